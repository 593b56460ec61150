"""Marked lines for PFB511 in the syntax of Python 3.12 (PEP 695, PEP 701)."""


def generic[T](d: dict[T, int]) -> list[int]:
    for k in d:  # PFB511: 4
        print(f"{k!r:{len(f"{d[k]}")}}")
    for k in d:  # PFB511: 4
        type Local = T
        print(d[k], Local)
    print(f"{"é"}{[d[k] for k in d]}")  # PFB511: 29
    return [d[k] for k in d.keys()]  # PFB511: 21


class Box[T]:
    def show[K](self, d: dict[K, T], e: K) -> None:
        for k in e:
            print(e[k], d[k])
