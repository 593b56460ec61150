"""Which code runs when an iterator gives its next element."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.definitions import (
    functions_named,
    is_known_function,
    is_own_instance,
    methods,
    values_returned,
)
from flake8_bytecode_perf.analysis.knowledge import CONTAINERS, ITERATOR_ADAPTERS, VIEWS
from flake8_bytecode_perf.analysis.symbols import compiled_name, scope_of
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.model.kinds import BUILTINS, Bound, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope

_DEEP = 4  # names and functions that return what other functions return are followed so far
_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp)
_NONE: frozenset[Any] = frozenset()


class Steps(NamedTuple):
    """What each step of an iterator runs: functions of the file, generator expressions, perhaps `unknown` code."""

    callees: frozenset[Scope] = _NONE
    generators: tuple[tuple[Scope, ast.GeneratorExp], ...] = ()
    unknown: bool = False


_NOTHING, _UNKNOWN = Steps(), Steps(unknown=True)


def steps_of(module: Module, scope: Scope, iterable: ast.expr, depth: int = 0) -> Steps:
    """Return what runs between two elements of an iterable that stands in a scope: nothing for builtin containers."""
    if depth > _DEEP:
        return _UNKNOWN
    if isinstance(iterable, _COMPREHENSIONS) or type_of(iterable, module, scope) in CONTAINERS:
        return _NOTHING
    match iterable:
        case ast.GeneratorExp(generators=clauses):
            inner = scope_of(module, iterable)
            scopes = [scope, *[inner] * len(clauses)]
            own = Steps(generators=((inner, iterable),))
            return _union(
                [own, *(steps_of(module, *pair, depth + 1) for pair in zip(scopes, [c.iter for c in clauses], strict=False))]
            )
        case ast.Name(id=name):
            return _steps_of_name(module, scope, iterable, name, depth)
        case ast.Call():
            return _steps_of_call(module, scope, iterable, depth)
        case ast.IfExp(body=one, orelse=other):
            return _union([steps_of(module, scope, part, depth + 1) for part in (one, other)])
        case ast.BoolOp(values=parts):
            return _union([steps_of(module, scope, part, depth + 1) for part in parts])
        case ast.Attribute(attr=name) if is_own_instance(module, scope, iterable.value):
            getters = methods(module).get(compiled_name(scope, name), [])
            if getters:
                return _union([_returned(module, getter, depth) for getter in getters])
    return _UNKNOWN


def _union(steps: Iterable[Steps]) -> Steps:
    found = [*steps]
    callees = frozenset(callee for one in found for callee in one.callees)
    generators = tuple([generator for one in found for generator in one.generators])
    return Steps(callees, generators, any(one.unknown for one in found))


def _steps_of_name(module: Module, scope: Scope, node: ast.Name, name: str, depth: int) -> Steps:
    if is_own_instance(module, scope, node):
        own = methods(module).get("__iter__", [])
        return _union([_returned(module, found, depth) for found in own]) if own else _UNKNOWN
    variable = module.variable(scope, name)
    values = [found.value for found in variable.bindings]
    if variable.owner.kind is Kind.CLASS or not values:
        return _UNKNOWN
    if any(value is None or found.kind is not Bound.ASSIGNMENT for found, value in zip(variable.bindings, values, strict=True)):
        return _union([_UNKNOWN, *(_of_binding(module, found, depth) for found in variable.bindings)])
    return _union([_of_binding(module, found, depth) for found in variable.bindings])


def _of_binding(module: Module, binding: Any, depth: int) -> Steps:
    if binding.kind is not Bound.ASSIGNMENT or binding.value is None:
        return _UNKNOWN
    return steps_of(module, binding.where.scope, binding.value, depth + 1)


def _steps_of_call(module: Module, scope: Scope, call: ast.Call, depth: int) -> Steps:
    match call.func:
        case ast.Name(id=name) if module.is_builtin(scope, name):
            return _steps_of_builtin(module, scope, call, name, depth)
        case ast.Name(id=name) if is_known_function(module, scope, call.func):
            return _union([_returned(module, function, depth) for function in functions_named(module, scope, name)])
        case ast.Attribute(attr=name, value=held):
            if name in VIEWS and not call.args and type_of(held, module, scope) == "dict":
                return _NOTHING
            own = methods(module).get(compiled_name(scope, name), [])
            found = _union([_returned(module, function, depth) for function in own])
            return found if own and is_own_instance(module, scope, held) else _union([found, _UNKNOWN])
    return _UNKNOWN


def _steps_of_builtin(module: Module, scope: Scope, call: ast.Call, name: str, depth: int) -> Steps:
    if name in ("map", "filter") and call.args:
        function = call.args[0]
        given = [steps_of(module, scope, argument, depth + 1) for argument in call.args[1:]]
        return _union([_called(module, scope, function), *given])
    if name in ITERATOR_ADAPTERS and not (name == "iter" and len(call.args) > 1):
        return _union([steps_of(module, scope, argument, depth + 1) for argument in call.args])
    return _UNKNOWN


def _called(module: Module, scope: Scope, function: ast.expr) -> Steps:
    """What the function that map or filter is given runs."""
    match function:
        case ast.Constant(value=None):
            return _NOTHING
        case ast.Lambda():
            return Steps(frozenset({scope_of(module, function)}))
        case ast.Name(id=name) if name in BUILTINS and module.is_builtin(scope, name):
            return Steps(unknown=name in ("next", "getattr", "eval", "exec"))
        case ast.Name(id=name):
            shown = is_known_function(module, scope, function)
            return Steps(frozenset(functions_named(module, scope, name)), unknown=not shown)
        case ast.Attribute(attr=name):
            shown = is_known_function(module, scope, function) or bool(type_of(function.value, module, scope))
            return Steps(frozenset(methods(module).get(compiled_name(scope, name), ())), unknown=not shown)
    return _UNKNOWN


def _returned(module: Module, function: Scope, depth: int) -> Steps:
    """What the iterator that a function of the file returns runs in each step: its own body, if it is a generator function."""
    if function.node in module.generators:
        return Steps(frozenset({function}))
    if function.kind is Kind.LAMBDA:
        return steps_of(module, function, function.node.body, depth + 1)  # type: ignore[attr-defined]  # a lambda has one
    values = values_returned(function.node)
    return _union([steps_of(module, function, value, depth + 1) for value in values]) if values else _UNKNOWN
