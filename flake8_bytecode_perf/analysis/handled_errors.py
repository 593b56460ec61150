"""Which errors a file catches where it calls a piece of its code: by `except`, or by `suppress`."""

from __future__ import annotations

import ast
import builtins
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.knowledge import CATCHES_ATTRIBUTE_ERROR
from flake8_bytecode_perf.analysis.loops import tries_around
from flake8_bytecode_perf.analysis.memo import remembered
from flake8_bytecode_perf.syntax import classes_in, nodes_in, suppresses

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from flake8_bytecode_perf.model import Loop, Module, Scope, Site

_Lines = tuple[int, int]
_Guarded = tuple[_Lines, list["ast.expr | None"]]


def may_be_caught(module: Module, site: Site, *errors: type[Exception]) -> bool:
    """Whether this file may catch one of these errors if it is raised at a site: around it, or around what calls the function."""
    return _is_within(module, site, _guarded(module), errors)


def may_be_told(module: Module, site: Site, *errors: type[Exception]) -> bool:
    """Whether a handler of this file that may catch one of these errors names it, and so may show its message."""
    return _is_within(module, site, _guarded_by_name(module), errors)


def is_expected(module: Module, site: Site, error: type[Exception], instead: type[Exception] | None = None) -> bool:
    """Whether a handler around a site is there for an error: it names the class or a narrow base, and lets `instead` pass."""
    line = site.node.lineno
    return any(
        first <= line <= last
        and any(_names_class(one, error) for one in caught)
        and not (instead is not None and any(_catches(one, instead) for one in caught))
        for (first, last), caught in _guarded(module)
    )


def _is_within(module: Module, site: Site, guarded: Iterable[_Guarded], errors: Iterable[type[Exception]]) -> bool:
    blocks = [lines for lines, caught in guarded if any(_catches(one, error) for one in caught for error in errors)]
    if not blocks:
        return False
    line = site.node.lineno
    return any(first <= line <= last for first, last in blocks) or _is_reached(module, site.where.scope, blocks)


def _is_reached(module: Module, scope: Scope, blocks: list[_Lines]) -> bool:
    """Whether a block names the function around a place, or a function that names it, and so on."""
    waiting, seen = list(_names(scope)), set[str]()
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        for line, around in _readers(module).get(name, ()):
            if any(first <= line <= last for first, last in blocks):
                return True
            waiting += _names(around)
    return False


def _names(scope: Scope) -> Iterator[str]:
    """The name of the function around, and those of the functions and classes around it, which may run it."""
    yield from scope.path


@remembered
def _readers(module: Module) -> dict[str, list[tuple[int, Scope]]]:
    """Where each name, or attribute, is read: the line and the scope."""
    found: dict[str, list[tuple[int, Scope]]] = {}
    for scope in module.scopes:
        for place in scope.names:
            found.setdefault(place[0].id, []).append((place[0].lineno, scope))
    attributes = [(node.attr, node.lineno) for node in nodes_in(module.tree) if isinstance(node, ast.Attribute)]
    scopes = _scopes_by_line(module)
    for name, line in attributes:
        found.setdefault(name, []).append((line, scopes.get(line, module.scope)))
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
        for item in filter(suppresses, site.node.items):
            kinds = item.context_expr.args if isinstance(item.context_expr, ast.Call) else []
            found.append(((site.node.lineno, site.node.end_lineno), [*classes_in(kinds)] or [None]))
    return found


@remembered
def _guarded_by_name(module: Module) -> list[_Guarded]:
    """The lines of each block whose handlers name what they catch: except ValueError as error."""
    return [_guarded_by(node, [handler for handler in node.handlers if handler.name]) for node in module.tries]


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


def _names_class(kind: ast.expr | None, error: type[Exception]) -> bool:
    """Whether a handler is for an error itself or, as LookupError is for IndexError, for a few that are like it."""
    found = getattr(builtins, getattr(kind, "id", ""), None)
    return isinstance(found, type) and issubclass(error, found) and not issubclass(Exception, found)


def catches_attribute_error(module: Module, loop: Loop, node: ast.expr) -> bool:
    """Return whether a `try` inside the loop would catch the AttributeError of a node."""
    return any(
        map(_accepts_attribute_error, (handler for found in tries_around(module, loop, node) for handler in found.handlers))
    )


def _accepts_attribute_error(handler: ast.ExceptHandler) -> bool:
    kinds = [getattr(node, "id", "") for node in nodes_in(handler.type)] if handler.type is not None else ["Exception"]
    return not CATCHES_ATTRIBUTE_ERROR.isdisjoint(kinds)
