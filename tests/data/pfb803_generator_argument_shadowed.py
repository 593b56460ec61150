"""Marked lines for PFB803: the module binds `sum`, `list` and `sorted` itself, but not `tuple`."""
from math import fsum as sum

try:
    list
except NameError:
    list = tuple


def sorted(xs):
    return xs


def run(xs):
    a = sum(i * i for i in range(100)), list(x.n for x in xs), sorted(x.n for x in xs)
    return a, tuple(x.n for x in xs)  # PFB803: 19
