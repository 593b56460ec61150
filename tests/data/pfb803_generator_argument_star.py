"""Marked lines for PFB803: a star-import may bind any name, so no builtin is known. A method needs none."""
from numpy import *


def run(xs):
    out = []
    a = sum(i * i for i in range(100)), list(x.n for x in xs), sorted(x.n for x in xs)
    a = tuple(x.n for x in xs), set(x.n for x in xs), dict((x, x.n) for x in xs)
    out.extend(x.n for x in xs)  # PFB803: 14
    return a, ", ".join(x.name for x in xs)  # PFB803: 23
