"""Loops that list running totals: what they add, and what they start with."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.access_paths import key, mentions
from flake8_bytecode_perf.analysis.loop_bodies import is_plain
from flake8_bytecode_perf.analysis.loops import names_bound_by
from flake8_bytecode_perf.analysis.observability import target_stays_inside
from flake8_bytecode_perf.analysis.reductions import only_result_is_observable
from flake8_bytecode_perf.analysis.starts import made_before
from flake8_bytecode_perf.syntax import counted, text

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module


class Totals(NamedTuple):
    """What a loop does: the list that it fills, the total, if that has a name, what is added; the addition and the append."""

    filled: ast.expr
    total: str
    added: ast.expr
    addition: ast.AST
    append: ast.AST


class Start(NamedTuple):
    """What the totals start with, None for 0; whether the list starts with it, too."""

    value: ast.expr | None
    listed: bool


def totals_of(loop: Loop) -> Totals | None:
    """Return what a plain loop does, if it only adds to a total and appends that to a list; None for any other loop."""
    return _totals(loop.node.body) if is_plain(loop) else None  # type: ignore[union-attr]  # a plain loop has a body


def _totals(body: list[ast.stmt]) -> Totals | None:
    match body:
        case [
            ast.AugAssign(target=ast.Name(id=total), op=ast.Add(), value=added) as addition,
            ast.Expr(value=ast.Call(func=ast.Attribute(value=filled, attr="append"), args=[last]) as append),
        ] if key(last) == total:
            return Totals(filled, total, added, addition, append)
        case [
            ast.Assign(targets=[ast.Name(id=total)], value=ast.BinOp(op=ast.Add()) as addition),
            ast.Expr(value=ast.Call(func=ast.Attribute(value=filled, attr="append"), args=[last]) as append),
        ] if key(last) == total:
            return _of_sum(filled, total, addition, append)
        case [ast.Expr(value=ast.Call(func=ast.Attribute(value=filled, attr="append"), args=[last]) as append)] if key(filled):
            match last:
                case ast.NamedExpr(target=ast.Name(id=total), value=ast.BinOp(op=ast.Add()) as addition):
                    return _of_sum(filled, total, addition, append)
                case ast.BinOp(op=ast.Add()):
                    return _of_sum(filled, "", last, append)
    return None


def _of_sum(filled: ast.expr, total: str, addition: ast.BinOp, append: ast.AST) -> Totals | None:
    """What a loop does that adds something to the total, on whichever side; without a name this is the list's last item."""
    old = total or f"{key(filled)}[-1]"
    for side, added in ((addition.left, addition.right), (addition.right, addition.left)):
        if key(side) == old:
            return Totals(filled, total, added, addition, append)
    return None


def start_of(loop: Loop, totals: Totals) -> Start | None:
    """Return what the totals and the list start with; None where the loop starts otherwise."""
    first = made_before(loop, totals.total) if totals.total else None
    zero = isinstance(first, ast.Constant) and type(first.value) in (int, float) and first.value == 0
    simple = isinstance(first, (ast.Constant, ast.Name, ast.Attribute))
    match made_before(loop, key(totals.filled)):
        case ast.List(elts=[]) | ast.Call(func=ast.Name(id="list"), args=[], keywords=[]) if totals.total and simple:
            return Start(None if zero else first, listed=False)
        case ast.List(elts=[start]) if not totals.total:
            return Start(start, listed=True) if isinstance(start, (ast.Constant, ast.Name, ast.Attribute)) else None
        case ast.List(elts=[start]) if simple and first is not None and text(start) == text(first):
            return Start(first, listed=True)
    return None


def only_totals_are_observable(module: Module, loop: Loop, totals: Totals) -> bool:
    """Whether only the list, and the total behind the loop, can tell the loop from a call."""
    node: Any = loop.node
    filled = getattr(totals.filled, "id", "")
    own = all(only_result_is_observable(module, loop, name) for name in (filled, totals.total) if name)
    bound = names_bound_by(node.target)
    apart = filled != totals.total and not any(counted(totals.filled, name) for name in bound)
    return own and apart and not mentions(node.iter, totals.filled) and target_stays_inside(module, loop)
