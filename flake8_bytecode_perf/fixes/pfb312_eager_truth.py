"""Tests values one after another, or a collection itself."""

from __future__ import annotations

import ast
from functools import reduce
from typing import Any

import libcst as cst

from flake8_bytecode_perf.fixes._careful import as_operand, in_one_line, in_place_of
from flake8_bytecode_perf.fixes._results import called
from flake8_bytecode_perf.rewrite import Proved, Rewrite

_BARE = (  # what needs no parentheses around `a or b`
    *(ast.If, ast.While, ast.Assign, ast.AnnAssign, ast.Return, ast.Expr, ast.Call, ast.keyword, ast.List, ast.comprehension),
)


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `a or b` for any([a, b]), `xs` for list(xs); None where an element goes over several lines."""
    [site] = proved.sites
    node = proved.chunk.node(site.node)
    if proved.suspect.variant == "copy":
        copied, filled = proved.suspect.detail
        made = as_operand(proved.chunk.node(copied))
        made = made if filled else cst.UnaryOperation(cst.Not(), made)
        return Rewrite({node: in_place_of(node, made)})
    joined = _joined(proved)
    if joined is None:
        return None
    if proved.suspect.note.startswith("use `bool("):
        return Rewrite({node: called("bool", cst.Arg(joined)).with_changes(lpar=node.lpar, rpar=node.rpar)})
    if not isinstance(site.parent, _BARE) and not node.lpar:
        joined = joined.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])
    return Rewrite({node: in_place_of(node, joined)})


def _joined(proved: Proved) -> Any:
    """The elements of the display with `or`, or `and`, between them."""
    display, call = proved.suspect.spans
    operator = cst.Or if call.func.id == "any" else cst.And  # type: ignore[attr-defined]  # the call of any or all
    elements = [proved.chunk.node(element) for element in display.elts]  # type: ignore[attr-defined]  # a display has them
    if any(in_one_line(element) is None for element in elements):
        return None
    return reduce(lambda left, right: cst.BooleanOperation(left, operator(), right), map(_operand, elements))


def _operand(node: Any) -> Any:
    """An element in parentheses, where it binds looser than `and`."""
    loose = isinstance(node, (cst.BooleanOperation, cst.IfExp, cst.Lambda, cst.NamedExpr))
    return node.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()]) if loose and not node.lpar else node
