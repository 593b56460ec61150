"""Marked lines for PFB804: a star-import may bind any name, `max` and `min` too. Nothing is reported."""
from numpy import *


def run(xs):
    m = n = 0
    for x in xs:
        m = max(m, x)
        n = min(n, x)
    return m, n
