"""Marked lines for PFB103 in the syntax of Python 3.12 (PEP 695, PEP 701)."""
n = 0
T = 0


def generic[T](xs: list[T]):
    global n
    for x in xs:
        n += x  # PFB103: 8


class Box[T]:
    def count[K](self, xs: list[K]):
        global n
        for x in xs:
            n = f"{x["n"]}"  # PFB103: 12


def alias(xs):
    global Alias
    for x in xs:
        n = x
        Alias = n  # PFB103: 8


def in_a_format(xs):
    global n
    for x in xs:
        y = f"é{(n := f"{x}")}"  # PFB103: 18


def outer[K](xs):
    def inner[L](ys):
        global n
        for y in ys:
            n += y  # PFB103: 12
            K = n
        return K
    for x in xs:
        n = x
    return inner
