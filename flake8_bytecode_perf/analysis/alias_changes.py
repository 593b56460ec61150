"""Whether a loop changes an object through another name or attribute than the one that is asked for."""

from __future__ import annotations

import ast
from collections import defaultdict
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.aliases import may_alias
from flake8_bytecode_perf.analysis.knowledge import IMMUTABLE, IN_PLACE, KEEPS_LENGTH, MUTATORS_OF
from flake8_bytecode_perf.analysis.mutation import changes_by_name
from flake8_bytecode_perf.analysis.types import type_of

if TYPE_CHECKING:
    from flake8_bytecode_perf.model import Loop, Module, Scope, Site

_ANY_IN_PLACE = tuple({kind for kinds in IN_PLACE.values() for kind in kinds})


def changed_through_alias(module: Module, loop: Loop, scope: Scope, node: ast.expr, *, items: bool = True) -> bool:
    """Return whether an iteration of `loop` changes what another expression denotes, and that may be the object of `node`.

    Without `items`, only what changes the number of its elements counts. What is done to `node` by its own name is not asked
    for here, see `mutation.is_unchanged`.
    """
    kind, path = type_of(node, module, scope), key(node)
    if kind in IMMUTABLE:
        return False
    return any(
        loop.runs(site)
        and key(site.parent) != path
        and _may_change(module, site, kind, items=items)
        and may_alias(module, scope, node, site.parent)
        for site in module.once(_changes_by_nest)[loop.nest]
    )


def _changes_by_nest(module: Module) -> defaultdict[Loop | None, list[Site]]:
    """The places in loops that change an object, by the outermost loop; a site's parent is the object."""
    found: defaultdict[Loop | None, list[Site]] = defaultdict(list)
    for sites in module.once(changes_by_name).values():
        for site in sites:
            found[site.where.loop.nest if site.where.loop is not None else None].append(site)
    return found


def _may_change(module: Module, site: Site, kind: str, *, items: bool) -> bool:
    """Whether what stands at a place may change an object of a type, of any if that is not known."""
    match site.node:
        case ast.Call(func=ast.Attribute(attr=method)):
            return (method in MUTATORS_OF[kind] if kind in MUTATORS_OF else True) and (items or method not in KEEPS_LENGTH)
        case ast.Subscript(ctx=context, slice=index):
            grows = kind in ("dict", "") or isinstance(context, ast.Del) or isinstance(index, ast.Slice)
            return items or grows
        case ast.AugAssign(op=operator, value=value):
            # total += 1      changes no list
            number = type_of(value, module, site.where.scope) in IMMUTABLE - {"str", "tuple", "range"}
            in_place = isinstance(operator, IN_PLACE.get(kind, _ANY_IN_PLACE))
            return in_place and (not number or isinstance(operator, ast.Mult))
    return True
