"""Marked lines for PFB508 in the syntax of Python 3.12 (PEP 695, PEP 701)."""


def generic[T](xs: list[T], n: int) -> None:
    i = 0
    while i < n:  # PFB508: 4
        print(f"{i!r:{len(f"{i}")}}")
        i += 1
    i = 0
    while i < len(xs):  # PFB508: 4
        type Local = T
        print(xs[i], Local)
        i += 1
    i = 0
    while i < n:
        type Late = i
        print(Late)
        i += 1
    print(i)


class Box[T]:
    def show[len](self, xs: list[T]) -> None:
        i = 0
        while i < len(xs):
            print(xs[i])
            i += 1
