"""Marked lines for PFB703 in a file that imports numpy: what is of unknown type may be an array."""
import numpy as np


def squares(xs, ys: list[int], mean):
    for x in xs:
        print((x - mean) ** 2, np.abs(x) ** 2, x.mean ** 2, (x + 1) ** 0.5)
        print(x ** 2, 1 + x ** 2)  # PFB703: 14 likely; 26 likely
        print((x ** 2).sum(), np.sum(x ** 2), np.mean(x ** 2, axis=1))
    for y in ys:
        print((y - 1) ** 2)  # PFB703: 14
        print(y ** 2)  # PFB703: 14
