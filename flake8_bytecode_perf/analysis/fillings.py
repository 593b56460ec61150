"""Loops that do nothing but fill a list or a set, one element per iteration: `for x in xs: out.append(f(x))`."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.access_paths import key, mentions
from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.definitions import is_overridden
from flake8_bytecode_perf.analysis.flow import is_definitely_assigned
from flake8_bytecode_perf.analysis.loop_bodies import lone
from flake8_bytecode_perf.analysis.mutation import invariance_of
from flake8_bytecode_perf.analysis.observability import header_obstacle, is_private, target_stays_inside
from flake8_bytecode_perf.analysis.reaching_types import type_before
from flake8_bytecode_perf.analysis.types import may_be_none, type_of
from flake8_bytecode_perf.syntax import chain, counted, nodes_in
from flake8_bytecode_perf.verdict import Obstacle, unless

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from flake8_bytecode_perf.analysis.loop_bodies import Lone
    from flake8_bytecode_perf.model.module import Module


class Filling(NamedTuple):
    """One such loop: what it does, the call, what that fills and with what.

    `guard` is the test whether a set has the element already, which is none of the loop's tests. `calls` is how many calls stand
    in the loop, `held` whether a local holds something first, and `written` whether the file has element and tests as they are.
    """

    done: Lone
    call: ast.Call
    receiver: ast.expr
    element: ast.expr
    guard: ast.expr | None = None
    calls: int = 1
    held: bool = False
    written: bool = True
    obstacles: tuple[Obstacle, ...] = ()

    @property
    def spans(self) -> tuple[ast.expr, ast.expr]:
        """What the proof asks for: the method and the call."""
        return self.call.func, self.call

    @property
    def copies(self) -> bool:
        """Whether each iteration takes over the loop's own element, as it is."""
        node: Any = self.done.loop.node
        names = isinstance(node.target, ast.Name) and isinstance(self.element, ast.Name)
        return names and not self.done.tests and node.target.id == self.element.id  # type: ignore[attr-defined]  # names have one


def fillings(module: Module, method: str) -> Iterator[Filling]:
    """Yield the innermost loops whose whole body is a call of `method` with one argument, under whatever tests."""
    for site in module.hot_calls_of(method):
        if site.where.loop is None or not isinstance(site.parent, ast.Expr):
            continue
        match site.node:
            case ast.Call(func=ast.Attribute(value=receiver), args=[element], keywords=[]) as call:
                done = lone(site.where.loop)
                if done is not None and done.statement is site.parent and not isinstance(element, ast.Starred):
                    yield Filling(done, call, receiver, element)


def _is_guard(test: ast.expr, call: ast.Call, element: ast.expr) -> bool:
    """Whether a test asks if a set has the element already that a call adds to it: x not in out."""
    match test, call.func:
        case (
            ast.UnaryOp(op=ast.Not(), operand=ast.Compare(left=left, ops=[ast.In()], comparators=[held]))
            | ast.Compare(left=left, ops=[ast.NotIn()], comparators=[held]),
            ast.Attribute(value=receiver, attr="add"),
        ):
            return bool(key(left)) and key(left) == key(element) and key(held) == key(receiver)
    return False


def guard_among(asked: Sequence[ast.expr], call: ast.Call, element: ast.expr) -> ast.expr | None:
    """Return the guard among what an iteration evaluates; none if what is behind it calls something, for new elements only."""
    at = next((at for at, test in enumerate(asked) if _is_guard(test, call, element)), len(asked))
    behind = any(isinstance(node, ast.Call) for part in asked[at + 1 :] for node in nodes_in(part))
    return asked[at] if at < len(asked) and not behind else None


def receives(module: Module, filling: Filling) -> tuple[str, list[Obstacle | None]]:
    """Return the type of what a copying loop fills, or "unknown", and what a call that takes all elements may do otherwise.

    An empty type where one call would not do the same at all.
    """
    loop, receiver = filling.done.loop, filling.receiver
    node: Any = loop.node
    scope = loop.scope
    base, links = chain(receiver)
    # for x in xs: x.items.append(x)      or for x in out: out.append(x), which never ends
    if base is None or counted(receiver, node.target.id) or mentions(node.iter, receiver):
        return "", []
    # def extend(self, xs): for x in xs: self.append(x)      is what extend is
    if not target_stays_inside(module, loop) or (not links and base.id in ("self", "cls")):
        return "", []
    if links:
        known = type_of(receiver, module, scope)
        there = unless(invariance_of(module, loop, scope, receiver) is Certainty.CERTAIN, Obstacle.CHANGED_BY_CALLEE)
    else:
        known = type_before(module, loop.header.where, base.id, loop.line)
        there = unless(is_definitely_assigned(module, scope, node, base.id), Obstacle.SKIPPED_ITERATION)
    own = not links and is_private(module, scope, base.id)
    return known or "unknown", [
        unless(not may_be_none(receiver, module, scope), Obstacle.MAY_BE_NONE),
        unless(bool(known), Obstacle.UNKNOWN_TYPE),
        unless(not is_overridden(module, known, "append", "extend", "add", "update"), Obstacle.OWN_CLASS),
        there,
        None if own else header_obstacle(module, loop, receiver),
    ]
