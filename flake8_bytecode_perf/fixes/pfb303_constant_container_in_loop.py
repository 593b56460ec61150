"""Builds a dict or set of constants before the loop."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.fixes._careful import in_one_line
from flake8_bytecode_perf.fixes._hoist import hoisted, moved

if TYPE_CHECKING:
    from flake8_bytecode_perf.rewrite import Proved, Rewrite


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: the statement that gives it a name moves before the loop, or it gets a name there."""
    [site] = proved.sites
    loop = site.where.nest
    if isinstance(site.parent, (ast.Assign, ast.AnnAssign)):
        return moved(proved, loop, site.parent)
    value = in_one_line(proved.chunk.node(site.node))
    if value is None or not loop.scope.in_function:
        return None
    name = "known" if isinstance(site.parent, ast.Compare) else "wanted" if isinstance(site.node, ast.Set) else "table"
    return hoisted(proved, loop, value, name)
