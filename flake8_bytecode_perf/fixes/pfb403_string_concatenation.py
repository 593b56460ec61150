"""Joins a comprehension where a loop does nothing but add to a string."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import libcst as cst

from flake8_bytecode_perf.analysis.loops import before
from flake8_bytecode_perf.rewrite import Rewrite

if TYPE_CHECKING:
    from flake8_bytecode_perf.rewrite import Proved


def fix(proved: Proved) -> Rewrite:
    """Return the rewrite: `s = "".join([… for …])`, without `s = ""`."""
    loop: Any = proved.sites[0].where.loop
    first: Any = before(loop)
    line, code = proved.chunk.line_of(loop.node), cst.Module([]).code_for_node
    header = f"for {code(line.target)} in {code(line.iter)}"
    added = code(proved.chunk.node(loop.node.body[0].value))
    made = cst.parse_statement(f'{proved.suspect.subject} = "".join([{added} {header}])')
    start = proved.chunk.line_of(first)
    leading = [*start.leading_lines, *(found for found in line.leading_lines if found.comment is not None)]
    return Rewrite({start: None, line: made.with_changes(leading_lines=leading)}, rewritten=[first, loop.node])
