"""Marked lines for PFB303 in the syntax of Python 3.12 (PEP 695, PEP 701)."""


def generic[T](xs: list[T], f) -> list[T]:
    for x in xs:
        type Local = dict[str, T]
        print(f"é{f"{ {"a": 1}[x] }"}", Local); f({"b": 2}.get(x))  # PFB303: 23; 51
    return {"a": 1}[xs]


class Box[T]:
    def rows[K](self, xs: list[K]):
        while xs:
            sizes = {"a": 1, "b": 2}  # PFB303: 20
            yield sizes[xs.pop()]
