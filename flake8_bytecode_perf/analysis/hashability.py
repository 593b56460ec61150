"""Which values can be hashed, so that a set finds them as a list does."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.effects import methods_have_effects
from flake8_bytecode_perf.analysis.flow import is_conditional
from flake8_bytecode_perf.analysis.handled_errors import may_be_told
from flake8_bytecode_perf.analysis.instances import shown_class
from flake8_bytecode_perf.analysis.knowledge import HASHABLE, HASHED, UNHASHABLE
from flake8_bytecode_perf.analysis.records import dataclass_options
from flake8_bytecode_perf.analysis.subclasses import defines, may_override
from flake8_bytecode_perf.analysis.types import known_type, known_type_of_element, type_of
from flake8_bytecode_perf.verdict import Obstacle, unless

if TYPE_CHECKING:
    from flake8_bytecode_perf.analysis.type_values import Type
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Site

_HASHING = frozenset({"get", "setdefault", "add", "discard"})  # methods of dicts and sets


def is_hashable(module: Module, scope: Scope, node: ast.expr) -> bool:
    """Whether an expression surely gives a value that equals the same others in a set as in a list: a str, an int, (1, "a")."""
    if isinstance(node, ast.Tuple):
        return all(is_hashable(module, scope, element) for element in node.elts)
    return _is_plain(module, known_type(node, module, scope))


def is_hashed_in(module: Module, loop: Loop, name: ast.expr) -> bool:
    """Return whether each iteration of a loop hashes what a name stands for: counts[word], names.get(word), word in seen.

    Then a set can hold it as well.
    """
    if not isinstance(name, ast.Name):
        return False
    variable = module.variable(loop.scope, name.id)
    if len([found for found in variable.bindings if loop.holds(found.where.loop)]) > 1:
        return False  # it may hash another value
    uses = variable.uses_in(loop)
    return any(_hashes(module, site) and not is_conditional(module, site, loop) for site in uses)


def _hashes(module: Module, site: Site) -> bool:
    """Whether what stands right above a name looks it up in a builtin mapping or set, or adds it to one."""
    match site.parent:
        case ast.Subscript(value=held, slice=key) if key is site.node:
            kinds = frozenset({"dict"})
        case ast.Call(func=ast.Attribute(value=held, attr=method), args=[key, *_]) if key is site.node and method in _HASHING:
            kinds = HASHED
        case ast.Compare(left=key, ops=[ast.In() | ast.NotIn()], comparators=[held]) if key is site.node:
            kinds = HASHED
        case _:
            return False
    known = known_type(held, module, site.where.scope)
    return known.sure in kinds and not may_override(module, known, "__getitem__", "__setitem__", "__contains__", *_HASHING)


def may_have_own_hash(module: Module, scope: Scope, node: ast.expr) -> bool:
    """Whether a value may be of a class of the file with a `__hash__`, which tells how often it is called."""
    return defines(module, "__hash__") and not is_hashable(module, scope, node)


def hash_obstacle(module: Module, scope: Scope, node: ast.expr) -> Obstacle | None:
    """Return what may tell when values are hashed, each one when it is made or all of them later: a `__hash__` with effects."""
    shown = may_have_own_hash(module, scope, node) and methods_have_effects(module, "__hash__", "__eq__")
    return unless(not shown, Obstacle.OWN_CLASS)


def tells_what_hashes(module: Module, loop: Loop, element: ast.expr) -> bool:
    """Whether a handler may show the error of an unhashable element: cannot use 'list' as a set element, or as a dict key."""
    return type_of(element, module, loop.scope) not in HASHABLE and may_be_told(module, loop.header, TypeError)


def gives_hashable(module: Module, scope: Scope, iterable: ast.expr) -> bool:
    """Whether all elements of an iterable are such values."""
    if isinstance(iterable, (ast.List, ast.Tuple, ast.Set)):
        return all(is_hashable(module, scope, element) for element in iterable.elts)
    return _is_plain(module, known_type_of_element(iterable, module, scope))


def may_be_hashable(module: Module, scope: Scope, node: ast.expr) -> bool:
    """Whether nothing shows that a value can not be hashed: no list, no tuple that holds one, no class with equality alone."""
    owner = shown_class(module, scope, node)
    if owner is not None and not _has_hash(module, owner):
        return False
    if isinstance(node, ast.Tuple):
        return all(may_be_hashable(module, scope, element) for element in node.elts)
    return type_of(node, module, scope) not in UNHASHABLE


def _is_plain(module: Module, known: Type) -> bool:
    return known.sure in HASHABLE and not may_override(module, known, "__eq__", "__hash__")


def _has_hash(module: Module, owner: Scope) -> bool:
    """Whether instances of a class have a hash by what the class itself shows; a dataclass has none, unless it is frozen."""
    if "__hash__" in owner.bindings:
        return True
    options = dataclass_options(module, owner)
    if options is not None:
        return bool(options.get("frozen") or options.get("unsafe_hash")) or not options.get("eq", True)
    return "__eq__" not in owner.bindings
