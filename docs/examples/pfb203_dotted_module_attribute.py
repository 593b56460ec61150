"""PFB203: a module's attribute is looked up in every iteration. Assign it to a local before the loop."""

import math


def circumferences(radii):
    for radius in radii:
        yield radius * math.pi
