"""Globals that a function fills once: `if _TABLE is None: _TABLE = …`."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.syntax import nodes_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Where


def fills_global(module: Module, where: Where) -> bool:
    """Return whether a place is in a block that fills a global which is None, or empty, until then: the block runs once."""
    branch = where.branch if where.scope.in_function else None
    while branch is not None:
        if isinstance(branch.choice, ast.If) and branch.block is branch.choice.body:
            name = _missing(branch.choice.test)
            if name and _is_filled_by(module, where.scope, name, branch.choice.body):
                return True
        branch = branch.parent
    return False


def _missing(test: ast.expr) -> str:
    """The name that a test asks for being None or empty."""
    match test:
        case ast.Compare(left=ast.Name(id=name), ops=[ast.Is()], comparators=[ast.Constant(value=None)]):
            return name
        case ast.UnaryOp(op=ast.Not(), operand=ast.Name(id=name)):
            return name
    return ""


def _is_filled_by(module: Module, scope: Scope, name: str, body: Sequence[ast.stmt]) -> bool:
    """Whether a global gets a value in a block of a function alone, and is None, or empty, at first."""
    if not module.is_global(scope, name):
        return False
    inside = {node for statement in body for node in nodes_in(statement)}
    others = [found for found in module.variable(scope, name).bindings if found.node not in inside]
    bound = len(others) < len(module.variable(scope, name).bindings)
    return bound and all(found.where.scope is module.scope and _is_nothing(found.value) for found in others)


def _is_nothing(value: ast.expr | None) -> bool:
    match value:
        case ast.Constant(value=None) | ast.List(elts=[]) | ast.Dict(keys=[]):
            return True
    return False
