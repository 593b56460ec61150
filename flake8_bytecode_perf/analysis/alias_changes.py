"""Whether a loop changes an object through another name or attribute than the one that is asked for."""

from __future__ import annotations

import ast
from collections import defaultdict
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.aliases import may_alias
from flake8_bytecode_perf.analysis.effects import effects_of_callees_in
from flake8_bytecode_perf.analysis.knowledge import ARGUMENT_MUTATORS, IMMUTABLE, IN_PLACE, KEEPS_LENGTH, MUTATORS, MUTATORS_OF
from flake8_bytecode_perf.analysis.symbols import compiled_name
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.model.scopes import Site
from flake8_bytecode_perf.syntax import last_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope

_ANY_IN_PLACE = tuple({kind for kinds in IN_PLACE.values() for kind in kinds})


def changed_through_alias(module: Module, loop: Loop, scope: Scope, node: ast.expr, *, items: bool = True) -> bool:
    """Return whether an iteration of `loop` changes what another expression denotes, and that may be the object of `node`.

    Without `items`, only what changes the number of its elements counts. What is done to `node` by its own name is not asked
    for here, see `mutation.is_unchanged`.
    """
    path = key(node)
    near = module.once(_changes_by_nest)[loop.nest]
    return any(
        loop.runs(site) and key(site.parent) != path and _changes_it(module, site, scope, node, items=items) for site in near
    )


def changed_by_callees(module: Module, loop: Loop, scope: Scope, node: ast.expr, *, items: bool = True) -> bool:
    """Return whether a function of this file that an iteration may call changes what may be the object of `node`."""
    written = effects_of_callees_in(module, loop).writes
    return any(
        site.where.scope.runner is not loop.scope.runner and _changes_it(module, site, scope, node, items=items)
        for name in written
        for site in module.once(_changes_by_name)[name]
    )


def _changes_it(module: Module, site: Site, scope: Scope, node: ast.expr, *, items: bool) -> bool:
    kind = type_of(node, module, scope)
    if kind in IMMUTABLE or not _may_change(module, site, kind, items=items):
        return False
    return may_alias(module, scope, node, site.parent, site.where.scope)


def _changes_by_nest(module: Module) -> defaultdict[Loop | None, list[Site]]:
    """The places that change an object, by the outermost loop around them; a site's parent is the object."""
    found: defaultdict[Loop | None, list[Site]] = defaultdict(list)
    for site in _changes(module):
        found[site.where.loop.nest if site.where.loop is not None else None].append(site)
    return found


def _changes_by_name(module: Module) -> defaultdict[str, list[Site]]:
    """The same places, by the last name of the object: `items` of `self.items`, `rows` of `rows[0]`."""
    found: defaultdict[str, list[Site]] = defaultdict(list)
    for site in _changes(module):
        owner = site.parent
        while isinstance(owner, ast.Subscript):
            owner = owner.value
        name = last_name(owner)
        found[compiled_name(site.where.scope, name)].append(site)
    return found


def _changes(module: Module) -> Iterator[Site]:
    for site in module.calls_of(*MUTATORS):
        function = site.node.func
        if isinstance(function, ast.Attribute):
            yield site._replace(parent=function.value)
            if site.node.args:  # list.pop(xs)
                yield site._replace(parent=site.node.args[0])
    for site in module.calls_of(*ARGUMENT_MUTATORS):
        if site.node.args:
            yield site._replace(parent=site.node.args[0])
    for site in module.sites(ast.Subscript):
        if not isinstance(site.node.ctx, ast.Load):
            yield site._replace(parent=site.node.value)
    for site in module.augments:
        yield site._replace(parent=site.node.target)
    yield from _calls_of_bound_methods(module)


def _calls_of_bound_methods(module: Module) -> Iterator[Site]:
    """The calls of a name that holds a method which changes its object: drop() after `drop = xs.pop`."""
    for scope, name, method in module.given(ast.Attribute):
        if method.attr in MUTATORS:
            for site in module.calls_of(name):
                if isinstance(site.node.func, ast.Name) and site.where.scope.runner is scope.runner:
                    call = ast.Call(func=method, args=site.node.args, keywords=[])
                    yield Site(ast.copy_location(call, site.node), method.value, site.where)


def _may_change(module: Module, site: Site, kind: str, *, items: bool) -> bool:
    """Whether what stands at a place may change an object of a type, of any if that is not known."""
    match site.node:
        case ast.Call(func=ast.Attribute(attr=method)):
            known = kind not in MUTATORS_OF or method in MUTATORS_OF[kind] or method in ARGUMENT_MUTATORS
            return known and (items or method not in KEEPS_LENGTH)
        case ast.Subscript(ctx=context, slice=index):
            grows = kind in ("dict", "") or isinstance(context, ast.Del) or isinstance(index, ast.Slice)
            return items or grows
        case ast.AugAssign(op=operator, value=value):
            # total += 1      changes no list
            number = type_of(value, module, site.where.scope) in IMMUTABLE - {"str", "tuple", "range"}
            in_place = isinstance(operator, IN_PLACE.get(kind, _ANY_IN_PLACE))
            return in_place and (not number or isinstance(operator, ast.Mult))
    return True
