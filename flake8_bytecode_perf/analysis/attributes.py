"""When an attribute is loop-invariant, so that one read before the loop stands for all reads in it."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.chains import chains, makes_a_pattern
from flake8_bytecode_perf.analysis.effects import functions_called_in, functions_run_in
from flake8_bytecode_perf.analysis.flow import is_attribute_assigned, place_of
from flake8_bytecode_perf.analysis.knowledge import CONSTRUCTION_METHODS, DICT_CHANGES
from flake8_bytecode_perf.analysis.memo import remembered
from flake8_bytecode_perf.analysis.other_names import calls_by_any_name
from flake8_bytecode_perf.analysis.records import dataclass_options, is_plain_field
from flake8_bytecode_perf.analysis.symbols import class_at_hand, compiled_name
from flake8_bytecode_perf.model.kinds import Bound, Kind
from flake8_bytecode_perf.model.scopes import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Binding, Scope


_TOO_MANY = 29  # arguments: from about there on the compiler gives up the method form, and the bytecode tells


def invariance_of_chain(module: Module, loop: Loop, scope: Scope, base: ast.Name, links: list[ast.Attribute]) -> Certainty:
    """Return how sure it is that the chain `base.a.b` is invariant in `loop`; the base has to be a local."""
    if not links or not is_left_alone(module, loop, scope, base, links):
        return Certainty.NO
    own = len(links) == 1 and is_of_class(module, scope, base, links[0]) and not _is_set_behind(module, loop, scope, links[0])
    if own and not _reflected(module, loop, base.id):
        return Certainty.CERTAIN
    written = any(_is_written_by_callees(module, loop, compiled_name(scope, link.attr)) for link in links)
    return Certainty.NO if written else Certainty.LIKELY


def is_left_alone(module: Module, loop: Loop, scope: Scope, base: ast.Name, links: list[ast.Attribute]) -> bool:
    """Return whether a loop itself neither binds `base` or attributes of these names, nor runs code where it reads them.

    This says nothing of the functions that the loop calls. It takes little time.
    """
    names = [compiled_name(scope, link.attr) for link in links]
    computed, stored = module.once(_computed), module.once(_stored_in_loops)
    return module.variable(scope, base.id).is_invariant_in(loop) and not any(
        name in computed or (loop, name) in stored for name in names
    )


def _is_written_by_callees(module: Module, loop: Loop, name: str) -> bool:
    """Whether a function of the file that an iteration calls stores an attribute; `__init__` sets those of a new object."""
    storing = {store.where.scope.runner for store in module.stores.get(name, ())}
    if all(map(_is_init, storing)) and not _init_is_called(module):
        return False
    return not storing.isdisjoint(functions_run_in(module, loop))


def _is_init(scope: Scope) -> bool:
    return getattr(scope.node, "name", "") == "__init__"


@remembered
def _init_is_called(module: Module) -> bool:
    """Whether code calls `__init__` on an object that exists, which is not what the `__init__` of a subclass does."""
    return any(not _is_init(site.where.scope.runner) for site in module.calls_of("__init__"))


def is_of_class(module: Module, scope: Scope, base: ast.Name, link: ast.Attribute) -> bool:
    """Whether `self.a` is an attribute that this file's class binds in its body or in `__init__` alone, before any loop."""
    owner = class_at_hand(module, scope, base)
    return owner is not None and _own_and_safe(module, owner, compiled_name(scope, link.attr))


def _is_set_behind(module: Module, loop: Loop, scope: Scope, link: ast.Attribute) -> bool:
    """Whether a loop of `__init__` runs before what gives the instance an attribute."""
    if getattr(scope.runner.node, "name", "") != "__init__":
        return False
    name = compiled_name(scope, link.attr)
    stored = any(store.where.scope is scope.runner for store in module.stores.get(name, ()))
    return stored and not is_attribute_assigned(module, scope.runner, place_of(loop), name)


def is_set_after_a_call(module: Module, scope: Scope, base: ast.Name, link: ast.Attribute) -> bool:
    """Whether `__init__` calls a method, or hands the instance on, before it sets an attribute, which may have no value there."""
    owner, name = class_at_hand(module, scope, base), compiled_name(scope, link.attr)
    if owner is None or name in owner.bindings:
        return False
    starts = [found for found in _initialisers(module) if found.owner is owner]
    return any(not is_attribute_assigned(module, start, call, name) for start in starts for call in calls_of_self(module, start))


