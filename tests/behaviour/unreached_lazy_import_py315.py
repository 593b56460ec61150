# A lazily imported module stays unimported if the loop does not run.
import sys

lazy import colorsys
lazy from graphlib import TopologicalSorter


def shares(colours):
    found = 0
    for colour in colours:
        found += colorsys.ONE_THIRD * colorsys.ONE_SIXTH + colour
        found += len(TopologicalSorter.__name__)
    return found


print(shares([]), "colorsys" in sys.modules, "graphlib" in sys.modules)
