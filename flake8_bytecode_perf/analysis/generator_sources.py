"""What a generator goes through, and how many elements that gives."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.iterables import is_file, is_held
from flake8_bytecode_perf.analysis.lengths import most_elements
from flake8_bytecode_perf.analysis.symbols import scope_of

if TYPE_CHECKING:
    import ast
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
    """Whether a list in place of the generator at `site` would hold very many elements, or one for each line of a file."""
    return any(
        not is_held(iterable, module, scope)
        and (is_file(iterable, module, scope) or _MANY < most_elements(module, scope, iterable) < inf)
        for iterable, scope in iterables_of(module, site)
    )
