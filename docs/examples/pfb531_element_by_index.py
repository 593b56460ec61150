"""PFB531: both items of each box are looked up by index. The header of the loop can unpack them."""


def area_of(boxes: list[tuple[int, int]]) -> int:
    area = 0
    for box in boxes:
        area += box[0] * box[1]
    return area
