"""Marked lines for PFB803 in the syntax of Python 3.12 (PEP 695, PEP 701)."""
type Names = list[str]
TITLE = f"{", ".join(name for name in "abcdefghijkl")}"


def generic[T](xs: list[T]) -> tuple[T, ...]:
    type Local = tuple[T, ...]
    print(f"é{", ".join(x.name for x in xs)}", Local)  # PFB803: 24
    print(f"{f"{sorted(x.n for x in xs)}"}", f"{xs!r:{tuple(x.n for x in xs)}}")  # PFB803: 22; 59
    return tuple(x.n for x in xs)  # PFB803: 16


class Box[T]:
    def names[K](self, xs: list[K]) -> str:
        return "\n".join(f"{x["name"]}" for x in xs)  # PFB803: 24

    def cold[K](self, xs: list[K]) -> str:
        return "\n".join(f"{x["name"]}" for x in (xs, self))

    all = tuple(x for x in range(100))


def shadowed[list](xs: list) -> list:
    return list(x.n for x in xs)
