"""What decides whether a place runs, besides the arms of `if` that it stands in: guards before it, and operators around it."""

from __future__ import annotations

import ast
from bisect import bisect_left
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.cost.frequencies import HALF, frequencies_in, frequencies_of_operands, frequency_of_filters
from flake8_bytecode_perf.syntax import children_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Branch, Scope

    Parts = tuple[
        list[tuple[int, int]], Sequence[Any], list[float]
    ]  # where statements or operands start, the nodes, how often they run


class Conditions(NamedTuple):
    """How often a place runs, as far as guards before it decide it, and as far as operators and filters around it do."""

    behind_guards: float = 1.0
    in_expressions: float = 1.0


def conditions_of(module: Module, scope: Scope, loop: Loop | None, node: ast.AST) -> Conditions:
    """Return the conditions of a place: for each iteration of the loop around it, or each call of its function if there is none.

    The node is an expression or statement in the loop or the function; of others, such as a clause of a comprehension, no
    conditions are known.
    """
    if not hasattr(node, "lineno") or (loop is not None and node is loop.node):
        return Conditions()
    if loop is None:
        return _on_the_way(module, scope.runner.node, node, looped=False)
    if not isinstance(loop.node, ast.comprehension):
        return _on_the_way(module, loop.node, node, looped=True)
    return _in_comprehension(module, loop.node, loop.scope.node, node)


def does_all(function: Any, arm: Branch) -> bool:
    """Return whether all that a function does is in an arm of one `if`: where it is skipped, the call returns at once.

    As behind a guard, the calls that skip it take no time.
    """
    choice: Any = arm.choice
    if not isinstance(choice, ast.If) or choice not in getattr(function, "body", ()):
        return False
    other = choice.orelse if arm.block is choice.body else choice.body
    behind = function.body[function.body.index(choice) + 1 :]
    return all(isinstance(statement, ast.Pass) or _returns_plain(statement) for statement in (*other, *behind))


def _returns_plain(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Return) and (statement.value is None or _is_plain(statement.value))


def _is_plain(value: ast.expr) -> bool:
    """Whether an expression takes hardly any time: a constant, a name, or an empty display."""
    return isinstance(value, (ast.Constant, ast.Name)) or not children_of(value)


def _in_comprehension(module: Module, clause: ast.comprehension, comprehension: Any, node: Any) -> Conditions:
    """The conditions in the filters of a clause, and in what follows them: later clauses and the elements."""
    if _encloses(clause.target, node):
        return Conditions()
    for place, test in enumerate(clause.ifs):
        if _encloses(test, node):
            inner = _on_the_way(module, test, node, looped=True)
            return inner._replace(in_expressions=inner.in_expressions * frequency_of_filters(clause.ifs[:place]))
    inner = _on_the_way(module, comprehension, node, looped=True)
    return inner._replace(in_expressions=inner.in_expressions * frequency_of_filters(clause.ifs))


def _on_the_way(module: Module, here: Any, node: Any, *, looped: bool) -> Conditions:
    """The conditions between a node and one inside it."""
    guards, operators = 1.0, 1.0
    while here is not node:
        below, often = _statement_at(module, here, node, looped=looped)
        if below is not None:
            guards *= often
        elif isinstance(here, ast.Return) and isinstance(here.value, ast.IfExp) and (arm := _arm_that_does_all(here.value, node)):
            below, guards = arm, guards * HALF
        else:
            below, often = _operand_at(module, here, node)
            operators *= often
        if below is None:
            break  # in an f-string on 3.11, whose parts have no positions of their own
        here = below
    return Conditions(guards, operators)


def _statement_at(module: Module, here: Any, node: Any, *, looped: bool) -> tuple[Any, float]:
    """The statement in one of the blocks of a node that holds another node, and how often it runs when the block does."""
    for name in ("body", "orelse", "finalbody"):
        block = getattr(here, name, None)
        if block.__class__ is list and block:
            key = here, name, looped
            if key not in (known := module.answers(_statement_at)):
                known[key] = _starts(block), block, [*frequencies_in(block, looped=looped)]
            found, often = _part_at(known[key], node)
            if found is not None:
                return found, often
    return None, 1.0


def _operand_at(module: Module, here: Any, node: Any) -> tuple[Any, float]:
    """The part of an expression, or of a statement beside its blocks, that holds a node, and how often it runs."""
    if isinstance(here, ast.BoolOp):
        if here not in (known := module.answers(_operand_at)):
            known[here] = _starts(here.values), here.values, [*frequencies_of_operands(here)]
        return _part_at(known[here], node)
    below = next((child for child in _located(here) if _encloses(child, node)), None)
    in_arm = isinstance(here, ast.IfExp) and below is not here.test and below is not None
    return below, HALF if in_arm else 1.0


def _arm_that_does_all(choice: ast.IfExp, node: Any) -> ast.expr | None:
    """The arm that holds a node, if the other one takes hardly any time: `return join(xs) if xs else ""`."""
    arms = (choice.body, choice.orelse), (choice.orelse, choice.body)
    return next((arm for arm, other in arms if _encloses(arm, node) and _is_plain(other)), None)


def _starts(nodes: Sequence[Any]) -> list[tuple[int, int]]:
    return [(node.lineno, node.col_offset) for node in nodes]


def _part_at(parts: Parts, node: Any) -> tuple[Any, float]:
    """The part that holds a node, and how often it runs; None if no part does. The parts are in the order of the file."""
    starts, nodes, frequencies = parts
    place = bisect_left(starts, (node.lineno, node.col_offset + 1)) - 1
    if place >= 0 and _encloses(nodes[place], node):
        return nodes[place], frequencies[place]
    return None, 1.0


def _located(node: ast.AST) -> Iterator[Any]:
    """Yield the children of a node; instead of those without a position, such as clauses, their children."""
    waiting = children_of(node)
    while waiting:
        child = waiting.pop()
        if hasattr(child, "lineno"):
            yield child
        else:
            waiting += children_of(child)


def _encloses(outer: Any, inner: Any) -> bool:
    start, end = (outer.lineno, outer.col_offset), (outer.end_lineno, outer.end_col_offset)
    return start <= (inner.lineno, inner.col_offset) and (inner.end_lineno, inner.end_col_offset) <= end
