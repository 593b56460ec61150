"""Marked lines for PFB514, invariant-call, beside a class that redefines an operator. Only ever compiled, never run."""


class Noted(float):
    def __radd__(self, other):
        print(other)
        return other + float(self)


def total(xs: list[float], ys, use):
    for y in ys:
        use(y / sum(xs))  # PFB514: 16 likely
