"""Keeps in a local what a loop stores elsewhere in each pass, and stores it once behind the loop."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import libcst as cst

from flake8_bytecode_perf.rewrite import Proved, Rewrite
from flake8_bytecode_perf.rules._lone_loops import error_is_caught

if TYPE_CHECKING:
    from collections.abc import Iterable

    from flake8_bytecode_perf.model import Loop

_LEAVING = (ast.Return, ast.Yield, ast.YieldFrom, ast.Await)


def kept_in_local(proved: Proved, loop: Loop, stored: str, uses: Iterable[ast.expr], *names: str) -> Rewrite | None:
    """Return the rewrite that has `loop` use a local in place of `stored` at all its `uses`, and stores it behind the loop.

    None where the loop may be left, or looked into, before that, and where it has an `else`, which may use what is stored; nor
    in a `try`, for what is behind that sees how far the loop has come.
    """
    if isinstance(loop.node, ast.comprehension) or loop.node.orelse or error_is_caught(proved.module, loop):
        return None
    if any(isinstance(node, _LEAVING) for node in ast.walk(loop.node)):
        return None
    name = proved.fresh(loop.scope, *names)
    replaced: dict[cst.CSTNode, cst.CSTNode | None] = {proved.chunk.node(use): cst.Name(name) for use in uses}
    line, block = proved.chunk.line_of(loop.node), [f"{name} = {stored}"]
    return Rewrite(replaced, {line: block}, {line: [f"{stored} = {name}"]}, [loop.node])
