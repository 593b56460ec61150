"""Collects bytes in a list, and joins it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import libcst as cst

from flake8_bytecode_perf.analysis.loops import before
from flake8_bytecode_perf.fixes._careful import source_of
from flake8_bytecode_perf.rewrite import Rewrite

if TYPE_CHECKING:
    from flake8_bytecode_perf.rewrite import Proved


def fix(proved: Proved) -> Rewrite:
    """Return the rewrite: a list before the loop, an append in it, and the joined list behind."""
    site = proved.sites[0]
    loop: Any = site.where.loop
    first: Any = before(loop)
    name = proved.suspect.subject
    growth: Any = proved.statement(site.node)
    statement = proved.chunk.node(growth)
    line: Any = cst.parse_statement(f"{name}.append({source_of(proved.chunk.node(growth.value))})\n")
    append = line.body[0].with_changes(semicolon=statement.semicolon)
    replaced = {proved.chunk.node(first.value): cst.List([]), statement: append}
    behind = {proved.chunk.line_of(loop.node): [f'{name} = b"".join({name})']}
    return Rewrite(replaced, after=behind, rewritten=[first, loop.node])
