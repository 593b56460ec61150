"""Dicts that a file makes itself, and whether a subclass of dict would do for one."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, cast

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.knowledge import DICT_READERS, PLAIN_DICT_METHODS
from flake8_bytecode_perf.analysis.symbols import class_at_hand
from flake8_bytecode_perf.model.kinds import Bound, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Binding, Scope, Site


def dict_bindings(module: Module, scope: Scope, owner: ast.expr) -> Sequence[Binding]:
    """Return the bindings of a name, or the stores of an attribute of `self`, if each makes a dict; none otherwise."""
    bindings: list[Binding] = []
    match owner:
        case ast.Name(id=name):
            bindings = module.variable(scope, name).bindings
        case ast.Attribute(value=ast.Name() as base, attr=name):
            at_hand = class_at_hand(module, scope, base)
            stored = module.stores_of(scope, name)
            bindings = [*stored, *at_hand.bindings.get(name, ())] if at_hand is not None else []
    makes = [found for found in bindings if found.kind is not Bound.DECLARATION]
    return makes if all(_makes_dict(module, found) for found in makes) else ()


def _makes_dict(module: Module, binding: Binding) -> bool:
    if binding.kind is not Bound.ASSIGNMENT:
        return False
    match binding.value:
        case ast.Dict() | ast.DictComp():
            return True
        case ast.Call(func=ast.Name(id="dict")):
            return module.is_builtin(binding.where.scope, "dict")
    return False


def is_lone_empty_dict(module: Module, scope: Scope, owner: ast.expr, made: Sequence[Binding]) -> bool:
    """Return whether a name is a function's local that is made once, and empty."""
    match made, owner:
        case [one], ast.Name(id=name) if _is_empty(one.value) and one.value in module.once(_bound_alone):
            variable = module.variable(scope, name)
            return variable.owner is scope.runner and variable.owner.kind is Kind.FUNCTION
    return False


def _is_empty(value: ast.expr | None) -> bool:
    match value:
        case ast.Dict(keys=[]) | ast.Call(args=[], keywords=[]):
            return True
    return False


def _bound_alone(module: Module) -> set[ast.expr]:
    """The dicts that a file makes for one name: not for that of `self.counts = counts = {}`."""
    alone = set()
    for site in (*module.sites(ast.Dict), *module.calls_of("dict")):
        match site.parent:
            case ast.Assign(targets=[_]) | ast.AnnAssign() | ast.Tuple():
                alone.add(site.node)
    return alone


def is_read_as_dict(module: Module, site: Site, item: ast.Subscript) -> bool:
    """Return whether the rest of the function treats a `defaultdict` as the dict, a local's, whose item is filled."""
    name = cast("ast.Name", item.value).id
    return all(_is_plain(module, use, site, item) for use in module.variable(site.where.scope, name).reads)


def _is_plain(module: Module, site: Site, filled: Site, item: ast.Subscript) -> bool:
    """Whether a use of the dict neither makes what is missing nor lets the dict itself out."""
    node, parent = site.node, site.parent
    match parent:
        case ast.Attribute(attr=method):
            return method in PLAIN_DICT_METHODS
        case ast.Subscript(value=value):
            loop = filled.where.loop
            filling = loop is not None and loop.holds(site.where.loop) and key(parent) == key(item)
            return value is node and (filling or not isinstance(parent.ctx, ast.Load))
        case ast.Compare(ops=[ast.In() | ast.NotIn()], comparators=[container]):
            return container is node
        case ast.For(iter=read) | ast.comprehension(iter=read) | ast.If(test=read) | ast.UnaryOp(op=ast.Not(), operand=read):
            return read is node
        case ast.Call(func=ast.Name(id=function)):
            return function in DICT_READERS and module.is_builtin(site.where.scope, function)
    return False


def reads_no_item(module: Module, scope: Scope, name: str) -> bool:
    """Return whether no statement reads an item of a local dict, d[k] or d[k] += 1: a `defaultdict` makes a missing one.

    Formatting may read items as well: "%(k)s" % d, "{k}".format_map(d).
    """
    reads = module.variable(scope, name).reads
    if any(_formats(use.parent) for use in reads):
        return False
    items = [use.parent for use in reads if isinstance(use.parent, ast.Subscript) and use.parent.value is use.node]
    return not any(isinstance(item.ctx, ast.Load) or item in module.once(_augmented_items) for item in items)


def _formats(parent: ast.AST) -> bool:
    match parent:
        case ast.BinOp(op=ast.Mod()) | ast.AugAssign(op=ast.Mod()) | ast.Call(func=ast.Attribute(attr="format" | "format_map")):
            return True
    return False


def _augmented_items(module: Module) -> set[ast.AST]:
    return {site.node for site in module.sites(ast.Subscript) if isinstance(site.parent, ast.AugAssign)}
