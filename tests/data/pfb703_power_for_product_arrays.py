"""Marked lines for PFB703 in a file that imports numpy: an expression may be an array."""
import numpy as np


def squares(xs, ys: list[int], mean):
    for x in xs:
        print((x - mean) ** 2, np.abs(x) ** 2, x.mean ** 2, (x + 1) ** 0.5)
        print(x ** 2)  # PFB703: 14 likely
    for y in ys:
        print((y - 1) ** 2)  # PFB703: 14