def may_be_missing(module: Module, scope: Scope, base: ast.Name, link: ast.Attribute) -> bool:
    """Whether the file gives `self` an attribute, but not whenever an object is made: by a method alone, or under a condition."""
    owner, name = class_at_hand(module, scope, base), compiled_name(scope, link.attr)
    stores = [store for store in module.stores.get(name, ()) if store.kind is not Bound.DECLARATION]
    if owner is None or not stores:
        return False
    if any(store.kind is Bound.DELETION for store in stores):
        return True
    in_body = any(binding.kind is not Bound.DECLARATION for binding in owner.bindings.get(name, ()))
    starts = [store.where.scope for store in stores if getattr(store.where.scope.node, "name", "") in CONSTRUCTION_METHODS]
    return not in_body and not any(is_attribute_assigned(module, start, start.node, name) for start in starts)


@remembered
def _initialisers(module: Module) -> list[Scope]:
    return [scope for scope in module.scopes if scope.owner is not None and getattr(scope.node, "name", "") == "__init__"]


@remembered
def calls_of_self(module: Module, function: Scope) -> list[ast.AST]:
    """Return the places where a method gives its own object to other code: self.load(), register(self)."""
    arguments = function.node.args  # type: ignore[attr-defined]  # a function's node has them
    first = [*arguments.posonlyargs, *arguments.args][:1]
    reads = function.reads_of(first[0].arg) if first else []
    called = {place[0].func for name in module.called for place in module.called[name] if place[2].scope is function}
    return [node for node, parent, _ in reads if not isinstance(parent, ast.Attribute) or parent in called]


def is_computed(module: Module, scope: Scope, name: str) -> bool:
    """Whether a class of this file makes the attribute that `name` means in `scope` a method or a property."""
    return compiled_name(scope, name) in module.once(_computed)


def _stored_in_loops(module: Module) -> set[tuple[Loop, str]]:
    """Which loops store attributes of which names."""
    return {
        (loop, name)
        for name, stores in module.stores.items()
        for store in stores
        if store.where.loop is not None
        for loop in store.where.loop.outwards()
    }


@remembered
def _own_and_safe(module: Module, owner: Scope, name: str) -> bool:
    """Whether an attribute is stored in `__init__` or the body of its class alone, and is there before any loop runs."""
    if _reads_run_code(module, owner) or name in module.once(named_in_calls):
        return False
    if "__class__" in module.stores:  # self.__class__ = Closed, which may have another value for it
        return False
    stores = [store for store in module.stores.get(name, ()) if store.kind is not Bound.DECLARATION]
    if not all(_in_init_of(store, owner) for store in stores):
        return False
    body, declared = owner.bindings.get(name, ()), dataclass_options(module, owner) is not None
    if any(isinstance(found.value, ast.Call) and not (declared and is_plain_field(module, found)) for found in body):
        return False  # name = Column(String): a descriptor, for all we know
    in_body = any(declared or binding.kind is not Bound.DECLARATION for binding in body)
    # if deep: self.limit = 10      without it a read before the loop may raise
    starts = [store.where.scope for store in stores[:1]]
    return in_body or any(is_attribute_assigned(module, start, start.node, name) for start in starts)


def _reads_run_code(module: Module, owner: Scope) -> bool:
    """Whether a class, or one that the file derives from it, runs code when any of its attributes is read."""
    node: Any = owner.node
    return any(scope is owner or node.name in _bases(scope) for scope in module.once(_with_hooks))


def _with_hooks(module: Module) -> list[Scope]:
    classes = (scope for scope in module.scopes if scope.kind is Kind.CLASS)
    return [scope for scope in classes if any(hook in scope.bindings for hook in ("__getattr__", "__getattribute__"))]


def _bases(scope: Scope) -> list[str]:
    """The names of the classes that a class is derived from, as they are written without dots."""
    return [getattr(base, "id", "") for base in scope.node.bases]  # type: ignore[attr-defined]


def named_in_calls(module: Module) -> set[str]:
    """Return the names of attributes that are stored or deleted as setattr(x, "name", …) does."""
    storing = ("setattr", "delattr", "__setattr__", "__delattr__")
    arguments = (site.node.args for site, _ in calls_by_any_name(module, *storing))
    named = (node.value for given in arguments for node in given[:2] if isinstance(node, ast.Constant))
    return {name for name in named if isinstance(name, str)}


def _in_init_of(store: Binding, owner: Scope) -> bool:
    scope = store.where.scope
    if scope.owner is not owner or getattr(scope.node, "name", "") != "__init__" or store.kind is Bound.DELETION:
        return False
    arguments: Any = scope.node.args  # type: ignore[attr-defined]
    first = [*arguments.posonlyargs, *arguments.args][:1]
    return bool(first) and isinstance(store.node.value, ast.Name) and store.node.value.id == first[0].arg


def _computed(module: Module) -> frozenset[str]:
    """The names that a class of this file makes a method or a property."""
    return frozenset(
        name
        for scope in module.scopes
        if scope.kind is Kind.CLASS
        for name, bindings in scope.bindings.items()
        if any(_computes(module, binding) for binding in bindings)
    )


