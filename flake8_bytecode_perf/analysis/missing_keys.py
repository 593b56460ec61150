"""Where a loop fills in missing keys of a dict by hand: by `d.get`, `d.setdefault`, a test or a handler."""

from __future__ import annotations

import ast
from bisect import bisect_left
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.knowledge import ADDING_METHODS, BASIC_COLLECTIONS, COUNTING_TYPES
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.model.scopes import Site

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope


class Filled(NamedTuple):
    """One place: where it stands, `d[k]`, what makes a new value, in what form, what is added and by which statements.

    The statements are those that add it; none where something is taken away.
    """

    site: Site
    item: ast.Subscript
    factory: str  # "int", "float", "list", "set" or "dict"
    form: str  # "get", "setdefault", "test" or "try"
    added: ast.expr | None = None
    statements: Sequence[ast.stmt] = ()


class _Use(NamedTuple):
    """A statement that adds to `d[k]`: how a new one is made with it, and what is added."""

    item: ast.Subscript
    factory: str
    added: ast.expr | None


def filled_by_hand(module: Module) -> Iterator[Filled]:
    """Yield the places in the loops of a file."""
    yield from _by_get(module)
    yield from _by_setdefault(module)
    yield from _by_test(module)
    yield from _by_handler(module)


def _by_get(module: Module) -> Iterator[Filled]:
    """Find `d[k] = d.get(k, 0) + v`."""
    for site in module.assigns:
        if site.node.value.__class__ is not ast.BinOp:
            continue
        match site.node:
            case ast.Assign(targets=[ast.Subscript() as item], value=ast.BinOp(op=ast.Add() | ast.Sub()) as operation):
                plus = isinstance(operation.op, ast.Add)
                operands = [(operation.left, operation.right), (operation.right, operation.left)]
                for got, added in operands if plus else operands[:1]:
                    number = _got(got, item)
                    if number:
                        place = site._replace(node=got, parent=operation)
                        yield Filled(place, item, number, "get", added, [site.node] if plus else ())


def _got(got: ast.expr, item: ast.Subscript) -> str:
    """The type of the zero in `d.get(k, 0)`, if that reads the item."""
    match got:
        case ast.Call(
            func=ast.Attribute(attr="get", value=owner), args=[index, ast.Constant(value=int() | float() as zero)], keywords=[]
        ) if zero == 0 and not isinstance(zero, bool):
            same = key(item) == key(_item(owner, index))
            return type(zero).__name__ if same and key(item) else ""
    return ""


def _item(owner: ast.expr, index: ast.expr) -> ast.Subscript:
    return ast.Subscript(value=owner, slice=index, ctx=ast.Load())


def _by_setdefault(module: Module) -> Iterator[Filled]:
    """Find `d.setdefault(k, []).append(v)`, and whatever else is done with its result."""
    for site in module.calls_of("setdefault"):
        match site.node:
            case ast.Call(func=ast.Attribute(value=owner), args=[index, default], keywords=[]) if site.where.loop is not None:
                factory = _empty(default, module, site.where.scope)
                if factory and not isinstance(site.parent, ast.Expr):
                    yield Filled(site, _item(owner, index), factory, "setdefault")


def _empty(node: ast.expr, module: Module, scope: Scope) -> str:
    """The name of the type of an empty list, set or dict; nothing for anything else."""
    match node:
        case ast.List(elts=[]):
            return "list"
        case ast.Dict(keys=[]):
            return "dict"
        case ast.Call(func=ast.Name(id=name), args=[], keywords=[]) if name in BASIC_COLLECTIONS:
            return name if module.is_builtin(scope, name) else ""
    return ""


def _by_test(module: Module) -> Iterator[Filled]:
    """Find `if k in d: d[k] += 1` with `else: d[k] = 1`, and `if k not in d: d[k] = []` right before `d[k].append(v)`."""
    for place in module.places[ast.Compare]:  # not yet a Site: there are many, and few are the test of an `if`
        node, statement, where = place
        if where.loop is None or statement.__class__ is not ast.If or statement.test is not node:
            continue
        site = Site._make(place)
        match node:
            case ast.Compare(left=index, ops=[ast.In() | ast.NotIn() as operator], comparators=[owner]):
                found = isinstance(operator, ast.In)
                use, made = (statement.body, statement.orelse) if found else (statement.orelse, statement.body)
                together: list[ast.stmt] = [statement]
                if not use and not found:
                    use = _next_statement(statement, site)
                    together += use
                filled = _filled(module, where.scope, use, made, anew=len(together) > 1)
                if filled is not None and key(filled.item) == key(_item(owner, index)):
                    yield Filled(site, filled.item, filled.factory, "test", filled.added, together)


