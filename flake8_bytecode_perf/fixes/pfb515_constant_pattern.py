"""Compiles a pattern at module level."""

from __future__ import annotations

import ast
from typing import Any

import libcst as cst

from flake8_bytecode_perf.fixes._careful import in_one_line
from flake8_bytecode_perf.rewrite import Proved, Rewrite

_SAYS_PATTERN = frozenset({"PATTERN", "RE", "REGEX", "REGEXP"})


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `_PATTERN = re.compile(…)` above the function or class; None where that is another there."""
    [site] = proved.sites
    method, pattern, flags = proved.suspect.detail
    module, chunk = proved.module, proved.chunk
    written = proved.imported(module.scope, "re", "compile")
    compiled = [in_one_line(chunk.node(part)) for part in (pattern, flags) if part is not None]
    if written is None or None in compiled or chunk.has_comment_above:
        return None
    name, call = proved.fresh(module.scope, *_names(pattern)), chunk.node(site.node)
    line = chunk.line_of(_outermost(proved, site.node))
    made: Any = cst.Name(name, lpar=call.lpar, rpar=call.rpar)
    if method != "compile":
        given = {chunk.node(part) for part in (pattern, flags) if part is not None}
        kept = [argument for argument in call.args if argument.value not in given]
        last = call.args[-1]
        kept[-1] = kept[-1].with_changes(comma=last.comma, whitespace_after_arg=last.whitespace_after_arg)
        made = call.with_changes(func=cst.Attribute(cst.Name(name), cst.Name(method)), args=kept)
    defined = f"{name} = {written[0]}({', '.join(map(str, compiled))})"
    return Rewrite({call: made}, {line: [defined]}, imports=written[1])


def _names(pattern: ast.expr) -> list[str]:
    """The names for a compiled pattern, best first: that of DIGITS and of DIGITS_RE is _DIGITS_PATTERN."""
    parts = pattern.id.upper().split("_") if isinstance(pattern, ast.Name) else []
    words = [part for part in parts if part and part not in _SAYS_PATTERN]
    return ["_".join(["", *words, "PATTERN"]), "_PATTERN"]


def _outermost(proved: Proved, node: ast.AST) -> Any:
    """The statement at module level that holds a node."""
    while proved.parents[node] is not proved.module.tree:
        node = proved.parents[node]
    return node
