"""Look-ups that a loop makes by what its target binds: by a key or an index, or of the elements themselves."""

from __future__ import annotations

import ast
import sys
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.flow import stands_in_every_iteration
from flake8_bytecode_perf.analysis.iteration import (
    LookUps,
    bound_by_target_alone,
    deleted_or_augmented,
    is_gone_through_by,
    items_read,
)
from flake8_bytecode_perf.analysis.loops import names_bound_by, reads_in, seen_outside, tries_around

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Site


def look_ups(module: Module, loop: Loop, name: str, owner: ast.Name | ast.Attribute) -> LookUps | None:
    """Return what a loop reads by the items `owner[name]`, where its target alone binds the name; None where it reads none."""
    reads = reads_in(module, loop, name)
    items = items_read(module, loop, reads, owner)
    if not items or not bound_by_target_alone(module, loop, name) or is_gone_through_by(module, loop, owner):
        return None
    return LookUps(owner, items, len(items) < len(reads) or seen_outside(module, loop, name))


def reads_per_iteration(loop: Loop, items: Sequence[Site]) -> tuple[int, tuple[Site, ...]]:
    """Return how many of the items every iteration reads, and those of them that an inner loop reads."""
    always = [site for site in items if stands_in_every_iteration(loop, site)]
    return len(always), tuple([site for site in always if site.where.loop is not loop])


def constant_items(module: Module, loop: Loop, name: str, most: int) -> list[Site]:
    """Return the reads of a name, if each reads an item by a constant index below `most`; none otherwise."""
    reads = reads_in(module, loop, name)
    own = all(
        site.where.scope.runner is loop.scope.runner and is_constant_item(site.parent, most) and site.parent.value is site.node
        for site in reads
    )
    # an `except IndexError` tells a shorter element
    return reads if own and not any(tries_around(module, loop, site.node) for site in reads) else []


def is_constant_item(node: ast.AST, most: int) -> bool:
    """Whether a node reads an item of a name by a constant index below `most`."""
    match node:
        case ast.Subscript(value=ast.Name(), slice=ast.Constant(value=int() as index), ctx=ast.Load()):
            return type(index) is int and index < most
    return False


def is_only_read(module: Module, loop: Loop, name: str) -> bool:
    """Whether nothing but its items is read of what the target binds to a name, and only in the loop."""
    own = bound_by_target_alone(module, loop, name) and not deleted_or_augmented(module, loop, name)
    return own and not seen_outside(module, loop, name)


def source_of_elements(loop: Loop, name: str) -> ast.expr | None:
    """Return the iterable whose elements a name in the target is bound to: xs of `for i, x in enumerate(xs)`."""
    node: Any = loop.node
    match node.target, node.iter:
        case ast.Name(), ast.expr() as iterable:
            return iterable
        case (
            ast.Tuple(elts=[_, ast.Name(id=second)]),
            ast.Call(func=ast.Name(id="enumerate"), args=[inner, *_]),
        ) if second == name:
            return inner
    return None


def items_shown(module: Module, loop: Loop, source: ast.expr | None) -> int:
    """Return how many items the loops of a function show the elements of an iterable to have: 3, where one reads row[2]."""
    path = key(source) if source is not None else ""
    return module.once(_items_shown).get((loop.scope.runner, path), 0) if path else 0


def _items_shown(module: Module) -> dict[tuple[Scope, str], int]:
    found: dict[tuple[Scope, str], int] = {}
    for site in module.hot_sites(ast.Subscript):
        loop = _loop_of_element(site) if is_constant_item(site.node, sys.maxsize) else None
        source = source_of_elements(loop, site.node.value.id) if loop is not None else None
        if loop is not None and source is not None:
            place = loop.scope.runner, key(source)
            found[place] = max(found.get(place, 0), site.node.slice.value + 1)
    return found


def _loop_of_element(site: Site) -> Loop | None:
    """The loop whose target binds the name of which an item is read."""
    for loop in site.where.loop.outwards() if site.where.loop is not None else ():
        target = getattr(loop.node, "target", None)
        if target is not None and site.node.value.id in names_bound_by(target):
            return loop
    return None
