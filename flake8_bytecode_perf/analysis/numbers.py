"""Which whole number an expression is, as far as the file shows it."""

from __future__ import annotations

import ast
import operator
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.values import values_of

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope

_DEEPEST = 4  # names and operators in each other
_LARGEST, _LARGEST_EXPONENT = 10**12, 30  # of operands: nothing here takes long to compute
_OPERATORS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul}


def number_of(module: Module, scope: Scope, node: ast.expr, depth: int = 0) -> int | None:
    """Return the whole number that a constant, a name that is assigned once, or a sum of such is; None for others."""
    match node:
        case ast.Constant(value=int() as value):
            return value
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            positive = number_of(module, scope, operand, depth)
            return None if positive is None else -positive
        case ast.Name() | ast.Attribute() if depth < _DEEPEST:
            values = values_of(module, scope, node) or []
            return number_of(module, values[0].scope, values[0].node, depth + 1) if len(values) == 1 else None
        case ast.BinOp(left=left, op=op, right=right) if depth < _DEEPEST:
            return _computed(op, number_of(module, scope, left, depth + 1), number_of(module, scope, right, depth + 1))
    return None


def _computed(op: ast.operator, left: int | None, right: int | None) -> int | None:
    if left is None or right is None or max(abs(left), abs(right)) > _LARGEST:
        return None
    if isinstance(op, ast.Pow):
        return left**right if 0 <= right <= _LARGEST_EXPONENT else None
    compute = _OPERATORS.get(op.__class__)
    return compute(left, right) if compute is not None else None


def is_sum_with(node: ast.expr, start: ast.expr) -> int | None:
    """Return what is added to `start` where an expression is such a sum: 4 of `n + 4`, and None for others."""
    match node:
        case ast.BinOp(left=left, op=ast.Add(), right=ast.Constant(value=int() as more)) if ast.dump(left) == ast.dump(start):
            return more
    return None


def difference_of(module: Module, scope: Scope, end: ast.expr, start: ast.expr) -> int | None:
    """Return the whole number that `end - start` is: 4 for `n + 4` and `n`, or for 12 and 8; None if unknown."""
    (base, more), (other, less) = (_parts_of(module, scope, node) for node in (end, start))
    return more - less if base == other else None


def _parts_of(module: Module, scope: Scope, node: ast.expr) -> tuple[str, int]:
    """An expression, and the number that is added to it: n and 4 of `n + 4`; for a number, nothing and the number."""
    known = number_of(module, scope, node)
    if known is not None:
        return "", known
    if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Add, ast.Sub)):
        more = number_of(module, scope, node.right)
        if more is not None:
            base, added = _parts_of(module, scope, node.left)
            return base, added + more if isinstance(node.op, ast.Add) else added - more
    return ast.dump(node), 0
