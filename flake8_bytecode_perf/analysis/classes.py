"""Which expressions surely stand for one class."""

from __future__ import annotations

import ast
import builtins
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.subclasses import defines
from flake8_bytecode_perf.analysis.symbols import class_at_hand
from flake8_bytecode_perf.model.kinds import Bound
from flake8_bytecode_perf.model.scopes import Binding
from flake8_bytecode_perf.syntax import chain

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope

_DEEPEST = 3  # names of names are followed so far


def is_class(module: Module, scope: Scope, node: ast.expr, depth: int = 0) -> bool:
    """Whether an expression is one class: a builtin, one that the file defines, or imports under a name that is no constant's."""
    base, links = chain(node)
    if base is None or depth > _DEEPEST:
        return False
    if not links and module.is_builtin(scope, base.id):
        return isinstance(getattr(builtins, base.id), type)
    if links and not defines(module, links[-1].attr) and not module.imported_as(scope, base.id):
        return _is_class_name(links[-1].attr)
    match module.variable(scope, base.id).bindings:
        case [Binding(kind=Bound.PARAMETER)] if not links:
            return _is_class_of_method(module, scope, base)
        case [Binding(kind=Bound.DEFINITION, node=ast.ClassDef())]:
            return not links
        case [Binding(origin=origin)] if origin:
            return not (links[-1].attr if links else base.id).isupper()
        case [Binding(kind=Bound.ASSIGNMENT, value=ast.expr() as value)] if not links:  # error = zlib.error
            return is_class(module, scope, value, depth + 1)
    return False


def _is_class_name(name: str) -> bool:
    return name[:1].isupper() and not name.isupper()


def _is_class_of_method(module: Module, scope: Scope, base: ast.Name) -> bool:
    """Whether a name is the `cls` of a class method."""
    decorators = getattr(module.owner(scope, base.id).node, "decorator_list", [])
    method = any(isinstance(found, ast.Name) and found.id == "classmethod" for found in decorators)
    return method and class_at_hand(module, scope, base) is not None
