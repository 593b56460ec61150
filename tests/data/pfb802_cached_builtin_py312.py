"""Marked lines for PFB802 in the syntax of Python 3.12 (PEP 695, PEP 701)."""


def generic[T](xs: list[T], len=len) -> None:  # PFB802: 32 likely
    type Local = list[T]
    _ord = ord  # PFB802: 11
    print(f"é{"ü"}"); _chr = chr  # PFB802: 31
    for x in xs:
        print(f"{len(x["k"])}{f"{_ord(x)}"}", _chr(x), Local)


class Box[T]:
    def fill[K](self, xs: list[K], *, abs=abs) -> None:  # PFB802: 42 likely
        while xs:
            print(abs(xs.pop()))


def shadowed[len](xs: list[len]) -> None:
    _len = len
    for x in xs:
        print(_len(x))
