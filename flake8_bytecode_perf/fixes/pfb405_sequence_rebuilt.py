"""Appends to a list instead of making a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import libcst as cst

from flake8_bytecode_perf.model import Bound, Kind, mangle
from flake8_bytecode_perf.rewrite import Proved, Rewrite
from flake8_bytecode_perf.rules._changes import hands_on
from flake8_bytecode_perf.rules._fresh import is_fresh

if TYPE_CHECKING:
    from flake8_bytecode_perf.model import Site, Variable


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `found.append(x)` for `found = found + [x]`, `found += [x, y]` for more; None for tuples and others.

    And None, where something else may bear or hold the list that grows: it would see what is appended.
    """
    [site] = proved.sites
    variable = proved.module.variable(site.where.scope, mangle(site.where.scope, proved.suspect.subject))
    if not _is_own(proved, site, variable):
        return None
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


def _is_own(proved: Proved, site: Site, variable: Variable) -> bool:
    """Whether the function has made the list itself, and until behind the loop nobody else knows it."""
    if variable.owner.kind is not Kind.FUNCTION or variable.used_elsewhere:
        return False
    scope = site.where.scope
    if not all(found.kind is Bound.ASSIGNMENT and is_fresh(proved.module, scope, found.value) for found in variable.bindings):
        return False
    if any(len(getattr(proved.statement(found.node), "targets", "1")) > 1 for found in variable.bindings):
        return False  # both names of `found = other = []` are the same list
    _, (last, _) = site.where.nest.span
    return not any(hands_on(proved.module, read) for read in variable.reads if read.node.lineno <= last)


def _grown(target: cst.Name, added: cst.List) -> Any:
    first, *others = added.elements
    if others or isinstance(first, cst.StarredElement):
        return cst.AugAssign(target, cst.AddAssign(), added)
    return cst.Expr(cst.Call(cst.Attribute(target, cst.Name("append")), [cst.Arg(first.value)]))
