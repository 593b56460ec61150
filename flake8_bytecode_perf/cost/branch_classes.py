"""The classes of instructions that branches run, and how often their blocks run."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.cost.frequencies import HALF, frequencies_of_operands, frequency_of_arm
from flake8_bytecode_perf.cost.node_parts import NOTHING, Context, parts_of, parts_of_block

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flake8_bytecode_perf.cost.node_parts import NodeCost, Part, Visitor
    from flake8_bytecode_perf.model.module import Module


def _if(_module: Module, node: ast.If, context: Context) -> NodeCost:
    return "POP_JUMP_IF", [(node.test, 1.0, context), *_arm(node, node.body, context), *_arm(node, node.orelse, context)]


def _arm(choice: ast.If | None, block: Sequence[ast.stmt], context: Context) -> list[Part]:
    often = frequency_of_arm(choice, block, looped=context.looped)
    return parts_of_block(block, context, max(often, HALF) if often else 0.0)


def _try(_module: Module, node: ast.Try, context: Context) -> NodeCost:
    return NOTHING, [part for block in (node.body, node.orelse, node.finalbody) for part in parts_of_block(block, context)]


def _with(_module: Module, node: ast.With | ast.AsyncWith, context: Context) -> NodeCost:
    return NOTHING, [*parts_of(node.items, context), *parts_of_block(node.body, context)]


def _assert(_module: Module, node: ast.Assert, context: Context) -> NodeCost:
    return "POP_JUMP_IF", [(node.test, 1.0, context)]


def _choice(_module: Module, node: ast.IfExp, context: Context) -> NodeCost:
    return "POP_JUMP_IF", [(node.test, 1.0, context), *parts_of([node.body, node.orelse], context, HALF)]


def _boolean(_module: Module, node: ast.BoolOp, context: Context) -> NodeCost:
    frequencies = frequencies_of_operands(node)
    return "POP_JUMP_IF", [(value, often, context) for value, often in zip(node.values, frequencies, strict=True)]


def _case(_module: Module, node: ast.match_case, context: Context) -> NodeCost:
    return "COMPARE_OP", _arm(None, node.body, context)


OF_BRANCHES: dict[type, Visitor] = {
    ast.If: _if,
    **dict.fromkeys((ast.Try, ast.TryStar), _try),
    **dict.fromkeys((ast.With, ast.AsyncWith), _with),
    ast.Assert: _assert,
    ast.IfExp: _choice,
    ast.BoolOp: _boolean,
    ast.match_case: _case,
}
