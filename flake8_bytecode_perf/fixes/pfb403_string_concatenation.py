"""Joins a comprehension where a loop does nothing but add to a string."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import libcst as cst

from flake8_bytecode_perf.analysis.loops import before, names_bound_by, reads_in, seen_outside
from flake8_bytecode_perf.analysis.observability import half_done_is_seen
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.rewrite import Proved, Rewrite

if TYPE_CHECKING:
    from flake8_bytecode_perf.model import Loop, Site


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `s = "".join([… for …])`.

    None where the loop does more, where the string is not made just before, and where it is read after an error in the loop.
    """
    [site] = proved.sites
    loop = site.where.loop
    if loop is None or not isinstance(loop.node, ast.For) or loop.node.orelse:
        return None
    added, first = _added(proved, site, loop), before(loop)
    if added is None or first is None or not _is_empty(first, proved.suspect.subject) or _is_looked_at(proved, loop):
        return None
    if half_done_is_seen(proved.module, loop, proved.suspect.subject):
        return None
    line, code = proved.chunk.line_of(loop.node), cst.Module([]).code_for_node
    header = f"for {code(line.target)} in {code(line.iter)}"
    made = cst.parse_statement(f'{proved.suspect.subject} = "".join([{code(proved.chunk.node(added))} {header}])')
    start = proved.chunk.line_of(first)
    leading = [*start.leading_lines, *(found for found in line.leading_lines if found.comment is not None)]
    return Rewrite({start: None, line: made.with_changes(leading_lines=leading)}, rewritten=[first, loop.node])


def _added(proved: Proved, site: Site, loop: Loop) -> ast.expr | None:
    """What is added, where that is all that a pass does, and a string."""
    match loop.node.body:  # type: ignore[union-attr]
        case [ast.AugAssign(value=value) as only]:
            scope = site.where.scope
            fits = proved.statement(site.node) is only and type_of(value, proved.module, scope) == "str"
            return value if fits else None
    return None


def _is_empty(statement: ast.stmt, name: str) -> bool:
    match statement:
        case ast.Assign(targets=[ast.Name(id=target)], value=ast.Constant(value="")):
            return target == name
    return False


def _is_looked_at(proved: Proved, loop: Loop) -> bool:
    """Whether what the loop binds is read elsewhere, or the string is read in the loop."""
    if reads_in(proved.module, loop, proved.suspect.subject):
        return True
    return any(seen_outside(proved.module, loop, name) for name in names_bound_by(loop.node.target))  # type: ignore[union-attr]
