"""Whether a comprehension may stand for a nest of loops, or a loop for a comprehension."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.comprehensions import names_bound_in
from flake8_bytecode_perf.analysis.definitions import is_inside
from flake8_bytecode_perf.analysis.knowledge import FRAME_READERS
from flake8_bytecode_perf.analysis.loops import names_bound_by
from flake8_bytecode_perf.analysis.observability import stops
from flake8_bytecode_perf.syntax import counted, nodes_in, walruses

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flake8_bytecode_perf.analysis.comprehensions import Comprehension
    from flake8_bytecode_perf.analysis.loop_bodies import Lone
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site


def fits_comprehension(module: Module, loops: Sequence[Lone], element: ast.expr) -> bool:
    """Whether an element, and what the loops iterate over and test, may stand in a comprehension and mean the same there.

    The loops come outermost first. The first iterable is evaluated outside of the comprehension.
    """
    scope, nodes = loops[0].loop.scope, _nodes(loops)
    iterables = [node.iter for node in nodes]
    parts = [element, *iterables[1:], *(test for found in loops for test in found.tests)]
    bound = {name for node in nodes for name in names_bound_by(node.target)}
    if isinstance(element, ast.GeneratorExp) or bound & walruses(parts) or walruses(iterables):
        return False
    # for row in rows: for x in f(x): …      the x in a comprehension is its own, and has no value yet
    later = ((iterable, name) for at, iterable in enumerate(iterables) if at for node in nodes[at:] for name in _bound(node))
    return not any(counted(*pair) for pair in later) and not any(stops(module, scope, part) for part in parts)


def clauses_of(loops: Sequence[Lone]) -> list[ast.comprehension]:
    """Return the clauses of the comprehension that stands for loops, outermost first, with their tests."""
    nodes = zip(_nodes(loops), loops, strict=True)
    return [ast.comprehension(node.target, node.iter, found.tests, is_async=0) for node, found in nodes]


def _nodes(loops: Sequence[Lone]) -> list[Any]:
    """The statements of loops, which are known to be `for`."""
    return [found.loop.node for found in loops]


def _bound(node: ast.For) -> list[str]:
    return names_bound_by(node.target)


def loop_would_clash(module: Module, site: Site) -> bool:
    """Whether a loop in place of the comprehension at `site` would bind a name that the function uses, or its frame shows."""
    runner, bound = site.where.scope.runner, names_bound_in(site.node)
    if FRAME_READERS & runner.reads.keys() or any(name in runner.bindings or name in runner.reads for name in bound):
        return True
    inner = [(scope, name) for scope in module.scopes for name in bound if name in scope.reads and is_inside(scope, runner)]
    return any(not is_inside(module.owner(scope, name), runner) for scope, name in inner)


def captures_target(made: Comprehension) -> bool:
    """Whether a lambda in it captures a name that the comprehension binds: a loop would bind one of the function's."""
    bound = {node.id for clause in made.generators for node in nodes_in(clause.target) if isinstance(node, ast.Name)}
    kept = [inner for node in nodes_in(made) if isinstance(node, ast.Lambda) for inner in nodes_in(node)]
    return any(isinstance(node, ast.Name) and node.id in bound for node in kept)
