"""Appends to a list instead of making a new one."""

from __future__ import annotations

from typing import Any

import libcst as cst

from flake8_bytecode_perf.rewrite import Proved, Rewrite


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `found.append(x)` for `found = found + [x]`, `found += [x, y]` for more; None for tuples and others."""
    [site] = proved.sites
    line = proved.chunk.line_of(proved.statement(site.node))
    match line:
        case cst.SimpleStatementLine(
            body=[
                cst.Assign(
                    targets=[cst.AssignTarget(target=cst.Name() as target)],
                    value=cst.BinaryOperation(left=left, operator=cst.Add(), right=cst.List(elements=elements) as added),
                )
            ]
        ) if left.deep_equals(target) and elements:
            return Rewrite({line: line.with_changes(body=[_grown(target, added)])})
    return None


def _grown(target: cst.Name, added: cst.List) -> Any:
    first, *others = added.elements
    if others or isinstance(first, cst.StarredElement):
        return cst.AugAssign(target, cst.AddAssign(), added)
    return cst.Expr(cst.Call(cst.Attribute(target, cst.Name("append")), [cst.Arg(first.value)]))
