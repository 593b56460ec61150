"""The target of a growth: its type, and whether each iteration finds the same object."""

from __future__ import annotations

import ast
from collections import defaultdict
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.access_paths import key, stores_by_key
from flake8_bytecode_perf.analysis.growth import growths
from flake8_bytecode_perf.analysis.knowledge import CONSTRUCTORS, MOVES_ITEMS
from flake8_bytecode_perf.analysis.memo import remembered
from flake8_bytecode_perf.analysis.reaching_types import known_type_before
from flake8_bytecode_perf.analysis.symbols import class_at_hand, compiled_name
from flake8_bytecode_perf.analysis.type_values import UNKNOWN
from flake8_bytecode_perf.analysis.types import known_type, known_type_of_stores, type_of, type_shown
from flake8_bytecode_perf.model.kinds import Kind
from flake8_bytecode_perf.syntax import nodes_in, root
from flake8_bytecode_perf.verdict import Obstacle, unless

if TYPE_CHECKING:
    from flake8_bytecode_perf.analysis.growth_forms import Growth
    from flake8_bytecode_perf.analysis.type_values import Type
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Binding, Scope


def grows_as(module: Module, growth: Growth, wanted: str) -> bool:
    """Whether the target is known to hold a `wanted`: by what it was bound to, or by what is added."""
    known = type_of_target(module, growth)
    return known == wanted if known else wanted in module.once(_added_types)[_whose(growth)]


def type_obstacle(module: Module, growth: Growth, wanted: str) -> Obstacle | None:
    """Return why the target of a growth that `grows_as` a type may be of another one all the same.

    A parameter's default does not tell what a caller passes, nor `+= "a"`, which a list can do. What `+` adds does: it can't be
    added to a value of another builtin type.
    """
    known = _known_type(module, growth)
    if known.name and not known.assumed:
        return None
    return unless(wanted in module.once(_proved_types)[_whose(growth)], Obstacle.UNKNOWN_TYPE)


def _proved_types(module: Module) -> defaultdict[tuple[Scope, str], set[str]]:
    """The types that one target of a function must have for what is done with it at one place or another not to fail."""
    types: defaultdict[tuple[Scope, str], set[str]] = defaultdict(set)
    for growth in growths(module):
        scope = growth.site.where.scope
        if growth.form == "rebuild":
            types[_whose(growth)].add(type_of(growth.value, module, scope))
        elif growth.form != "+=":
            types[_whose(growth)].update(type_shown(part, module, scope) for part in growth.added)
    return types


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
    return _known_type(module, growth).name


def _known_type(module: Module, growth: Growth) -> Type:
    where, target, line = growth.site.where, growth.target, growth.loops[-1].line
    if isinstance(target, ast.Name):
        return type_before_growth(module, growth)
    if not isinstance(target, ast.Attribute):
        return UNKNOWN
    owner = class_at_hand(module, where.scope, target.value) if isinstance(target.value, ast.Name) else None
    if owner is None:
        return _type_stored_before(module, where.scope.runner, key(target), line)
    return _type_in_class(module, owner, compiled_name(where.scope, target.attr))


def type_before_growth(module: Module, growth: Growth) -> Type:
    """Return what is known of the type that the target has before the loops in which it grows, and that they give it anew."""
    if not isinstance(growth.target, ast.Name):
        return known_type(growth.target, module, growth.site.where.scope)
    outermost = growth.loops[-1]
    return known_type_before(module, growth.site.where, growth.local, outermost.line, outermost)


@remembered
def _type_stored_before(module: Module, runner: Scope, wanted: str, line: int) -> Type:
    """The type that a function gives an attribute of this key before a line."""
    near = module.once(stores_by_key)[runner, wanted]
    return known_type_of_stores([store for store in near if store.node.lineno < line], module)


@remembered
def _type_in_class(module: Module, owner: Scope, name: str) -> Type:
    """The type that a class's methods and body give an attribute."""
    stores = [*module.once(_stores_by_class)[owner, name], *owner.bindings.get(name, ())]
    return known_type_of_stores(stores, module)


def _stores_by_class(module: Module) -> defaultdict[tuple[Scope | None, str], list[Binding]]:
    found: defaultdict[tuple[Scope | None, str], list[Binding]] = defaultdict(list)
    for name, stores in module.stores.items():
        for store in stores:
            found[_class_of(store.where.scope), name].append(store)
    return found


def _class_of(scope: Scope | None) -> Scope | None:
    while scope is not None and scope.kind is not Kind.CLASS:
        scope = scope.parent
    return scope


def one_object(module: Module, growth: Growth) -> bool:
    """Whether each iteration finds the same attribute or item: `pages[i].html` may be another one in each."""
    base, where, loop = root(growth.target), growth.site.where, growth.loops[0]
    if not isinstance(base, ast.Name):
        return False
    # lines.append(word); lines[-1] += ";"      another line in each iteration
    if isinstance(growth.target, ast.Subscript):
        uses = module.variable(where.scope, base.id).uses_in(loop)
        if any(isinstance(use.parent, ast.Attribute) and use.parent.attr in MOVES_ITEMS for use in uses):
            return False
    for node in nodes_in(growth.target):
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


def is_plain_before(module: Module, growth: Growth) -> bool:
    """Return whether no assignment gives a local a dict of a class with another name: defaultdict(list), OrderedDict()."""
    if not isinstance(growth.target, ast.Name):
        return True
    scope = growth.site.where.scope
    called = [found.value for found in module.variable(scope, growth.local).bindings if isinstance(found.value, ast.Call)]
    return all(getattr(call.func, "id", "") in CONSTRUCTORS or call is growth.value for call in called)
