"""Functions and generators that a call runs once per element: where they stand, and the proof that they are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flake8_bytecode_perf.bytecode import Bytecode, Evidence, calls, found, makes_function
from flake8_bytecode_perf.model import Branch, Kind, Module, Scope, Site, Where
from flake8_bytecode_perf.syntax import is_cold

if TYPE_CHECKING:
    import ast

    from flake8_bytecode_perf.rule import Suspect


def resumed_by_call(site: Site, _suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
    """Prove that the generator expression at `site` is made, and that the call right above, one of the spans, is called."""
    made, called = found(bytecode.at(site.node), makes_function), found(bytecode.at(site.parent), calls)
    if made is None or called is None:
        return None
    return Evidence(made.instructions + called.instructions)


def parameters_of(function: ast.Lambda) -> list[str]:
    """Return the names of a lambda's parameters, or none if one has a default, is a keyword's or takes the rest."""
    given = function.args
    if given.defaults or given.kwonlyargs or given.vararg is not None or given.kwarg is not None:
        return []
    return [parameter.arg for parameter in (*given.posonlyargs, *given.args)]


def each_call(module: Module, site: Site, function: ast.Lambda) -> Site:
    """Return the place that runs once for each element: the body of the lambda that the call at `site` is given.

    What stands in a handler or a `raise` hardly ever runs, and neither does its lambda.
    """
    cold, branch = False, site.where.branch
    while branch.parent is not None:
        cold, branch = cold or branch.block == (), branch.parent
    inside = Branch(Branch(None), ()) if cold else Branch(None)
    return Site(function.body, function, Where(module.once(_scopes)[function], None, inside))


def _scopes(module: Module) -> dict[ast.AST, Scope]:
    return {scope.node: scope for scope in module.scopes if scope.kind is Kind.LAMBDA}


def has_few(site: Site, iterable: ast.expr) -> bool:
    """Whether what a call at `site` goes through is short for all to see, and no hot loop is around."""
    loop = site.where.loop
    return is_cold(iterable) and not (loop is not None and loop.depth)


def made_and_called(site: Site, suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
    """Prove that the lambda, the suspect's first span, is made and that the call at `site` is called."""
    made, called = found(bytecode.at(suspect.spans[0]), makes_function), found(bytecode.at(site.node), calls)
    if made is None or called is None:
        return None
    return Evidence(made.instructions + called.instructions)
