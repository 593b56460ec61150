"""Loops that count their iterations by hand."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.analysis.alias_changes import changed_by_callees, changed_through_alias
from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.effects import unknown_code
from flake8_bytecode_perf.analysis.iteration import waits
from flake8_bytecode_perf.analysis.knowledge import IMMUTABLE
from flake8_bytecode_perf.analysis.loops import before
from flake8_bytecode_perf.analysis.mutation import invariance_of, is_unchanged
from flake8_bytecode_perf.analysis.ownership import is_own
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.model.kinds import Bound
from flake8_bytecode_perf.syntax import nodes_in, text
from flake8_bytecode_perf.verdict import Obstacle

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module

_MIRRORED = {ast.Lt: ast.Gt, ast.LtE: ast.GtE, ast.Gt: ast.Lt, ast.GtE: ast.LtE}
_UP, _DOWN = (ast.Lt, ast.LtE), (ast.Gt, ast.GtE)
_ARITHMETIC = (ast.Add, ast.Sub, ast.Mult, ast.FloorDiv)


class Counter(NamedTuple):
    """`while name < bound: …; name += step`, whichever way round the test is written."""

    name: str
    step: int
    operator: type[ast.cmpop]
    bound: ast.expr


def counter_of(loop: ast.While) -> Counter | None:
    """What a loop counts, if its last statement does, and in the direction of its test."""
    match loop.body[-1]:
        case ast.AugAssign(target=ast.Name(id=name), op=sign, value=ast.Constant(value=int(step))):
            pass
        case ast.Assign(targets=[ast.Name(id=name)], value=ast.BinOp(left=left, op=sign, right=ast.Constant(value=int(step)))):
            if not isinstance(left, ast.Name) or left.id != name:
                return None
        case _:
            return None
    match loop.test:
        case ast.Compare(left=ast.Name(id=tested), ops=[test], comparators=[bound]) if tested == name:
            operator: type[ast.cmpop] = test.__class__
        case ast.Compare(left=bound, ops=[test], comparators=[ast.Name(id=tested)]) if tested == name:
            operator = _MIRRORED.get(test.__class__, ast.NotEq)
        case _:
            return None
    upwards = {ast.Add: step, ast.Sub: -step}.get(sign.__class__, 0)
    towards = operator in _UP if upwards > 0 else operator in _DOWN
    return Counter(name, upwards, operator, bound) if upwards and towards else None


def is_bound_by_last_statement(module: Module, loop: Loop, name: str) -> bool:
    """Whether the loop binds a name in its last statement alone, and each run of the loop finds it set right before."""
    bindings = module.variable(loop.scope, name).bindings
    inside = [found for found in bindings if loop.holds(found.where.loop)]
    own = all(found.where.scope is loop.scope for found in bindings)
    return (
        own
        and len(inside) == 1
        and any(
            found.kind is Bound.ASSIGNMENT
            and found.where.loop is loop.parent
            and found.where.branch.holds(loop.branch)
            and found.node.lineno < loop.line
            for found in bindings
        )
    )


def invariance_of_bound(module: Module, loop: Loop, bound: ast.expr) -> Certainty:
    """How sure it is that a bound has the same value before every iteration: n, n - 1, len(xs), self.size // 2."""
    match bound:
        case ast.BinOp(left=left, op=operator, right=right) if isinstance(operator, _ARITHMETIC):
            return min(invariance_of_bound(module, loop, left), invariance_of_bound(module, loop, right))
        case ast.Call(func=ast.Name(id="len"), args=[ast.Name() | ast.Attribute() as xs], keywords=[]):
            return _invariance_of_length(module, loop, xs) if module.is_builtin(loop.scope, "len") else Certainty.NO
        case ast.Constant() | ast.Name() | ast.Attribute():
            state = invariance_of(module, loop, loop.scope, bound)
            # while i < self.size: self.shrink()      changes its size
            changing = state is Certainty.LIKELY and unknown_code(module, loop)
            return Certainty.NO if changing else state
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant()):
            return Certainty.CERTAIN
    return Certainty.NO


def _invariance_of_length(module: Module, loop: Loop, xs: ast.expr) -> Certainty:
    """How sure it is that a list neither grows nor shrinks: that it may is a reason to count by hand."""
    unchanged = is_unchanged(module, loop, loop.scope, xs, items=False)
    unknown = unknown_code(module, loop) or waits(module, loop)
    # while i < len(graph.nodes): graph.add(i)      makes it longer
    if unchanged is not Certainty.CERTAIN or (unknown and isinstance(xs, ast.Attribute)):
        return Certainty.NO
    state = invariance_of(module, loop, loop.scope, xs)
    alone = not unknown or is_own(module, loop.scope, xs) or type_of(xs, module, loop.scope) in IMMUTABLE
    return state if alone else min(state, Certainty.LIKELY)


def length_obstacle(module: Module, loop: Loop, bound: ast.expr) -> Obstacle | None:
    """Why the list whose length a bound asks for may grow or shrink, by another name or where the loop waits."""
    measured = [
        node.args[0]
        for node in nodes_in(bound)
        if isinstance(node, ast.Call)  # no call but of len is a bound
    ]
    if any(changed_through_alias(module, loop, loop.scope, xs, items=False) for xs in measured):
        return Obstacle.ALIASED
    changed = any(changed_by_callees(module, loop, loop.scope, xs, items=False) for xs in measured)
    return Obstacle.CHANGED_BY_CALLEE if changed else None


def header_of_for(loop: Loop, counter: Counter) -> str:
    """Return the header of a `for` that counts alike, from the constant that is set right before, or from the counter's value."""
    name, step, operator, bound = counter
    start, end = name, text(bound)
    match before(loop):
        case ast.Assign(targets=[ast.Name(id=target)], value=ast.Constant(value=value)) if target == name:
            start = str(value)
    if operator in (ast.LtE, ast.GtE):
        end = _one_further(bound, 1 if step > 0 else -1)
    if start == "0" and step == 1:
        return f"for {name} in range({end})"
    return f"for {name} in range({start}, {end}{f', {step}' if step != 1 else ''})"


def _one_further(bound: ast.expr, by: int) -> str:
    if isinstance(bound, ast.Constant) and isinstance(bound.value, int):
        return str(bound.value + by)
    return f"{text(bound)} {'+' if by > 0 else '-'} 1"
