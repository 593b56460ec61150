"""Fresh allocations, aliases and escapes: which expressions may denote one object, and which object is a function's own."""

from __future__ import annotations

import ast
from collections import Counter
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.knowledge import IMMUTABLE, LAZY_BUILTINS, MUTATORS
from flake8_bytecode_perf.analysis.memo import remembered
from flake8_bytecode_perf.analysis.mutation import hands_on, is_held
from flake8_bytecode_perf.analysis.symbols import class_at_hand, compiled_name, dotted_name
from flake8_bytecode_perf.analysis.types import type_of, type_of_element
from flake8_bytecode_perf.model import Bound, Kind
from flake8_bytecode_perf.syntax import chain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Binding, Loop, Module, Scope, Site

    _Holder = tuple[str, Scope | None]

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


_VIEWS = frozenset({"keys", "values", "items"})


def may_alias(module: Module, scope: Scope, one: ast.expr, other: ast.expr) -> bool:
    """Return whether two expressions that stand in `scope` may denote one mutable object.

    Two parameters may, a parameter and an attribute, what an assignment links: `items = self.items`. A fresh allocation that
    only one local refers to is no other object, and objects of different types are two. A view, `d.items()`, counts as its
    dict. A container is not taken for one of its own elements, or for a part of one.
    """
    return any(_may_be_one(module, scope, a, b) for a in _objects(one) for b in _objects(other))


def is_own_until(module: Module, scope: Scope, name: ast.Name, end: tuple[int, int]) -> bool:
    """Return whether a local has a fresh allocation that nothing else refers to until a place of the function."""
    variable = module.variable(scope, name.id)
    if variable.owner.kind is not Kind.FUNCTION or variable.used_elsewhere or len(linked_names(module, scope, name)) > 1:
        return False
    before = [site for site in variable.reads if (site.node.lineno, site.node.col_offset) < end]
    return all(_makes(module, found) for found in variable.bindings) and not any(escapes(module, site) for site in before)


def linked_names(module: Module, scope: Scope, node: ast.expr) -> frozenset[str]:
    """Return the names of the variables and attributes that assignments give the object of a name or an attribute."""
    holder = _holder(module, scope, node)
    return frozenset(name for name, _ in _linked(module, holder)) if holder is not None else frozenset()


def _objects(expression: ast.expr) -> Iterator[ast.expr]:
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
            case ast.Call(func=ast.Attribute(attr=name, value=owner), args=[], keywords=[]) if name in _VIEWS:
                waiting.append(owner)
            case found:
                yield found


def _may_be_one(module: Module, scope: Scope, one: ast.expr, other: ast.expr) -> bool:
    if is_fresh(module, scope, one) or is_fresh(module, scope, other):
        return False
    types = {_type(module, scope, one), _type(module, scope, other)}
    if (len(types) > 1 and "" not in types) or not types.isdisjoint(IMMUTABLE):
        return False
    paths = key(one), key(other)
    if all(paths) and paths[0] == paths[1]:
        return True
    if any(_is_element_of(module, scope, part, whole) for part, whole in ((one, other), (other, one))):
        return False
    holders = _holder(module, scope, one), _holder(module, scope, other)
    linked = [_linked(module, holder) if holder is not None else frozenset() for holder in holders]
    if any(_holds_numbers(module, found) for found in linked):
        return False
    if not linked[0].isdisjoint(linked[1]):
        return True
    unknown = [_has_unknown_origin(module, found) if found else True for found in linked]
    reached = [_is_reachable(module, found) if found else True for found in linked]
    if any(_predates(module, *pair) for pair in (linked, linked[::-1])):
        return False
    return (unknown[0] and (unknown[1] or reached[1])) or (unknown[1] and reached[0])


def _type(module: Module, scope: Scope, node: ast.expr) -> str:
    """The type of an object: a builtin's name, or that of a class without bases for `self`; nothing where it is not known."""
    owner = class_at_hand(module, scope, node) if isinstance(node, ast.Name) else None
    if owner is not None and not owner.node.bases:  # type: ignore[attr-defined]  # a class's node has them
        return f"class {'.'.join(owner.path)}"
    return type_of(node, module, scope)


def _is_element_of(module: Module, scope: Scope, part: ast.expr, whole: ast.expr) -> bool:
    """Whether one expression is an element of the other, or a part of an element: rows[i], row.cells of `for row in rows`."""
    path = key(whole)
    if not path or (isinstance(part, ast.Attribute) and part.attr == getattr(whole, "attr", "")):
        return False  # node.parent.children may well be node.children
    while True:
        match part:
            case ast.Subscript(value=inner):
                if key(inner) == path:
                    return True
            case ast.Attribute(value=inner):
                pass
            case ast.Name(id=name):
                bindings = module.variable(scope, name).bindings
                return bool(bindings) and all(_gives_element(found, path) for found in bindings)
            case _:
                return False
        part = inner


def _gives_element(binding: Binding, path: str) -> bool:
    """Whether a binding gives a name an element of what has this path: `row = rows[i]`, `for row in rows`."""
    if isinstance(binding.value, ast.Subscript):
        return key(binding.value.value) == path
    iterable = getattr(binding.where.loop.node, "iter", None) if binding.where.loop is not None else None
    over_it = iterable is not None and any(key(node) == path for node in ast.walk(iterable) if isinstance(node, _NAMED))
    return binding.value is None and binding.kind is Bound.OTHER and over_it


