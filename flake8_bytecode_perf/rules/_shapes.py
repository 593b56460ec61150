"""Predicates that several rules share: chains, groups of sites, what a loop calls."""

from __future__ import annotations

import ast
from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.infer import dotted_name, type_of
from flake8_bytecode_perf.model import BUILTINS, Bound, Site, mangle

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from flake8_bytecode_perf.model import Binding, Loop, Module, Scope

# Builtins that run code given to them, look into the caller's frame or change what they are given.
_REACHING = frozenset(
    "__build_class__ __import__ breakpoint delattr dir eval exec filter getattr globals hasattr help locals map next setattr "
    "vars".split()
)
_KNOWN_MODULES = ("math.", "cmath.", "operator.", "time.perf_counter", "time.monotonic", "time.time")
_RUNNING = (ast.Call, ast.Await, ast.Yield, ast.YieldFrom)
_LONG = 60


def chain(node: ast.AST) -> tuple[ast.Name | None, list[ast.Attribute]]:
    """Return the name that `a.b.c` starts from and its attributes, `a.b` first; no name where something else starts it."""
    links: list[ast.Attribute] = []
    while isinstance(node, ast.Attribute):
        links.append(node)
        node = node.value
    return node if isinstance(node, ast.Name) else None, links[::-1]


class Chain(NamedTuple):
    """What a loop reads, a.b.c: its site, the name that it starts from, if it is one, and its attributes, `a.b` first."""

    site: Site
    base: ast.Name | None
    links: list[ast.Attribute]


def chains(module: Module) -> list[Chain]:
    """Return the attributes that loops read, taken apart; the longest chain alone."""
    return module.once(_chains)


def _chains(module: Module) -> list[Chain]:
    return [Chain(site, *chain(site.node)) for site in module.attributes]


class GlobalChain(NamedTuple):
    """A chain in a function that starts from a settled global, and what binds that."""

    site: Site
    base: ast.Name
    links: list[ast.Attribute]
    binding: Binding


def global_chains(module: Module) -> list[GlobalChain]:
    """Return the attributes of settled globals that the loops of functions read."""
    return module.once(_global_chains)


def _global_chains(module: Module) -> list[GlobalChain]:
    found = []
    for site, base, links in chains(module):
        scope = site.where.scope
        if base is not None and scope.in_function:
            name = mangle(scope, base.id)
            binding = module.settled_global(name) if module.is_global(scope, name) else None
            if binding is not None:
                found.append(GlobalChain(site, base, links, binding))
    return found


def root(node: ast.expr) -> ast.expr:
    """Return what `a.b[c].d` starts from: a, whatever it is."""
    while isinstance(node, (ast.Attribute, ast.Subscript, ast.Starred)):
        node = node.value
    return node


def text(node: ast.AST) -> str:
    """Return a node's source, one line and not too long, for a message."""
    base, links = chain(node)
    if base is not None:
        source = ".".join([base.id, *(link.attr for link in links)])
        return source if len(source) <= _LONG else source[: _LONG - 3] + "..."
    try:
        source = " ".join(ast.unparse(node).split())
    except RecursionError:
        return "..."
    return source if len(source) <= _LONG else source[: _LONG - 3] + "..."


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


def foreign_code(module: Module, loop: Loop) -> bool:
    """Whether something in `loop` calls, yields to or enters code that this file does not show."""
    return loop in module.once(_loops_with_foreign_code)


def _loops_with_foreign_code(module: Module) -> set[Loop]:
    loops: set[Loop] = set()
    for site in module.calls:
        assert site.where.loop is not None  # noqa: S101 - the facts keep calls in loops alone
        if site.where.loop not in loops and not is_known_call(module, site):
            loops.update(site.where.loop.outwards())
    return loops


def is_known_call(module: Module, site: Site) -> bool:
    """Whether a call stays within builtins that run no code of others: len(x), math.sqrt(x), a list's append."""
    node: Any = site.node
    if not isinstance(node, ast.Call) or any(keyword.arg in (None, "key", "default") for keyword in node.keywords):
        return False
    name = dotted_name(node.func, module, site.where.scope)
    if name:
        return (name in BUILTINS and name not in _REACHING) or name.startswith(_KNOWN_MODULES)
    return isinstance(node.func, ast.Attribute) and bool(type_of(node.func.value, module, site.where.scope))


def runs_unknown(module: Module, site: Site, expression: ast.expr) -> bool:
    """Whether an expression at `site` calls, awaits or yields to code that this file does not show."""
    running = [node for node in ast.walk(expression) if isinstance(node, _RUNNING)]
    return any(not is_known_call(module, site._replace(node=node)) for node in running)


def rebound_in_loops(scope: Scope, name: str) -> Iterator[tuple[Loop, tuple[Site, ...]]]:
    """Yield each nest of loops that binds `name` in `scope`'s code, with all the places where it does.

    A site's parent is a list of the nodes whose span the store may bear: for what `case` captures, any of the
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
