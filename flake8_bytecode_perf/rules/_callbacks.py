"""Functions and generators that a call runs once per element: where they stand, and the proof that they are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.lengths import is_few
from flake8_bytecode_perf.analysis.symbols import scope_of
from flake8_bytecode_perf.bytecode.opcodes import calls, makes_function
from flake8_bytecode_perf.bytecode.proofs import at_parent, at_site, at_span, stands_at
from flake8_bytecode_perf.model.scopes import Branch, Site, Where

if TYPE_CHECKING:
    import ast

    from flake8_bytecode_perf.model.module import Module


# The generator expression at the site is made, and the call right above it, one of the spans, is called.
resumed_by_call = stands_at((at_site, makes_function), (at_parent, calls))
# The lambda, the suspect's first span, is made, and the call at the site is called.
made_and_called = stands_at((at_span, makes_function), (at_site, calls))


def each_call(module: Module, site: Site, function: ast.Lambda) -> Site:
    """Return the place that runs once for each element: the body of the lambda that the call at `site` is given.

    What stands in a handler or a `raise` hardly ever runs, and neither does its lambda.
    """
    cold, branch = False, site.where.branch
    while branch.parent is not None:
        cold, branch = cold or branch.block == (), branch.parent
    inside = Branch(Branch(None), ()) if cold else Branch(None)
    return Site(function.body, function, Where(scope_of(module, function), None, inside))


def has_few(module: Module, site: Site, iterable: ast.expr) -> bool:
    """Whether what a call at `site` goes through is short, as far as the file shows it, and no hot loop is around."""
    loop = site.where.loop
    return is_few(module, site.where.scope, iterable) and not (loop is not None and loop.depth)
