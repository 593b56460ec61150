"""Which whole numbers are never negative: lengths, indexes, and what is counted up from them."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.knowledge import NEVER_NEGATIVE
from flake8_bytecode_perf.analysis.reaching_types import augments_by_target
from flake8_bytecode_perf.model.kinds import Bound

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Binding, Scope
    from flake8_bytecode_perf.model.variables import Variable

_UPWARDS = (ast.Add, ast.Mult, ast.FloorDiv, ast.Mod, ast.BitAnd, ast.BitOr, ast.RShift, ast.LShift)


def is_never_negative(module: Module, scope: Scope, node: ast.expr) -> bool:
    """Return whether a whole number is surely 0 or more: a length, an index, a name that only such are assigned to."""
    return _is_natural(module, scope, node, frozenset())


def _is_natural(module: Module, scope: Scope, node: ast.expr, asked: frozenset[Variable]) -> bool:
    match node:
        case ast.Constant(value=int() as value):
            return value >= 0
        case ast.BinOp(left=left, op=op, right=right) if isinstance(op, _UPWARDS):
            return _is_natural(module, scope, left, asked) and _is_natural(module, scope, right, asked)
        case ast.IfExp(body=one, orelse=other):
            return _is_natural(module, scope, one, asked) and _is_natural(module, scope, other, asked)
        case ast.Call(func=ast.Name(id=name)) if name in NEVER_NEGATIVE:
            return module.is_builtin(scope, name)
        case ast.Call(func=ast.Attribute(attr="start" | "end"), args=[]):  # of a match
            return True
        case ast.Name(id=name):
            variable = module.variable(scope, name)
            given = [found for found in variable.bindings if found.kind is not Bound.DECLARATION]
            inside = asked | {variable}  # i = i + 1: it is not below 0 as long as it has not been
            return variable in asked or (bool(given) and all(_gives_natural(module, found, inside) for found in given))
    return False


def _gives_natural(module: Module, binding: Binding, asked: frozenset[Variable]) -> bool:
    scope, node = binding.where.scope, binding.node
    if binding.kind is Bound.AUGMENTED:
        grown = module.once(augments_by_target)[node]
        return isinstance(grown.op, _UPWARDS) and _is_natural(module, scope, grown.value, asked)
    if binding.kind is Bound.ASSIGNMENT and binding.value is not None:
        return _is_natural(module, scope, binding.value, asked)
    header: Any = binding.where.loop.node if binding.where.loop is not None else None
    match getattr(header, "target", None), getattr(header, "iter", None):
        case target, ast.Call(func=ast.Name(id="range" as name), args=arguments) if target is node and len(arguments) < 3:
            starts = len(arguments) == 1 or _is_natural(module, scope, arguments[0], asked)
            return starts and module.is_builtin(scope, name)
        case target, ast.Call(func=ast.Name(id="range" as name), args=[start, _, step]) if target is node:
            upwards = _is_natural(module, scope, start, asked) and _is_natural(module, scope, step, asked)
            return upwards and module.is_builtin(scope, name)
        case ast.Tuple(elts=[index, _]), ast.Call(func=ast.Name(id="enumerate" as name), args=[_]) if index is node:
            return module.is_builtin(scope, name) and not header.iter.keywords
    return False
