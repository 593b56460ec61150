"""Marked lines for PFB806: a star-import may bind any name, `isinstance` too. Nothing is reported."""
from abstract import *


def run(xs):
    for x in xs:
        if isinstance(x, int | str):
            print(x)
    return [x for x in xs if isinstance(x, list | tuple)]
