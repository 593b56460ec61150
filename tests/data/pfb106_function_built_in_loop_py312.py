"""Marked lines for PFB106 in the syntax of Python 3.12 (PEP 695, PEP 701)."""


def generic[T](xs: list[T]) -> None:
    for x in xs:
        def plain(y: T) -> T:  # PFB106: 8
            return y
        plain(x)

        def with_parameter[K](y: K) -> K:
            return y
        with_parameter(x)
        print(f"é{max(x, key=lambda y: f"{y}")}")  # PFB106: 30
        type Local = list[lambda: 1]
