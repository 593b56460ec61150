"""Marked lines for PFB205 in the syntax of Python 3.12 (PEP 695, PEP 701)."""


class Box[T](list[T]):
    def fill[K](self, xs: list[K]) -> None:
        for x in xs:
            super().append(x)  # PFB205: 12
            print(f"{f"{super().index(x)}"}")  # PFB205: 24
            type Local = super().local
