"""Marked lines for PFB516 in the syntax of Python 3.12 (PEP 695, PEP 701)."""


def generic[T](xs: list[T], d: dict[str, T], n: T) -> T:
    for x in xs:
        type Local = list[d["n"]]
        n += d["n"]  # PFB516: 13 likely
        print(f"é{f"{d["m"]}"}")  # PFB516: 22 likely
        n += T[0]
    return n
