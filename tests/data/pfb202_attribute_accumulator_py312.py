"""Marked lines for PFB202 in the syntax of Python 3.12 (PEP 695, PEP 701)."""


class Box[T]:
    def __init__(self):
        self.n = self.__m = 0

    def count[K](self, xs: list[K]):
        for x in xs:
            self.n += x  # PFB202: 12
        for x in xs:
            y = f"é{x["k"] + f"{x}"}"; self.__m += 1  # PFB202: 40
        for x in xs:
            self.n += 1  # PFB202: 12 likely
            y = f"{self}"


def generic[T](xs: list[T], obj: T):
    for x in xs:
        type Local = list[T]
        obj.n += x  # PFB202: 8

    def inner[obj](ys: list[obj], other):
        for y in ys:
            other.n += y  # PFB202: 12

    for x in xs:
        type obj = int
        obj.n += x
