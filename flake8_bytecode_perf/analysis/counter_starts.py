"""Whether a count may be added to what a counter holds before a loop."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.access_paths import mentions
from flake8_bytecode_perf.analysis.attributes import is_computed
from flake8_bytecode_perf.analysis.flow import is_definitely_assigned
from flake8_bytecode_perf.analysis.instances import is_set_before, store_obstacle
from flake8_bytecode_perf.analysis.observability import header_obstacle, partial_result_obstacle, target_stays_inside
from flake8_bytecode_perf.analysis.reaching_types import is_int_before
from flake8_bytecode_perf.analysis.reductions import only_result_is_observable
from flake8_bytecode_perf.analysis.starts import made_before
from flake8_bytecode_perf.model.kinds import Bound
from flake8_bytecode_perf.syntax import chain
from flake8_bytecode_perf.verdict import Obstacle, unless

if TYPE_CHECKING:
    from flake8_bytecode_perf.analysis.counts import Counter
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module


def starts_at_zero(loop: Loop, name: str) -> bool:
    """Whether a statement right before the loop assigns 0 to a name or an attribute."""
    start = made_before(loop, name)
    return isinstance(start, ast.Constant) and type(start.value) is int and start.value == 0


def obstacles_to_adding(module: Module, loop: Loop, counter: Counter, test: ast.expr) -> list[Obstacle | None] | None:
    """Return why a count may not be added to what the counter holds; None where more than the result can tell."""
    target, name = counter.target, counter.name
    if isinstance(target, ast.Name):
        return _start_obstacles(module, loop, name) if only_result_is_observable(module, loop, name, test) else None
    base, _ = chain(target)
    node: Any = loop.node
    shared = base is None or base.id == node.target.id or mentions(node.iter, target) or mentions(test, target)
    if shared or not target_stays_inside(module, loop) or is_computed(module, loop.scope, target.attr):
        return None
    return [
        partial_result_obstacle(module, loop, target),
        store_obstacle(module, loop.scope, target),
        header_obstacle(module, loop, target),
        unless(is_set_before(module, loop, target), Obstacle.SKIPPED_ITERATION),
        unless(_starts_as_int(module, loop, target), Obstacle.UNKNOWN_TYPE),
    ]


def _starts_as_int(module: Module, loop: Loop, target: ast.Attribute) -> bool:
    """Whether the file assigns nothing but whole numbers to the attributes of a name."""
    given = [found.value for found in module.stores_of(loop.scope, target.attr) if found.kind is not Bound.AUGMENTED]
    return bool(given) and all(isinstance(value, ast.Constant) and type(value.value) is int for value in given)


def _start_obstacles(module: Module, loop: Loop, name: str) -> list[Obstacle | None]:
    """Why the count may not be added to what the name holds."""
    return [
        unless(is_definitely_assigned(module, loop.scope, loop.node, name), Obstacle.MAY_BE_UNBOUND),
        unless(is_int_before(module, loop.header.where, name, loop.line), Obstacle.UNKNOWN_TYPE),
    ]
