"""Marked lines for PFB514: a star-import may bind any name. Nothing is reported."""
from numpy import *


def run(xs: list):
    for x in xs:
        x(len(xs), float("inf"), max(xs))
