"""What keeps an operand from being a plain value of a builtin type, as an obstacle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.subclasses import may_override
from flake8_bytecode_perf.analysis.types import known_type, may_be_none
from flake8_bytecode_perf.verdict import Obstacle

if TYPE_CHECKING:
    import ast
    from collections.abc import Container

    from flake8_bytecode_perf.model import Module, Scope


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