def _holder(module: Module, scope: Scope, node: ast.expr) -> _Holder | None:
    """The variable, with its scope, or the attribute's name that holds an object; None for an item or the result of a call."""
    match node:
        case ast.Name(id=name):
            return _variable(module, scope, name)
        case ast.Attribute(attr=name):
            return compiled_name(scope, name), None
    return None


def _variable(module: Module, scope: Scope, name: str) -> _Holder:
    variable = module.variable(scope, name)
    return variable.name, variable.owner


@remembered
def _linked(module: Module, holder: _Holder) -> frozenset[_Holder]:
    """The variables and attributes that assignments give the same object, itself among them, at whatever distance."""
    links = module.once(_links)
    found, waiting = {holder}, [holder]
    while waiting:
        near = links.get(waiting.pop(), set()) - found
        found |= near
        waiting += near
    return frozenset(found)


def _links(module: Module) -> dict[_Holder, set[_Holder]]:
    """What one assignment gives the same object: items and .items of `items = self.items`, both names of `xs = ys = []`."""
    links: dict[_Holder, set[_Holder]] = {}
    by_value: dict[ast.expr, _Holder] = {}
    for binding, holder in _all_bindings(module):
        if binding.value is None or binding.kind is Bound.PARAMETER:
            continue  # a default is an object that each call may have in common, but no other name has
        scope = binding.where.scope
        others = [_holder(module, scope, found) for found in _objects(binding.value)]
        for other in (by_value.setdefault(binding.value, holder), *others):
            if other is not None and other != holder:
                links.setdefault(holder, set()).add(other)
                links.setdefault(other, set()).add(holder)
    return links


def _all_bindings(module: Module) -> Iterator[tuple[Binding, _Holder]]:
    """Yield every binding of a variable, then every one of an attribute, with the holder."""
    for scope in module.scopes:
        for bindings in scope.bindings.values():
            yield from ((found, _variable(module, scope, found.name)) for found in bindings)
    for name, stores in module.stores.items():
        yield from ((found, (name, None)) for found in stores)


@remembered
def _has_unknown_origin(module: Module, holders: frozenset[_Holder]) -> bool:
    """Whether one of the holders gets an object that the file does not show to be allocated there."""
    return any(_is_unknown(module, holder) for holder in holders)


def _is_unknown(module: Module, holder: _Holder) -> bool:
    bindings = _bindings_of_holder(module, holder)
    return not bindings or any(not _allocates(module, found) for found in bindings)


def _bindings_of_holder(module: Module, holder: _Holder) -> list[Binding]:
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
        is_fresh(module, scope, found) or isinstance(found, ast.Constant) or _holder(module, scope, found) is not None
        for found in _objects(binding.value)
    )


@remembered
def _holds_numbers(module: Module, holders: frozenset[_Holder]) -> bool:
    """Whether each value that the holders get is of an immutable type, so that `total += x` changes no object."""
    bindings = [found for holder in holders for found in _bindings_of_holder(module, holder)]
    given = [found for found in bindings if found.kind not in (Bound.AUGMENTED, Bound.DECLARATION, Bound.DELETION)]
    return bool(given) and all(found.value is not None and _gives_immutable(module, found) for found in given)


def _gives_immutable(module: Module, binding: Binding) -> bool:
    return type_of(binding.value, module, binding.where.scope) in IMMUTABLE and binding.kind is Bound.ASSIGNMENT


@remembered
def _is_reachable(module: Module, holders: frozenset[_Holder]) -> bool:
    """Whether code elsewhere may get the object of a holder: an attribute's, a global's, that of a local that escapes."""
    for name, owner in holders:
        if owner is None or owner.kind in (Kind.MODULE, Kind.CLASS):
            return True
        variable = module.variable(owner, name)
        if variable.used_elsewhere or any(escapes(module, site) for site in variable.reads):
            return True
    return False


def _predates(module: Module, older: frozenset[_Holder], newer: frozenset[_Holder]) -> bool:
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
    return value is not None and all(_holder(module, scope, found) is not None for found in _objects(value))


def escapes(module: Module, site: Site) -> bool:
    """Return whether the node right above a read keeps the object, or gives it to code that may: f(x), y = x, [x], return x."""
    if isinstance(site.parent, ast.Return):
        return site.parent.value is site.node
    return hands_on(module, site)


def is_unaliased_until(module: Module, loop: Loop, name: str) -> bool:
    """Return whether the object of a function's local is a fresh allocation that nothing else refers to before a loop ends."""
    variable = module.variable(loop.scope, name)
    if variable.owner is not loop.scope.runner or variable.used_elsewhere:
        return False
    _, end = loop.span
    reads = (site for site in variable.reads if (site.node.lineno, site.node.col_offset) < end)
    shared = module.once(_values_of_several)
    made = all(_makes(module, found) and found.value not in shared for found in variable.bindings)
    return made and not any(escapes(module, site) or _is_iterated_lazily(site) for site in reads)


def _values_of_several(module: Module) -> set[ast.expr]:
    """The expressions whose object several names or attributes get: the list of `a = b = []`."""
    counts = Counter(binding.value for binding, _ in _all_bindings(module) if binding.value is not None)
    return {value for value, count in counts.items() if count > 1}


def _is_iterated_lazily(site: Site) -> bool:
    return isinstance(site.parent, ast.Call) and getattr(site.parent.func, "id", "") in LAZY_BUILTINS


def is_unaliased_local(module: Module, scope: Scope, name: str) -> bool:
    """Return whether a name is a function's local whose object is a fresh allocation that nothing else refers to."""
    return is_own(module, scope, ast.Name(name, ast.Load()))
