"""What a generator goes through, and how many elements that gives."""

from __future__ import annotations

import ast
from math import inf
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.iterables import is_file, is_held
from flake8_bytecode_perf.analysis.lengths import most_elements
from flake8_bytecode_perf.analysis.symbols import dotted_name, scope_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Site

_MANY = 1_000_000


def iterables_of(module: Module, site: Site) -> Iterator[tuple[ast.expr, Scope]]:
    """Yield what the generator at `site` goes through, each with its scope."""
    first, *others = site.node.generators
    yield first.iter, site.where.scope
    yield from ((clause.iter, scope_of(module, site.node)) for clause in others)


def would_be_long(module: Module, site: Site) -> bool:
    """Whether a list in place of the generator at `site` may hold very many elements: lines of a file, what `takewhile` takes."""
    return any(
        not is_held(iterable, module, scope)
        and (
            is_file(iterable, module, scope)
            or _is_taken(iterable, module, scope)
            or _MANY < most_elements(module, scope, iterable) < inf
        )
        for iterable, scope in iterables_of(module, site)
    )


def _is_taken(iterable: ast.expr, module: Module, scope: Scope) -> bool:
    """Whether an iterable takes from what may go on for ever as much as its elements tell: takewhile(small, count())."""
    match iterable:
        case ast.Call(args=[_, taken]) if dotted_name(iterable.func, module, scope) == "itertools.takewhile":
            return not is_held(taken, module, scope)
    return False
