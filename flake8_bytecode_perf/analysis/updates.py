"""Assignments that update their target, and whether an `if` around the assignment would do the same."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.access_paths import assigned, key, mentions
from flake8_bytecode_perf.analysis.effects import runs_unknown
from flake8_bytecode_perf.analysis.flow import is_definitely_assigned
from flake8_bytecode_perf.model.kinds import Kind
from flake8_bytecode_perf.syntax import nodes_in

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site

_RUNNING = (ast.Call, ast.Await, ast.Yield, ast.NamedExpr)


def assigned_pairs(node: ast.stmt | ast.expr) -> list[tuple[ast.expr, ast.expr]]:
    """Return the targets of a statement, each with its value; none of a walrus, or where one value has several targets."""
    match node:
        case ast.Assign(targets=[_]) | ast.AnnAssign():
            return list(assigned(node))
    return []


def is_entangled(target: ast.expr, value: ast.Call, pairs: list[tuple[ast.expr, ast.expr]]) -> bool:
    """Whether `if` would not do the same: max(m, *xs), d[f()] = max(d[f()], x), a, b = max(a, b), min(a, b)."""
    starred = any(isinstance(argument, ast.Starred) for argument in value.args)
    if starred or not key(target) or any(isinstance(node, _RUNNING) for node in nodes_in(target)):
        return True
    if any(isinstance(node, ast.NamedExpr) and node.target.id == key(target) for node in nodes_in(value)):
        return True
    return any(mentions(value, other) or mentions(rest, target) for other, rest in pairs if other is not target)


def is_set_here_alone(module: Module, site: Site, target: ast.expr, value: ast.expr) -> bool:
    """Whether the target is a name that does not change while the other argument is evaluated."""
    if not isinstance(target, ast.Name):
        return False
    scope = site.where.scope
    if scope.kind is Kind.CLASS and not is_definitely_assigned(module, scope, site.node, target.id):
        return False  # it is a global then, and stays one where the maximum is not stored
    return not (module.variable(scope, target.id).bound_elsewhere and runs_unknown(module, site, value))
