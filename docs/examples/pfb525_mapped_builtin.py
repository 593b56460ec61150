"""PFB525: the generator looks len up and calls it for each cell. map() calls it from C."""


def width(cells):
    return max(len(cell) for cell in cells)
