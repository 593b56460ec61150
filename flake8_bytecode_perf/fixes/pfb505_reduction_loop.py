"""Works out a sum, a minimum or a maximum in one call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import libcst as cst

from flake8_bytecode_perf.fixes._results import argument, called, in_place, made

if TYPE_CHECKING:
    from flake8_bytecode_perf.analysis.reduction_calls import Remedy
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.rewrite import Proved, Rewrite

_EQUAL = cst.AssignEqual(cst.SimpleWhitespace(""), cst.SimpleWhitespace(""))


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `total = sum(xs)`, `total += sum(xs)`, `best = max(xs, default=None)` and kin, or its return.

    None where `best = xs[0]` does not stand right before the loop: `xs` may have changed since.
    """
    remedy: Remedy = proved.suspect.detail
    loop: Any = proved.sites[0].where.loop
    elements = argument(proved.chunk.node(remedy.iterable))
    if remedy.key:
        return made(proved, loop, remedy.name, _by_key(remedy, proved.chunk.node(remedy.start), elements))
    if remedy.form == "+= sum" or (remedy.form == "best" and remedy.start is None):
        return _continued(proved, loop, remedy, elements)
    start = proved.chunk.node(remedy.start) if remedy.start is not None else None
    if remedy.form == "best":
        return made(proved, loop, remedy.name, _best(remedy, start, elements))
    given = [elements] if start is None else [elements, cst.Arg(start) if remedy.form == "sum" else _default(start)]
    return made(proved, loop, remedy.name, called(remedy.builtin, *given))


def _continued(proved: Proved, loop: Loop, remedy: Remedy, elements: cst.Arg) -> Rewrite | None:
    """The rewrite that goes on from what the name holds already."""
    name = cst.Name(remedy.name)
    if remedy.form == "+= sum":
        return in_place(proved, loop, cst.AugAssign(name, cst.AddAssign(), called("sum", elements)))
    return in_place(proved, loop, cst.Assign([cst.AssignTarget(name)], _best(remedy, name, elements)))


def _best(remedy: Remedy, start: Any, elements: cst.Arg) -> cst.Call:
    """The greater, or lesser, of what there is before and of the elements."""
    return called(remedy.builtin, cst.Arg(start), cst.Arg(called(remedy.builtin, elements, _default(start))))


def _by_key(remedy: Remedy, start: Any, elements: cst.Arg) -> cst.Call:
    """The best by a key function: of the elements, of them and the start, or of the indexes from the start on."""
    key = cst.Arg(cst.parse_expression(remedy.key), keyword=cst.Name("key"), equal=_EQUAL)
    if remedy.form == "whole":
        return called(remedy.builtin, elements, key)
    if remedy.form == "best":
        both = cst.List([cst.Element(start), cst.StarredElement(elements.value)])
        return called(remedy.builtin, cst.Arg(both), key)
    counted: Any = elements.value
    if remedy.form == "indexes" and len(counted.args) > 1:
        elements = cst.Arg(called("range", cst.Arg(start), cst.Arg(counted.args[1].value)))
    return called(remedy.builtin, elements, key, _default(start))


def _default(value: Any) -> cst.Arg:
    return cst.Arg(value, keyword=cst.Name("default"), equal=_EQUAL)
