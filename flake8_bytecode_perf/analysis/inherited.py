"""Whether a class of the file inherits a method for all to see."""

from __future__ import annotations

import ast
import builtins
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.definitions import base_names
from flake8_bytecode_perf.analysis.knowledge import METHOD_DECORATORS
from flake8_bytecode_perf.analysis.symbols import class_at_hand, class_defined_by, compiled_name
from flake8_bytecode_perf.model.kinds import BUILTINS, Kind

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope


def inherits_method(module: Module, scope: Scope, call: ast.Call, name: str) -> bool:
    """Return whether `super()`, which `call` is and which stands in `scope`, finds a method: to look it up raises nothing.

    It finds it for the object at hand, if one of the base classes is a builtin that has it, or a class of this file that
    defines it, and no other class of the file has something else of that name, a property for example: an object may be of a
    class that derives from both.
    """
    owner = _class_of_super(module, scope, call)
    if owner is None:
        return False
    name = compiled_name(scope, name)
    bound = [found for other in module.scopes if other.kind is Kind.CLASS for found in other.bindings.get(name, ())]
    return all(map(_is_method, bound)) and any(_has_method(module, base, name) for base in ("object", *base_names(module, owner)))


def _class_of_super(module: Module, scope: Scope, call: ast.Call) -> Scope | None:
    """The class behind which `super()` searches, if the object that it searches for is one of its instances."""
    match call.args:
        case []:
            arguments: Any = getattr(scope.runner.node, "args", None)
            parameters = [*arguments.posonlyargs, *arguments.args] if arguments is not None else []
            return class_at_hand(module, scope, ast.Name(parameters[0].arg, ast.Load())) if parameters else None
        case [ast.Name(id=name), ast.Name() as instance] if module.is_global(scope, name):
            own = class_at_hand(module, scope, instance)
            named = class_defined_by(module, module.constant_global(name))
            return named if own is not None and (named is own or name in base_names(module, own)) else None
    return None


def _has_method(module: Module, base: str, name: str) -> bool:
    """Whether a class of this name has a method, which reading it only binds."""
    own = [scope for scope in module.scopes if scope.kind is Kind.CLASS and scope.node.name == base]  # type: ignore[attr-defined]
    if not own:
        return base in BUILTINS and callable(getattr(getattr(builtins, base), name, None))
    return len(own) == 1 and all(map(_is_method, own[0].bindings.get(name, [None])))


def _is_method(binding: object) -> bool:
    node = getattr(binding, "node", None)
    decorators = getattr(node, "decorator_list", ())
    return isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and all(
        getattr(found, "id", "") in METHOD_DECORATORS for found in decorators
    )
