"""Loops over a range that store one value at each index."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.loop_bodies import lone_loops
from flake8_bytecode_perf.syntax import counted, nodes_in, root

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module

_REPEATABLE = (ast.Name, ast.Attribute, ast.Constant, ast.BinOp, ast.UnaryOp)


class Store(NamedTuple):
    """What a loop does: the item that it stores, what it stores there, the bounds of its range, and the type of the object.

    No `first` stands for 0, no `step` for 1.
    """

    item: ast.Subscript
    value: ast.expr
    first: ast.expr | None
    end: ast.expr
    step: ast.expr | None
    kind: str = ""


def store_of(module: Module, loop: Loop) -> Store | None:
    """Return what a loop does whose iterations only store one value at the index; None for any other loop."""
    done, node = lone_loops(module).get(loop), loop.node
    match getattr(node, "target", None), done.statement if done is not None and not done.tests else None:
        case (
            ast.Name(id=index),
            ast.Assign(
                targets=[ast.Subscript(value=owner, slice=ast.Name(id=at)) as item], value=ast.Constant() | ast.Name() as value
            ),
        ) if index == at and not counted(owner, index) and not counted(value, index):
            bounds = _bounds(node.iter)  # type: ignore[union-attr]  # a `for` has one
            simple = all(bound is None or (_is_repeatable(bound) and not counted(bound, index)) for bound in bounds)
            plain = isinstance(root(owner), ast.Name) and all(not isinstance(part, ast.Call) for part in nodes_in(owner))
            return Store(item, value, *bounds) if bounds and simple and plain else None
    return None


def _bounds(iterable: ast.expr) -> tuple[Any, ...]:
    """Where a range starts and ends, and its step; nothing for what is no range, or counts down."""
    match iterable:
        case ast.Call(func=ast.Name(id="range"), args=[_, _, ast.UnaryOp()]):
            return ()
        case ast.Call(func=ast.Name(id="range"), args=[end], keywords=[]):
            return None, end, None
        case ast.Call(func=ast.Name(id="range"), args=[first, end], keywords=[]):
            return first, end, None
        case ast.Call(func=ast.Name(id="range"), args=[first, end, step], keywords=[]):
            return first, end, step
    return ()


def _is_repeatable(bound: ast.expr) -> bool:
    """Whether a bound may be evaluated twice: it is made of names and numbers, and of the lengths of what has a name."""
    match bound:
        case ast.Call(func=ast.Name(id="len"), args=[measured], keywords=[]):
            return _is_repeatable(measured)
        case ast.BinOp(left=left, right=right):
            return _is_repeatable(left) and _is_repeatable(right)
    return all(isinstance(part, _REPEATABLE) for part in nodes_in(bound))
