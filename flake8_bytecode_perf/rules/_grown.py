"""What it is that grows: its type, and whether each pass finds the same; shared by the rules PFB4xx."""

from __future__ import annotations

import ast
from collections import defaultdict
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.access_paths import key, stores_by_key
from flake8_bytecode_perf.analysis.reaching_types import type_before
from flake8_bytecode_perf.analysis.symbols import class_at_hand, compiled_name
from flake8_bytecode_perf.analysis.types import type_of, type_of_stores
from flake8_bytecode_perf.model import Kind
from flake8_bytecode_perf.rules._growth import growths
from flake8_bytecode_perf.syntax import root

if TYPE_CHECKING:
    from flake8_bytecode_perf.model import Binding, Module, Scope
    from flake8_bytecode_perf.rules._growth import Growth

_SHIFTING = frozenset({"append", "appendleft", "insert", "pop", "popleft", "extend", "clear", "remove", "rotate"})


def grows_as(module: Module, growth: Growth, wanted: str) -> bool:
    """Whether the target is known to hold a `wanted`: by what it was bound to, or by what is added."""
    known = type_of_target(module, growth)
    return known == wanted if known else wanted in module.once(_added_types)[_whose(growth)]


def _added_types(module: Module) -> defaultdict[tuple[Scope, str], set[str]]:
    """The types of what a function adds to one target, at one place or another."""
    types: defaultdict[tuple[Scope, str], set[str]] = defaultdict(set)
    for growth in growths(module):
        types[_whose(growth)].update(type_of(part, module, growth.site.where.scope) for part in growth.added)
    return types


def _whose(growth: Growth) -> tuple[Scope, str]:
    return growth.site.where.scope.runner, key(growth.target) or str(id(growth.target))


def type_of_target(module: Module, growth: Growth) -> str:
    """Return the builtin type that the target had before the loop, or an empty string."""
    where, target = growth.site.where, growth.target
    outermost = growth.loops[-1]
    line = outermost.line
    if isinstance(target, ast.Name):
        return type_before(module, where, growth.local, line, outermost)
    if not isinstance(target, ast.Attribute):
        return ""
    owner = class_at_hand(module, where.scope, target.value) if isinstance(target.value, ast.Name) else None
    if owner is None:
        return _type_stored_before(module, where.scope.runner, key(target), line)
    return module.once(_ClassAttributes).type_of(module, owner, compiled_name(where.scope, target.attr))


def _type_stored_before(module: Module, runner: Scope, wanted: str, line: int) -> str:
    """The type that a function gives an attribute of this key before a line."""
    known = module.once(_known_types)
    if (runner, wanted, line) not in known:
        near = module.once(stores_by_key)[runner, wanted]
        known[runner, wanted, line] = type_of_stores([store for store in near if store.node.lineno < line], module)
    return known[runner, wanted, line]


def _known_types(_module: Module) -> dict[tuple[Scope, str, int], str]:
    """What `_type_stored_before` knows so far."""
    return {}


class _ClassAttributes:
    """The types of the attributes of a file's classes, each told once."""

    def __init__(self, module: Module) -> None:
        self._told: dict[tuple[Scope, str], str] = {}
        self._stores: defaultdict[tuple[Scope | None, str], list[Binding]] = defaultdict(list)
        for name, stores in module.stores.items():
            for store in stores:
                self._stores[_class_of(store.where.scope), name].append(store)

    def type_of(self, module: Module, owner: Scope, name: str) -> str:
        """Return the type that the class's methods and body give an attribute."""
        if (owner, name) not in self._told:
            stores = [*self._stores[owner, name], *owner.bindings.get(name, ())]
            self._told[owner, name] = type_of_stores(stores, module)
        return self._told[owner, name]


def _class_of(scope: Scope | None) -> Scope | None:
    while scope is not None and scope.kind is not Kind.CLASS:
        scope = scope.parent
    return scope


def one_object(module: Module, growth: Growth) -> bool:
    """Whether each pass surely finds the same attribute or item: `pages[i].html` may be another in each."""
    base, where, loop = root(growth.target), growth.site.where, growth.loops[0]
    if not isinstance(base, ast.Name):
        return False
    # lines.append(word); lines[-1] += ";"      another line in each pass
    if isinstance(growth.target, ast.Subscript):
        uses = module.variable(where.scope, base.id).uses_in(loop)
        if any(isinstance(use.parent, ast.Attribute) and use.parent.attr in _SHIFTING for use in uses):
            return False
    for node in ast.walk(growth.target):
        if isinstance(node, ast.Call):
            return False
        if isinstance(node, ast.Name) and loop in module.variable(where.scope, node.id).loops:
            return node is growth.target
    return True


def is_plain_local(module: Module, growth: Growth) -> bool:
    """Whether the target is a name of the function that runs the loop; the bytecode tells if it lives in a cell."""
    if not isinstance(growth.target, ast.Name):
        return False
    scope = growth.site.where.scope
    owner = module.owner(scope, growth.local)
    return owner.kind in (Kind.FUNCTION, Kind.LAMBDA) and owner is scope.runner
