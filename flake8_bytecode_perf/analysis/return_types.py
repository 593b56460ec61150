"""The types of what the functions of a file return; `ask` answers for the values behind `return`."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.analysis.annotations import type_of_annotation
from flake8_bytecode_perf.analysis.memo import remembered
from flake8_bytecode_perf.analysis.symbols import class_at_hand, compiled_name, scope_of
from flake8_bytecode_perf.analysis.type_values import DEEP, NONE, STEP, UNKNOWN, Type, merged
from flake8_bytecode_perf.model.kinds import Bound
from flake8_bytecode_perf.syntax import leaves

if TYPE_CHECKING:
    from collections.abc import Callable

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Binding, Scope

    Ask = Callable[[ast.expr | None, Module, Scope, int], Type]

_MANY = 4  # a name with more definitions, or a function with more values, is unknown
_SEPARATE = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)


class _Returned(NamedTuple):
    """The values that a function returns, and whether it may return None without a value."""

    values: tuple[ast.expr, ...]
    none: bool


def type_of_result(call: ast.Call, module: Module, scope: Scope, depth: int, ask: Ask) -> Type:
    """Return the type of what a call of a function of the file gives: by the annotation, or if all values returned agree.

    Of a method the annotation alone counts: a subclass may define another.
    """
    match call.func:
        case ast.Name(id=name):
            definitions = module.variable(scope, name).bindings
            if not definitions or len(definitions) > _MANY or module.star_import:
                return UNKNOWN
            return merged([_type_of_definition(found, module, depth, ask) for found in definitions])
        case ast.Attribute(value=ast.Name() as base, attr=name):
            owner = class_at_hand(module, scope, base)
            bindings = owner.bindings.get(compiled_name(scope, name), []) if owner is not None else []
            return merged([_annotated(found) for found in bindings]) if bindings and name not in module.stores else UNKNOWN
    return UNKNOWN


def _annotated(binding: Binding) -> Type:
    """The type that a plain function's annotation names."""
    node = binding.node
    if not isinstance(node, ast.FunctionDef) or node.decorator_list:
        return UNKNOWN
    return type_of_annotation(node.returns)


def _type_of_definition(binding: Binding, module: Module, depth: int, ask: Ask) -> Type:
    """The type of what the function of a `def` without decorators, or of a lambda that a name is given, returns."""
    annotated = _annotated(binding)
    if annotated.name:
        return annotated
    match binding.kind, binding.node, binding.value:
        case Bound.DEFINITION, ast.FunctionDef(decorator_list=[]) as function, _:
            found = _returned(module, function)
        case Bound.ASSIGNMENT, _, ast.Lambda() as function:
            found = _Returned((function.body,), none=False)
        case _:
            return UNKNOWN
    if found is None or len(found.values) > _MANY or depth + STEP > DEEP:
        return UNKNOWN
    inner = scope_of(module, function)
    types = [ask(value, module, inner, depth + STEP) for value in found.values]
    return merged([*types, NONE] if found.none else types)


@remembered
def _returned(_module: Module, function: ast.FunctionDef) -> _Returned | None:
    """What a function returns; None for a generator."""
    values: list[ast.expr] = []
    none = not leaves(function.body)
    waiting: list[ast.AST] = [*function.body]
    while waiting:
        node = waiting.pop()
        match node:
            case ast.Yield() | ast.YieldFrom():
                return None
            case ast.Return(value=None):
                none = True
            case ast.Return(value=ast.expr() as value):
                values.append(value)
        if not isinstance(node, _SEPARATE):
            waiting += ast.iter_child_nodes(node)
    return _Returned(tuple(values), none)
