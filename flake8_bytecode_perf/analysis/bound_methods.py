"""Whether `obj.method` is a method of an object, and still the same one where it is called."""

from __future__ import annotations

import ast
import builtins
from math import inf
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.chains import made_as
from flake8_bytecode_perf.analysis.knowledge import NO_METHOD_DECORATORS, OTHER_APPENDS
from flake8_bytecode_perf.analysis.reaching_types import type_before
from flake8_bytecode_perf.analysis.symbols import class_at_hand, compiled_name
from flake8_bytecode_perf.analysis.types import type_of_stores
from flake8_bytecode_perf.model.kinds import Bound
from flake8_bytecode_perf.syntax import chain, last_name, text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Binding, Scope, Site

LIST_APPEND, OF_THE_FILE, OTHER = "", "method", "other"  # the variants of PFB801
_OF_BUILTINS = frozenset(name for kind in (list, dict, set, str, bytearray) for name in dir(kind))


class Method(NamedTuple):
    """Whose method it is, as a variant of PFB801, and whether it is surely one that calls the same each time."""

    variant: str
    certain: bool


def method_in(module: Module, binding: Binding) -> Method | None:
    """Return what is known of the attribute that a local is bound to, or None where it may well be no method.

    That is the function of a module or class, an attribute that the file stores, one of anything but a chain of names.
    """
    attribute: Any = binding.value
    scope = binding.where.scope
    base, links = chain(attribute)
    if base is None or not _is_object(module, scope, base, links):
        return None
    name = compiled_name(scope, attribute.attr)
    held = _bindings_of_object(module, scope, base, links)
    kind = _type_of_object(module, binding, base, links, held)
    if kind and hasattr(getattr(builtins, kind, None), name):
        return Method(LIST_APPEND if (kind, name) == ("list", "append") else OTHER, certain=True)
    if _is_stored(module, scope, attribute):
        return None
    owner = class_at_hand(module, scope, base) if len(links) == 1 else None
    if owner is not None:
        return _method_of(owner, name)
    is_append = name == "append" and not any(made_as(module, found, OTHER_APPENDS) for found in held)
    return Method(LIST_APPEND if is_append else OTHER, certain=False)


def _is_object(module: Module, scope: Scope, base: ast.Name, links: Sequence[ast.Attribute]) -> bool:
    """Whether what stands before the last dot may be an object, not a module or a class."""
    bindings = module.variable(scope, base.id).bindings
    if not bindings or any(found.origin or found.kind is Bound.DEFINITION for found in bindings):
        return False
    name = links[-2].attr if len(links) > 1 else base.id
    looks_like_a_class = name.lstrip("_")[:1].isupper() and not name.isupper()
    return not looks_like_a_class and name not in ("cls", "__class__")


def _bindings_of_object(module: Module, scope: Scope, base: ast.Name, links: Sequence[ast.Attribute]) -> Sequence[Binding]:
    """What binds the object of a method: the name in `found.append`, the attribute in `self.items.append`."""
    if len(links) > 1:
        return module.stores_of(scope, links[-2].attr)
    return module.variable(scope, base.id).bindings


def _type_of_object(
    module: Module, binding: Binding, base: ast.Name, links: Sequence[ast.Attribute], held: Sequence[Binding]
) -> str:
    if len(links) > 1:
        return type_of_stores(held, module)
    return type_before(module, binding.where, base.id, base.lineno + 1)


def _is_stored(module: Module, scope: Scope, attribute: ast.Attribute) -> bool:
    """Whether the file stores such an attribute; for a name that a builtin type's method has, whether on this very object."""
    stores = module.stores_of(scope, attribute.attr)
    if attribute.attr not in _OF_BUILTINS:
        return bool(stores)
    holder, whose = text(attribute.value), _whose(module, scope, attribute)
    alike = [found for found in stores if text(found.node.value) == holder]
    return any(_whose(module, found.where.scope, found.node) is whose for found in alike)


def _whose(module: Module, scope: Scope, attribute: ast.Attribute) -> Scope:
    """The scope of the name that `a.b.c` starts from; for `self` the class, which all its methods share."""
    base, _ = chain(attribute)
    assert base is not None  # noqa: S101 - method_in has seen that one, and the others have the same text
    return class_at_hand(module, scope, base) or module.owner(scope, base.id)


def _method_of(owner: Scope, name: str) -> Method | None:
    """What the class at hand says of `self.name`."""
    bindings = owner.bindings.get(name, [])
    if not bindings:  # inherited, or set on the instance by unknown code
        return Method(OTHER, certain=False) if getattr(owner.node, "bases", ()) else None
    if not all(isinstance(found.node, (ast.FunctionDef, ast.AsyncFunctionDef)) for found in bindings):
        return None
    decorators = [decorator for found in bindings for decorator in found.node.decorator_list]
    if any(last_name(found) in NO_METHOD_DECORATORS for found in decorators):
        return None
    plain = not decorators and len(bindings) == 1 and "__getattribute__" not in owner.bindings
    return Method(OF_THE_FILE, certain=plain)


def same_when_called(module: Module, binding: Binding, calls: Sequence[Site]) -> bool:
    """Whether all calls are the function's own, follow `binding`, and find the object still under the name it had there.

    What keeps the object in a local of its own needs no more than the first two: `self.items.append`, a global's method.
    """
    start, where = _start(binding.node), binding.where
    if any(call.where.scope.runner is not where.scope or _start(call.node) < start for call in calls):
        return False
    inside = all(where.branch.holds(call.where.branch) for call in calls)
    if where.loop is not None and not inside:
        return False  # an iteration may call what an earlier one has bound
    base, links = chain(binding.value)  # type: ignore[arg-type]
    assert base is not None  # noqa: S101 - method_in has seen it
    variable = module.variable(where.scope, base.id)
    if len(links) > 1 or variable.owner is not where.scope:
        return True
    end = max(_end(call, where.loop) for call in calls)
    rebound = [found for found in variable.bindings if not inside or where.branch.holds(found.where.branch)]
    return not variable.bound_elsewhere and not any(start < _start(found.node) < end for found in rebound)


def _end(call: Site, around: Loop | None) -> tuple[float, float]:
    """Where the last run of a call ends: with the outermost loop that runs it and does not lie `around` both."""
    node: Any = call.node
    for loop in call.where.loop.outwards() if call.where.loop is not None else ():
        if loop.holds(around):
            break
        if isinstance(loop.scope.node, ast.GeneratorExp):
            return inf, inf  # it runs at an unknown time
        node = loop.scope.node if isinstance(loop.node, ast.comprehension) else loop.node
    return node.end_lineno, node.end_col_offset


def _start(node: Any) -> tuple[int, int]:
    return node.lineno, node.col_offset
