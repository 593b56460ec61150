"""Marked lines for PFB501 in the syntax of Python 3.12 (PEP 695, PEP 701)."""


def generic[T](xs: list[T]) -> list[str]:
    out: list[str] = []
    for x in xs:  # PFB501: 4
        out.append(f"{x}{f"{x!r}"}")
    return out


class Box[T]:
    def all[K](self, xs: dict[K, T]) -> list[T]:
        out: list[T] = []
        for k in xs:  # PFB501: 8
            if k:
                out.append(xs[k])
        return out

    def aliases(self, xs: list[T]) -> list[object]:
        out = []
        for x in xs:
            type Alias = list[T]
            out.append((x, Alias))
        return out
