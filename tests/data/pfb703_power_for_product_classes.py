"""A class of the file with powers of its own."""


class Box:
    def __pow__(self, exponent):
        return self.take(exponent)

    def __sub__(self, other):
        return self


def annotated(box: Box, names):
    for name in names:
        print(name, box**2, (box - name) ** 2, (1 + box) ** 2)


def perhaps(box: Box | None, names):
    for name in names:
        print(name, box**2, (box - name) ** 2, (1 + box) ** 2)


def each(boxes: list[Box], names):
    for box in boxes:
        for name in names:
            print(name, box**2, (box - name) ** 2, (1 + box) ** 2)


def made(names):
    box = Box()
    for name in names:
        print(name, box**2, (box - name) ** 2, (1 + box) ** 2)


def of_ints(box: int, names):
    for name in names:
        print(name, box**2)  # PFB703: 20
