"""The functions and methods of a file that an expression may call."""

from __future__ import annotations

import ast
from collections import defaultdict
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.knowledge import CONSTRUCTION_METHODS
from flake8_bytecode_perf.analysis.memo import remembered
from flake8_bytecode_perf.analysis.symbols import class_at_hand, compiled_name, scope_of
from flake8_bytecode_perf.model.kinds import Bound, Kind
from flake8_bytecode_perf.syntax import children_of

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Binding, Scope

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
_DEEP = 4  # a name for a name for a name is followed so far


def is_inside(scope: Scope | None, outer: Scope) -> bool:
    """Return whether a scope is another one, or inside of it."""
    while scope is not None and scope is not outer:
        scope = scope.parent
    return scope is outer


def values_returned(function: ast.AST) -> list[ast.expr]:
    """Return what the `return` statements of a function give, those of the functions in it left out."""
    found: list[ast.expr] = []
    waiting: list[ast.AST] = [*getattr(function, "body", [])]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Return) and node.value is not None:
            found.append(node.value)
        elif not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.expr)):
            waiting += children_of(node)
    return found


@remembered
def methods(module: Module) -> dict[str, list[Scope]]:
    """Return the methods of the file's classes by their names, setters of properties left out."""
    found: defaultdict[str, list[Scope]] = defaultdict(list)
    for name, scope, node in _functions_of_classes(module):
        if not _is_setter(node):
            found[name].append(scope)
    return found


@remembered
def setters(module: Module) -> dict[str, list[Scope]]:
    """Return the setters of the file's properties by their names, and the `__set__` of its descriptors by theirs."""
    found: defaultdict[str, list[Scope]] = defaultdict(list)
    described = [scope for name, scope, _ in _functions_of_classes(module) if name == "__set__"]
    for name, scope, node in _functions_of_classes(module):
        if _is_setter(node):
            found[name].append(scope)
    for scope in module.scopes:
        if scope.kind is Kind.CLASS:
            for name, bindings in scope.bindings.items():
                for binding in bindings:
                    if isinstance(binding.value, ast.Call):  # size = property(get, set); size = Positive()
                        passed = [part for argument in binding.value.args for part in functions_of(module, scope, argument, 0)]
                        found[name] += [*passed, *described]
    return found


@remembered
def _functions_of_classes(module: Module) -> list[tuple[str, Scope, ast.AST]]:
    """The functions in the bodies of the file's classes, with the names that they have there: also size = _size."""
    found: list[tuple[str, Scope, ast.AST]] = []
    for scope in module.scopes:
        if scope.kind is not Kind.CLASS:
            continue
        for name, bindings in scope.bindings.items():
            for binding in bindings:
                found += [(name, scope_of(module, node), node) for node in _defined_by(module, binding)]
    return found


def _defined_by(module: Module, binding: Binding) -> list[ast.AST]:
    """The functions that a binding in the body of a class gives a name: a `def`, a lambda, the `def` of another name."""
    if isinstance(binding.node, _FUNCTIONS):
        return [binding.node]
    match binding.value:
        case ast.Lambda():
            return [binding.value]
        case ast.Name(id=name):
            others = module.variable(binding.where.scope, name).bindings
            return [found.node for found in others if isinstance(found.node, _FUNCTIONS)]
    return []


@remembered
def overriding_methods(module: Module, kind: str) -> dict[str, list[Scope]]:
    """Return the methods of the file's classes that derive from a builtin type, by their names."""
    classes = {node for scope in module.scopes if kind in base_names(module, scope) for node in [scope.node]}
    found: defaultdict[str, list[Scope]] = defaultdict(list)
    for name, scope, _ in _functions_of_classes(module) if classes else ():
        if scope.owner is not None and scope.owner.node in classes:
            found[name].append(scope)
    return found


def is_overridden(module: Module, kind: str, *names: str) -> bool:
    """Return whether a class of the file that derives from a builtin type defines one of these methods."""
    return not overriding_methods(module, kind).keys().isdisjoint(names)


@remembered
def base_names(module: Module, owner: Scope) -> frozenset[str]:
    """Return the names of the classes that a class of the file derives from, directly or not; "" for one that is unknown."""
    found: set[str] = set()
    waiting = [owner] if owner.kind is Kind.CLASS else []
    for scope in waiting:  # grows as it goes
        for base in scope.node.bases:  # type: ignore[attr-defined]  # a class has them
            name = getattr(base.value if isinstance(base, ast.Subscript) else base, "id", "")
            bindings = module.variable(scope, name).bindings if name else []
            classes = [scope_of(module, one.node) for one in bindings if isinstance(one.node, ast.ClassDef)]
            found.add(name if classes or (name and module.is_builtin(scope, name)) else "")
            waiting += [one for one in classes if one not in waiting]
    return frozenset(found)


