"""Marked lines for PFB514 in the syntax of Python 3.12 (PEP 695, PEP 701)."""


def generic[T](xs: list[T], n: int) -> int:
    for x in xs:
        type Local = list[len(xs)]
        print(f"é{f"{len(xs)}"}", x)  # PFB514: 22
        n += isinstance(n, T) + int("3")  # PFB514: 32
    return n


def shadowed[len](xs: list[len]) -> None:
    for x in xs:
        x(len(xs))
