"""The ways to put one item into a container by way of another container, and whether it shows that a rewrite does not."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.analysis.evaluation_order import order_obstacle
from flake8_bytecode_perf.analysis.symbols import bindings_of
from flake8_bytecode_perf.model.kinds import Bound
from flake8_bytecode_perf.verdict import Obstacle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site


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


def item_obstacle(module: Module, site: Site, receiver: ast.expr, item: Item) -> Obstacle | None:
    """Return what may show that the rewrite evaluates in another order, or stores nothing in the target of +=."""
    adds = isinstance(site.node, ast.AugAssign)
    stores = bindings_of(module, site.where.scope, receiver) if adds and isinstance(receiver, ast.Attribute) else None
    if stores is not None and all(found.kind is Bound.AUGMENTED for found in stores):
        return Obstacle.OTHER_RESULT  # an attribute of the class becomes one of the instance
    # xs.extend([x])     asks for xs first, as xs.append(x) does
    if item.kind != "dict" and not adds:
        return None
    before = [part for part in (receiver, item.key) if part is not None]
    return order_obstacle(module, site, before if item.key is not None else [receiver], item.value)
