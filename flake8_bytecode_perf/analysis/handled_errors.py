"""Which errors a file catches where it calls a piece of its code: by `except`, or by `suppress`."""

from __future__ import annotations

import ast
import builtins
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.knowledge import CATCHES_ATTRIBUTE_ERROR, ERROR_READERS, PLAIN_DECORATORS
from flake8_bytecode_perf.analysis.loops import tries_around
from flake8_bytecode_perf.analysis.memo import remembered
from flake8_bytecode_perf.analysis.suppression import is_own_suppressor
from flake8_bytecode_perf.model.kinds import Bound
from flake8_bytecode_perf.syntax import classes_in, last_name, nodes_in, suppresses

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Site

_Lines = tuple[int, int]
_NAMING = (Bound.IMPORT, Bound.DEFINITION)
_Guarded = tuple[_Lines, list["ast.expr | None"]]


def may_be_caught(module: Module, site: Site, *errors: type[Exception]) -> bool:
    """Whether this file may catch one of these errors if it is raised at a site: around it, or around what calls the function."""
    return _is_within(module, site, _guarded(module), errors)


def may_be_told(module: Module, site: Site, *errors: type[Exception]) -> bool:
    """Whether a handler of this file, or a context manager, that may catch one of these errors may show its message."""
    return _is_within(module, site, _guarded_by_name(module), errors)


def is_expected(module: Module, site: Site, error: type[Exception], instead: type[Exception] | None = None) -> bool:
    """Whether a handler around a site is there for an error: it names the class or a narrow base, and lets `instead` pass."""
    blocks = [
        lines for lines, caught in _guarded(module) if _is_for(caught, error) and not (instead and _may_catch(caught, instead))
    ]
    return _lies_in(blocks, site.node.lineno)


def _is_within(module: Module, site: Site, guarded: Iterable[_Guarded], errors: Iterable[type[Exception]]) -> bool:
    blocks = [lines for lines, caught in guarded if any(_may_catch(caught, error) for error in errors)]
    if not blocks:
        return False
    return _lies_in(blocks, site.node.lineno) or _is_reached(module, site.where.scope, blocks)


def _lies_in(blocks: Iterable[_Lines], line: int) -> bool:
    return any(first <= line <= last for first, last in blocks)


def _is_reached(module: Module, scope: Scope, blocks: list[_Lines]) -> bool:
    """Whether a block names the function around a place, or a function that names it, and so on.

    A block that calls what it is given, or what is in a table, may call each function that is decorated, or read as a value.
    """
    calls_any = any(_lies_in(blocks, line) for line in _calls_of_values(module))
    waiting, seen = list(_around(scope)), set[Any]()
    while waiting:
        around = waiting.pop()
        if around in seen:
            continue
        seen.add(around)
        node: Any = around.node
        if calls_any and any(last_name(found) not in PLAIN_DECORATORS for found in getattr(node, "decorator_list", ())):
            return True
        for line, reader, is_called in _readers(module).get(node.name, ()):
            if _lies_in(blocks, line) or (calls_any and not is_called):
                return True
            waiting += _around(reader)
    return False


def _around(scope: Scope) -> Iterator[Scope]:
    """The function around a place, and the functions and classes around it, which may run it."""
    inner: Scope | None = scope
    while inner is not None:
        if hasattr(inner.node, "name"):
            yield inner
        inner = inner.parent


@remembered
def _calls_of_values(module: Module) -> list[int]:
    """The lines of calls of what a function is given, has stored, or has looked up: fn(x), self.callback(x), TABLE[x]()."""
    given = [site.node.lineno for name in module.called for site in module.calls_of(name) if _calls_value(module, site)]
    return [*given, *(node.lineno for node in nodes_in(module.tree) if isinstance(node, ast.Call) and not last_name(node.func))]


def _calls_value(module: Module, site: Site) -> bool:
    scope, function = site.where.scope, site.node.func
    if isinstance(function, ast.Attribute):
        return bool(module.stores_of(scope, function.attr))
    bindings = module.variable(scope, function.id).bindings
    return bool(bindings) and not any(found.kind in _NAMING for found in bindings)


@remembered
def _readers(module: Module) -> dict[str, list[tuple[int, Scope, bool]]]:
    """Where each name, or attribute, is read: the line, the scope, and whether it is called there."""
    found: dict[str, list[tuple[int, Scope, bool]]] = {}
    called = {site.node.func for name in module.called for site in module.calls_of(name)}
    for scope in module.scopes:
        for place in scope.names:
            found.setdefault(place[0].id, []).append((place[0].lineno, scope, place[0] in called))
    scopes = _scopes_by_line(module)
    for node in nodes_in(module.tree):
        if isinstance(node, ast.Attribute):
            found.setdefault(node.attr, []).append((node.lineno, scopes.get(node.lineno, module.scope), node in called))
    return found


