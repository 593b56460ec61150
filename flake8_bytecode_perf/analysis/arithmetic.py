"""The builtin type of a value, variables and attributes that only count included: whether arithmetic on it may raise."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.flow import augments_by_target
from flake8_bytecode_perf.analysis.knowledge import NUMBERS
from flake8_bytecode_perf.analysis.memo import remembered
from flake8_bytecode_perf.analysis.symbols import class_at_hand, compiled_name
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.model import Bound

if TYPE_CHECKING:
    from collections.abc import Iterable

    from flake8_bytecode_perf.model import Binding, Module, Scope

_EXACT = (ast.Add, ast.Sub, ast.Mult)  # of ints they give an int, and never raise
_DEEP = 6  # sums that nest deeper are unknown


def value_type(module: Module, scope: Scope, node: ast.expr, depth: int = 0) -> str:
    """Return the builtin type of an expression, or an empty string; "int" for a variable or attribute that only counts."""
    known = type_of(node, module, scope)
    if known or depth > _DEEP:
        return known
    match node:
        case ast.Name(id=name):
            return "int" if _variable_counts(module, module.owner(scope, name), compiled_name(scope, name)) else ""
        case ast.Attribute(value=ast.Name() as base, attr=attribute):
            owner = class_at_hand(module, scope, base)
            return "int" if owner is not None and _attribute_counts(module, owner, compiled_name(scope, attribute)) else ""
        case ast.BinOp(left=left, right=right, op=operator) if isinstance(operator, _EXACT):
            types = [value_type(module, scope, side, depth + 1) for side in (left, right)]
            return ("float" if "float" in types else "int") if NUMBERS.issuperset(types) else ""
    return ""


@remembered
def _variable_counts(module: Module, owner: Scope, name: str) -> bool:
    return _count(module, module.variable(owner, name).bindings)


@remembered
def _attribute_counts(module: Module, owner: Scope, name: str) -> bool:
    return _count(module, [*module.stores.get(name, ()), *owner.bindings.get(name, ())])


def _count(module: Module, bindings: Iterable[Binding]) -> bool:
    """Whether every binding gives an int, or adds one: `n = 0`, `n += 1`, `n += len(x)`."""
    found = [binding for binding in bindings if binding.kind is not Bound.DECLARATION]
    starts = [binding for binding in found if binding.kind is Bound.ASSIGNMENT]
    return bool(starts) and all(_gives_int(module, binding) for binding in found)


def _gives_int(module: Module, binding: Binding) -> bool:
    scope = binding.where.scope
    if binding.kind is Bound.AUGMENTED:
        step = module.once(augments_by_target)[binding.node]
        return isinstance(step.op, _EXACT) and type_of(step.value, module, scope) in ("int", "bool")
    return binding.kind is Bound.ASSIGNMENT and type_of(binding.value, module, scope) in ("int", "bool")