def _is_setter(node: ast.AST) -> bool:
    decorators = getattr(node, "decorator_list", [])
    return any(isinstance(found, ast.Attribute) and found.attr in ("setter", "deleter") for found in decorators)


def functions_named(module: Module, scope: Scope, name: str) -> list[Scope]:
    """Return the functions of the file that a name may stand for, the methods that make an instance included."""
    return _functions_of_variable(module, module.owner(scope, name), compiled_name(scope, name))


@remembered
def _functions_of_variable(module: Module, owner: Scope, name: str) -> list[Scope]:
    return [one for found in module.variable(owner, name).bindings for one in _functions_of_binding(module, found, 0)]


def _functions_of_binding(module: Module, binding: Binding, depth: int) -> list[Scope]:
    if isinstance(binding.node, _FUNCTIONS):
        return [scope_of(module, binding.node)]
    if isinstance(binding.node, ast.ClassDef):
        return _constructors(module, scope_of(module, binding.node))
    return functions_of(module, binding.where.scope, binding.value, depth) if binding.value is not None else []


def _constructors(module: Module, owner: Scope) -> list[Scope]:
    own = [found.node for name in CONSTRUCTION_METHODS for found in owner.bindings.get(name, ())]
    if own or not owner.node.bases:  # type: ignore[attr-defined]  # a class has them
        return [scope_of(module, node) for node in own if isinstance(node, _FUNCTIONS)]
    return [scope for name in CONSTRUCTION_METHODS for scope in methods(module).get(name, ())]


def functions_of(module: Module, scope: Scope, value: ast.expr, depth: int = 0) -> list[Scope]:
    """Return the functions that an expression may give: a lambda, f, self.f."""
    match value:
        case ast.Lambda():
            return [scope_of(module, value)]
        case ast.Name(id=name) if depth < _DEEP:
            bindings = module.variable(scope, name).bindings
            return [one for found in bindings for one in _functions_of_binding(module, found, depth + 1)]
        case ast.Attribute(attr=name) if depth < _DEEP and scope.kind is not Kind.CLASS:
            return methods(module).get(compiled_name(scope, name), [])
        case ast.IfExp(body=one, orelse=other):
            return [*functions_of(module, scope, one, depth), *functions_of(module, scope, other, depth)]
    return []


def getters_and_methods(module: Module, scope: Scope, attribute: ast.Attribute) -> list[Scope]:
    """Return the functions of the file that reading or calling an attribute may run: methods and getters of that name."""
    return methods(module).get(compiled_name(scope, attribute.attr), [])


def is_own_instance(module: Module, scope: Scope, node: ast.expr) -> bool:
    """Whether an expression is the `self` or `cls` of a method."""
    return isinstance(node, ast.Name) and class_at_hand(module, scope, node) is not None


def is_imported_module(module: Module, scope: Scope, node: ast.expr) -> bool:
    """Whether an expression is a name that an import alone binds."""
    return isinstance(node, ast.Name) and bool(module.imported_as(scope, node.id))


def is_known_function(module: Module, scope: Scope, function: ast.expr) -> bool:
    """Whether all that an expression may call is shown by the file: a `def` of it, a method of the class at hand, its class."""
    match function:
        case ast.Lambda():
            return True
        case ast.Name(id=name):
            bindings = module.variable(scope, name).bindings
            return bool(bindings) and all(_is_shown(module, found) for found in bindings)
        case ast.Attribute(attr=name, value=base):
            known = methods(module).get(compiled_name(scope, name), [])
            return bool(known) and is_own_instance(module, scope, base) and compiled_name(scope, name) not in module.stores
    return False


def _is_shown(module: Module, binding: Binding) -> bool:
    node: ast.AST = binding.node
    if isinstance(node, ast.ClassDef):
        return all(isinstance(base, ast.Name) and _is_plain_base(module, binding.where.scope, base.id) for base in node.bases)
    if isinstance(node, _FUNCTIONS):
        return True
    if binding.kind is Bound.ASSIGNMENT and isinstance(binding.value, ast.Attribute):
        return is_known_function(module, binding.where.scope, binding.value)
    return binding.kind is Bound.ASSIGNMENT and isinstance(binding.value, ast.Lambda)


def _is_plain_base(module: Module, scope: Scope, name: str) -> bool:
    if module.is_builtin(scope, name):
        return True
    return any(isinstance(found.node, ast.ClassDef) for found in module.variable(scope, name).bindings)
