"""PFB408: each addition copies all that was put together before. `join` copies each part once."""

import operator
from functools import reduce


def text_of(parts: list[str]):
    return reduce(operator.add, parts)
