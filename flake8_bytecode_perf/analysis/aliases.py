"""Whether a collection is a function's own: made in it, and known to nothing else."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.knowledge import MUTATORS
from flake8_bytecode_perf.analysis.mutation import hands_on, is_held
from flake8_bytecode_perf.analysis.symbols import dotted_name
from flake8_bytecode_perf.analysis.types import type_of, type_of_element
from flake8_bytecode_perf.model import Bound, Kind
from flake8_bytecode_perf.syntax import chain

if TYPE_CHECKING:
    from flake8_bytecode_perf.model import Binding, Loop, Module, Scope, Site

_NAMED = (ast.Name, ast.Attribute, ast.Subscript)
_TAKING = frozenset("clear discard pop remove reverse sort".split())
COLLECTIONS = frozenset("list tuple str bytes bytearray dict set frozenset range".split())


def is_own(module: Module, scope: Scope, source: ast.expr) -> bool:
    """Return whether a name is a local whose object nothing else bears or holds: made here, and handed to nobody."""
    base, links = chain(source)
    if base is None or links:
        return False
    variable = module.variable(scope, base.id)
    if variable.owner.kind is not Kind.FUNCTION or variable.used_elsewhere:
        return False
    made = all(_makes(module, found) for found in variable.bindings)
    return made and not is_held(module, scope, base)


def type_of_elements(module: Module, scope: Scope, iterable: ast.expr) -> str:
    """Return the type of what an iterable gives; of a list that the function has made itself and put nothing else into as well.

    sizes = [len(word) for word in words]      holds ints
    """
    known = type_of_element(iterable, module, scope)
    if known or not isinstance(iterable, ast.Name) or not is_own(module, scope, iterable):
        return known
    variable = module.variable(scope, iterable.id)
    only = variable.bindings[0]
    if len(variable.bindings) > 1 or only.value is None or any(map(_puts_in, variable.reads)):
        return ""
    return type_of_element(only.value, module, only.where.scope)


def _puts_in(site: Site) -> bool:
    """Whether something new may come into a collection: by a method, or as an item."""
    match site.parent:
        case ast.Attribute(attr=name):
            return name in MUTATORS and name not in _TAKING
        case ast.Subscript(ctx=ast.Store()):
            return True
    return False


def bears_other_names(module: Module, scope: Scope, node: ast.expr) -> bool:
    """Return whether a function gives a name what another name or an attribute means, or the other way round: `ys = xs`."""
    if not isinstance(node, ast.Name):
        return False
    variable = module.variable(scope, node.id)
    given = any(isinstance(found.value, _NAMED) for found in variable.bindings if found.kind is Bound.ASSIGNMENT)
    return given or any(isinstance(site.parent, ast.Assign) and hands_on(module, site) for site in variable.reads)


def changes_what_others_know(module: Module, loop: Loop) -> bool:
    """Return whether a pass changes a collection that the function has not made itself: it may bear any name."""
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
    return binding.kind is Bound.ASSIGNMENT and value is not None and is_fresh(module, binding.where.scope, value)


def is_fresh(module: Module, scope: Scope, node: ast.expr | None) -> bool:
    """Return whether an expression makes a collection that nobody else has: [1, 2], sorted(xs), text.split(), {x for x in xs}."""
    if isinstance(node, ast.Call) and dotted_name(node.func, module, scope) == "vars":
        return False
    made = isinstance(node, (ast.Call, ast.List, ast.Tuple, ast.Dict, ast.Set, ast.ListComp, ast.SetComp, ast.DictComp))
    return (made or isinstance(node, (ast.Constant, ast.BinOp))) and type_of(node, module, scope) in COLLECTIONS
