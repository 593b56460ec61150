"""Marked lines for PFB807 in the syntax of Python 3.12 (PEP 695, PEP 701)."""
type Table = dict[str, int]


def generic[T](xs: list[T], given: Table) -> dict[T, str]:
    type Local = dict[T, str]
    d = {}
    d.update({x: f"é{x["k"]}" for x in xs}); print(f"{"ü"}")  # PFB807: 13
    print(f"{"ä"}"); d.update({x: f"{f"{Local}"}" for x in xs})  # PFB807: 31
    return d


class Box[T]:
    def fill[K](self, xs: list[K]) -> None:
        self.table.update({x: f"{x["k"]}" for x in xs})  # PFB807: 26

    table = {}
    table.update({x: 0 for x in range(100)})
