"""Marked lines for PFB206 in the syntax of Python 3.12 (PEP 695, PEP 701)."""


class Box[T]:
    def __init__(self, n: T) -> None:
        self._n = n

    @property
    def n(self) -> T:
        return self._n

    def run[K](self, xs: list[K]) -> None:
        for x in xs:
            type Local = list[self.n]
            print(f"é{f"{self.n}"}", x)  # PFB206: 26 likely
