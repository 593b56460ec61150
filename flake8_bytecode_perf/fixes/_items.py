"""Gives what a loop looks up again and again a name that its header binds."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

import libcst as cst

from flake8_bytecode_perf.analysis.iteration import bound_by_target_alone
from flake8_bytecode_perf.analysis.loops import reads_in, seen_outside
from flake8_bytecode_perf.fixes._hoist import blank_lines_above
from flake8_bytecode_perf.model.kinds import Kind
from flake8_bytecode_perf.syntax import last_name

if TYPE_CHECKING:
    from flake8_bytecode_perf.analysis.iteration import LookUps
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.scopes import Site
    from flake8_bytecode_perf.rewrite import Proved

    Replaced = dict[cst.CSTNode, cst.CSTNode | None]

_NO_PLURALS = frozenset("abs alias always ans bus canvas class cls cos css eps gas has lens news os pos res series was".split())
_IRREGULAR = {
    "aliases": "alias",
    "axes": "axis",
    "children": "child",
    "cookies": "cookie",
    "indices": "index",
    "matrices": "matrix",
    "vertices": "vertex",
}
_ENDINGS = (("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("ies", "y"), ("ss", ""), ("us", ""), ("is", ""))


def named_items(proved: Proved, fallback: str) -> tuple[cst.BaseExpression, Replaced] | None:
    """Return what the header binds for what is looked up, and what becomes of these places.

    It is the name that a statement of the body gives it, `x = xs[i]`, which then goes, or a new one: that of one of the
    collection's elements, or else `fallback`. It is a new one where another value may have the name, and where nothing but that
    statement would be left. None where a new name would be there for others to see.
    """
    found: LookUps = proved.suspect.detail
    loop: Any = proved.sites[0].where.loop
    given = [site for site in found.items if _is_given(proved, site)]
    bound = _bound_by_header(proved, loop, given[0], found.items) if given else None
    if bound is not None:
        return bound
    if loop.scope.kind in (Kind.MODULE, Kind.CLASS):
        return None
    name = proved.fresh(loop.scope, *names_of_items(found.owner, fallback))
    return cst.Name(name), _renamed(proved, found.items, name)


def _is_given(proved: Proved, site: Site) -> bool:
    """Whether a statement does nothing but give what is looked up a name, or its parts names: `x = xs[i]`, `a, b = xs[i]`."""
    above = proved.parents[site.node]
    return isinstance(above, ast.Assign) and len(above.targets) == 1 and isinstance(above.targets[0], (ast.Name, ast.Tuple))


def _bound_by_header(proved: Proved, loop: Loop, given: Site, items: list[Site]) -> tuple[cst.BaseExpression, Replaced] | None:
    """What a statement binds, for the header to bind it in its stead; None where that makes a difference."""
    statement: Any = proved.parents[given.node]
    target, gone = statement.targets[0], _gone(proved, statement)
    others = [site for site in items if site.node is not given.node]
    if not gone:
        return None
    if isinstance(target, ast.Tuple):
        first = loop.node.body[0] is statement  # type: ignore[union-attr]  # a comprehension has no statements
        return (proved.chunk.node(target), gone) if first and not others else None
    if not _may_be_bound_before(proved, loop, given, target.id) or not _means_the_item(proved, loop, others, target.id):
        return None
    return cst.Name(target.id), {**_renamed(proved, others, target.id), **gone}


def _may_be_bound_before(proved: Proved, loop: Loop, site: Site, name: str) -> bool:
    """Whether nothing can tell if the name at `site` is bound there or in the loop's header: that is all it is read for."""
    statement: Any = proved.parents[site.node]
    if loop.node.body[0] is statement:  # type: ignore[union-attr]  # a comprehension has no statements
        return True
    if seen_outside(proved.module, loop, name) or not bound_by_target_alone(proved.module, loop, name):
        return False
    return all(
        read.where.scope is loop.scope and read.node.lineno > statement.end_lineno and site.where.branch.holds(read.where.branch)
        for read in reads_in(proved.module, loop, name)
    )


def _means_the_item(proved: Proved, loop: Loop, others: list[Site], name: str) -> bool:
    """Whether a name that a statement of the body binds is the item at other places that look it up."""
    if not others:
        return True
    module = proved.module
    owner = module.owner(loop.scope, name)
    same = all(module.owner(site.where.scope, name) is owner for site in others)
    return same and bound_by_target_alone(module, loop, name)


def _renamed(proved: Proved, sites: list[Site], name: str) -> Replaced:
    nodes = [proved.chunk.node(site.node) for site in sites]
    return {node: cst.Name(name, lpar=node.lpar, rpar=node.rpar) for node in nodes}


def _gone(proved: Proved, statement: ast.stmt) -> Replaced:
    """A statement removed, and where it began a block the blank lines behind it; nothing if it is all of its block."""
    line, body = proved.chunk.line_of(statement), getattr(proved.parents[statement], "body", [])
    if statement not in body or len(body) == 1:
        return {}
    if len(line.body) > 1:
        return {proved.chunk.node(statement): None}
    blank: list[cst.EmptyLine] = []
    if body[0] is statement:
        following = proved.chunk.node(proved.parents[statement]).body.body[1]
        blank = blank_lines_above(following)
    return dict.fromkeys([line, *blank])


def names_of_items(owner: ast.expr, fallback: str) -> list[str]:
    """Return the names for an element, best first: rows has a row, size_by_name a size."""
    whole = last_name(owner).strip("_").lower()
    held = whole.rpartition("_to_")[2].partition("_by_")[0]
    one = _singular(held) if held == whole or "_to_" not in whole else held
    return [one, fallback, f"{whole}_{fallback}"]


def _singular(name: str) -> str:
    """One of what a plural names; nothing if it is none."""
    head, _, last = name.rpartition("_")
    one = "" if last in _NO_PLURALS else _IRREGULAR.get(last, _without_ending(last))
    return f"{head}_{one}".strip("_") if one else ""


def _without_ending(word: str) -> str:
    for ending, single in _ENDINGS:
        if word.endswith(ending):
            return word.removesuffix(ending) + single if single else ""
    return word[:-1] if word.endswith("s") else ""
