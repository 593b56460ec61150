"""Attributes of instances: whether one is set before a loop runs, and whether a store of it runs code."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.annotations import elements_of, without_none
from flake8_bytecode_perf.analysis.definitions import base_names, methods, setters
from flake8_bytecode_perf.analysis.symbols import class_at_hand, class_defined_by, compiled_name
from flake8_bytecode_perf.model.kinds import Bound, Kind
from flake8_bytecode_perf.syntax import nodes_in
from flake8_bytecode_perf.verdict import Obstacle

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Binding, Scope


def class_of(module: Module, scope: Scope, base: ast.expr) -> Scope | None:
    """Return the class of the file whose instance a name is: `self`, or a local that one call of the class binds."""
    if not isinstance(base, ast.Name):
        return None
    owner = class_at_hand(module, scope, base)
    if owner is not None:
        return owner
    match [found.value for found in module.variable(scope, base.id).bindings]:
        case [ast.Call(func=ast.Name(id=name))] if module.is_global(scope, name):
            return class_defined_by(module, module.constant_global(name))
    return None


def shown_class(module: Module, scope: Scope, node: ast.expr) -> Scope | None:
    """Return the class of the file that an expression is most likely an instance of: what `class_of` returns, or by annotations.

    An annotation of a parameter names it, `ring: Ring`, or that of what a loop goes through, `rings: list[Ring]`. It may be an
    instance of a subclass.
    """
    owner = class_of(module, scope, node)
    if owner is not None or not isinstance(node, ast.Name):
        return owner
    for found in module.variable(scope, node.id).bindings:
        header: Any = found.where.loop.node if found.where.loop is not None and found.kind is Bound.OTHER else None
        looped = header is not None and getattr(header, "target", None) is found.node
        named = _element_annotation(module, found.where.scope, header.iter) if looped else without_none(found.annotation)
        name = named.value if isinstance(named, ast.Constant) else getattr(named, "id", "")
        owner = class_defined_by(module, module.constant_global(str(name)))
        if owner is not None:
            return owner
    return None


def annotated_class(module: Module, scope: Scope, node: ast.expr) -> Scope | None:
    """Return the class at hand or, of a name that is bound once, the class of the file by its annotation.

    That is the annotation of a parameter, or of the parameter that a loop goes through, if that is bound once as well.
    """
    if not isinstance(node, ast.Name):
        return None
    owner = class_at_hand(module, scope, node)
    if owner is not None or not module.once(_defines_classes):
        return owner
    bindings = module.variable(scope, node.id).bindings
    if len(bindings) != 1:
        return None
    only = bindings[0]
    loop = only.where.loop if only.kind is Bound.OTHER else None
    if loop is None and only.annotation is None:
        return None
    iterable = getattr(loop.node, "iter", None) if loop is not None else None
    if isinstance(iterable, ast.Name) and len(module.variable(only.where.scope, iterable.id).bindings) != 1:
        return None
    return shown_class(module, scope, node)


def _defines_classes(module: Module) -> bool:
    return any(scope.kind is Kind.CLASS for scope in module.scopes)


def _element_annotation(module: Module, scope: Scope, iterable: ast.expr) -> ast.expr | None:
    """What an annotation says of the elements of a name."""
    if not isinstance(iterable, ast.Name):
        return None
    noted = [found.annotation for found in module.variable(scope, iterable.id).bindings if found.annotation is not None]
    return elements_of(noted[0]) if noted else None


def defines_shown(module: Module, scope: Scope, node: ast.expr, *names: str) -> bool:
    """Return whether an expression is most likely an instance of a class of the file that defines one of these methods itself."""
    owner = shown_class(module, scope, node)
    return owner is not None and any(name in owner.bindings for name in names)


def store_obstacle(module: Module, scope: Scope, attribute: ast.Attribute) -> Obstacle | None:
    """Return what may run code when an attribute is stored: a setter of the file, or a class that the file does not show."""
    if setters(module).get(compiled_name(scope, attribute.attr)) or "__setattr__" in methods(module):
        return Obstacle.OWN_CLASS
    owner = class_of(module, scope, attribute.value)
    shown = owner is not None and "" not in base_names(module, owner) and not any(module.calls_of("exec", "eval"))
    return None if shown else Obstacle.STORE_RUNS_CODE


def is_initialised(module: Module, scope: Scope, wanted: ast.expr) -> bool:
    """Return whether an expression is an attribute of `self`, or of a local instance of a class of this file, that exists.

    The class body or an unconditional statement of `__init__` sets it. In `__init__` itself nothing is sure to exist.
    """
    match wanted:
        case ast.Attribute(value=ast.Name() as base, attr=attribute):
            if class_at_hand(module, scope, base) is not None and scope.runner.path[-1:] == ("__init__",):
                return False
            owner = class_of(module, scope, base)
            return owner is not None and _sets(module, owner, compiled_name(scope, attribute))
    return False


def _sets(module: Module, owner: Scope, name: str) -> bool:
    if any(found.kind in (Bound.ASSIGNMENT, Bound.DEFINITION) for found in owner.bindings.get(name, ())):
        return True
    return any(_is_in_init(module, owner, found) for found in module.stores.get(name, ()))


def is_set_before(module: Module, loop: Loop, attribute: ast.Attribute) -> bool:
    """Return whether an instance has an attribute of its own whenever a loop starts: not only its class has it.

    `__init__` sets it under no condition, or a statement above the loop does.
    """
    scope, name, path = loop.scope, compiled_name(loop.scope, attribute.attr), key(attribute)
    stores = [found for found in module.stores.get(name, ()) if found.kind is Bound.ASSIGNMENT]
    near = [found for found in stores if found.where.scope.runner is scope.runner and key(found.node) == path]
    if any(found.node.lineno < loop.line and found.where.branch.holds(loop.branch) for found in near):
        return True
    owner = class_of(module, scope, attribute.value)
    in_init = scope.runner.path[-1:] == ("__init__",) and class_at_hand(module, scope, _name(attribute)) is not None
    deleted = any(found.kind is Bound.DELETION for found in module.stores.get(name, ()))
    return owner is not None and not in_init and not deleted and any(_is_in_init(module, owner, found) for found in stores)


def _name(attribute: ast.Attribute) -> ast.Name:
    value: Any = attribute.value
    return value  # type: ignore[no-any-return]


def _is_in_init(module: Module, owner: Scope, store: Binding) -> bool:
    """Whether a store runs in every call of a class's `__init__`."""
    scope, loop, branch = store.where
    function: Any = scope.node
    if scope.owner is not owner or function.name != "__init__" or loop is not None or branch.parent is not None:
        return False
    own = isinstance(store.node.value, ast.Name) and class_at_hand(module, scope, store.node.value) is owner
    return own and not any(isinstance(node, ast.Return) and node.lineno < store.node.lineno for node in nodes_in(function))
