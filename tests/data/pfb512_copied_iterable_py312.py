"""Marked lines for PFB512 in the syntax of Python 3.12 (PEP 695, PEP 701)."""


def generic[T](d: dict[T, int], xs: list[T]) -> list[T]:
    for k in list(d):  # PFB512: 4
        print(f"{k!r:{len(f"{k}")}}")
    for x in xs[:]:  # PFB512: 4
        type Local = T
        print(x, Local)
    print(f"{"é"}{[x for x in list(xs)]}")  # PFB512: 26
    return [x for x in [*xs]]  # PFB512: 18


class Box[T]:
    def show[list](self, xs: tuple[T, ...]) -> None:
        for x in list(xs):
            print(x)
