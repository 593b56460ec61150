"""Keeps in a local what a loop stores elsewhere in each pass, and stores it once behind the loop."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

import libcst as cst

from flake8_bytecode_perf.analysis.observability import error_is_caught
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.fixes._hoist import shows_names
from flake8_bytecode_perf.model import Bound
from flake8_bytecode_perf.rewrite import Proved, Rewrite

if TYPE_CHECKING:
    from collections.abc import Iterable

    from flake8_bytecode_perf.model import Loop

_LEAVING = (ast.Return, ast.Yield, ast.YieldFrom, ast.Await)
_FAILING = (ast.Raise, ast.Assert, ast.Delete, ast.With, ast.Try, ast.TryStar, ast.Import, ast.ImportFrom)
_DIVIDING = (ast.Div, ast.FloorDiv, ast.Mod, ast.Pow, ast.MatMult)
_QUIET = frozenset("abs bool enumerate id isinstance len range repr reversed str type zip".split())  # of what a loop holds


def kept_in_local(proved: Proved, loop: Loop, stored: str, uses: Iterable[ast.expr], *names: str) -> Rewrite | None:
    """Return the rewrite that has `loop` use a local in place of `stored` at all its `uses`, and stores it behind the loop.

    None where the loop may be left, or looked into, before that, and where it has an `else`, which may use what is stored; nor
    in a `try`, for what is behind that sees how far the loop has come.
    """
    if isinstance(loop.node, ast.comprehension) or loop.node.orelse:
        return None
    if error_is_caught(proved.module, loop.header) or shows_names(proved, loop):
        return None
    if any(isinstance(node, _LEAVING) for node in ast.walk(loop.node)) or not _ends(proved, loop):
        return None
    name = proved.fresh(loop.scope, *names)
    replaced: dict[cst.CSTNode, cst.CSTNode | None] = {proved.chunk.node(use): cst.Name(name) for use in uses}
    line, block = proved.chunk.line_of(loop.node), [f"{name} = {stored}"]
    return Rewrite(replaced, {line: block}, {line: [f"{stored} = {name}"]}, [loop.node])


def _ends(proved: Proved, loop: Loop) -> bool:
    """Whether a loop comes to its end, as far as the file can tell: an error would lose what the local holds.

    It goes through builtin collections or what it is given, does sums and comparisons, reads items, and calls nothing that is
    there to fail, such as `int(x)`.
    """
    return all(_is_quiet(proved, loop, node) for node in ast.walk(loop.node))


def _is_quiet(proved: Proved, loop: Loop, node: Any) -> bool:
    match node:
        case ast.For(iter=iterable) | ast.comprehension(iter=iterable):
            return bool(type_of(iterable, proved.module, loop.scope)) or _is_given(proved, loop, iterable)
        case ast.BinOp(op=operator, right=divisor) | ast.AugAssign(op=operator, value=divisor) if isinstance(operator, _DIVIDING):
            return isinstance(divisor, ast.Constant) and bool(divisor.value)
        case ast.Call(func=ast.Name(id=name)):
            return name in _QUIET
        case ast.Call(func=ast.Attribute(attr=method)):
            return method in ("add", "append")
    return not isinstance(node, (*_FAILING, ast.Call, ast.AsyncFor))


def _is_given(proved: Proved, loop: Loop, iterable: ast.expr) -> bool:
    """Whether an iterable is a parameter, and so was there before."""
    if not isinstance(iterable, ast.Name):
        return False
    bindings = proved.module.variable(loop.scope, iterable.id).bindings
    return bool(bindings) and all(found.kind is Bound.PARAMETER for found in bindings)
