"""Builds a function before the loop."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.fixes._careful import in_one_line
from flake8_bytecode_perf.fixes._hoist import hoisted, moved

if TYPE_CHECKING:
    from flake8_bytecode_perf.rewrite import Proved, Rewrite


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: a `def`, or `f = lambda: …`, moves before the loop; a lambda without a name gets one there.

    None where the name is read above a `def`, which may raise an error that is waited for.
    """
    [site] = proved.sites
    loop = proved.suspect.detail
    if not isinstance(site.node, ast.Lambda):
        reads = site.where.scope.reads_of(site.node.name)
        return moved(proved, loop, site.node) if all(read.lineno > site.node.lineno for read, *_ in reads) else None
    if isinstance(site.parent, ast.Assign):
        return moved(proved, loop, site.parent)
    value = in_one_line(proved.chunk.node(site.node))
    if value is None or isinstance(site.parent, ast.NamedExpr):
        return None
    named = site.parent.arg if isinstance(site.parent, ast.keyword) else None
    return hoisted(proved, loop, value, named or "function", "function")
