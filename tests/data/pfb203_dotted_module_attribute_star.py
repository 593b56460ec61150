"""Marked lines for PFB203: a star-import may bind any name, so no module is settled. Nothing is reported."""
import math
import os
from os.path import *


def run(xs, use):
    for x in xs:
        use(math.sqrt(x), os.path.join, math.pi)
    while math.pi < xs:
        xs -= 1
    return [os.sep for x in xs]
