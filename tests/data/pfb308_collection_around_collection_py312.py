"""Marked lines for PFB308 in the syntax of Python 3.12 (PEP 695, PEP 701)."""


def generic[T](xs: list[T], a) -> list[T]:
    type Local = set[T]
    print(f"é{f"{set([a, "b"])}"}", Local); a = max([a, f"{a["k"]}"])  # PFB308: 18; 49
    return [x for x in xs]  # PFB308: 11


class Box[T]:
    def rows[K](self, xs: list[K]):
        return tuple([xs, f"{[x for x in xs]}"])  # PFB308: 15; 29


def shadowed[set](a: set, b):
    return set([a, b]), tuple([a, b])  # PFB308: 24
