"""Moves an import out of the loop."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.rewrite import Proved, Rewrite

if TYPE_CHECKING:
    import libcst as cst


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: the import right before the outermost loop.

    None where it is all that a block holds, and where its name is read above it, which may raise an error that is waited for.
    """
    [site] = proved.sites
    if site.node not in getattr(site.parent, "body", ()) or len(site.parent.body) < 2 or _is_read_above(proved, site.node):
        return None
    loop = site.where.nest.node
    line = proved.chunk.line_of(site.node)
    gone: dict[cst.CSTNode, cst.CSTNode | None] = {line: None}
    return Rewrite(gone, {proved.chunk.line_of(loop): [ast.unparse(site.node)]}, {}, [proved.statement(loop)])


def _is_read_above(proved: Proved, node: Any) -> bool:
    scope = proved.sites[0].where.scope
    names = [alias.asname or alias.name.partition(".")[0] for alias in node.names]
    return any(read.lineno < node.lineno for name in names for read, *_ in scope.reads.get(name, ()))
