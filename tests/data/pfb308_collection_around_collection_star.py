"""Marked lines for PFB308: a star-import may bind any name. Nothing is reported."""
from numpy import *


def run(a, xs):
    r = set([a, 1])
    r = tuple([a, 1])
    r = max([a, 1])
    r = [x for x in xs]
    return {x for x in xs}, r
