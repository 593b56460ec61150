"""Which dotted names are members of an Enum, or their values and names."""

from __future__ import annotations

import ast
from math import inf
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.flow import is_assigned_at_end
from flake8_bytecode_perf.analysis.knowledge import (
    CONSTRUCTION_METHODS,
    ENUM_BASES,
    ENUM_DECORATORS,
    MEMBER_ATTRIBUTES,
    NO_MEMBERS,
    STORED_IN_MEMBERS,
)
from flake8_bytecode_perf.analysis.symbols import class_defined_by, compiled_name, dotted_name
from flake8_bytecode_perf.model.kinds import Bound
from flake8_bytecode_perf.syntax import nodes_in

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Binding, Scope

_DEEPEST = 4  # bases of bases are followed so far


def member(module: Module, scope: Scope, base: ast.Name, links: list[ast.Attribute], binding: Binding) -> tuple[int, bool] | None:
    """How many dots lead to a member, or to its value or name, and whether that is certain; None if none do.

    `binding` is what binds the global `base`.
    """
    if not links:
        return None
    if binding.origin:
        return _imported(base, links)
    owner = class_defined_by(module, binding)
    certain = owner is not None and _is_enum(module, owner)
    if owner is None or certain is None or not _is_member(module, owner, compiled_name(scope, links[0].attr)):
        return None
    further = len(links) > 1 and links[1].attr in MEMBER_ATTRIBUTES and not _binds(module, owner, links[1].attr)
    if not certain and not further:
        return None
    return 1 + further, certain and is_assigned_at_end(module, owner, compiled_name(scope, links[0].attr))


def is_stored_in_members(module: Module) -> bool:
    """Return whether the file gives a member that there is already another value or name: Color.RED._value_ = 3."""
    stores = [store for name in STORED_IN_MEMBERS for store in module.stores.get(name, ())]
    return any(getattr(store.where.scope.runner.node, "name", "") not in CONSTRUCTION_METHODS for store in stores)


def _binds(module: Module, owner: Scope, name: str, depth: int = 0) -> bool:
    """Whether a class, or one of the file that it derives from, binds a name in its body: a `value` of its own."""
    if name in owner.bindings or depth > _DEEPEST:
        return True
    names = [base.id for base in owner.node.bases if isinstance(base, ast.Name)]  # type: ignore[attr-defined]  # a class has them
    bases = [class_defined_by(module, module.constant_global(base)) for base in names]
    return any(base is not None and base is not owner and _binds(module, base, name, depth + 1) for base in bases)


def number_of_members(module: Module, owner: Scope) -> float:
    """Return how many members a class has at most, if it is an Enum: what a loop over it gives; infinity for other classes."""
    if _is_enum(module, owner) is None:
        return inf
    return sum(_is_member(module, owner, name) for name in owner.bindings) or inf


def _imported(base: ast.Name, links: list[ast.Attribute]) -> tuple[int, bool] | None:
    """`Color.RED.value` and `colors.Color.RED.value`, where the names are written as those of classes and constants."""
    names = [base.id, *(link.attr for link in links)]
    for depth in (2, 3):
        if names[depth : depth + 1] and names[depth] in MEMBER_ATTRIBUTES:
            kind, member = names[depth - 2 : depth]
            written = kind[:1].isupper() and not kind.isupper() and member.isupper()
            return (depth, False) if written else None
    return None


def _is_enum(module: Module, owner: Scope, depth: int = 0) -> bool | None:
    """Whether a class is an Enum: True if it certainly is, False if by the names of its bases, None if it isn't."""
    node: Any = owner.node
    scope = owner.parent or module.scope
    answers = [_is_enum_base(module, scope, base, depth) for base in node.bases]
    if all(answer is None for answer in answers):
        return None
    decorators = [found.func if isinstance(found, ast.Call) else found for found in node.decorator_list]
    plain = all(dotted_name(found, module, scope) in ENUM_DECORATORS for found in decorators)
    changed = any(keyword.arg in (None, "metaclass") for keyword in node.keywords)
    return True in answers and plain and not changed and "__getattribute__" not in owner.bindings


def _is_enum_base(module: Module, scope: Scope, base: ast.expr, depth: int) -> bool | None:
    name = dotted_name(base, module, scope)
    if name in ENUM_BASES:
        return True
    if name:
        return False if name.endswith(("Enum", "Flag", "Choices")) else None
    binding = module.constant_global(base.id) if isinstance(base, ast.Name) and module.is_global(scope, base.id) else None
    above = class_defined_by(module, binding)
    return _is_enum(module, above, depth + 1) if above is not None and depth < _DEEPEST else None


def _is_member(module: Module, owner: Scope, name: str) -> bool:
    """Whether the body of an Enum binds a name to a value that becomes a member: no function, `_name_` or annotation."""
    if name.startswith("_") or name in ("value", "name") or _is_ignored(owner, name):
        return False
    bindings = owner.bindings.get(name, ())
    return bool(bindings) and all(
        binding.kind is Bound.ASSIGNMENT and not _is_no_member(module, owner, binding.value) for binding in bindings
    )


def _is_ignored(owner: Scope, name: str) -> bool:
    """Whether the body may name something as no member: _ignore_ = ["name"]."""
    given = [binding.value for binding in owner.bindings.get("_ignore_", ())]
    if not all(isinstance(value, (ast.Constant, ast.List, ast.Tuple)) for value in given):
        return True
    parts = [part for value in given if value is not None for part in nodes_in(value)]
    words = [str(part.value) for part in parts if isinstance(part, ast.Constant)]
    return name in " ".join(words).replace(",", " ").split()


def _is_no_member(module: Module, owner: Scope, value: ast.expr | None) -> bool:
    called = dotted_name(value.func, module, owner) if isinstance(value, ast.Call) else ""
    return isinstance(value, ast.Lambda) or called in NO_MEMBERS
