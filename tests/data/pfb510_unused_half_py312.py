"""Marked lines for PFB510 in the syntax of Python 3.12 (PEP 695, PEP 701)."""


def generic[T](d: dict[T, int], xs: list[T]) -> list[T]:
    for k, v in d.items():  # PFB510: 4
        type Local = T
        print(f"{k!r:{len(f"{k}")}}", Local)
    for i, x in enumerate(xs):  # PFB510: 4
        print(x)
    print(f"{"é"}{[k for k, v in d.items()]}")  # PFB510: 26
    return [x for i, x in enumerate(xs)]  # PFB510: 18


class Box[T]:
    def show[enumerate](self, xs: list[T]) -> None:
        for i, x in enumerate(xs):
            print(x)
