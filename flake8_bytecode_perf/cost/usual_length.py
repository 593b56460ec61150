"""How long what grows in a loop usually is, where the file does not show it."""

from __future__ import annotations

import ast
from math import inf
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.import_time import shows_many
from flake8_bytecode_perf.cost.runs import iterations_per_start
from flake8_bytecode_perf.syntax import is_endless

if TYPE_CHECKING:
    from flake8_bytecode_perf.model import Loop, Module, Where


def usual_length(module: Module, where: Where, changed: ast.AST) -> float:
    """Return how long what `changed` makes longer, or searches, usually is: as many iterations as make it so from its start.

    Infinity where it outlives the call, as an attribute, an item or a global does: nobody knows how long it is already.
    Infinity, too, in a loop without end, of very many iterations or over what is read from outside.
    """
    grown = _grown_by(changed)
    if isinstance(grown, (ast.Attribute, ast.Subscript)):
        return inf
    if isinstance(grown, ast.Name) and module.is_global(where.scope, grown.id):
        return inf
    length, starts = 1.0, _loops_of_starts(module, where, grown)
    for loop in where.loop.outwards() if where.loop is not None else ():
        if loop in starts:
            break
        length *= inf if is_endless(loop.node) or shows_many(module, loop) else iterations_per_start(module, loop)
    return length


def _grown_by(changed: Any) -> ast.AST | None:
    """What is stored, a call makes longer, or a comparison searches; None where that has no name."""
    match changed:
        case ast.Name() | ast.Attribute() | ast.Subscript():
            return changed
        case ast.AugAssign(target=target) | ast.Assign(targets=[target]) | ast.Call(func=ast.Attribute(value=target)):
            return target
        case ast.Compare(comparators=[*_, target]):
            return target
    return None


def _loops_of_starts(module: Module, where: Where, grown: ast.AST | None) -> set[Loop]:
    """The loops around a place that bind what grows there anew in each iteration."""
    if not isinstance(grown, ast.Name):
        return set()
    bindings = module.variable(where.scope, grown.id).bindings
    return {found.where.loop for found in bindings if found.where.loop is not None and found.where.loop is not where.loop}
