"""Stores in a dict, or adds to a set, instead of making a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import libcst as cst

from flake8_bytecode_perf.rewrite import Rewrite

if TYPE_CHECKING:
    from flake8_bytecode_perf.rewrite import Proved

_CODE = cst.Module([])


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `d[k] = v` for `d = {**d, k: v}` and `d | {k: v}`, `s.add(x)` for `s = {*s, x}` and `s | {x}`."""
    line = proved.chunk.line_of(proved.statement(proved.sites[0].node))
    match line:
        case cst.SimpleStatementLine(body=[cst.Assign(targets=[cst.AssignTarget(target=cst.Name() as target)], value=value)]):
            change = _change(target, value)
            return Rewrite({line: line.with_changes(body=[change])}) if change is not None else None
    return None


def _change(target: cst.Name, value: Any) -> cst.BaseSmallStatement | None:
    match value:
        case (
            cst.Dict(elements=[cst.StarredDictElement(), cst.DictElement(key=k, value=v)])
            | cst.BinaryOperation(right=cst.Dict(elements=[cst.DictElement(key=k, value=v)]))
        ):
            if "\n" in _CODE.code_for_node(v):
                return None  # the braces hold its lines together
            item = cst.Subscript(target, [cst.SubscriptElement(cst.Index(k))])
            return cst.Assign([cst.AssignTarget(item)], v)
        case (
            cst.Set(elements=[cst.StarredElement(), cst.Element(value=x)])
            | cst.BinaryOperation(right=cst.Set(elements=[cst.Element(value=x)]))
        ):
            return cst.Expr(cst.Call(cst.Attribute(target, cst.Name("add")), [cst.Arg(x)]))
    return None
