"""Whether an attribute surely exists: the class has it, or `__init__` sets it."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.symbols import class_at_hand, compiled_name
from flake8_bytecode_perf.model import Bound

if TYPE_CHECKING:
    from flake8_bytecode_perf.model import Binding, Module, Scope


def is_initialised(module: Module, scope: Scope, wanted: ast.expr) -> bool:
    """Return whether an expression is an attribute of `self`, or of a local instance of a class of this file, that exists.

    The class body or an unconditional statement of `__init__` sets it. In `__init__` itself nothing is sure to exist.
    """
    match wanted:
        case ast.Attribute(value=ast.Name() as base, attr=attribute):
            owner = class_at_hand(module, scope, base)
            if owner is not None and scope.runner.path[-1:] == ("__init__",):
                return False
            owner = owner or _class_of_local(module, scope, base)
            return owner is not None and _sets(module, owner, compiled_name(scope, attribute))
    return False


def _class_of_local(module: Module, scope: Scope, base: ast.Name) -> Scope | None:
    """The class of this file of which the one statement that binds a local makes an instance."""
    match [found.value for found in module.variable(scope, base.id).bindings]:
        case [ast.Call(func=ast.Name(id=name))] if module.is_global(scope, name):
            defined = module.constant_global(name)
            return next((inner for inner in module.scopes if defined and inner.node is defined.node), None)
    return None


def _sets(module: Module, owner: Scope, name: str) -> bool:
    if any(found.kind in (Bound.ASSIGNMENT, Bound.DEFINITION) for found in owner.bindings.get(name, ())):
        return True
    return any(_is_unconditional(found, owner) for found in module.stores.get(name, ()))


def _is_unconditional(store: Binding, owner: Scope) -> bool:
    """Whether a store is a statement of the class's `__init__` that no condition and no loop holds."""
    scope, loop, branch = store.where
    return scope.owner is owner and getattr(scope.node, "name", "") == "__init__" and loop is None and branch.parent is None
