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
    statement: Any = proved.chunk.node(proved.statement(proved.sites[0].node))
    match statement:
        case cst.Assign(targets=[cst.AssignTarget(target=cst.Name() as target)], value=value) if (
            change := _change(target, value)
        ) is not None:
            return Rewrite({statement: change.with_changes(semicolon=statement.semicolon)})
    return None


def _change(target: cst.Name, value: Any) -> cst.BaseSmallStatement | None:
    added: Any = value.right if isinstance(value, cst.BinaryOperation) else value
    last = added.elements[-1]
    if isinstance(added, cst.Set):
        return cst.Expr(cst.Call(cst.Attribute(target, cst.Name("add")), [cst.Arg(last.value)]))
    if "\n" in _CODE.code_for_node(last.value):
        return None  # the braces hold its lines together
    item = cst.Subscript(target, [cst.SubscriptElement(cst.Index(last.key))])
    return cst.Assign([cst.AssignTarget(item)], last.value)