def _computes(module: Module, binding: Binding) -> bool:
    match binding.value:
        case ast.Lambda():
            return True
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)):
            known = ("property", "cached_property", "classmethod", "staticmethod", "partialmethod")
            return name in known or name in module.once(_descriptors)
    return isinstance(binding.node, (ast.FunctionDef, ast.AsyncFunctionDef))


def _descriptors(module: Module) -> frozenset[str]:
    """The names of the file's classes whose instances run code when they are read as an attribute."""
    classes = (scope for scope in module.scopes if scope.kind is Kind.CLASS)
    return frozenset(scope.node.name for scope in classes if "__get__" in scope.bindings)  # type: ignore[attr-defined]


def _reflected(module: Module, loop: Loop, base: str) -> bool:
    """Whether `loop` reaches the attributes of `base` by setattr, vars, `__dict__` or `__init__`, or calls what does."""
    if any(name == base and loop.holds(inner) for inner, name in module.once(_reflections)):
        return True
    storing = _functions_storing_at_will(module)
    return bool(storing) and not storing.isdisjoint(functions_called_in(module, loop))


@remembered
def _functions_storing_at_will(module: Module) -> frozenset[Scope]:
    """The functions that store attributes of what they are given without the attributes' names."""
    return frozenset(module.owner(site.where.scope, name) for site, name in _stores_at_will(module))


def _stores_at_will(module: Module) -> Iterator[tuple[Site, str]]:
    """Where something stores attributes of what a name holds: setattr(x, name, …), x.__init__(), x.__dict__[name] = …."""
    for site, _ in calls_by_any_name(module, "setattr", "delattr", "__init__"):
        match site.node:
            case ast.Call(func=ast.Name(), args=[ast.Name(id=name), key, *_]) if not isinstance(key, ast.Constant):
                yield site, name
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name))):
                yield site, name
    changed = [
        (site, site.node.func.value) for site in module.calls_of(*DICT_CHANGES) if isinstance(site.node.func, ast.Attribute)
    ]
    changed += [(site, site.node.value) for site in module.sites(ast.Subscript) if not isinstance(site.node.ctx, ast.Load)]
    for site, owner in changed:
        match owner:
            case ast.Attribute(attr="__dict__", value=ast.Name(id=name)):
                yield site, name
            case ast.Call(func=ast.Name(id="vars"), args=[ast.Name(id=name)]):
                yield site, name
    yield from _replaced_dicts(module)


def _replaced_dicts(module: Module) -> list[tuple[Site, str]]:
    """Where all attributes of what a name holds are replaced: self.__dict__ = state."""
    stores = module.stores.get("__dict__", ())
    owners = [(Site(store.node, None, store.where), store.node.value) for store in stores]
    return [(site, owner.id) for site, owner in owners if isinstance(owner, ast.Name)]


def _reflections(module: Module) -> list[tuple[Loop | None, str]]:
    found = [(site.where.loop, name) for site, name in _replaced_dicts(module)]
    for site, _ in calls_by_any_name(module, "setattr", "delattr", "vars", "__init__"):
        match site.node:
            case ast.Call(func=ast.Name(), args=[ast.Name(id=name), *_]):
                found.append((site.where.loop, name))
            case ast.Call(func=ast.Attribute(attr="__init__", value=on), args=arguments):
                named = (node for node in (on, *arguments[:1]) if isinstance(node, ast.Name))
                found += [(site.where.loop, node.id) for node in named]
    for site, base, links in chains(module):
        if base is not None and any(link.attr == "__dict__" for link in links):
            found.append((site.where.loop, base.id))
    return found


def read_as_value(site: Site, links: list[ast.Attribute]) -> list[ast.Attribute]:
    """Return those links of a chain that are read as values: in `a.b.c(x)` the last one is loaded as a method.

    `a.b.c(*x)` and calls with very many arguments have no method form: there c is a value too. In `case a.b.c`, c has to stay.
    """
    if makes_a_pattern(site, links[-1]):
        return links[:-1]
    call = site.parent
    if isinstance(call, ast.Call) and call.func is site.node:
        if not call.args and not call.keywords:
            return links[:-1]
        spread = any(isinstance(argument, ast.Starred) for argument in call.args)
        spread = spread or any(keyword.arg is None for keyword in call.keywords)
        many = len(call.args) + len(call.keywords) >= _TOO_MANY
        return links if spread or many else links[:-1]
    return links


def called_expressions(module: Module) -> set[ast.AST]:
    """Return the expressions that are called, the methods among them: what else reads one of these may keep it."""
    return {site.node.func for site in module.calls_of(*module.called)}
