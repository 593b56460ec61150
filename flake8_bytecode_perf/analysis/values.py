"""Which expressions a name or an attribute may stand for, and how much the file adds to what they make."""

from __future__ import annotations

import ast
from collections import defaultdict
from math import inf
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.knowledge import (
    ARGUMENT_READERS,
    BASIC_COLLECTIONS,
    COPYING_METHODS,
    ENLARGING_METHODS,
    ONE_MORE_ELEMENT,
)
from flake8_bytecode_perf.analysis.memo import remembered
from flake8_bytecode_perf.analysis.symbols import all_bindings, class_at_hand, class_defined_by, compiled_name
from flake8_bytecode_perf.model.kinds import Bound, Kind
from flake8_bytecode_perf.model.scopes import Site
from flake8_bytecode_perf.syntax import last_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Binding, Scope
    from flake8_bytecode_perf.model.variables import Variable

_READING = (ast.For, ast.comprehension, ast.Subscript, ast.Compare, ast.Return, ast.If, ast.IfExp, ast.BoolOp, ast.UnaryOp)
_TEXTS = (ast.FormattedValue, ast.Starred, ast.BinOp, ast.While, ast.Assert, ast.Attribute)


class Value(NamedTuple):
    """An expression whose value a name may have, and the scope in which it stands."""

    scope: Scope
    node: ast.expr


def values_of(module: Module, scope: Scope, node: ast.Name | ast.Attribute) -> list[Value] | None:
    """Return all values that assignments of the file give a name, or an attribute of the class at hand; None if unknown."""
    bindings = [found for found in _bindings(module, scope, node) if found.kind is not Bound.DECLARATION]
    if not all(found.kind is Bound.ASSIGNMENT and found.value is not None for found in bindings):
        return None
    return [Value(found.where.scope, found.value) for found in bindings if found.value is not None] or None


def _bindings(module: Module, scope: Scope, node: ast.Name | ast.Attribute) -> Sequence[Binding]:
    if isinstance(node, ast.Name):
        return module.variable(scope, node.id).bindings
    base = _object_of_class(module, scope, node.value)
    if not isinstance(base, ast.Name):
        return ()
    if class_at_hand(module, scope, base) is not None:
        return all_bindings(ast.Attribute(value=base, attr=node.attr, ctx=ast.Load()), module, scope)
    bindings = module.variable(scope, base.id).bindings
    owner = class_defined_by(module, bindings[0]) if len(bindings) == 1 else None
    if owner is None:
        return ()
    return [*owner.bindings.get(compiled_name(scope, node.attr), ()), *module.stores_of(scope, node.attr)]


def _object_of_class(module: Module, scope: Scope, node: ast.expr) -> ast.expr:
    """The object whose class an expression asks for: self of type(self) and of self.__class__; itself, if it asks for none."""
    match node:
        case ast.Attribute(value=ast.Name() as base, attr="__class__"):
            return base
        case ast.Call(func=ast.Name(id="type" as name), args=[ast.Name() as base], keywords=[]) if module.is_builtin(scope, name):
            return base
    return node


def is_empty(module: Module, value: Value) -> bool:
    """Whether a value is an empty collection, which something will fill or replace."""
    match value.node:
        case ast.List(elts=[]) | ast.Tuple(elts=[]) | ast.Dict(keys=[]):
            return True
        case ast.Call(func=ast.Name(id=name), args=[], keywords=[]) if name in BASIC_COLLECTIONS:
            return module.is_builtin(value.scope, name)
    return False


def is_never_empty(module: Module, scope: Scope, node: ast.expr) -> bool:
    """Whether a text is surely not empty, or each one of a tuple: constants, and names that only such are assigned to."""
    match node:
        case ast.Constant(value=value):
            return value not in {"", b""}
        case ast.Tuple(elts=elements):
            return all(isinstance(element, ast.Constant) and is_never_empty(module, scope, element) for element in elements)
        case ast.Name() | ast.Attribute():
            values = values_of(module, scope, node) or []
            written = all(isinstance(value.node, (ast.Constant, ast.Tuple)) for value in values)
            return written and bool(values) and all(is_never_empty(module, value.scope, value.node) for value in values)
    return False


