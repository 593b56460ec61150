"""Makes an append to a list of a statement that adds to a string."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

import libcst as cst

from flake8_bytecode_perf.fixes._careful import source_of
from flake8_bytecode_perf.fixes._layout import Room, call_with, joined_lines, without_lines

if TYPE_CHECKING:
    from flake8_bytecode_perf.rewrite import Proved


def rest_of_sum(value: cst.BinaryOperation, target: Any) -> cst.BaseExpression | None:
    """Return b + c of s + b + c, where s is the target; None for another sum."""
    if not isinstance(value.operator, cst.Add) or value.lpar:
        return None
    if value.left.deep_equals(target):
        return value.right
    rest = rest_of_sum(value.left, target) if isinstance(value.left, cst.BinaryOperation) else None
    return value.with_changes(left=rest) if rest is not None else None


def appended(proved: Proved, name: str, statement: ast.Assign | ast.AugAssign) -> tuple[Any, cst.Expr] | None:
    """Return the node of a statement that adds to a string, and one that appends the same to the list `name`.

    None for `s = s + x` where parentheses stand around a part of the sum.
    """
    node: Any = proved.chunk.node(statement)
    target = proved.chunk.node(statement.targets[0] if isinstance(statement, ast.Assign) else statement.target)
    added = rest_of_sum(node.value, target) if isinstance(statement, ast.Assign) else node.value
    if added is None:
        return None
    room, function = proved.chunk.width - statement.col_offset, cst.Attribute(cst.Name(name), cst.Name("append"))
    flat = joined_lines(without_lines(node.value))
    wide = flat is None or len(f"{source_of(target)} += {flat}") > room
    start = len(source_of(node).rpartition(source_of(added))[0].rpartition("\n")[2])
    made = call_with(function, added, Room(room, room, proved.chunk.tree.default_indent, start), was_wider=wide)
    return node, cst.Expr(made, semicolon=node.semicolon)
