"""Moves an import out of the loop."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.rewrite import Proved, Rewrite

if TYPE_CHECKING:
    import libcst as cst


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: the import right before the outermost loop; None where it is all that a block holds."""
    [site] = proved.sites
    if site.node not in getattr(site.parent, "body", ()) or len(site.parent.body) < 2:
        return None
    loop = site.where.nest.node
    line = proved.chunk.line_of(site.node)
    gone: dict[cst.CSTNode, cst.CSTNode | None] = {line: None}
    return Rewrite(gone, {proved.chunk.line_of(loop): [ast.unparse(site.node)]}, {}, [proved.statement(loop)])
