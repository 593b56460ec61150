"""Marked lines for PFB102: a star-import may bind any name, so no global and no builtin is settled. Nothing is reported."""
from os.path import *
import math

LIMIT = 10


def run(xs, use):
    for x in xs:
        use(LIMIT, join, len(x), math)
    while LIMIT:
        print(run)
    return [helper(x) for x in xs]


def helper(x):
    return x
