"""Whether a collection is a function's own: allocated in it, and referred to by one local alone."""

from __future__ import annotations

import ast
from collections import Counter
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.allocations import is_fresh
from flake8_bytecode_perf.analysis.growth_forms import copied_by
from flake8_bytecode_perf.analysis.holders import escapes
from flake8_bytecode_perf.analysis.knowledge import (
    ARGUMENT_READERS,
    CONSUMERS,
    COPYING_METHODS,
    LAZY_BUILTINS,
    MUTATORS,
    REMOVING_METHODS,
    VIEWS,
)
from flake8_bytecode_perf.analysis.mutation import is_called, is_held
from flake8_bytecode_perf.analysis.starts import is_empty
from flake8_bytecode_perf.analysis.symbols import dotted_name
from flake8_bytecode_perf.analysis.types import known_type, type_of_element
from flake8_bytecode_perf.model.kinds import Bound, Kind
from flake8_bytecode_perf.syntax import chain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Binding, Scope, Site


def is_own(module: Module, scope: Scope, source: ast.expr) -> bool:
    """Return whether a name is a local with a fresh allocation that nothing else refers to."""
    base, links = chain(source)
    if base is None or links:
        return False
    variable = module.variable(scope, base.id)
    if variable.owner.kind is not Kind.FUNCTION or variable.used_elsewhere:
        return False
    made = all(_makes(module, found) for found in variable.bindings)
    return made and not is_held(module, scope, base)


def type_of_elements(module: Module, scope: Scope, iterable: ast.expr) -> str:
    """Return the type of what an iterable gives; of a list that the function has made itself, of all that it has put in.

    sizes = [len(word) for word in words]      or an empty one, and then sizes.append(len(word)), holds ints
    """
    known = type_of_element(iterable, module, scope)
    if known or not isinstance(iterable, ast.Name) or not is_own(module, scope, iterable):
        return known
    variable = module.variable(scope, iterable.id)
    only = variable.bindings[0]
    if len(variable.bindings) > 1 or only.value is None:
        return ""
    added = {_type_put_in(module, site) for site in variable.reads if _puts_in(site)}
    if not is_empty(module, only.where.scope, only.value, "list"):
        added.add(type_of_element(only.value, module, only.where.scope))
    return added.pop() if len(added) == 1 else ""


def _type_put_in(module: Module, site: Site) -> str:
    """The type of the element that a read of a list is there to append; nothing where more may come in, or something else."""
    call = module.once(_appending).get(site.node)
    return known_type(call.node.args[0], module, call.where.scope).sure if call is not None else ""


def _appending(module: Module) -> dict[ast.AST, Site]:
    """The calls that append one element, by what they append it to."""
    calls = [site for site in module.calls_of("append") if isinstance(site.node.func, ast.Attribute)]
    return {
        site.node.func.value: site
        for site in calls
        if len(site.node.args) == 1 and not isinstance(site.node.args[0], ast.Starred)
    }


def _puts_in(site: Site) -> bool:
    """Whether something new may come into a collection: by a method, or as an item."""
    match site.parent:
        case ast.Attribute(attr=name):
            return name in MUTATORS and name not in REMOVING_METHODS
        case ast.Subscript(ctx=ast.Store()):
            return True
    return False


def changes_what_others_know(module: Module, loop: Loop) -> bool:
    """Return whether an iteration changes a collection that the function has not allocated: any name may refer to it."""
    return loop in module.once(_loops_that_change)


def _loops_that_change(module: Module) -> set[Loop]:
    calls = (site for site in module.calls_of(*MUTATORS) if isinstance(site.node.func, ast.Attribute))
    stores = (site for site in module.sites(ast.Subscript) if not isinstance(site.node.ctx, ast.Load))
    changed = [*((site, site.node.func.value) for site in calls), *((site, site.node.value) for site in stores)]
    return {
        loop
        for site, node in changed
        if site.where.loop is not None and not is_own(module, site.where.scope, node)
        for loop in site.where.loop.outwards()
    }


