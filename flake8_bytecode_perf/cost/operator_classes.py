"""The classes of instructions that assignments and operators run."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.analysis.knowledge import CONCATENATED
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.cost.node_parts import NOTHING, Context, parts_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from flake8_bytecode_perf.cost.node_parts import NodeCost, Visitor
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope


class _Read(NamedTuple):
    """Stands for the read of the target of an augmented assignment."""

    target: ast.expr


def _assign(_module: Module, node: ast.Assign, context: Context) -> NodeCost:
    parts = [*node.targets, node.value]
    if all(isinstance(part, ast.Tuple) for part in parts):  # a, b = b, a makes no tuple
        parts = [element for part in parts for element in part.elts]  # type: ignore[attr-defined]
    return NOTHING, parts_of(parts, context)


def _operation(module: Module, node: ast.BinOp, context: Context) -> NodeCost:
    operands = [node.left, node.right]
    return _operator(node.op, operands, module, context.scope), parts_of(operands, context)


def _augmented(module: Module, node: ast.AugAssign, context: Context) -> NodeCost:
    places = parts_of([_Read(node.target), node.target, node.value], context)
    return _operator(node.op, [node.target, node.value], module, context.scope), places


def _read(_module: Module, node: _Read, _context: Context) -> NodeCost:
    return {ast.Attribute: "LOAD_ATTR", ast.Subscript: "BINARY_SUBSCR"}.get(node.target.__class__, "LOAD_FAST"), ()


def _operator(operator: ast.operator, operands: Iterable[ast.expr], module: Module, scope: Scope) -> str:
    if isinstance(operator, ast.Pow):
        return "BINARY_OP **"
    if not isinstance(operator, (ast.Add, ast.Mod, ast.Mult)):
        return "BINARY_OP"
    types = {type_of(operand, module, scope) for operand in operands}
    if isinstance(operator, ast.Mod):
        return "FORMAT_VALUE" if types & {"str", "bytes"} else "BINARY_OP"
    return "BINARY_OP sequence" if types & CONCATENATED else "BINARY_OP"


def _compare(_module: Module, node: ast.Compare, context: Context) -> NodeCost:
    first, operands = node.ops[0], parts_of([node.left, *node.comparators], context)
    if isinstance(first, (ast.Is, ast.IsNot)):
        return "LOAD_FAST", operands
    return "CONTAINS_OP" if isinstance(first, (ast.In, ast.NotIn)) else "COMPARE_OP", operands


OF_OPERATORS: dict[type, Visitor] = {
    _Read: _read,
    ast.Assign: _assign,
    ast.BinOp: _operation,
    ast.AugAssign: _augmented,
    ast.Compare: _compare,
}
