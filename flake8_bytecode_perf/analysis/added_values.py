"""Loops that only add to a number: what they add, or for what they count one."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.analysis.counts import counter_of

if TYPE_CHECKING:
    from flake8_bytecode_perf.analysis.loop_bodies import Lone


class Added(NamedTuple):
    """The name of a sum, what is added to it, and the nodes that do so."""

    name: str
    element: ast.expr
    spans: tuple[ast.AST, ast.AST]


def added_by(done: Lone) -> Added | None:
    """Return what a loop adds to a name; None for a loop that does something else."""
    statement, tests = done.statement, done.tests
    node = statement.value if isinstance(statement, ast.Assign) else statement
    counter = counter_of(statement, tests)
    if counter is not None:
        match counter.test:
            case ast.UnaryOp(op=ast.Not(), operand=ast.Compare(ops=[ast.Eq() | ast.NotEq() as operator]) as test):
                opposite = ast.NotEq() if isinstance(operator, ast.Eq) else ast.Eq()
                return Added(counter.name, ast.Compare(test.left, [opposite], test.comparators), (test, node))
        return Added(counter.name, counter.test, (counter.test, node))
    match statement:
        case ast.Assign(targets=[ast.Name(id=name)], value=ast.BinOp(left=ast.Name(id=old), op=ast.Add(), right=element)) if (
            not tests and old == name
        ):
            return Added(name, element, (element, node))
    return None