def in_no_loop(_module: Module, loop: Loop | None) -> float:
    """Return 1 for a place outside of loops; infinity for one that a loop runs again and again."""
    return 1 if loop is None else inf


def added_to(
    module: Module, scope: Scope, node: ast.Name | ast.Attribute, times: Callable[[Module, Loop | None], float] = in_no_loop
) -> float:
    """Return how many elements the file adds to what a name or an attribute refers to; infinity where that has no bound.

    `times` tells how often at most the loop around an addition runs it, infinity where the file does not show it.
    """
    added = [(site, count) for site, count in _additions(module)[last_name(node)] if _may_be(module, scope, node, site)]
    values = values_of(module, scope, node) if added else None
    if values and all(_is_list(module, value) for value in values):
        added = [(site, count) for site, count in added if not isinstance(site.parent, ast.Subscript) or count == inf]
    if not added:
        return 0
    if not isinstance(node, ast.Name) or not _in_one_frame(module, scope, node, added):
        return inf
    return sum(count * times(module, site.where.loop) for site, count in added)


def _is_list(module: Module, value: Value) -> bool:
    """Whether a value is visibly a list, which an assignment to an item makes no longer."""
    match value.node:
        case ast.List() | ast.ListComp() | ast.BinOp(op=ast.Mult(), left=ast.List()):
            return True
        case ast.Call(func=ast.Name(id="list" | "sorted" as name)):
            return module.is_builtin(value.scope, name)
    return False


def _may_be(module: Module, scope: Scope, node: ast.Name | ast.Attribute, site: Site) -> bool:
    """Whether what is enlarged at a site may be what a name or an attribute refers to."""
    if isinstance(node, ast.Attribute) or not isinstance(site.node, ast.Name):
        return isinstance(node, ast.Attribute)
    return module.owner(site.where.scope, node.id) is module.owner(scope, node.id)


def _in_one_frame(module: Module, scope: Scope, node: ast.Name, added: list[tuple[Site, float]]) -> bool:
    owner = module.owner(scope, node.id)
    return all(site.where.scope.runner is owner.runner for site, _ in added)


@remembered
def _additions(module: Module) -> defaultdict[str, list[tuple[Site, float]]]:
    """What the file enlarges, by its last name: a site of it, and by how many elements."""
    found: defaultdict[str, list[tuple[Site, float]]] = defaultdict(list)
    for site in module.calls_of(*ENLARGING_METHODS):
        if isinstance(site.node.func, ast.Attribute):
            enlarged = site.node.func.value
            found[last_name(enlarged)].append((site._replace(node=enlarged), _added_by(site.node)))
    for site in module.sites(ast.Subscript):
        if isinstance(site.node.ctx, ast.Store):
            one = inf if isinstance(site.node.slice, ast.Slice) else 1
            found[last_name(site.node.value)].append((Site(site.node.value, site.node, site.where), one))
    return found


def _added_by(call: Any) -> float:
    if call.func.attr in ONE_MORE_ELEMENT:
        return 1
    match call.args:
        case [ast.List(elts=elements) | ast.Tuple(elts=elements) | ast.Set(elts=elements)]:
            return inf if any(isinstance(element, ast.Starred) for element in elements) else len(elements)
        case [ast.Dict(keys=keys)] if not call.keywords:
            return inf if None in keys else len(keys)
        case []:
            return inf if any(keyword.arg is None for keyword in call.keywords) else len(call.keywords)
    return inf


def may_be_filled_elsewhere(module: Module, scope: Scope, node: ast.Name | ast.Attribute) -> bool:
    """Whether code that `added_to` does not see may add elements to an empty collection: any but that of a local does."""
    if not isinstance(node, ast.Name):
        return True
    variable: Variable = module.variable(scope, node.id)
    if variable.owner.kind is not Kind.FUNCTION or variable.used_elsewhere:
        return True
    return not all(_only_reads(module, site) for site in variable.reads)


def _only_reads(module: Module, site: Site) -> bool:
    if isinstance(site.parent, ast.Call):
        match site.parent.func:
            case ast.Name(id=name):
                return name in ARGUMENT_READERS and module.is_builtin(site.where.scope, name)
            case ast.Attribute(attr=name):
                return name in COPYING_METHODS
    return isinstance(site.parent, (*_READING, *_TEXTS))
