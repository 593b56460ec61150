"""Calls that exhaust a generator expression: what they may do otherwise with a list, or with the iterable itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.comprehensions import parts_of_iteration, stop_iteration_obstacle
from flake8_bytecode_perf.analysis.generator_sources import iterables_of
from flake8_bytecode_perf.analysis.iterables import is_held
from flake8_bytecode_perf.analysis.iteration import may_override_protocol
from flake8_bytecode_perf.analysis.knowledge import REDUCERS
from flake8_bytecode_perf.analysis.observability import filled_by_obstacle, interleaving_obstacle, length_obstacle
from flake8_bytecode_perf.analysis.symbols import scope_of
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.verdict import Obstacle, unless

if TYPE_CHECKING:
    import ast
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site


def obstacles_to_list(module: Module, site: Site, name: str) -> Iterator[Obstacle | None]:
    """Yield what a call of `name` may do otherwise with a list comprehension in place of the generator at `site`."""
    yield stop_iteration_obstacle(module, scope_of(module, site.node), *parts_of_iteration(site.node))
    if _is_method(site):
        yield from _obstacles_to_method(module, site, name)
    else:
        held = name not in REDUCERS or all(is_held(iterable, module, scope) for iterable, scope in iterables_of(module, site))
        yield unless(held, Obstacle.CODE_ELSEWHERE)
        yield interleaving_obstacle(module, site)


def obstacles_to_whole(module: Module, site: Site, name: str, whole: ast.expr) -> Iterator[Obstacle | None]:
    """Yield what a call of `name` may do otherwise with `whole`, all elements of which the generator at `site` yields.

    It may ask for its length, or read the elements without its `__iter__`.
    """
    yield unless(not may_override_protocol(module, site.where.scope, whole), Obstacle.OWN_CLASS)
    if name not in (*REDUCERS, "set"):
        yield length_obstacle(module, site.where.scope, whole)
    if _is_method(site):
        yield from _obstacles_to_method(module, site, name)


def _is_method(site: Site) -> bool:
    return hasattr(site.parent.func, "value")


def _obstacles_to_method(module: Module, site: Site, name: str) -> Iterator[Obstacle | None]:
    receiver: Any = site.parent.func.value
    if name == "extend":
        yield filled_by_obstacle(module, site, receiver)
    yield unless(bool(type_of(receiver, module, site.where.scope)), Obstacle.UNKNOWN_TYPE)