def _next_statement(statement: ast.If, site: Site) -> list[ast.stmt]:
    """The statement behind an `if`, where both stand in the body of the loop or in an arm of another `if`."""
    loop, branch = site.where.loop, site.where.branch
    block: Any = loop.node.body if loop is not None and branch is loop.branch else branch.block  # type: ignore[union-attr]
    index = bisect_left(block or (), statement.lineno, key=_line)
    inside = block and index < len(block) and block[index] is statement
    return list(block[index + 1 : index + 2]) if inside else []


def _line(node: Any) -> int:
    return node.lineno  # type: ignore[no-any-return]  # nodes are untyped here


def _by_handler(module: Module) -> Iterator[Filled]:
    """Find `try: d[k] += 1` with `except KeyError: d[k] = 1`."""
    found: dict[ast.AST, ast.Try] = {}
    for node in module.tries:
        match node:
            case ast.Try(body=[use], handlers=[ast.ExceptHandler(type=ast.Name(id="KeyError"))], orelse=[], finalbody=[]):
                adding = _adding(use)
                if adding is not None:
                    found[adding.item] = node
    for site in module.sites(ast.Subscript) if found else ():
        if site.node in found and site.where.loop is not None:
            statement = found[site.node]
            filled = _filled(module, site.where.scope, statement.body, statement.handlers[0].body, anew=False)
            if filled is not None:
                yield Filled(site, site.node, filled.factory, "try", filled.added, [statement])


def _filled(module: Module, scope: Scope, use: Sequence[ast.stmt], made: Sequence[ast.stmt], *, anew: bool) -> _Use | None:
    """What one statement adds to `d[k]`, if the other makes it with that; `anew`: if it makes it empty, before both."""
    match use, made:
        case [used], [ast.Assign(targets=[ast.Subscript() as item], value=value)]:
            adding = _adding(used)
            if adding is None or not key(item) or key(adding.item) != key(item):
                return None
            first = _zero_or_empty(value, module, scope) if anew else _first(value, adding, module, scope)
            matching = first == adding.factory or (adding.factory == "number" and first in ("list", *COUNTING_TYPES))
            return adding._replace(factory=first) if first and (matching or not adding.factory) else None
    return None


def _adding(statement: ast.stmt) -> _Use | None:
    """What `d[k] += v`, `d[k].append(v)`, `d[k].extend(v)` or `d[k][i] = v` adds."""
    match statement:
        case ast.AugAssign(target=ast.Subscript() as item, op=ast.Add(), value=added):
            return _Use(item, "number", added)
        case ast.Expr(value=ast.Call(func=ast.Attribute(attr=method, value=ast.Subscript() as item), args=[added], keywords=[])):
            return _Use(item, ADDING_METHODS.get(method, ""), added)
        case ast.Assign(targets=[ast.Subscript(value=ast.Subscript() as item)]):
            return _Use(item, "dict", None)
    return None


def _zero_or_empty(value: ast.expr, module: Module, scope: Scope) -> str:
    """The type of what is made before anything is added: 0, [], set()."""
    zero = isinstance(value, ast.Constant) and type(value.value) in (int, float) and value.value == 0
    return type_of(value, module, scope) if zero else _empty(value, module, scope)


def _first(value: ast.expr, adding: _Use, module: Module, scope: Scope) -> str:
    """The type of what is made with the first that is added: 1, [v], {v}; nothing where something else is made."""
    match value:
        case ast.List(elts=[element]) | ast.Set(elts=[element]) if adding.factory in ("list", "set"):
            return type_of(value, module, scope) if _same(element, adding.added) else ""
    number = type_of(value, module, scope) if adding.factory == "number" and _same(value, adding.added) else ""
    return number if number in COUNTING_TYPES else ""


def _same(one: ast.expr, other: ast.expr | None) -> bool:
    """Whether two expressions are spelled alike, and not too deep to tell."""
    owner = ast.Name(id="_", ctx=ast.Load())
    return other is not None and bool(key(_item(owner, one))) and key(_item(owner, one)) == key(_item(owner, other))
