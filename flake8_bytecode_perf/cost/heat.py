"""How hot a place is, and how often a block runs."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.model import Heat
from flake8_bytecode_perf.syntax import FEW, is_cold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flake8_bytecode_perf.model import Where

UNKNOWN_ITERATIONS = 20.0  # assumed for a loop of unknown length


_MODULE, _FUNCTION, _LOOP, _NESTED = Heat


def heat_of(where: Where) -> Heat:
    """Return the heat of a place: by the hot loops around it, and outside those by whether a function holds it."""
    depth = where.loop.depth if where.loop is not None else 0
    if depth:
        return _NESTED if depth > 1 else _LOOP
    return _FUNCTION if where.scope.in_function else _MODULE


def iterations_of(iterable: ast.expr) -> float:
    """Return the assumed number of iterations of a loop over this expression: a display's length, 20 where it is unknown."""
    match iterable:
        case ast.Tuple(elts=elements) | ast.List(elts=elements) | ast.Set(elts=elements):
            return len(elements)
    return FEW / 2 if is_cold(iterable) else UNKNOWN_ITERATIONS


def frequency_of(block: Sequence[ast.AST], *, looped: bool) -> float:
    """Return how often a block of an `if` or a `case` is taken to run: half the time, but never where it raises or is empty.

    In a loop (`looped`) not where it leaves either: that happens once.
    """
    last = block[-1].__class__ if block else ast.Raise
    return 0.0 if last is ast.Raise or (looped and last in (ast.Return, ast.Break)) else 0.5
