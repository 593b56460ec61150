"""Marked lines for PFB301 under a star-import: no name is known to be a builtin then. Only ever compiled, never run."""
from os.path import *

def names(i, words):
    a = sum([1, 2]), len(["a", "b"]), any([0, 1]), sorted([3, 1, 2])
    for n, word in enumerate(["a", "b"]):
        print(n, word)
    xs = [1, 2, 3]
    return a, max(xs)

def no_names(i, words):
    a, b = [1, 2]  # PFB301: 11
    c = ", ".join(["a", "b"])  # PFB301: 18
    xs = [1, 2, 3]  # PFB301: 9
    for x in xs:
        print(x, [1, 2][i])  # PFB301: 17
    return a, b, c, i in [1, 2]  # PFB301: refuted
