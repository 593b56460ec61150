"""Predicates that several rules share: chains, groups of sites, what a loop calls."""

from __future__ import annotations

import ast
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.analysis.symbols import compiled_name, dotted_name
from flake8_bytecode_perf.model.kinds import Bound
from flake8_bytecode_perf.model.scopes import NEW, Site
from flake8_bytecode_perf.syntax import chain

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Binding, Scope


class Chain(NamedTuple):
    """What a loop reads, a.b.c: its site, the name that it starts from, if it is one, and its attributes, `a.b` first."""

    site: Site
    base: ast.Name | None
    links: list[ast.Attribute]


def chains(module: Module) -> list[Chain]:
    """Return the attributes that loops read, taken apart; the longest chain alone."""
    return module.once(_chains)


def _chains(module: Module) -> list[Chain]:
    return [NEW(Chain, (site, *chain(site.node))) for site in module.attributes]


class GlobalChain(NamedTuple):
    """A chain in a function that starts from a global bound once, and what binds that."""

    site: Site
    base: ast.Name
    links: list[ast.Attribute]
    binding: Binding


def global_chains(module: Module) -> list[GlobalChain]:
    """Return the attributes of globals bound once that the loops of functions read."""
    return module.once(_global_chains)


def _global_chains(module: Module) -> list[GlobalChain]:
    found = []
    for site, base, links in chains(module):
        scope = site.where.scope
        if base is not None and scope.in_function:
            name = compiled_name(scope, base.id)
            binding = module.constant_global(name)
            if binding is not None and module.is_global(scope, name):
                found.append(GlobalChain(site, base, links, binding))
    return found


def makes_a_pattern(site: Site, part: ast.expr) -> bool:
    """Whether a part of a chain is all of a value in a `case`: with a local instead, `case T.OP` would bind and not compare."""
    return part is site.node and isinstance(site.parent, (ast.MatchValue, ast.MatchMapping))


def made_as(module: Module, binding: Binding, types: Collection[str]) -> bool:
    """Whether the value or the annotation of a binding names one of these types: `deque()`, `deque[int]`."""
    for node in (binding.value, binding.annotation):
        named = getattr(node, "func", getattr(node, "value", node) if isinstance(node, ast.Subscript) else node)
        if named is not None and dotted_name(named, module, binding.where.scope) in types:
            return True
    return False


def most_in_one_loop(sites: Sequence[Site]) -> int:
    """Return how many of the sites stand in the innermost loop that has most of them."""
    return max(Counter([site.where.loop for site in sites]).values()) if len(sites) > 1 else 1


def rebound_in_loops(scope: Scope, name: str) -> Iterator[tuple[Loop, tuple[Site, ...]]]:
    """Yield each nest of loops that binds `name` in `scope`'s code, with all the places where it does.

    A site's parent is a list of the nodes whose span the store may have: for what `case` captures, any of the
    pattern's.
    """
    nests: dict[Loop, list[Site]] = {}
    for binding in scope.bindings.get(name, ()):
        if binding.where.loop is not None and binding.kind not in (Bound.DELETION, Bound.DECLARATION):
            nests.setdefault(binding.where.loop.nest, []).append(
                Site(binding.node, binding.stored_at or [binding.node], binding.where)
            )
    for loop, sites in nests.items():
        yield loop, tuple(sites)
