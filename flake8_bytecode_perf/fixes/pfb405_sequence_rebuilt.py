"""Appends to a list instead of making a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import libcst as cst

from flake8_bytecode_perf.rewrite import Rewrite

if TYPE_CHECKING:
    from flake8_bytecode_perf.rewrite import Proved


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `found.append(x)` for `found = found + [x]` and [*found, x], `found += [x, y]` for more."""
    line = proved.chunk.line_of(proved.statement(proved.sites[0].node))
    match line:
        case cst.SimpleStatementLine(
            body=[
                cst.Assign(
                    targets=[cst.AssignTarget(target=cst.Name() as target)],
                    value=cst.BinaryOperation(right=cst.List() as added),
                )
            ]
        ):
            return Rewrite({line: line.with_changes(body=[_grown(target, added)])})
        case cst.SimpleStatementLine(
            body=[
                cst.Assign(
                    targets=[cst.AssignTarget(target=cst.Name() as target)],
                    value=cst.List(elements=[cst.StarredElement(), *added]) as display,
                )
            ]
        ):
            return Rewrite({line: line.with_changes(body=[_grown(target, display.with_changes(elements=added))])})
    return None


def _grown(target: cst.Name, added: cst.List) -> Any:
    first, *others = added.elements
    if others or isinstance(first, cst.StarredElement):
        return cst.AugAssign(target, cst.AddAssign(), added)
    return cst.Expr(cst.Call(cst.Attribute(target, cst.Name("append")), [cst.Arg(first.value)]))
