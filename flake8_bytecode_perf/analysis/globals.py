"""Whether a global, or a builtin, may be read once before a loop instead of in its iterations."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.effects import functions_called_in
from flake8_bytecode_perf.analysis.flow import is_assigned_later, is_definitely_assigned, place_of
from flake8_bytecode_perf.analysis.knowledge import DICT_CHANGES, PATCHING, READING_A_DICT
from flake8_bytecode_perf.analysis.memo import remembered
from flake8_bytecode_perf.analysis.other_names import calls_by_any_name
from flake8_bytecode_perf.analysis.symbols import class_at_hand, dotted_name, values_of_name
from flake8_bytecode_perf.model.kinds import Kind
from flake8_bytecode_perf.model.scopes import Site
from flake8_bytecode_perf.syntax import nodes_in
from flake8_bytecode_perf.verdict import Obstacle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Binding, Scope

ANY = "*"  # stands for every name
_NAMESPACES = ("builtins", "__main__")  # modules whose attributes are the names that the file itself reads


def obstacles_to_early_read(module: Module, loop: Loop, name: str) -> list[Obstacle]:
    """Return what may go wrong where a global is read before a loop: no value yet, another value, an import too early."""
    found = []
    if is_replaced(module, loop, name):
        found.append(Obstacle.CHANGED_BY_CALLEE)
    if not is_definitely_assigned(module, loop.scope, place_of(loop), name):
        later = is_assigned_later(module, loop.scope, name)
        found.append(Obstacle.SKIPPED_ITERATION if later else Obstacle.MAY_BE_UNBOUND)
    if any(is_lazy(module, binding) for binding in module.variable(loop.scope, name).bindings):
        found.append(Obstacle.EARLY_IMPORT)
    return found


def is_lazy(module: Module, binding: Binding) -> bool:
    """Whether an import loads its module when the name is first read: `lazy import`, or `__lazy_modules__`, from 3.15 on."""
    marked = isinstance(binding.node, (ast.Import, ast.ImportFrom)) and "__lazy_modules__" in module.scope.bindings
    return marked or bool(getattr(binding.node, "is_lazy", False))


def is_patched(module: Module, name: str) -> bool:
    """Whether the file gives a global another value in ways that no name shows, wherever that is: globals()["X"] = 1."""
    return name in _replacements(module) or ANY in _replacements(module)


def is_replaced(module: Module, loop: Loop, name: str) -> bool:
    """Whether the file gives a global another value in ways that no name shows, where a loop may come to: globals()["X"] = 1."""
    named, at_will = _replacements(module).get(name, ()), _replacements(module).get(ANY, ())
    if any(loop.runs(site) or _runs_elsewhere(loop, site) for site in named) or any(map(loop.runs, at_will)):
        return True
    functions = {site.where.scope.runner for site in at_will}
    return bool(functions) and not functions.isdisjoint(functions_called_in(module, loop))


def _runs_elsewhere(loop: Loop, site: Site) -> bool:
    """Whether a place is in another function, which the loop may call; a decorator or a module's own code runs before."""
    scope = site.where.scope.runner
    return scope.kind in (Kind.FUNCTION, Kind.LAMBDA) and scope is not loop.scope.runner


@remembered
def _replacements(module: Module) -> dict[str, list[Site]]:
    """The places that give a global another value without its name, or patch an attribute of a module, by that name."""
    found: dict[str, list[Site]] = {}
    for site, function in calls_by_any_name(module, *PATCHING):
        for name in _patched(module, site, function):
            found.setdefault(name, []).append(site)
    for site, _ in calls_by_any_name(module, "globals"):
        for name in _changed_of_globals(module, site):
            found.setdefault(name, []).append(site)
    for site, names in _changes_of_namespaces(module):
        for name in names:
            found.setdefault(name, []).append(site)
    for name, stores in module.stores.items():
        for store in stores:
            if _is_this_module(module, store.where.scope, store.node.value):
                found.setdefault(name, []).append(Site(store.node, None, store.where))
    return found


