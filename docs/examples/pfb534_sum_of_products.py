"""PFB534: the generator is resumed for each pair. `map` passes the elements to `operator.mul` in C."""


def dot(one, other):
    return sum(x * y for x, y in zip(one, other))
