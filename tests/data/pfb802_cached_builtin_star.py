"""Marked lines for PFB802: a star-import may bind any name, so none is known to be the builtin. Nothing is reported."""
from numpy import *


def run(xs, len=len):
    _abs = abs
    for x in xs:
        print(len(x), _abs(x))
