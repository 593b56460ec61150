"""A list whose count is another, and arrays."""

import numpy as np


class Odd(list):
    def count(self, value):
        return 0


def counted(words: list[str], array: np.ndarray, other):
    found = 0
    for word in words:  # PFB529: 4 likely
        if word == "red":
            found += 1
    for value in array:
        if value == 1:
            found += 1
    for value in other:
        if value == 1:
            found += 1
    return found
