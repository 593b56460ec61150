"""Marked lines for PFB801 in the syntax of Python 3.12 (PEP 695, PEP 701)."""


def generic[T](xs: list[T], given: T) -> list[T]:
    type Local = list[T]
    out = []
    append = out.append  # PFB801: 13
    print(f"é{"ü"}"); push = given.append  # PFB801: 31 likely
    for x in xs:
        append(f"{x["k"]}")
        print(f"{push(Local)}")
    return out


class Box[T]:
    def fill[K](self, xs: list[K]) -> None:
        out = []
        append = out.append  # PFB801: 17
        while xs:
            append(xs.pop())

    def shown[K](self, xs: list[K]) -> None:
        out = []
        append = out.append
        for x in xs:
            append(x)
        print(f"{append!r}")
