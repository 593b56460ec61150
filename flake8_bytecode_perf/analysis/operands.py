"""What keeps an operand from being a plain value of a builtin type, as an obstacle."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.knowledge import CONTAINERS
from flake8_bytecode_perf.analysis.subclasses import may_override
from flake8_bytecode_perf.analysis.types import known_type, may_be_none, type_of, type_of_element
from flake8_bytecode_perf.analysis.values import added_to, values_of
from flake8_bytecode_perf.verdict import Obstacle

if TYPE_CHECKING:
    from collections.abc import Container

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope


def operand_obstacle(
    module: Module, scope: Scope, operand: ast.expr, types: Container[str], methods: tuple[str, ...] = ()
) -> Obstacle | None:
    """Return why an operand may not be of one of these builtin types, or may override one of the methods; None if neither."""
    known = known_type(operand, module, scope)
    if known.name not in types:
        return Obstacle.MAY_BE_NONE if may_be_none(operand, module, scope) else Obstacle.UNKNOWN_TYPE
    if known.optional:
        return Obstacle.MAY_BE_NONE
    return Obstacle.OWN_CLASS if may_override(module, known, *methods) else None


def holds_only(module: Module, scope: Scope, collection: ast.expr, types: Container[str]) -> bool:
    """Return whether a collection is known that holds values of these builtin types alone: no iterator."""
    if isinstance(collection, (ast.Tuple, ast.List, ast.Set)):
        return all(operand_obstacle(module, scope, element, types) is None for element in collection.elts)
    if isinstance(collection, (ast.Name, ast.Attribute)) and (values := values_of(module, scope, collection)):
        written = all(isinstance(value.node, (ast.Tuple, ast.List, ast.Set)) for value in values)
        if written and all(holds_only(module, value.scope, value.node, types) for value in values):
            return not added_to(module, scope, collection)
    return type_of(collection, module, scope) in CONTAINERS and type_of_element(collection, module, scope) in types
