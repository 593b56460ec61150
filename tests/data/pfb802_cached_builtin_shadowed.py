"""Marked lines for PFB802: the module binds `open`, `abs` and `max` itself, but not `len`."""
from math import fabs as abs

try:
    max
except NameError:
    max = None


def open(path):
    return path


def run(xs, max=max, min=min):  # PFB802: 25 likely
    _abs = abs
    _open = open
    _len = len  # PFB802: 11
    for x in xs:
        print(_abs(x), _open(x), _len(x), max(x), min(x))
