"""Lists that a loop, or a function that calls itself, searches again and again."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.early_values import obstacles_to_early_value
from flake8_bytecode_perf.analysis.growing_lists import (
    added_by_recursion,
    added_in,
    additions_of,
    elements_added,
    is_another,
    is_bounded,
    is_changed_elsewhere,
)
from flake8_bytecode_perf.analysis.hashability import gives_hashable, is_hashable, is_hashed_in
from flake8_bytecode_perf.analysis.invariance import best_loop, invariance_of_contents
from flake8_bytecode_perf.analysis.mutation import invariance_of, is_unchanged
from flake8_bytecode_perf.analysis.starts import is_empty, made_before
from flake8_bytecode_perf.model.kinds import Bound
from flake8_bytecode_perf.syntax import counted
from flake8_bytecode_perf.verdict import Obstacle, unless

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Site


class Searched(NamedTuple):
    """What becomes of the list: what is added to it, and who else may change it."""

    added: list[ast.AST]
    doubt: Obstacle | None


def searched_list(module: Module, site: Site, held: ast.Name | ast.Attribute) -> Searched | None:
    """Return what becomes of the list that is searched at `site`; None where that is not repeated, or the list loses elements."""
    scope, innermost = site.where.scope, site.where.loop
    doubt = unless(isinstance(held, ast.Name), Obstacle.CODE_ELSEWHERE)
    recursive = added_by_recursion(module, site, held)
    if innermost is not None and innermost.depth:
        # self.visit(x), in the loop, adds to self.seen
        shared = recursive if isinstance(held, ast.Attribute) else None
        if not shared and _outermost(module, innermost, scope, held) is not None:
            return Searched([], None if isinstance(held, ast.Name) else _doubt_of_attribute(module, site, held))
        added = _added(module, innermost, scope, held)
        if added:
            return Searched(added, doubt)
    return Searched(recursive, doubt) if recursive else None


def left_alone(module: Module, site: Site, held: ast.expr) -> tuple[Loop, Obstacle | None] | None:
    """Return the outermost loop around a search that leaves the list as it is, and why it may not; None if there is none."""
    if site.where.loop is None or not isinstance(held, (ast.Name, ast.Attribute)):
        return None
    loop = _outermost(module, site.where.loop, site.where.scope, held)
    if loop is None:
        return None
    return loop, None if isinstance(held, ast.Name) else _doubt_of_attribute(module, site, held)


def _added(module: Module, innermost: Loop, scope: Scope, held: ast.expr) -> list[ast.AST]:
    """What adds to a list in the loops around that do nothing else to it; nothing where something else does."""
    added: list[ast.AST] = []
    for around in innermost.outwards():
        if is_another(module, around, scope, held):
            break
        found = added_in(module, around, scope, held)
        if not found or (isinstance(held, ast.Name) and is_changed_elsewhere(module, around, scope, held)):
            return []
        added = found
    return added if added and not is_bounded(module, innermost, held) else []


def _outermost(module: Module, innermost: Loop, scope: Scope, held: ast.expr) -> Loop | None:
    """The outermost of the loops around that leave the list as it is."""
    fitting = None
    for loop in innermost.outwards():
        state = min(invariance_of(module, loop, scope, held), is_unchanged(module, loop, scope, held))
        if state is Certainty.NO or (state is Certainty.LIKELY and isinstance(held, ast.Name)):
            break
        fitting = loop
    return fitting


def _doubt_of_attribute(module: Module, site: Site, held: ast.Attribute) -> Obstacle | None:
    """Why the list of an attribute may be another one in some iteration, or change in it; None where it surely does neither."""
    scope = site.where.scope
    best = best_loop(site, lambda loop: invariance_of_contents(module, loop, scope, held))
    if best is None or best[1] is not Certainty.CERTAIN:
        return Obstacle.CODE_ELSEWHERE
    return next((found for found in obstacles_to_early_value(module, best[0], scope, held) if found.doubts), None)


def fits_set(module: Module, site: Site, held: ast.Name | ast.Attribute, found: Searched) -> bool:
    """Whether what is looked for, what the list has and what is added to it can surely be put into a set."""
    scope = site.where.scope
    if not is_hashable_at(module, site, site.node.left):
        return False
    if isinstance(held, ast.Attribute):
        return not found.added and gives_hashable(module, scope, held)
    if gives_hashable(module, scope, held):
        return all(_adds_hashable(module, site, added) for added in found.added)
    bindings, additions = module.variable(scope, held.id).bindings, additions_of(module, scope, held)
    given = [found for found in bindings if found.kind is not Bound.AUGMENTED]
    return (
        additions is not None
        and all(one.value is not None and _holds_hashable(module, one.where.scope, one.value) for one in given)
        and all(_adds_hashable(module, added, added.node) for added in additions)
    )


def _adds_hashable(module: Module, site: Site, added: ast.AST) -> bool:
    """Whether all that something at a site adds to a list surely can be put into a set."""
    return all(
        gives_hashable(module, site.where.scope, element) if many else is_hashable_at(module, site, element)
        for element, many in elements_added([added])
    )


def is_hashable_at(module: Module, site: Site, node: ast.expr) -> bool:
    """Whether a value surely can be put into a set: by its type, or because the loop hashes it anyway."""
    loop = site.where.loop
    return is_hashable(module, site.where.scope, node) or (loop is not None and is_hashed_in(module, loop, node))


def _holds_hashable(module: Module, scope: Scope, value: ast.expr) -> bool:
    return is_empty(module, scope, value, "list") or gives_hashable(module, scope, value)


def distinct_elements_of(module: Module, site: Site, held: ast.expr) -> ast.expr | None:
    """Return what a loop goes through that does nothing but list its distinct elements, in a list that is empty before."""
    loop = site.where.loop
    if loop is None or not isinstance(held, ast.Name):
        return None
    match loop.node:
        case ast.For(
            target=ast.Name(id=element),
            iter=iterable,
            body=[
                ast.If(
                    test=ast.Compare(ops=[ast.NotIn()]) as test,
                    body=[ast.Expr(value=ast.Call(func=ast.Attribute(attr="append"), args=[ast.Name(id=added)]))],
                    orelse=[],
                )
            ],
        ) if test is site.node and added == element and getattr(test.left, "id", "") == element:
            new = is_empty(module, loop.scope, made_before(loop, held.id), "list")
            return iterable if new and counted(loop.node, held.id) == 2 else None
    return None
