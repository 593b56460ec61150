"""Marked lines for PFB804 in the syntax of Python 3.12 (PEP 695, PEP 701)."""


def generic[T: float](xs: list[T], m: T) -> T:
    for x in xs:
        type Local = tuple[T, ...]
        m = max(m, x)  # PFB804: 12
        print(f"é{f"{m}"}"); m = min(m, x.of(Local))  # PFB804: 34
        m = max(m, len(f"{x["k"]}"))  # PFB804: 12
    m = max(m, xs[0])
    return m


class Box[T]:
    def peak[K](self, xs: list[K]) -> int:
        m = 0
        while xs:
            m = max(m, xs.pop())  # PFB804: 16
        return m


def shadowed[max](xs: list[max]) -> None:
    m = 0
    for x in xs:
        m = max(m, x)
