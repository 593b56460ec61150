# A module is deleted after use, and the loop that reads it does not run.
import colorsys
import math

HALF_PI = math.pi / 2
if HALF_PI > 1:
    del colorsys


def shares(colours):
    found = []
    for colour in colours:
        found.append(colorsys.ONE_THIRD * colorsys.ONE_SIXTH + colour)
    return found


print(shares([]))