def _patched(module: Module, site: Site, function: str) -> Iterator[str]:
    """The names that mock.patch("a.b.name"), patch.object(a, "name"), setattr(a, "name", …) replace."""
    call = site.node
    if isinstance(call.func, ast.Name) and function in ("setattr", "delattr"):
        owner = call.args[0] if call.args else None
        if isinstance(owner, ast.Name) and class_at_hand(module, site.where.scope, owner) is not None:
            return
        if not any(isinstance(name, ast.Constant) for name in call.args[1:2]) and _reaches_modules(module):
            yield ANY
    for argument in call.args[:2]:
        for part in nodes_in(argument):
            if isinstance(part, ast.Constant) and isinstance(part.value, str):
                yield part.value.rpartition(".")[2]
    yield from (keyword.arg for keyword in call.keywords if keyword.arg is not None)


@remembered
def _reaches_modules(module: Module) -> bool:
    """Whether the file gets modules as objects: `sys.modules[name]`, `importlib.import_module(name)`."""
    subscripts = (dotted_name(site.node.value, module, site.where.scope) for site in module.sites(ast.Subscript))
    return "sys.modules" in subscripts or any(True for _ in calls_by_any_name(module, "import_module", "__import__"))


@remembered
def lists_own_names(module: Module) -> bool:
    """Return whether the file goes through its own globals: `dir()` at module level, `globals().values()`."""
    listing = (site for site in module.calls_of("dir", "vars", "locals") if not site.node.args)
    if any(site.where.scope.runner.kind is Kind.MODULE for site in listing):
        return True
    if any(not _asks_for_one(site.parent) for site in module.calls_of("globals")):
        return True
    given = [(site, site.node.args[0]) for site in module.calls_of("dir", "vars", "getmembers") if site.node.args]
    return any(_is_this_module(module, site.where.scope, argument) for site, argument in given)


def _asks_for_one(parent: ast.AST | None) -> bool:
    """Whether what is above `globals()` asks for the value of one name, or if there is one, or only sets some."""
    match parent:
        case ast.Subscript() | ast.Compare() | ast.Attribute(attr="get" | "setdefault" | "update"):
            return True
        case ast.Call(func=ast.Name(id="eval" | "exec")):
            return True
    return False


def _changed_of_globals(module: Module, site: Site) -> Iterator[str]:
    """The names that a use of `globals()` may give another value; any, where that is not only read."""
    match site.parent:
        case ast.Subscript(ctx=ast.Load()) | ast.Compare():
            return
        case ast.Subscript(slice=ast.Constant(value=str(name))):
            yield name
        case ast.Attribute(attr=method) if method in READING_A_DICT:
            return
        case ast.Call(func=ast.Name(id="eval" | "dict" | "list" | "sorted" | "len")):
            return
        case ast.Attribute(attr="update"):
            updates = [call.node for call in module.calls_of("update") if call.node.func is site.parent]
            named = [keyword.arg for call in updates for keyword in call.keywords]
            yield from [name if name is not None else ANY for name in named] or [ANY]
        case _:
            yield ANY


def _changes_of_namespaces(module: Module) -> Iterator[tuple[Site, list[str]]]:
    """Where the file stores into the dictionary of its globals, with the names: f.__globals__["X"] = 1, vars(me).update(X=1)."""
    for site in module.sites(ast.Subscript):
        if not isinstance(site.node.ctx, ast.Load) and _is_namespace(module, site.where.scope, site.node.value):
            key = site.node.slice
            yield site, [str(key.value) if isinstance(key, ast.Constant) else ANY]
    for site in module.calls_of(*DICT_CHANGES):
        if isinstance(site.node.func, ast.Attribute) and _is_namespace(module, site.where.scope, site.node.func.value):
            named = [keyword.arg or ANY for keyword in site.node.keywords]
            yield site, [*named, ANY] if site.node.args or not named else named


def _is_namespace(module: Module, scope: Scope, node: ast.expr) -> bool:
    """Whether an expression is the dictionary of the globals of a file: of a function, a frame, or a module."""
    match node:
        case ast.Attribute(attr="__globals__" | "f_globals"):
            return True
        case ast.Attribute(attr="__dict__", value=owner) | ast.Call(func=ast.Name(id="vars"), args=[owner]):
            return _is_this_module(module, scope, owner)
    return False


def _is_this_module(module: Module, scope: Scope, node: ast.expr) -> bool:
    """Whether an expression, or a name for it, is a module by its name, `sys.modules[__name__]`, or is one of _NAMESPACES."""
    return any(
        dotted_name(value, module, where) in _NAMESPACES
        or (isinstance(value, ast.Subscript) and dotted_name(value.value, module, where) == "sys.modules")
        for where, value in values_of_name(module, scope, node)
    )
