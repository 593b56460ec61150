"""Whether nobody but the function that runs a loop can reach a variable, or an object that the function has made."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.attributes import called_expressions, calls_of_self, is_computed
from flake8_bytecode_perf.analysis.definitions import base_names, methods
from flake8_bytecode_perf.analysis.instances import class_of
from flake8_bytecode_perf.analysis.knowledge import CONSTRUCTION_METHODS, INSTANCE_HOOKS
from flake8_bytecode_perf.analysis.symbols import class_at_hand
from flake8_bytecode_perf.model.kinds import Kind
from flake8_bytecode_perf.syntax import root

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Site
    from flake8_bytecode_perf.model.variables import Variable


def is_known_to_function_alone(module: Module, loop: Loop, target: ast.expr) -> bool:
    """Return whether only the function can read a local, or an attribute of an object that it has made, until a loop ends.

    The loop stands in no other one. The functions that read a captured local are made behind it. The object is a local's, an
    instance of a class of the file, and nothing has got it yet: neither by a method of its own, nor by its `__init__`.
    """
    base: Any = root(target)
    variable = module.variable(loop.scope, base.id)
    if variable.owner is not loop.scope or loop.scope.kind is not Kind.FUNCTION or loop.parent is not None:
        return False
    if isinstance(target, ast.Name):
        return not any(_is_made_before_end(user, loop) for user in variable.users)
    return not variable.used_elsewhere and _holds_newborn(module, loop, variable, base)


def _is_made_before_end(user: Any, loop: Loop) -> bool:
    """Whether a scope is opened before a loop has ended."""
    return bool((user.node.lineno, user.node.col_offset) < loop.span[1])


def _holds_newborn(module: Module, loop: Loop, variable: Variable, base: ast.Name) -> bool:
    """Whether a local holds a new instance of a class of the file, which only gets and gives attributes until the loop ends."""
    owner = class_of(module, loop.scope, base)
    if owner is None or not _is_plain(module, owner) or class_at_hand(module, loop.scope, base) is not None:
        return False
    constructors = [found for name in CONSTRUCTION_METHODS for found in methods(module).get(name, ()) if found.owner is owner]
    if any(_gives_itself(module, function) for function in constructors):
        return False
    return all(_is_plain_attribute(module, use) for use in variable.uses_before_end(loop))


def _is_plain(module: Module, owner: Scope) -> bool:
    """Whether a class derives from no other, has no decorator or metaclass, and defines none of the hooks."""
    node: Any = owner.node
    alone = base_names(module, owner) <= {"object"} and not node.decorator_list and not node.keywords
    return alone and owner.bindings.keys().isdisjoint(INSTANCE_HOOKS)


def _gives_itself(module: Module, function: Scope) -> bool:
    """Whether a method gives its own object to other code, or to a function in it."""
    arguments: Any = function.node.args  # type: ignore[attr-defined]  # a function's node has them
    first = [*arguments.posonlyargs, *arguments.args][:1]
    captured = any(module.variable(function, parameter.arg).used_elsewhere for parameter in first)
    return captured or not first or bool(calls_of_self(module, function))


def _is_plain_attribute(module: Module, use: Site) -> bool:
    """Whether a use reads or stores an attribute that is none of a class's methods or properties, and does not call it."""
    if not isinstance(use.parent, ast.Attribute) or use.parent in module.once(called_expressions):
        return False
    return not use.parent.attr.startswith("__") and not is_computed(module, use.where.scope, use.parent.attr)
