"""Appends to a list instead of making a new one."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

import libcst as cst

from flake8_bytecode_perf.analysis.growth import growths
from flake8_bytecode_perf.analysis.observability import is_private
from flake8_bytecode_perf.model import Bound
from flake8_bytecode_perf.rewrite import Proved, Rewrite

if TYPE_CHECKING:
    from flake8_bytecode_perf.analysis.growth_forms import Growth
    from flake8_bytecode_perf.model import Binding, Site

_NEW = (ast.List, ast.ListComp)
_MAKING = frozenset({"list", "sorted"})
_ASKING = frozenset("all any bool len list max min print repr set sorted str sum tuple".split())
_KEEPING_NOTHING = (
    ast.Attribute,
    ast.BinOp,
    ast.Compare,
    ast.For,
    ast.FormattedValue,
    ast.If,
    ast.Return,
    ast.Starred,
    ast.UnaryOp,
    ast.While,
    ast.comprehension,
)


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `found.append(x)` for `found = found + [x]`, `found += [x, y]` for more; None for tuples and others.

    None too, where another name may mean the list that grows: `found = self.found`, which appending would change.
    """
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
        ) if left.deep_equals(target) and elements and _is_known_by_one_name(proved):
            return Rewrite({line: line.with_changes(body=[_grown(target, added)])})
    return None


def _grown(target: cst.Name, added: cst.List) -> Any:
    first, *others = added.elements
    if others or isinstance(first, cst.StarredElement):
        return cst.AugAssign(target, cst.AddAssign(), added)
    return cst.Expr(cst.Call(cst.Attribute(target, cst.Name("append")), [cst.Arg(first.value)]))


def _is_known_by_one_name(proved: Proved) -> bool:
    """Whether the list is new where its name first gets it, and nothing keeps it before its loops are done."""
    growth = next(found for found in growths(proved.module) if found.operation is proved.suspect.spans[0])
    scope = growth.site.where.scope
    if not is_private(proved.module, scope, proved.suspect.subject):
        return False
    variable = proved.module.variable(scope, growth.local)
    reads = (read for read in variable.reads if not _is_behind(read, growth))
    return all(_is_new(proved, found) for found in variable.bindings) and all(_keeps_nothing(proved, read) for read in reads)


def _is_behind(read: Site, growth: Growth) -> bool:
    _, end = growth.loops[-1].span
    return bool((read.node.lineno, read.node.col_offset) > end)


def _is_new(proved: Proved, binding: Binding) -> bool:
    """Whether a binding gives the name a list that nothing else knows, or adds to the one that it has."""
    statement, value = proved.parents[binding.node], binding.value
    if binding.kind is Bound.AUGMENTED:
        return True
    if not isinstance(statement, (ast.Assign, ast.AnnAssign)) or len(getattr(statement, "targets", [value])) > 1:
        return False
    match value:
        case ast.BinOp(op=ast.Add(), right=ast.List()):
            return True
        case ast.Call(func=ast.Name(id=name)):
            return name in _MAKING and proved.module.is_builtin(binding.where.scope, name)
    return isinstance(value, _NEW)


def _keeps_nothing(proved: Proved, read: Site) -> bool:
    """Whether nothing knows the list afterwards that is read: len(xs), xs[0], x in xs, xs + [x]."""
    match proved.parents[read.node]:
        case ast.Call(func=ast.Name(id=name)):
            return name in _ASKING and proved.module.is_builtin(read.where.scope, name)
        case ast.Subscript(value=owner):
            return owner is read.node
        case above:
            return isinstance(above, _KEEPING_NOTHING)
