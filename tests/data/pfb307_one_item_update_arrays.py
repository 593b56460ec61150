"""Marked lines for PFB307: in a file that imports arrays `xs += [x]` may add to each element."""
from numpy import linalg
import os.path


def run(rows, xs, d, box):
    ys = []
    for row in rows:
        xs += [row]
        box.xs += [row]
        d[row] += [1]
        ys += [row]  # PFB307: 14
        xs.extend([row])  # PFB307: 18 likely
        d.update({row: 1})  # PFB307: 17 likely
    return ys, linalg, os


def more(rows, xs):
    from . import arrays
    for row in rows:
        xs += [row]
    return arrays
