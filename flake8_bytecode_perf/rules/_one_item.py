"""The ways to put one item into a container by way of another container, and whether it shows that a rewrite does not."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.analysis.effects import runs_unknown
from flake8_bytecode_perf.analysis.symbols import bindings_of, class_at_hand
from flake8_bytecode_perf.model import Bound, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Module, Site


class Item(NamedTuple):
    """One item, and what it is put into if that is a `kind`; `telling` where the form alone is reason enough to think so."""

    kind: str
    variant: str
    made: ast.expr
    value: ast.expr
    key: ast.expr | None = None
    telling: bool = False


def given(call: ast.Call, method: str) -> Iterator[Item]:
    """Yield what a call puts into its object, by what that may be: `update` or `extend` with one item."""
    match call.args, call.keywords:
        case [ast.Dict(keys=[ast.expr() as k], values=[v]) as made], [] if method == "update":
            yield Item("dict", "", made, v, k, telling=True)
        case [], [ast.keyword(arg=str() as name, value=v)] if method == "update":
            yield Item("dict", "keyword", call, v, ast.Constant(name))
        case [ast.Set(elts=[x]) as made], [] if method == "update":
            yield Item("set", "set", made, x, telling=True)
        case [ast.List(elts=[x]) | ast.Tuple(elts=[x]) as made], []:
            if method == "extend":
                yield Item("list", "extend", made, x, telling=True)
                return
            yield Item("set", "set", made, x)
            if isinstance(x, ast.Tuple) and len(x.elts) == 2:
                yield Item("dict", "pair", made, x.elts[1], x.elts[0])  # [(k, v)]


def joined(node: ast.AugAssign) -> Iterator[Item]:
    """Yield what += or |= puts into its target."""
    match node.op, node.value:
        case ast.Add(), ast.List(elts=[x]) | ast.Tuple(elts=[x]):
            yield Item("list", "+=", node.value, x, telling=isinstance(node.value, ast.List))
        case ast.BitOr(), ast.Set(elts=[x]):
            yield Item("set", "|=", node.value, x)
        case ast.BitOr(), ast.Dict(keys=[ast.expr() as k], values=[v]):
            yield Item("dict", "|= of a dict", node.value, v, k)


def may_differ(module: Module, site: Site, receiver: ast.expr, item: Item) -> bool:
    """Return whether it may show that the rewrite works things out in another order, or stores nothing in the target of +=."""
    adds = isinstance(site.node, ast.AugAssign)
    if (
        adds
        and isinstance(receiver, ast.Attribute)
        and all(found.kind is Bound.AUGMENTED for found in bindings_of(module, site.where.scope, receiver))
    ):
        return True
    # xs.extend([x])     asks for xs first, as xs.append(x) does
    if item.kind != "dict" and not adds:
        return False
    parts = [part for part in (receiver, item.key, item.value) if part is not None]
    running = [part for part in parts if runs_unknown(module, site, part)]
    return any(not _stays(module, site, other) for part in running for other in parts if other is not part)


def _stays(module: Module, site: Site, node: ast.expr) -> bool:
    """Whether an expression gives the same before and after code that this file does not show."""
    scope = site.where.scope
    match node:
        case ast.Constant():
            return True
        case ast.Name(id=name):
            variable = module.variable(scope, name)
            local = variable.owner.kind is Kind.FUNCTION and not variable.bound_elsewhere
            return local or module.is_builtin(scope, name) or module.settled_global(variable.name) is not None
        case ast.Attribute(value=ast.Name() as base) if class_at_hand(module, scope, base) is not None:
            stores = (found for found in bindings_of(module, scope, node) if found.kind is not Bound.AUGMENTED)
            return all(getattr(found.where.scope.node, "name", "") == "__init__" for found in stores)
        case ast.Tuple() | ast.BinOp() | ast.UnaryOp():
            return all(_stays(module, site, part) for part in ast.iter_child_nodes(node) if isinstance(part, ast.expr))
    return False
