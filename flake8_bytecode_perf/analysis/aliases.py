"""Which expressions may denote one object."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.allocations import is_fresh
from flake8_bytecode_perf.analysis.holders import (
    has_unknown_origin,
    holder_of,
    holds_immutables,
    is_reachable,
    linked_holders,
    objects_of,
    predates,
)
from flake8_bytecode_perf.analysis.knowledge import IMMUTABLE
from flake8_bytecode_perf.analysis.symbols import class_at_hand
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.model.kinds import Bound
from flake8_bytecode_perf.syntax import nodes_in

if TYPE_CHECKING:
    from flake8_bytecode_perf.analysis.holders import Holder
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Binding, Scope

_NAMED = (ast.Name, ast.Attribute, ast.Subscript)


def may_alias(module: Module, scope: Scope, one: ast.expr, other: ast.expr, scope_of_other: Scope | None = None) -> bool:
    """Return whether two expressions may denote one mutable object; both stand in `scope`, or the other in its own.

    Two parameters may, a parameter and an attribute, what an assignment links: `items = self.items`. A fresh allocation that
    only one local refers to is no other object, and objects of different types are two. A view, `d.items()`, counts as its
    dict. A container is not taken for one of its own elements, or for a part of one.
    """
    there = scope_of_other or scope
    pairs = [((scope, a), (there, b)) for a in objects_of(one) for b in objects_of(other)]
    return any(_may_be_one(module, *pair) for pair in pairs)


def linked_names(module: Module, scope: Scope, node: ast.expr) -> frozenset[str]:
    """Return the names of the variables and attributes that assignments give the object of a name or an attribute."""
    return frozenset([name for name, _ in _linked(module, scope, node)])


def _may_be_one(module: Module, one: tuple[Scope, ast.expr], other: tuple[Scope, ast.expr]) -> bool:
    both = (one, other)
    types = {_type(module, *place) for place in both}
    if any(is_fresh(module, *place) for place in both) or not types.isdisjoint(IMMUTABLE):
        return False
    if len(types) > 1 and "" not in types:
        return False
    if _same_frame(one[0], other[0]):
        if key(one[1]) and key(one[1]) == key(other[1]):
            return True
        if any(_is_element_of(module, part[0], part[1], whole[1]) for part, whole in (both, both[::-1])):
            return False
    return _may_share(module, *[_linked(module, *place) for place in both])


def _same_frame(one: Scope, other: Scope) -> bool:
    return one.runner is other.runner


def _linked(module: Module, scope: Scope, node: ast.expr) -> frozenset[Holder]:
    """The holders of an object; none for an item or the result of a call, which anything may hold."""
    holder = holder_of(module, scope, node)
    return linked_holders(module, holder) if holder is not None else frozenset()


def _may_share(module: Module, one: frozenset[Holder], other: frozenset[Holder]) -> bool:
    """Whether two groups of holders may have an object in common: linked ones do, and one of unknown origin may be any."""
    if any(holds_immutables(module, found) for found in (one, other)):
        return False
    if not one.isdisjoint(other):
        return True
    if predates(module, one, other) or predates(module, other, one):
        return False
    unknown = [not found or has_unknown_origin(module, found) for found in (one, other)]
    reached = [not found or is_reachable(module, found) for found in (one, other)]
    return all(unknown) or (unknown[0] and reached[1]) or (unknown[1] and reached[0])


def _type(module: Module, scope: Scope, node: ast.expr) -> str:
    """The type of an object: a builtin's name, or that of a class without bases for `self`; nothing where it is not known."""
    owner = class_at_hand(module, scope, node) if isinstance(node, ast.Name) else None
    if owner is not None and not owner.node.bases:  # type: ignore[attr-defined]  # a class's node has them
        return f"class {'.'.join(owner.path)}"
    return type_of(node, module, scope)


def _is_element_of(module: Module, scope: Scope, part: ast.expr, whole: ast.expr) -> bool:
    """Whether one expression is an element of the other, or a part of an element: rows[i], row.cells of `for row in rows`."""
    path = key(whole)
    if not path or (isinstance(part, ast.Attribute) and part.attr == getattr(whole, "attr", "")):
        return False  # node.parent.children may well be node.children
    while True:
        match part:
            case ast.Subscript(value=inner):
                if key(inner) == path:
                    return True
            case ast.Attribute(value=inner):
                pass
            case ast.Name(id=name):
                bindings = module.variable(scope, name).bindings
                return bool(bindings) and all(_gives_element(found, path) for found in bindings)
            case _:
                return False
        part = inner


def _gives_element(binding: Binding, path: str) -> bool:
    """Whether a binding gives a name an element of what has this path: `row = rows[i]`, `for row in rows`."""
    if isinstance(binding.value, ast.Subscript):
        return key(binding.value.value) == path
    iterable = getattr(binding.where.loop.node, "iter", None) if binding.where.loop is not None else None
    over_it = iterable is not None and any(key(node) == path for node in nodes_in(iterable) if isinstance(node, _NAMED))
    return binding.value is None and binding.kind is Bound.OTHER and over_it
