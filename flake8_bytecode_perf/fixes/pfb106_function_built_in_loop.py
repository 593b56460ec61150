"""Builds a function before the loop."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import libcst as cst

from flake8_bytecode_perf.fixes._careful import in_one_line
from flake8_bytecode_perf.fixes._hoist import hoisted, moved

if TYPE_CHECKING:
    from flake8_bytecode_perf.rewrite import Proved, Rewrite

_CODE = cst.Module([])


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: a `def`, or `f = lambda: …`, moves before the loop; a lambda without a name becomes a `def` there."""
    [site] = proved.sites
    loop = proved.suspect.detail
    if not isinstance(site.node, ast.Lambda):
        return moved(proved, loop, site.node)
    if isinstance(site.parent, ast.Assign):
        return moved(proved, loop, site.parent)
    made = proved.chunk.node(site.node)
    if in_one_line(made) is None:
        return None
    named = site.parent.arg if isinstance(site.parent, ast.keyword) else None
    parameters, body = _CODE.code_for_node(made.params), _CODE.code_for_node(made.body)
    return hoisted(proved, loop, f"def {{name}}({parameters}):\n    return {body}", named or "function", "function")
