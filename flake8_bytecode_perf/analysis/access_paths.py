"""Access paths: names, attributes and items as text that can be compared, and the assignments to them."""

from __future__ import annotations

import ast
from collections import defaultdict
from typing import TYPE_CHECKING

from flake8_bytecode_perf.syntax import nodes_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Binding, Scope, Site

_MADE = frozenset({ast.BinOp, ast.JoinedStr, ast.Call, ast.List, ast.Tuple, ast.Set, ast.Dict})


def key(node: ast.expr) -> str:
    """Return one spelling for all ways to write the same name, attribute or item; nothing for other expressions."""
    parts: list[str] = []
    while not isinstance(node, ast.Name):
        if isinstance(node, ast.Attribute):
            parts.append(f".{node.attr}")
            node = node.value
        elif isinstance(node, ast.Subscript):
            try:
                parts.append(f"[{ast.unparse(node.slice)}]")
            except RecursionError:
                return ""
            node = node.value
        else:
            return ""
    return node.id + "".join(reversed(parts))


def mentions(node: ast.AST, target: ast.expr) -> bool:
    """Whether a name, attribute or item stands anywhere in `node`, spelled in any way."""
    return any(_mentions(node, target))


def times_mentioned(node: ast.AST, target: ast.expr) -> int:
    """Return how often a name, attribute or item stands in `node`, spelled in any way."""
    return sum(_mentions(node, target))


def _mentions(node: ast.AST, target: ast.expr) -> Iterator[bool]:
    wanted, kind = key(target), target.__class__
    return (part.__class__ is kind and key(part) == wanted for part in nodes_in(node)) if wanted else iter(())


def assigned(node: ast.Assign | ast.AnnAssign | ast.NamedExpr) -> Iterator[tuple[ast.expr, ast.expr]]:
    """Each target with its value: s and n with theirs in `s, n = s + x, n + 1`."""
    waiting = [(target, node.value) for target in (node.targets if isinstance(node, ast.Assign) else [node.target])]
    while waiting:
        target, value = waiting.pop()
        if isinstance(target, (ast.Tuple, ast.List)):
            if isinstance(value, (ast.Tuple, ast.List)) and len(value.elts) == len(target.elts):
                waiting += zip(target.elts, value.elts, strict=True)
        else:
            yield target, value  # type: ignore[misc]  # no AnnAssign without a value is among the facts


def assignments(module: Module) -> list[tuple[Site, ast.expr, ast.expr]]:
    """Return each target that the loops of a file assign to, with the statement and the value that it gets."""
    return module.once(_assignments)


def _assignments(module: Module) -> list[tuple[Site, ast.expr, ast.expr]]:
    found: list[tuple[Site, ast.expr, ast.expr]] = []
    for site in module.assigns:
        node = site.node
        if node.__class__ is ast.Assign and node.targets[0].__class__ is ast.Name and len(node.targets) == 1:  # most are
            found.append((site, node.targets[0], node.value))
        else:
            found += [(site, target, value) for target, value in assigned(node)]
    return found


def arms(value: ast.expr) -> list[ast.expr]:
    """Return the expressions that make the value: an operation, a call or a display; in both arms of a conditional."""
    if not isinstance(value, ast.IfExp):
        return [value] if value.__class__ in _MADE else []
    made: list[ast.expr] = []
    waiting: list[ast.expr] = [value]
    while waiting:
        value = waiting.pop()
        if isinstance(value, ast.IfExp):
            waiting += [value.body, value.orelse]
        elif value.__class__ in _MADE:
            made.append(value)
    return made


def stores_by_key(module: Module) -> defaultdict[tuple[Scope, str], list[Binding]]:
    """The assignments to attributes, by the function that makes them and the key of what they assign to."""
    stores: defaultdict[tuple[Scope, str], list[Binding]] = defaultdict(list)
    for assignments in module.stores.values():
        for store in assignments:
            stores[store.where.scope.runner, key(store.node)].append(store)
    return stores
