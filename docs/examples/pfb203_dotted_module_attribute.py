"""PFB203: a module's attribute is looked up in each pass. Bind it to a local before the loop."""

import math


def circumferences(radii):
    found = []
    for radius in radii:
        found.append(2 * math.pi * radius)
    return found
