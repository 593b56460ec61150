"""Marked lines for PFB807: a star-import may bind any name, `dict` too. A display is a dict all the same."""
from app import *


def run(xs):
    d = {}
    d.update({x: 0 for x in xs})  # PFB807: 13
    e = dict()
    e.update({x: 0 for x in xs})  # PFB807: 13 likely
    return d, e
