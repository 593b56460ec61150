"""Runs the body of a loop in the abstract, to tell what one pass leaves for the next.

One bit of state goes from statement to statement: armed or not. A node may arm, disarm, or ask whether it is reached
armed; where branches meet, armed wins. Two passes are enough for one bit.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LEAVING = (ast.Return, ast.Raise, ast.Break)
_Place = tuple[int, int]


class Passes:
    """One run: where the state is armed, asked for and disarmed, in this order where one statement does several."""

    def __init__(self, arms: ast.AST, asks: ast.AST, ends: Iterable[ast.AST]) -> None:
        self._arms, self._asks = _place(arms), _place(asks)
        self._ends = {_place(node) for node in ends}
        self._answer = False
        self._again = False

    def reached_armed(self, loop: Any) -> bool:
        """Whether a pass may reach the asking node armed; never in a comprehension, which holds no statements."""
        if isinstance(loop, ast.comprehension):
            return False
        header = loop.test if isinstance(loop, ast.While) else loop.target
        armed = False
        for _ in range(2):
            self._again = False
            after = self._block(loop.body, self._simple(header, armed))
            armed = bool(after) or self._again
        return self._answer

    def _block(self, body: Sequence[ast.stmt], armed: bool | None) -> bool | None:
        """Run statements; None stands for a place that is not reached."""
        for statement in body:
            if armed is None:
                return None
            armed = self._statement(statement, armed)
        return armed

    def _statement(self, node: Any, armed: bool) -> bool | None:
        match node:
            case ast.If(test=test, body=body, orelse=orelse):
                armed = self._simple(test, armed)
                return _either(self._block(body, armed), self._block(orelse, armed))
            case ast.For(iter=header) | ast.AsyncFor(iter=header) | ast.While(test=header):
                return self._loop(node, self._simple(header, armed))
            case ast.Try() | ast.TryStar():
                return self._try(node, armed)
            case ast.With(items=items, body=body) | ast.AsyncWith(items=items, body=body):
                for item in items:
                    armed = self._simple(item.context_expr, armed)
                    armed = self._simple(item.optional_vars, armed)
                return self._block(body, armed)
            case ast.Match(subject=subject, cases=cases):
                armed = self._simple(subject, armed)
                return _either(armed, *(self._block(case.body, self._simple(case.pattern, armed)) for case in cases))
            case ast.Continue():
                self._again = self._again or armed
                return None
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                return armed
        armed = self._simple(node, armed)
        return None if isinstance(node, _LEAVING) else armed

    def _loop(self, node: Any, armed: bool) -> bool | None:
        """An inner loop runs no time or several; its own `continue` and `break` end up behind it."""
        target = None if isinstance(node, ast.While) else node.target
        outer, self._again = self._again, False
        once = self._block(node.body, self._simple(target, armed))
        carried = armed or bool(once) or self._again
        again = self._block(node.body, self._simple(target, carried)) if carried and not armed else once
        carried = carried or bool(again) or self._again
        self._again = outer
        return self._block(node.orelse, carried)

    def _try(self, node: Any, armed: bool) -> bool | None:
        tried = self._block(node.body, armed)
        caught = [self._block(handler.body, armed or bool(tried)) for handler in node.handlers]
        return self._block(node.finalbody, _either(self._block(node.orelse, tried), *caught))

    def _simple(self, node: Any, armed: bool) -> bool:
        """Run what holds no statements."""
        if node is None:
            return armed
        start, end = _place(node), (node.end_lineno, node.end_col_offset)
        if start <= self._asks < end:
            self._answer = self._answer or armed
            armed = False
        if start <= self._arms < end:
            armed = True
        if any(start <= place < end for place in self._ends):
            armed = False
        return armed


def _place(node: Any) -> _Place:
    return node.lineno, node.col_offset


def _either(*states: bool | None) -> bool | None:
    """The state where branches meet: armed if one of them is; not reached if none is."""
    reached = [state for state in states if state is not None]
    return any(reached) if reached else None
