"""Marked lines for PFB806 in the syntax of Python 3.12 (PEP 695, PEP 701)."""
type Number = int | float
type Pair[T] = tuple[T, T] | None


def generic[T: int | str](xs: list[T]) -> T | None:
    for x in xs:
        type Local = int | T
        if isinstance(x, int | str):  # PFB806: 25
            print(f"é{isinstance(x, str | bytes)}", Local)  # PFB806: 37
        print(f"{f"{isinstance(x, int | None)}"}", f"{x["k"]:{isinstance(x, int | str)}}")  # PFB806: 34; 76
        if isinstance(x, Number):
            return x


class Box[T]:
    def numbers[K](self, xs: list[K | T]) -> list[K]:
        return [x for x in xs if isinstance(x, int | float)]  # PFB806: 47

    def once[K](self, x: K | None) -> bool:
        return isinstance(x, int | float)

    for x in range(100):
        if isinstance(x, int | str):  # PFB806: 25
            print(x)


def shadowed[isinstance](xs: list[isinstance]) -> None:
    for x in xs:
        isinstance(x, int | str)
