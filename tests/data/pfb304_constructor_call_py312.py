"""Marked lines for PFB304 in the syntax of Python 3.12 (PEP 695, PEP 701)."""


def generic[T](xs: list[T]) -> list[T]:
    for x in xs:
        type Local = dict[str, T]
        print(f"é{f"{dict()}"}", Local); x.of(list())  # PFB304: 22; 47
        print(f"{dict(a="x")}")  # PFB304: 17
    return list()


class Box[T]:
    def rows[K](self, xs: list[K]):
        while xs:
            yield dict(x=xs.pop())  # PFB304: 18


def shadowed[dict](xs: list[dict]) -> None:
    for x in xs:
        x.a = dict()
        x.b = list()  # PFB304: 14
