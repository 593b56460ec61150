"""PFB406: every iteration copies the array to add one element. A list grows without a copy."""

import numpy as np


def distances(points):
    found = np.array([])
    for point in points:
        found = np.concatenate([found, [point.distance]])
    return found
