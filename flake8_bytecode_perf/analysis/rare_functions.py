"""Which functions hardly ever run: for who debugs, for an error, to set a program up, or to decorate a function."""

from __future__ import annotations

import ast
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.knowledge import (
    CACHES,
    CLASS_CREATION,
    COMMAND_LINE_METHODS,
    EXCEPTIONS,
    METACLASSES,
    MODULE_HOOKS,
    PACKAGE_SETUPS,
    RARE_METHODS,
)
from flake8_bytecode_perf.analysis.memo import remembered
from flake8_bytecode_perf.analysis.symbols import dotted_name
from flake8_bytecode_perf.model.kinds import Kind
from flake8_bytecode_perf.syntax import is_private, last_name

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Site, Where

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_DECORATED = (Kind.FUNCTION, Kind.CLASS)


@remembered
def is_rare(module: Module, scope: Scope) -> bool:
    """Whether the code of a scope hardly ever runs. The functions in `__repr__` do not either, those in a decorator may."""
    runner = scope.runner
    if runner.kind is Kind.FUNCTION and _runs_rarely(module, runner):
        return True
    around: Scope | None = runner
    while around is not None:
        if around.kind is Kind.FUNCTION and _is_for_debugging(module, around):
            return True
        around = around.parent
    return _builds_package(module)


def prepares_error(where: Where) -> bool:
    """Whether a place stands in a handler, a `raise`, the message of an `assert`, or a block that ends with a `raise`."""
    branch = where.branch
    while branch.parent is not None:
        if branch.block is not None and (not branch.block or branch.block[-1].__class__ is ast.Raise):
            return True
        branch = branch.parent
    return False


def _is_for_errors(module: Module, function: Scope) -> bool:
    """Whether a function is a method of an exception, or a private function that is only called to prepare errors.

    Calls in other classes are those of other methods.
    """
    owner: Any = function.owner.node if function.owner is not None else None
    if owner is not None and any(last_name(base).endswith(EXCEPTIONS) for base in owner.bases):
        return True
    name = getattr(function.node, "name", "")
    calls = [site for site in module.calls_of(name) if _is_of(function, site)] if is_private(name) else []
    return bool(calls) and all(prepares_error(site.where) for site in calls)


def _is_of(function: Scope, call: Site) -> bool:
    """Whether a call by a function's name may run the function: not if it is made in another class, or by super() itself."""
    caller = call.where.scope.runner
    return function.owner is None or (caller.owner in (None, function.owner) and caller is not function)


def _is_for_debugging(module: Module, function: Scope) -> bool:
    name: str = function.node.name  # type: ignore[attr-defined]  # a function's node has one
    if "debug" in name.lower().split("_"):
        return True
    return name in RARE_METHODS if function.owner is not None else name in MODULE_HOOKS and function.parent is module.scope


def _runs_rarely(module: Module, function: Scope) -> bool:
    return (
        _makes_classes(module, function)
        or _is_decorator(module, function)
        or _runs_at_exit(module, function)
        or _is_kept(module, function)
        or _is_for_errors(module, function)
    )


def _is_kept(module: Module, function: Scope) -> bool:
    """Whether a cache keeps what a function gives; not where the function calls itself, for such a one is run for the cache."""
    node: Any = function.node
    decorators = [found.func if isinstance(found, ast.Call) else found for found in node.decorator_list]
    kept = any(dotted_name(found, module, function.parent or module.scope) in CACHES for found in decorators)
    return kept and not any(site.where.scope.runner is function for site in module.calls_of(node.name))


def _makes_classes(module: Module, function: Scope) -> bool:
    """Whether it is a metaclass's method that runs once per class."""
    node: Any = function.node
    if function.owner is None or node.name not in CLASS_CREATION:
        return False
    owner: Any = function.owner.node
    return any(dotted_name(base, module, function.owner) in METACLASSES for base in owner.bases)


def _is_decorator(module: Module, function: Scope) -> bool:
    """Whether a function returns a wrapper of what it is given, or what does; or only ever decorates what is there once."""
    node: Any = function.node
    if function in module.once(_wrapping):
        return True
    if function.owner is not None:
        return False
    variable = module.variable(function.parent or module.scope, node.name)
    decorators = module.once(_decorators)
    return len(variable.bindings) == 1 and bool(variable.reads) and all(site.node in decorators for site in variable.reads)


def _wrapping(module: Module) -> set[Scope]:
    """The functions that define one with `@wraps(…)`, and those that return such a function."""
    wrapping = {
        site.where.scope
        for site in module.sites(*_FUNCTIONS)
        if any(isinstance(found, ast.Call) and last_name(found.func) == "wraps" for found in site.node.decorator_list)
    }
    around = {found.parent for found in wrapping if found.parent is not None and _returns(found.parent, found)}
    return wrapping | around


def _returns(function: Scope, inner: Scope) -> bool:
    """Whether a function ends by returning one that it defines."""
    body = getattr(function.node, "body", None)
    match body[-1] if isinstance(body, list) else None:
        case ast.Return(value=ast.Name(id=name)):
            return name == getattr(inner.node, "name", "")
    return False


def _decorators(module: Module) -> set[ast.AST]:
    """The names right behind the @ of functions and classes that are made once: `@register`, `@register("name")`."""
    decorated: list[Any] = [scope.node for scope in module.scopes if scope.kind in _DECORATED and not _is_made_again(scope)]
    used = [found for node in decorated for found in node.decorator_list]
    return {found.func if isinstance(found, ast.Call) else found for found in used}


def _is_made_again(scope: Scope) -> bool:
    return scope.parent is not None and scope.parent.in_function


def _runs_at_exit(module: Module, function: Scope) -> bool:
    """Whether all that is done with a function is to register it with atexit."""
    node: Any = function.node
    if any(dotted_name(found, module, module.scope) == "atexit.register" for found in node.decorator_list):
        return True
    reads = module.variable(function.parent or module.scope, node.name).reads if function.owner is None else []
    return bool(reads) and all(
        isinstance(site.parent, ast.Call)
        and site.parent.func is not site.node
        and dotted_name(site.parent.func, module, site.where.scope) == "atexit.register"
        for site in reads
    )


@remembered
def _builds_package(module: Module) -> bool:
    """Whether a file is a setup.py: its own code calls `setup`."""
    calls = [site for site in module.calls_of("setup") if not site.where.scope.in_function]
    return any(dotted_name(site.node.func, module, site.where.scope) in PACKAGE_SETUPS for site in calls)


def sets_up_command_line(module: Module, where: Where, line: int) -> bool:
    """Whether a line of a function comes before the last one that tells a parser what arguments to expect."""
    first = line if where.loop is None else min(line, where.nest.line)
    return first <= module.once(_last_arguments)[where.scope.runner]


def _last_arguments(module: Module) -> defaultdict[Scope, int]:
    """The last lines that add an argument to a parser, by function."""
    found: defaultdict[Scope, int] = defaultdict(int)
    for site in module.calls_of(*COMMAND_LINE_METHODS):
        if isinstance(site.node.func, ast.Attribute) and site.where.scope.in_function:
            runner = site.where.scope.runner
            found[runner] = max(found[runner], site.node.end_lineno)
    return found
