"""What loops and branches: the places of the blocks of loops, conditions, handlers and comprehensions."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.collect.scopes import open_scope
from flake8_bytecode_perf.collect.walk import Walk, aside
from flake8_bytecode_perf.model.kinds import Kind
from flake8_bytecode_perf.model.loops import Loop
from flake8_bytecode_perf.model.scopes import NEW, Branch, Site, Where
from flake8_bytecode_perf.syntax import holds, is_cold, leaves_at_once

if TYPE_CHECKING:
    from flake8_bytecode_perf.collect.walk import Visitor

_Comprehension = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp


def _raise(walk: Walk, node: ast.Raise, _parent: ast.AST, where: Where) -> None:
    walk.children(node, aside(where, ()))


def _assert(walk: Walk, node: ast.Assert, _parent: ast.AST, where: Where) -> None:
    walk.push([node.test], node, where)
    if node.msg is not None:
        walk.push([node.msg], node, aside(where, ()))


def _with(walk: Walk, node: ast.With | ast.AsyncWith, parent: ast.AST, where: Where) -> None:
    walk.note(node, parent, where)
    walk.unknown_code(node, parent, where)


def _open_loop(walk: Walk, node: Any, above: ast.AST, where: Where, *, cold: bool) -> Where:
    """Make a loop and return the place of its body."""
    depth = (where.loop.depth if where.loop is not None else 0) + (not cold)
    branch: Branch = NEW(Branch, (where.branch, None, None))
    loop = Loop(node, where.scope, where.loop, branch, cold, depth, above)
    walk.module.loops.append(loop)
    inner: Where = NEW(Where, (where.scope, loop, branch))
    return inner


def _is_cold(walk: Walk, iterable: ast.expr, where: Where) -> bool:
    """Whether a loop at `where` makes few iterations, given what the names there mean."""
    return is_cold(iterable, walk.shadowed.get(where.scope.node, frozenset()))


def _for_loop(walk: Walk, node: ast.For | ast.AsyncFor, parent: ast.AST, where: Where) -> None:
    walk.stack.append((node.iter, node, where))
    _loop_else(walk, node, where)
    if leaves_at_once(node.body):
        walk.branch([node.target, *node.body], node, where)
    else:
        inner = _open_loop(walk, node, parent, where, cold=_is_cold(walk, node.iter, where))
        walk.push([node.target, *node.body], node, inner)


def _loop_else(walk: Walk, node: ast.For | ast.AsyncFor | ast.While, where: Where) -> None:
    """Go on to the `else` of a loop, which a `break` skips."""
    if node.orelse and holds(node.body, ast.Break):
        walk.arm(node.orelse, node, where)
    else:
        walk.push(node.orelse, node, where)


def _while_loop(walk: Walk, node: ast.While, parent: ast.AST, where: Where) -> None:
    _loop_else(walk, node, where)
    if leaves_at_once(node.body):
        walk.branch([node.test, *node.body], node, where)
    else:
        walk.push([node.test, *node.body], node, _open_loop(walk, node, parent, where, cold=False))


def _comprehension(walk: Walk, node: _Comprehension, parent: ast.AST, where: Where) -> None:
    walk.module.comprehensions.append(NEW(Site, (node, parent, where)))
    if where.loop is not None:
        walk.module.repeated.add(node.__class__)
    outer = where
    inner: Where = NEW(Where, (open_scope(walk, Kind.COMPREHENSION, node, where.scope), where.loop, where.branch))
    for clause in node.generators:
        walk.stack.append((clause.iter, clause, outer))
        outer = inner = _open_loop(walk, clause, node, inner, cold=_is_cold(walk, clause.iter, where))
        walk.push([clause.target, *clause.ifs], clause, inner)
    elements = [node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt]
    walk.push([element for element in elements if element is not None], node, inner)  # none: {**d for d in ds}, on 3.15


def _if(walk: Walk, node: ast.If, _parent: ast.AST, where: Where) -> None:
    walk.stack.append((node.test, node, where))
    walk.arm(node.body, node, where)
    walk.arm(node.orelse, node, where)


def _try(walk: Walk, node: ast.Try, _parent: ast.AST, where: Where) -> None:
    walk.module.tries.append(node)
    walk.branch(node.body, node, where)
    walk.branch(node.orelse, node, where)
    walk.push([*node.handlers, *node.finalbody], node, where)


OF_BLOCKS: dict[str, Visitor] = {
    "For AsyncFor": _for_loop,
    "While": _while_loop,
    "ListComp SetComp DictComp GeneratorExp": _comprehension,
    "If": _if,
    "Try TryStar": _try,
    "With AsyncWith": _with,
    "Raise": _raise,
    "Assert": _assert,
}