def _makes(module: Module, binding: Binding) -> bool:
    """Whether a binding gives a name a new collection, or only adds to it."""
    value = binding.value
    if binding.kind is Bound.DECLARATION or binding.kind is Bound.AUGMENTED:
        return True
    if binding.kind is not Bound.ASSIGNMENT or value is None:
        return False
    # found = found | {x}      makes a new one if the old one is a collection
    return is_fresh(module, binding.where.scope, value) or copied_by(value, binding.name) is not None


def is_unaliased_until(module: Module, scope: Scope, name: str, end: tuple[int, int]) -> bool:
    """Return whether a function's local has a fresh allocation that nothing else refers to before a place of the function."""
    variable = module.variable(scope, name)
    if variable.owner.kind is not Kind.FUNCTION or variable.owner is not scope.runner or variable.used_elsewhere:
        return False
    reads = (site for site in variable.reads if (site.node.lineno, site.node.col_offset) < end)
    shared = module.once(values_of_several)
    made = all(_makes(module, found) and found.value not in shared for found in variable.bindings)
    return made and not any(escapes(module, site) or is_read_later(module, site) for site in reads)


def values_of_several(module: Module) -> set[ast.expr]:
    """Return the expressions whose object several names or attributes get: the list of `a = b = []`."""
    counts = Counter(module.values())
    return {value for value, count in counts.items() if count > 1}


def is_read_later(module: Module, site: Site) -> bool:
    """Return whether the node right above a read makes what reads the collection later, and so shows what it gets meanwhile.

    An iterator, zip(xs, ys) or (x for x in xs); a view, `keys = d.keys()`; a method that is not called, `look = d.get`.
    """
    match site.parent:
        case ast.Attribute(attr=name) as read:
            return not is_called(module, read) or (name in VIEWS and read not in module.once(_views_read_at_once))
        case ast.comprehension():
            return site.parent in module.once(_clauses_run_later)
    return is_iterated_lazily(site)


def _views_read_at_once(module: Module) -> set[ast.AST]:
    """The attributes `d.items` whose view something uses up where it is made: for k, v in d.items(), list(d.items())."""
    views = [site for site in module.calls_of(*VIEWS) if isinstance(site.node.func, ast.Attribute)]
    return {site.node.func for site in views if _is_used_up(module, site)}


def _clauses_run_later(module: Module) -> set[ast.AST]:
    """The clauses of the generator expressions that nothing uses up where they are made."""
    sites = {clause: site for site in module.comprehensions for clause in site.node.generators}
    return {clause for clause, site in sites.items() if _runs_later(module, site, sites)}


def _runs_later(module: Module, site: Site, sites: Mapping[ast.AST, Site]) -> bool:
    """Whether a comprehension is a generator expression that nothing uses up; one in a clause of another runs with that."""
    while isinstance(site.node, ast.GeneratorExp) and site.parent in sites:
        site = sites[site.parent]
    return isinstance(site.node, ast.GeneratorExp) and not _is_used_up(module, site)


def _is_used_up(module: Module, site: Site) -> bool:
    match site.parent:
        case ast.Call(func=function):
            name = dotted_name(function, module, site.where.scope)
            return name in CONSUMERS or (name in ARGUMENT_READERS and name not in LAZY_BUILTINS) or _copies(function)
        case ast.comprehension():
            return site.parent not in module.once(_clauses_run_later)
    return isinstance(site.parent, (ast.For, ast.Compare, ast.Starred, ast.Expr))


def _copies(function: ast.expr) -> bool:
    return isinstance(function, ast.Attribute) and function.attr in COPYING_METHODS


def is_iterated_lazily(site: Site) -> bool:
    """Return whether a builtin makes an iterator of a collection, which reads it later: zip(xs, ys)."""
    return isinstance(site.parent, ast.Call) and getattr(site.parent.func, "id", "") in LAZY_BUILTINS
