"""Marked lines for PFB304: a star-import may bind any name. Nothing is reported."""
from numpy import *


def run(rows):
    for row in rows:
        row.a = dict()
        row.b = list()
        row.c = tuple()
        row.d = dict(a=row)
