"""What an iteration of a `for` loop does: its tests, its locals, and the statements that these lead to."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.model.kinds import Kind
from flake8_bytecode_perf.syntax import nodes_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module


_ARMS = 3  # so many values still make a conditional expression that can be read


class Lone(NamedTuple):
    """A `for` loop whose whole body is one statement, and the tests that this one stands under."""

    loop: Loop
    statement: ast.stmt
    tests: list[ast.expr]


class Local(NamedTuple):
    """An assignment to a local in an iteration; `stores` counts the arms of an `if` that all assign, each another value."""

    name: str
    value: ast.expr
    stores: int = 1


def is_plain(loop: Loop) -> bool:
    """Whether a loop is a hot `for` loop in a function; one with an `else` does something else as well."""
    node: Any = loop.node
    return node.__class__ is ast.For and not loop.cold and not node.orelse and loop.scope.kind is Kind.FUNCTION


def lone(loop: Loop) -> Lone | None:
    """Return what a plain loop does, if that is one thing; None for any other loop.

    `if not x: continue` before it and `if x:` around it are tests.
    """
    if not is_plain(loop):
        return None
    node: Any = loop.node
    done, body = steps_of(node.body)
    tests = [step for step in done if not isinstance(step, Local)]
    return Lone(loop, body[0], tests) if len(body) == 1 and len(tests) == len(done) else None


def lone_loops(module: Module) -> dict[Loop, Lone]:
    """Return the loops of a file that do one thing, with what that is."""
    return module.once(_lone_loops)


def _lone_loops(module: Module) -> dict[Loop, Lone]:
    return {loop: done for loop in module.loops if (done := lone(loop)) is not None}


def steps_of(body: Sequence[ast.stmt]) -> tuple[list[Local | ast.expr], Sequence[ast.stmt]]:
    """Return the tests and the locals of an iteration in their order, and the statements that they lead to."""
    steps: list[Local | ast.expr] = []
    while True:
        match body:
            case [ast.If(test=test, body=[ast.Continue()], orelse=[]), _, *_]:
                steps.append(opposite(test))
                body = body[1:]
            case [first, _, *_] if (local := _local(first)) is not None:
                steps.append(local)
                body = body[1:]
            case [ast.If(test=test, body=inner, orelse=[] | [ast.Continue() | ast.Pass()])]:
                steps.append(test)
                body = inner
            case [ast.If(test=test, body=[ast.Continue() | ast.Pass()], orelse=[_, *_] as inner)]:
                steps.append(opposite(test))
                body = inner
            case _:
                return steps, body


def _local(statement: ast.stmt) -> Local | None:
    match statement:
        case ast.Assign(targets=[ast.Name(id=name)], value=value):
            return Local(name, value)
        case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
            return Local(name, value)
        case ast.If(test=test, body=[one], orelse=[other]):
            first, second = _local(one), _local(other)
            if first is not None and second is not None and first.name == second.name:
                arms = first.stores + second.stores
                return Local(first.name, ast.IfExp(test, first.value, second.value), arms) if arms <= _ARMS else None
    return None


def opposite(test: ast.expr) -> ast.expr:
    """Return the test that holds where another does not."""
    match test:
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return operand
    return ast.UnaryOp(op=ast.Not(), operand=test)


def conjuncts(test: ast.expr) -> list[ast.expr]:
    """Return what must hold for a test: a and b, of `a and b`; the test itself if one behind the first calls something."""
    match test:
        case ast.BoolOp(op=ast.And(), values=values):
            pass
        case ast.UnaryOp(op=ast.Not(), operand=ast.BoolOp(op=ast.Or(), values=either)):
            values = [opposite(value) for value in either]
        case _:
            return [test]
    return [test] if any(isinstance(node, ast.Call) for value in values[1:] for node in nodes_in(value)) else values
