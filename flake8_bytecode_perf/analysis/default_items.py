"""Mappings that add an item when it is read: `defaultdict`, and classes of the file with `__missing__`."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.definitions import functions_of, values_returned
from flake8_bytecode_perf.analysis.knowledge import DEFAULT_DICTS
from flake8_bytecode_perf.analysis.symbols import dotted_name
from flake8_bytecode_perf.model.kinds import Kind
from flake8_bytecode_perf.syntax import last_name

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope

_DEEPEST = 4  # functions and expressions in each other


def adds_items_when_read(module: Module, scope: Scope, value: ast.expr) -> bool:
    """Return whether an expression makes such a mapping, by itself or by a function of the file; or names the class of one."""
    return _makes_one(module, scope, value, module.once(_makers))


def _makes_one(module: Module, scope: Scope, value: ast.expr, makers: AbstractSet[Scope], depth: int = 0) -> bool:
    match value:
        case ast.Call(func=ast.Attribute(attr="copy", value=copied)):
            return _makes_one(module, scope, copied, makers, depth)
        case ast.Call(func=function):
            called = functions_of(module, scope, function) if makers else ()
            return _is_such_class(module, scope, function) or not makers.isdisjoint(called)
        case ast.IfExp() | ast.BoolOp() | ast.NamedExpr() | ast.BinOp() if depth < _DEEPEST:
            parts = (part for part in ast.iter_child_nodes(value) if isinstance(part, ast.expr))
            return any(_makes_one(module, scope, part, makers, depth + 1) for part in parts)
        case ast.Subscript(value=named):  # defaultdict[str, int]
            return _is_such_class(module, scope, named)
        case ast.Name() | ast.Attribute():
            return _is_such_class(module, scope, value)
    return False


def may_hold_defaults(module: Module) -> bool:
    """Return whether anything in a file may be such a mapping."""
    imported = any(origin in (*DEFAULT_DICTS, "collections", "typing") for _, origin in module.imported)
    return imported or bool(module.once(_own_classes))


def _is_such_class(module: Module, scope: Scope, node: ast.expr) -> bool:
    return dotted_name(node, module, scope) in DEFAULT_DICTS or last_name(node) in module.once(_own_classes)


def _own_classes(module: Module) -> set[str]:
    """The names of the file's classes of such mappings."""
    classes: list[tuple[Scope, Any]] = [(scope, scope.node) for scope in module.scopes if scope.kind is Kind.CLASS]
    found = {
        node.name
        for scope, node in classes
        if "__missing__" in scope.bindings or any(_is_default(module, scope, base) for base in node.bases)
    }
    for _ in range(_DEEPEST):  # class Words(Ids)
        found |= {node.name for _, node in classes if not found.isdisjoint(map(last_name, node.bases))}
    return found


def _is_default(module: Module, scope: Scope, base: ast.expr) -> bool:
    named = base.value if isinstance(base, ast.Subscript) else base
    return dotted_name(named, module, scope.parent or module.scope) in DEFAULT_DICTS


def _makers(module: Module) -> set[Scope]:
    """The functions of the file that return such a mapping, by themselves or by each other."""
    returned = [
        (scope, [value for given in values_returned(scope.node) for value in (given, *_values_of_local(scope, given))])
        for scope in module.scopes
        if scope.kind is Kind.FUNCTION
    ]
    found: set[Scope] = set()
    for _ in range(_DEEPEST):  # a whole file at a time: a method that is named everywhere is asked about once
        more = [scope for scope, values in returned if any(_makes_one(module, scope, value, found) for value in values)]
        if len(more) == len(found):
            break
        found.update(more)
    return found


def _values_of_local(function: Scope, node: ast.expr) -> list[ast.expr]:
    """What a function's local is given."""
    bound = function.bindings.get(node.id, ()) if isinstance(node, ast.Name) else ()
    return [binding.value for binding in bound if binding.value is not None]
