"""Marked lines for PFB306 in the syntax of Python 3.12 (PEP 695, PEP 701)."""


def generic[T](xs: list[T], f) -> list[T]:
    for x in xs:
        type Local = tuple[*(T, int)]
        print(f"é{f"{f(*(x, "a"))}"}", Local); f(**{"k": x})  # PFB306: 22; 48
        print(f"{f(**{"k": x})}")  # PFB306: 17
    return f(*(xs, 1))


class Box[T]:
    def rows[K](self, xs: list[K], f):
        while xs:
            yield f(*[xs.pop(), 1])  # PFB306: 18
