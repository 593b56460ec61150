"""What holds an object: which assignments link variables and attributes, where it comes from, who may reach it."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.allocations import is_fresh
from flake8_bytecode_perf.analysis.knowledge import IMMUTABLE, VIEWS
from flake8_bytecode_perf.analysis.memo import remembered
from flake8_bytecode_perf.analysis.mutation import may_escape
from flake8_bytecode_perf.analysis.symbols import compiled_name
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.model.kinds import Bound, Kind
from flake8_bytecode_perf.model.scopes import Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Binding, Site

Holder = tuple[str, Scope | None]  # a variable with the scope that owns it, or an attribute of whatever object


def objects_of(expression: ast.expr) -> Iterator[ast.expr]:
    """The expressions whose object an expression may denote: xs and ys of `xs or ys`."""
    waiting = [expression]
    while waiting:
        match waiting.pop():
            case ast.BoolOp(values=parts):
                waiting += parts
            case ast.IfExp(body=body, orelse=orelse):
                waiting += [body, orelse]
            case ast.NamedExpr(value=value) | ast.Starred(value=value) | ast.Await(value=value):
                waiting.append(value)
            case ast.Call(func=ast.Attribute(attr=name, value=owner), args=[], keywords=[]) if name in VIEWS:
                waiting.append(owner)
            case found:
                yield found


def holder_of(module: Module, scope: Scope, node: ast.expr) -> Holder | None:
    """The variable, with its scope, or the attribute's name that holds an object; None for an item or the result of a call."""
    match node:
        case ast.Name(id=name):
            return _variable(module, scope, name)
        case ast.Attribute(attr=name):
            return compiled_name(scope, name), None
    return None


def _variable(module: Module, scope: Scope, name: str) -> Holder:
    variable = module.variable(scope, name)
    return variable.name, variable.owner


@remembered
def linked_holders(module: Module, holder: Holder) -> frozenset[Holder]:
    """The variables and attributes that assignments give the same object, itself among them, at whatever distance."""
    links = module.once(_links)
    found, waiting = {holder}, [holder]
    while waiting:
        near = links.get(waiting.pop(), set()) - found
        found |= near
        waiting += near
    return frozenset(found)


def _links(module: Module) -> dict[Holder, set[Holder]]:
    """What one assignment gives the same object: items and .items of `items = self.items`, both names of `xs = ys = []`."""
    links: dict[Holder, set[Holder]] = {}
    by_value: dict[ast.expr, Holder] = {}
    for binding, holder in all_bindings(module):
        if binding.value is None or binding.kind is Bound.PARAMETER:
            continue  # a default is an object that each call may have in common, but no other name has
        scope = binding.where.scope
        others = [holder_of(module, scope, found) for found in objects_of(binding.value)]
        for other in (by_value.setdefault(binding.value, holder), *others):
            if other is not None and other != holder:
                links.setdefault(holder, set()).add(other)
                links.setdefault(other, set()).add(holder)
    return links


def all_bindings(module: Module) -> Iterator[tuple[Binding, Holder]]:
    """Yield every binding of a variable, then every one of an attribute, with the holder."""
    for scope in module.scopes:
        for bindings in scope.bindings.values():
            yield from ((found, _variable(module, scope, found.name)) for found in bindings)
    for name, stores in module.stores.items():
        yield from ((found, (name, None)) for found in stores)


@remembered
def has_unknown_origin(module: Module, holders: frozenset[Holder]) -> bool:
    """Whether one of the holders gets an object that the file does not show to be allocated there."""
    return any(_is_unknown(module, holder) for holder in holders)


def _is_unknown(module: Module, holder: Holder) -> bool:
    bindings = _bindings_of_holder(module, holder)
    return not bindings or any(not _allocates(module, found) for found in bindings)


def _bindings_of_holder(module: Module, holder: Holder) -> list[Binding]:
    name, owner = holder
    return module.variable(owner, name).bindings if owner is not None else module.stores.get(name, [])


def _allocates(module: Module, binding: Binding) -> bool:
    """Whether a binding gives its name a fresh allocation, or what another holder has, which is asked in its stead."""
    if binding.kind in (Bound.DECLARATION, Bound.AUGMENTED, Bound.DELETION, Bound.DEFINITION):
        return True
    if binding.kind is not Bound.ASSIGNMENT or binding.value is None:
        return False
    scope = binding.where.scope
    return all(
        is_fresh(module, scope, found) or isinstance(found, ast.Constant) or holder_of(module, scope, found) is not None
        for found in objects_of(binding.value)
    )


@remembered
def holds_immutables(module: Module, holders: frozenset[Holder]) -> bool:
    """Whether each value that the holders get is of an immutable type, so that `total += x` changes no object."""
    bindings = [found for holder in holders for found in _bindings_of_holder(module, holder)]
    given = [found for found in bindings if found.kind not in (Bound.AUGMENTED, Bound.DECLARATION, Bound.DELETION)]
    return bool(given) and all(found.value is not None and _gives_immutable(module, found) for found in given)


def _gives_immutable(module: Module, binding: Binding) -> bool:
    return type_of(binding.value, module, binding.where.scope) in IMMUTABLE and binding.kind is Bound.ASSIGNMENT


@remembered
def is_reachable(module: Module, holders: frozenset[Holder]) -> bool:
    """Whether code elsewhere may get the object of a holder: an attribute's, a global's, that of a local that escapes."""
    for name, owner in holders:
        if owner is None or owner.kind in (Kind.MODULE, Kind.CLASS):
            return True
        variable = module.variable(owner, name)
        if variable.used_elsewhere or any(escapes(module, site) for site in variable.reads):
            return True
    return False


def predates(module: Module, older: frozenset[Holder], newer: frozenset[Holder]) -> bool:
    """Whether one object is a parameter's alone, and the other a fresh allocation of a local of the same function."""
    if not older or not newer or len({owner for _, owner in (*older, *newer)}) > 1:
        return False
    given = [found for holder in older for found in _bindings_of_holder(module, holder)]
    made = [found for holder in newer for found in _bindings_of_holder(module, holder)]
    parameters = all(found.kind is Bound.PARAMETER or _only_links(module, found) for found in given)
    return parameters and all(found.kind is not Bound.PARAMETER and _allocates(module, found) for found in made)


def _only_links(module: Module, binding: Binding) -> bool:
    """Whether a binding gives a name what other holders have, and nothing else: `zs = xs or ys`."""
    value, scope = binding.value, binding.where.scope
    return value is not None and all(holder_of(module, scope, found) is not None for found in objects_of(value))


def escapes(module: Module, site: Site) -> bool:
    """Return whether the node right above a read keeps the object, or gives it to code that may: f(x), y = x, [x], return x."""
    if isinstance(site.parent, ast.Return):
        return site.parent.value is site.node
    return may_escape(module, site)
