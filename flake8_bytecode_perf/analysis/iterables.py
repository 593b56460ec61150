"""What an iterable is, as far as a file shows it: a container that holds its elements, or unknown."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.knowledge import (
    ADAPTERS_OF_ITERATORS,
    AS_LONG_AS_ARGUMENT,
    DISTINCT_ELEMENTS,
    HELD_IN_MEMORY,
    ORDER_OF_ARGUMENT,
    VIEWS,
)
from flake8_bytecode_perf.analysis.symbols import dotted_name
from flake8_bytecode_perf.analysis.types import type_of, type_unless_none
from flake8_bytecode_perf.syntax import last_name

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope

_LONG = 10_000  # numbers of a range that hold little memory


def scope_of_iterable(loop: Loop) -> Scope:
    """Return the scope in which a loop's iterable is evaluated: that around a comprehension, for its first clause."""
    node, scope = loop.node, loop.scope
    first = isinstance(node, ast.comprehension) and scope.node.generators[0] is node  # type: ignore[attr-defined]
    return scope.parent if first and scope.parent is not None else scope


def is_held(iterable: ast.expr, module: Module, scope: Scope) -> bool:
    """Whether an iterable is known to be finite, its elements in memory or few: a list, a dict's view, a short range."""
    match iterable:
        case ast.Call(func=ast.Attribute(attr=view, value=owner), args=[]) if view in VIEWS:
            return type_unless_none(owner, module, scope) == "dict"
        case ast.Call(func=ast.Name(id=name), args=arguments) if module.is_builtin(scope, name):
            if name == "range":
                return all(_is_small(argument) for argument in arguments)
            if name in AS_LONG_AS_ARGUMENT:
                return bool(arguments) and is_held(arguments[0], module, scope)
            if name == "zip":  # ends with the shortest
                return any(is_held(argument, module, scope) for argument in arguments)
    return type_unless_none(iterable, module, scope) in HELD_IN_MEMORY


def gives_distinct(module: Module, loop: Loop, name: str) -> bool:
    """Whether a loop binds a name to another value in each iteration: to the keys of a dict, elements of a set, indexes."""
    node: Any = loop.node
    scope, target, iterable = scope_of_iterable(loop), node.target, node.iter
    match target, iterable:
        case ast.Name(id=bound), _:
            return bound == name and _is_distinct(module, scope, iterable, name)
        case ast.Tuple(elts=[ast.Name(id=bound), _]), ast.Call(func=ast.Attribute(attr="items"), args=[]):
            return bound == name
        case ast.Tuple(elts=[ast.Name(id=bound), _]), ast.Call(func=ast.Name(id="enumerate")):
            return bound == name and module.is_builtin(scope, "enumerate")
    return False


def _is_distinct(module: Module, scope: Scope, iterable: ast.expr, name: str) -> bool:
    """Whether no two elements of an iterable are equal; one that is subscripted by its elements is taken for a dict."""
    match iterable:
        case ast.Call(func=ast.Attribute(attr="keys"), args=[]):
            return True
        case ast.Call(func=ast.Name(id="range" | "set" as kind)):
            return module.is_builtin(scope, kind)
        case ast.Call(func=ast.Name(id="sorted" | "list" | "reversed" | "tuple" as kind), args=[inner]):
            return module.is_builtin(scope, kind) and _is_distinct(module, scope, inner, name)
    known = type_of(iterable, module, scope)
    return known in DISTINCT_ELEMENTS or (not known and (name, key(iterable)) in module.once(_subscripted))


def _subscripted(module: Module) -> set[tuple[str, str]]:
    """The names, and what the file subscripts by them: k and d of d[k]."""
    nodes = (site.node for site in module.sites(ast.Subscript))
    return {(node.slice.id, key(node.value)) for node in nodes if isinstance(node.slice, ast.Name)}


def _is_small(bound: ast.expr) -> bool:
    """Whether a bound of a range is small: a constant, or the length of what is held anyway."""
    match bound:
        case ast.Constant(value=int() as number):
            return number <= _LONG
        case ast.UnaryOp(operand=ast.Constant(value=int() as number)):
            return number <= _LONG
        case ast.Call(func=ast.Name(id="len")):
            return True
    return False


def lists_its_elements(iterable: ast.expr, module: Module, scope: Scope) -> bool:
    """Whether `y in iterable` compares with each element in turn, as a loop does: lists, tuples, views of values."""
    match iterable:
        case ast.Call(func=ast.Attribute(attr="values", value=owner), args=[]):
            return type_unless_none(owner, module, scope) == "dict"
    return type_unless_none(iterable, module, scope) in ("list", "tuple") or dotted_name(iterable, module, scope) == "sys.argv"


def is_file(iterable: ast.expr, module: Module, scope: Scope) -> bool:
    """Whether an iterable gives the lines of a file: what `open` returns, what a `with` enters, or what goes through such."""
    match iterable:
        case ast.Name(id=name):
            bindings, entered = module.variable(scope, name).bindings, module.once(names_entered)
            return any(found.node in entered or (found.value is not None and _opens(found.value)) for found in bindings)
        case ast.Call(args=arguments) if dotted_name(iterable.func, module, scope) in ADAPTERS_OF_ITERATORS:
            return any(is_file(argument, module, scope) for argument in arguments)
    return _opens(iterable)


def _opens(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and last_name(node.func) == "open"


def names_entered(module: Module) -> set[ast.AST]:
    """Return the names that `with` gives what it enters, files as a rule."""
    items = [item for site in module.sites(ast.With, ast.AsyncWith) for item in site.node.items]
    return {item.optional_vars for item in items if item.optional_vars is not None}


def iterated_over(loop: Loop) -> set[str]:
    """Return the alias keys of what a loop iterates over: xs of `in xs`, `in enumerate(xs)`, `in xs[1:]`, `in range(len(xs))`."""
    waiting: list[Any] = [getattr(loop.node, "iter", None)]
    found: set[str] = set()
    while waiting:
        match waiting.pop():
            case ast.Name() | ast.Attribute() as held:
                found.add(key(held))
            case ast.Subscript(value=value, slice=ast.Slice()):
                waiting.append(value)
            case ast.Call(func=ast.Name(id=name), args=arguments) if name in ORDER_OF_ARGUMENT:
                waiting += arguments
            case ast.Call(func=ast.Attribute(attr="copy", value=value), args=[]):
                waiting.append(value)
    return found
