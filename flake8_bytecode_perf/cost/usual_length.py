"""How long what grows in a loop usually is, where the file does not show it."""

from __future__ import annotations

import ast
from math import inf
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.access_paths import key, mentions
from flake8_bytecode_perf.analysis.import_time import shows_many
from flake8_bytecode_perf.cost.runs import iterations_per_start
from flake8_bytecode_perf.model import Bound
from flake8_bytecode_perf.syntax import is_endless

if TYPE_CHECKING:
    from flake8_bytecode_perf.model import Binding, Module, Where


def usual_length(module: Module, where: Where, changed: ast.AST) -> float:
    """Return how long what `changed` makes longer, or searches, usually is: as many iterations as make it so from its start.

    Infinity where it may be long before the function starts, as an attribute, an item or a global may that the function does not
    start anew. Infinity, too, in a loop without end, of very many iterations or over what is read from outside.
    """
    grown = _grown_by(changed)
    if isinstance(grown, ast.Subscript):
        return inf
    if isinstance(grown, ast.Name) and module.is_global(where.scope, grown.id):
        return inf
    found = _starts(module, where, grown)
    if isinstance(grown, ast.Attribute) and not found:
        return inf
    length, starts = 1.0, {one.where.loop for one in found if one.where.loop is not None and one.where.loop is not where.loop}
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


def _starts(module: Module, where: Where, grown: ast.AST | None) -> list[Binding]:
    """What binds the name that grows at a place; of an attribute, what gives it a new value in the same function before that."""
    if isinstance(grown, ast.Name):
        return module.variable(where.scope, grown.id).bindings
    if not isinstance(grown, ast.Attribute):
        return []
    stores = (found for found in module.stores_of(where.scope, grown.attr) if found.kind is Bound.ASSIGNMENT)
    return [found for found in stores if _is_start(found, where, grown)]


def _is_start(store: Binding, where: Where, grown: ast.Attribute) -> bool:
    """Whether a store gives an attribute a value that is not made of the old one, before the place where it grows."""
    here = store.where.scope.runner is where.scope.runner and store.node.lineno < grown.lineno
    return here and key(store.node) == key(grown) != "" and store.value is not None and not mentions(store.value, grown)
