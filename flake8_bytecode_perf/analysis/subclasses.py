"""The classes of a file that change what a builtin type or an operator does: `class S(str, Enum)`, a `__format__` of its own."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.analysis.knowledge import CONSTRUCTORS, ENUM_METHODS, MIXED_IN_ENUMS, PLAIN_BASES, TYPES_OF_ENUMS
from flake8_bytecode_perf.analysis.memo import remembered
from flake8_bytecode_perf.analysis.symbols import dotted_name
from flake8_bytecode_perf.model.kinds import Kind
from flake8_bytecode_perf.syntax import nodes_in

if TYPE_CHECKING:
    from flake8_bytecode_perf.analysis.type_values import Type
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope

_ANY_METHOD = "*"  # a base that this file does not show may define any
_DEEPEST = 6  # bases of bases are followed so far


class _Class(NamedTuple):
    """The builtin types that a class derives from, and the methods that it and its bases in the file define."""

    builtins: frozenset[str]
    methods: frozenset[str]


def defines(module: Module, *methods: str) -> bool:
    """Whether a class of this file defines one of these methods, or an attribute of that name is assigned."""
    return not _own_methods(module).isdisjoint(methods) or any(method in module.stores for method in methods)


def may_override(module: Module, known: Type, *methods: str) -> bool:
    """Whether a value may be an instance of a subclass that this file defines, and that overrides one of these methods."""
    return known.declared and not overridden_methods(module, known.name).isdisjoint([*methods, _ANY_METHOD])


@remembered
def overridden_methods(module: Module, builtin: str) -> frozenset[str]:
    """Return the methods that the file's subclasses of a builtin type define; "*" stands for all of a base that is not shown."""
    classes = [_class_of(module, scope, 0) for scope in module.scopes if scope.kind is Kind.CLASS]
    if any(_names(site.node, builtin) for site in module.calls_of("type")):
        return frozenset({_ANY_METHOD})
    return frozenset[str]().union(*(found.methods for found in classes if builtin in found.builtins))


def _names(call: ast.Call, builtin: str) -> bool:
    """Whether a call makes a subclass: type("S", (str,), {…})."""
    return len(call.args) > 1 and any(isinstance(node, ast.Name) and node.id == builtin for node in nodes_in(call.args[1]))


@remembered
def _own_methods(module: Module) -> frozenset[str]:
    return frozenset([name for scope in module.scopes if scope.kind is Kind.CLASS for name in scope.bindings])


def _class_of(module: Module, scope: Scope, depth: int) -> _Class:
    builtins, methods = frozenset[str](), frozenset(scope.bindings)
    for base in scope.node.bases:  # type: ignore[attr-defined]  # a class's node has them
        above = _base_of(module, scope, base, depth)
        builtins, methods = builtins | above.builtins, methods | above.methods
    return _Class(builtins, methods)


def _base_of(module: Module, scope: Scope, base: ast.expr, depth: int) -> _Class:
    base = base.value if isinstance(base, ast.Subscript) else base  # class Rows(list[int])
    name = dotted_name(base, module, scope.parent or module.scope)
    if name in CONSTRUCTORS:
        return _Class(frozenset({name}), frozenset())
    if name in MIXED_IN_ENUMS:
        return _Class(frozenset(), ENUM_METHODS)
    if name in PLAIN_BASES or name.startswith("collections.abc."):
        return _Class(frozenset({TYPES_OF_ENUMS.get(name, "")}), frozenset())
    name = getattr(base, "id", "")
    own = [found for found in module.scopes if found.kind is Kind.CLASS and getattr(found.node, "name", None) == name]
    if own and depth < _DEEPEST:
        each = [_class_of(module, found, depth + 1) for found in own if found is not scope]
        return _Class(
            frozenset[str]().union(*(one.builtins for one in each)), frozenset[str]().union(*(one.methods for one in each))
        )
    return _Class(frozenset(), frozenset({_ANY_METHOD}))