def _scopes_by_line(module: Module) -> dict[int, Scope]:
    """The innermost function or class of each line; an inner scope comes after the one around it."""
    lines: dict[int, Scope] = {}
    for scope in module.scopes:
        node: Any = scope.node
        if hasattr(node, "name") and hasattr(node, "end_lineno"):
            lines |= dict.fromkeys(range(node.lineno, node.end_lineno + 1), scope)
    return lines


@remembered
def _guarded(module: Module) -> list[_Guarded]:
    """The lines of each block that goes on after an error, with the classes that are caught; None stands for all."""
    found = [_guarded_by(node, node.handlers) for node in module.tries if node.handlers]
    for site in module.sites(ast.With, ast.AsyncWith):
        lines = (site.node.lineno, site.node.end_lineno)
        for item in filter(suppresses, site.node.items):
            kinds = item.context_expr.args if isinstance(item.context_expr, ast.Call) else []
            found.append((lines, [*classes_in(kinds)] or [None]))
        if any(is_own_suppressor(module, item) for item in site.node.items):
            found.append((lines, [None]))
    return found


@remembered
def _guarded_by_name(module: Module) -> list[_Guarded]:
    """The lines of each block whose handlers read what they catch: except ValueError as error."""
    tried = [_guarded_by(node, list(filter(_may_tell, node.handlers))) for node in module.tries]
    return [*tried, *(block for block in _guarded(module) if block[1] == [None])]


def _may_tell(handler: ast.ExceptHandler) -> bool:
    """Whether a handler may show the message of what it catches: it reads more than its type, by the name or sys.exc_info()."""
    parts = [node for statement in handler.body for node in nodes_in(statement)]
    reads = sum(isinstance(node, ast.Name) and node.id == handler.name for node in parts)
    types = sum(_asks_for_type(node, handler.name) for node in parts)
    return reads > types or any(last_name(node) in ERROR_READERS for node in parts)


def _asks_for_type(node: ast.AST, name: str | None) -> bool:
    match node:
        case ast.Call(func=ast.Name(id="type"), args=[ast.Name(id=asked)]):
            return asked == name
        case ast.Attribute(value=ast.Name(id=asked), attr="__class__"):
            return asked == name
    return False


def _guarded_by(node: ast.Try, handlers: Iterable[ast.ExceptHandler]) -> _Guarded:
    caught = [kind for handler in handlers for kind in _classes(handler.type)]
    return (node.body[0].lineno, node.body[-1].end_lineno or 0), caught


def _classes(kind: ast.expr | None) -> Iterable[ast.expr | None]:
    return classes_in([kind]) if kind is not None else [None]


def _catches(kind: ast.expr | None, error: type[Exception]) -> bool:
    """Whether a handler for `kind` may catch an error; a name that is no builtin's may stand for several classes."""
    if kind is None:
        return True
    name = getattr(kind, "id", "")
    found = getattr(builtins, name, None)
    if isinstance(found, type):
        return issubclass(error, found)
    return not (name or getattr(kind, "attr", "")).endswith(("Error", "Exception", "Exit", "Warning"))


def _may_catch(caught: Iterable[ast.expr | None], error: type[Exception]) -> bool:
    return any(_catches(kind, error) for kind in caught)


def _is_for(caught: Iterable[ast.expr | None], error: type[Exception]) -> bool:
    """Whether a handler is for an error itself or, as LookupError is for IndexError, for a few that are like it."""
    classes = [getattr(builtins, getattr(kind, "id", ""), None) for kind in caught]
    return any(isinstance(one, type) and issubclass(error, one) and not issubclass(Exception, one) for one in classes)


def catches_attribute_error(module: Module, loop: Loop, node: ast.expr) -> bool:
    """Return whether a `try` inside the loop would catch the AttributeError of a node."""
    return any(
        map(_accepts_attribute_error, (handler for found in tries_around(module, loop, node) for handler in found.handlers))
    )


def _accepts_attribute_error(handler: ast.ExceptHandler) -> bool:
    kinds = [getattr(node, "id", "") for node in nodes_in(handler.type)] if handler.type is not None else ["Exception"]
    return not CATCHES_ATTRIBUTE_ERROR.isdisjoint(kinds)
