"""Keeps in a local what a loop stores elsewhere in every iteration, and stores it once behind the loop."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import libcst as cst

from flake8_bytecode_perf.rewrite import Proved, Rewrite

if TYPE_CHECKING:
    import ast
    from collections.abc import Iterable

    from flake8_bytecode_perf.model.loops import Loop


def kept_in_local(proved: Proved, loop: Loop, stored: str, uses: Iterable[ast.expr], *names: str) -> Rewrite:
    """Return the rewrite that has `loop` use a local in place of `stored` at all its `uses`, and stores it behind the loop."""
    name, statement = proved.fresh(loop.scope, *names), _statement(loop)
    replaced: dict[cst.CSTNode, cst.CSTNode | None] = {proved.chunk.node(use): cst.Name(name) for use in uses}
    line, block = proved.chunk.line_of(statement), [f"{name} = {stored}"]
    return Rewrite(replaced, {line: block}, {line: [f"{stored} = {name}"]}, [statement])


def _statement(loop: Loop) -> Any:
    """The statement of a loop, which is no comprehension."""
    return loop.node
