"""Loops that do one thing alone, for which an expression stands: what they do, and who may see them half done."""

from __future__ import annotations

import ast
from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.model import Kind, Site, mangle
from flake8_bytecode_perf.rules._growth import assigned
from flake8_bytecode_perf.rules._loops import block_of, lines_suppressed, names_bound_by, seen_outside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Loop, Module, Scope

_NEAR = 5  # statements between what makes a name and its loop
_SIMPLE = (ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Expr, ast.Assert, ast.Import, ast.ImportFrom)
_READING = frozenset({"locals", "vars", "dir", "eval", "exec", "super"})  # they look into the frame that they are called from
_STOPPING = (ast.Yield, ast.YieldFrom, ast.Await)
_LEAVING = (ast.Raise, ast.Return)


class Lone(NamedTuple):
    """A `for` loop whose whole body is one statement, and the tests that this one stands under."""

    loop: Loop
    statement: ast.stmt
    tests: list[ast.expr]


def lone(loop: Loop) -> Lone | None:
    """Return what a hot `for` loop in a function does, if that is one thing; None for any other loop.

    `if not x: continue` before it and `if x:` around it are tests. A loop with an `else` does something else as well.
    """
    node: Any = loop.node
    if node.__class__ is not ast.For or loop.cold or node.orelse or loop.scope.kind is not Kind.FUNCTION:
        return None
    body, tests = node.body, []
    while True:
        *skips, last = body
        for skip in skips:
            match skip:
                case ast.If(test=test, body=[ast.Continue()], orelse=[]):
                    tests.append(_opposite(test))
                case _:
                    return None
        match last:
            case ast.If(test=test, body=body, orelse=[]):
                tests.append(test)
            case _:
                return Lone(loop, last, tests)


def _opposite(test: ast.expr) -> ast.expr:
    match test:
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return operand
    return ast.UnaryOp(op=ast.Not(), operand=test)


def made_before(loop: Loop, name: str) -> ast.expr | None:
    """Return what a statement right before the loop gives to `name`; simple statements without that name may stand between."""
    block, index = block_of(loop.node, loop.above)
    for statement in reversed(block[max(0, index - _NEAR) : index]):
        if not isinstance(statement, _SIMPLE):
            return None
        if isinstance(statement, (ast.Assign, ast.AnnAssign)) and statement.value is not None:
            values = [value for target, value in assigned(statement) if isinstance(target, ast.Name) and target.id == name]
            if values and len(getattr(statement, "targets", values)) == 1:
                return values[0]
        if counted(statement, name):
            return None
    return None


def counted(node: ast.AST, name: str) -> int:
    """Return how often `name` stands in a node, read or bound."""
    return sum(isinstance(found, ast.Name) and found.id == name for found in ast.walk(node))


def is_private(module: Module, scope: Scope, name: str) -> bool:
    """Whether `name` is a local of the function at hand that no inner function knows."""
    variable = module.variable(scope, mangle(scope, name))
    return variable.owner is scope and not variable.used_elsewhere


def target_stays_inside(module: Module, loop: Loop) -> bool:
    """Whether nobody sees the names that the loop's header binds, and it binds no more than names."""
    node: Any = loop.node
    plain = all(isinstance(part, (ast.Name, ast.Tuple, ast.List, ast.Starred)) for part in _parts(node.target))
    return plain and not any(seen_outside(module, loop, name) for name in names_bound_by(node.target))


def _parts(target: ast.expr) -> Iterator[ast.expr]:
    waiting = [target]
    while waiting:
        part = waiting.pop()
        yield part
        waiting += part.elts if isinstance(part, (ast.Tuple, ast.List)) else []
        waiting += [part.value] if isinstance(part, ast.Starred) else []


def stops(module: Module, scope: Scope, node: ast.AST) -> bool:
    """Whether a pass yields, waits, or looks into the frame that it runs in: a comprehension, or a builtin, could not."""
    for found in ast.walk(node):
        if isinstance(found, _STOPPING):
            return True
        if isinstance(found, ast.Name) and found.id in _READING and module.is_builtin(scope, found.id):
            return True
    return False


def half_done_is_seen(module: Module, loop: Loop, name: str) -> bool:
    """Whether the function reads `name` after an error in the loop that it catches: it shows what the loop has done so far."""
    if loop.line in module.once(lines_suppressed):
        return True
    tries = module.once(_tries_by_line)[loop.line]
    return bool(tries) and any(
        _runs_after_error(node, site) for site in module.variable(loop.scope, mangle(loop.scope, name)).reads for node in tries
    )


def error_is_caught(module: Module, loop: Loop) -> bool:
    """Whether the function that runs a loop may go on, or clean up, when a pass of it has raised."""
    first = getattr(loop.scope.runner.node, "lineno", 0)
    tries = module.once(_tries_by_line)[loop.line]
    return loop.line in module.once(lines_suppressed) or any(node.lineno > first for node in tries)


def _tries_by_line(module: Module) -> defaultdict[int, list[ast.Try]]:
    """The `try` statements around each line of their bodies."""
    lines: defaultdict[int, list[ast.Try]] = defaultdict(list)
    for node in module.tries:
        for line in range(node.body[0].lineno, _end_line(node.body[-1]) + 1):
            lines[line].append(node)
    return lines


def _runs_after_error(node: ast.Try, site: Site) -> bool:
    """Whether what stands at `site` may run when the body of a `try` has raised: it is in a handler, or behind it."""
    line: int = site.node.lineno
    caught = any(not isinstance(handler.body[-1], _LEAVING) for handler in node.handlers)
    if node.orelse and node.orelse[0].lineno <= line <= _end_line(node.orelse[-1]):
        return False
    behind = line > _end_line(node.body[-1])
    return behind and (caught or line <= _end_line(node))


def _end_line(node: ast.stmt) -> int:
    assert node.end_lineno is not None  # noqa: S101 - parsed trees have ends
    return node.end_lineno
