"""Works out a sum, a minimum or a maximum in one call."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

import libcst as cst

from flake8_bytecode_perf.analysis.reaching_types import type_before
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.fixes._results import argument, called, in_place, is_bound_before, made, maker_of, may_be_none

if TYPE_CHECKING:
    from flake8_bytecode_perf.model import Loop
    from flake8_bytecode_perf.rewrite import Proved, Rewrite
    from flake8_bytecode_perf.rules.pfb505_reduction_loop import Remedy

_ORDERED = ("int", "bool", "float", "str", "bytes")
_EQUAL = cst.AssignEqual(cst.SimpleWhitespace(""), cst.SimpleWhitespace(""))


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `total = sum(xs)`, `total += sum(xs)`, `best = max(xs, default=None)` and kin, or its return.

    None where the name may have no value before the loop, or one that is not known to have an order,
    and where `best = xs[0]` does not stand right before it: `xs` may have changed since.
    """
    remedy: Remedy = proved.suspect.detail
    loop: Any = proved.sites[0].where.loop
    elements = argument(proved.chunk.node(remedy.iterable))
    if remedy.form == "best" and not _compares(proved, loop, remedy):
        return None
    if remedy.form == "+= sum" or (remedy.form == "best" and remedy.start is None):
        return _continued(proved, loop, remedy, elements)
    maker = maker_of(loop, remedy.name)
    if remedy.form == "whole" and (maker is None or not maker.near):
        return None
    start = proved.chunk.node(remedy.start) if remedy.start is not None else None
    if remedy.form == "best":
        return made(proved, loop, remedy.name, _best(remedy, start, elements))
    given = [elements] if start is None else [elements, cst.Arg(start) if remedy.form == "sum" else _default(start)]
    return made(proved, loop, remedy.name, called(remedy.builtin, *given))


def _compares(proved: Proved, loop: Loop, remedy: Remedy) -> bool:
    """Whether what there is before can be compared with itself, which a loop without elements never does."""
    if remedy.start is not None:
        return type_of(remedy.start, proved.module, loop.scope) in _ORDERED
    if may_be_none(proved, loop, ast.Name(remedy.name)):
        return False
    return type_before(proved.module, loop.header.where, remedy.name, loop.line) in _ORDERED


def _continued(proved: Proved, loop: Loop, remedy: Remedy, elements: cst.Arg) -> Rewrite | None:
    """The rewrite that goes on from what the name holds already."""
    name = cst.Name(remedy.name)
    if not is_bound_before(proved, loop, remedy.name):
        return None
    if remedy.form == "+= sum":
        return in_place(proved, loop, cst.AugAssign(name, cst.AddAssign(), called("sum", elements)))
    return in_place(proved, loop, cst.Assign([cst.AssignTarget(name)], _best(remedy, name, elements)))


def _best(remedy: Remedy, start: Any, elements: cst.Arg) -> cst.Call:
    """The greater, or lesser, of what there is before and of the elements."""
    return called(remedy.builtin, cst.Arg(start), cst.Arg(called(remedy.builtin, elements, _default(start))))


def _default(value: Any) -> cst.Arg:
    return cst.Arg(value, keyword=cst.Name("default"), equal=_EQUAL)
