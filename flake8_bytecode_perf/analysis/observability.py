"""Loops that do one thing alone, for which an expression stands: what they do, and who may see them half done."""

from __future__ import annotations

import ast
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.loops import lines_suppressed, names_bound_by, seen_outside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Loop, Module, Scope, Site

_READING = frozenset({"locals", "vars", "dir", "eval", "exec", "super"})  # they look into the frame that they are called from
_STOPPING = (ast.Yield, ast.YieldFrom, ast.Await)
_LEAVING = (ast.Raise, ast.Return)


def is_private(module: Module, scope: Scope, name: str) -> bool:
    """Whether `name` is a local of the function at hand that no inner function knows."""
    variable = module.variable(scope, name)
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
        _runs_after_error(node, site) for site in module.variable(loop.scope, name).reads for node in tries
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
