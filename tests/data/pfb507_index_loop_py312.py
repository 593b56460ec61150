"""Marked lines for PFB507 in the syntax of Python 3.12 (PEP 695, PEP 701)."""


def generic[T](xs: list[T], name: str) -> list[T]:
    for i in range(len(xs)):  # PFB507: 4
        print(f"{xs[i]!r:{len(f"{name}")}}")
    for i in range(len(xs)):  # PFB507: 4
        type Local = T
        print(xs[i], Local)
    print(f"{[xs[i] for i in range(len(xs))]}")  # PFB507: 24
    return [xs[i] for i in range(len(xs))]  # PFB507: 22


class Box[T]:
    def show[range](self, xs: list[T]) -> None:
        for i in range(len(xs)):
            print(xs[i])
