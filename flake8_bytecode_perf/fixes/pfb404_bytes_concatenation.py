"""Collects bytes in a bytearray."""

from __future__ import annotations

import ast

import libcst as cst

from flake8_bytecode_perf.analysis.loops import before
from flake8_bytecode_perf.analysis.observability import half_done_is_seen, is_private
from flake8_bytecode_perf.rewrite import Proved, Rewrite

_LEAVING = (ast.Return, ast.Yield, ast.YieldFrom, ast.Await)


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: a bytearray before the loop, bytes of it behind.

    None where the loop does more with them than add, where others see what it has so far, and where `bytes` is another.
    """
    [site] = proved.sites
    loop = site.where.loop
    if loop is None or not isinstance(loop.node, (ast.For, ast.While)) or loop.parent is not None:
        return None
    first, name = before(loop), proved.suspect.subject
    variable = proved.module.variable(loop.scope, name)
    read = variable.uses_in(loop) or len([found for found in variable.bindings if loop.holds(found.where.loop)]) > 1
    match first:
        case ast.Assign(targets=[ast.Name(id=target)], value=ast.Constant(value=b"")) if target == name:
            pass
        case _:
            return None
    builtin = all(proved.module.is_builtin(loop.scope, known) for known in ("bytes", "bytearray"))
    if not builtin or not is_private(proved.module, loop.scope, name) or half_done_is_seen(proved.module, loop, name):
        return None
    if read or any(isinstance(node, _LEAVING) for node in ast.walk(loop.node)):
        return None
    made = cst.Call(cst.Name("bytearray"))
    behind = {proved.chunk.line_of(loop.node): [f"{name} = bytes({name})"]}
    return Rewrite({proved.chunk.node(first.value): made}, after=behind, rewritten=[first, loop.node])
