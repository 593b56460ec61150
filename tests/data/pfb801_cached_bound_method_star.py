"""Marked lines for PFB801: a star-import may bind any name, `list` too. A display is a list all the same."""
from app import *


def run(xs):
    out = []
    append = out.append  # PFB801: 13
    more = list()
    push = more.append  # PFB801: 11 likely
    for x in xs:
        append(x)
        push(x)
    return out, more
