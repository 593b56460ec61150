"""Reads the groups of a match by index, or all at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import libcst as cst

from flake8_bytecode_perf.fixes._careful import method_of
from flake8_bytecode_perf.rewrite import Proved, Rewrite

if TYPE_CHECKING:
    import ast


def fix(proved: Proved) -> Rewrite:
    """Return the rewrite: `m[1]` for each `m.group(1)`, or `m.groups()` for a tuple of all groups."""
    if proved.suspect.variant != "all":
        return Rewrite({proved.chunk.node(site.node): _by_index(proved, site.node) for site in proved.sites})
    whole = proved.chunk.node(proved.sites[0].node)
    first = proved.chunk.node(proved.suspect.spans[0])
    return Rewrite({whole: method_of(first, "groups").with_changes(args=[])})


def _by_index(proved: Proved, call: ast.Call) -> cst.Subscript:
    node: Any = proved.chunk.node(call)
    index = cst.SubscriptElement(cst.Index(node.args[0].value))
    return cst.Subscript(node.func.value, [index], lpar=node.lpar, rpar=node.rpar)
