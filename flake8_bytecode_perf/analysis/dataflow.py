"""Runs the body of a loop in the abstract, to tell what one pass leaves for the next.

One bit of state goes from statement to statement: armed or not. A node may arm, disarm, or ask whether it is reached armed.
Where branches meet, armed on one of them will do (`may`), or has to hold on all of them (`must`). Two passes are enough for
one bit.
"""

from __future__ import annotations

import ast
from bisect import bisect_left
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SIMPLE = frozenset({ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Expr})  # most statements
_LEAVING = (ast.Return, ast.Raise, ast.Break)
_Place = tuple[int, int]


class Passes:
    """One run: where the state is asked for, armed and disarmed, in this order where one statement does several."""

    def __init__(self, arms: ast.AST, asks: ast.AST, ends: Iterable[ast.AST]) -> None:
        self._arms, self._asks = _place(arms), _place(asks)
        self._ends = sorted(map(_place, ends))
        self._must = False
        self._answers: list[bool] = []
        self._continued: list[bool] = []

    def reached_armed(self, loop: Any, *, must: bool = False) -> bool:
        """Whether a pass may, or must, reach the asking node armed; never in a comprehension, which has no statements."""
        if isinstance(loop, ast.comprehension):
            return False
        self._must = must
        header = loop.test if isinstance(loop, ast.While) else loop.target
        armed = False
        for _ in range(2):
            self._answers, self._continued = [], []
            after = self._block(loop.body, self._simple(header, armed))
            armed = bool(self._meet(after, *self._continued))
        return bool(self._meet(*self._answers))

    def _meet(self, *states: bool | None) -> bool | None:
        """The state where branches meet; None stands for a place that is not reached."""
        reached = [state for state in states if state is not None]
        if not reached:
            return None
        return all(reached) if self._must else any(reached)

    def _block(self, body: Sequence[ast.stmt], armed: bool | None) -> bool | None:
        for statement in body:
            if armed is None:
                return None
            armed = self._statement(statement, armed)
        return armed

    def _statement(self, node: Any, armed: bool) -> bool | None:
        if node.__class__ in _SIMPLE:
            return self._simple(node, armed)
        match node:
            case ast.If():
                return self._if(node, armed)
            case ast.For(iter=header) | ast.AsyncFor(iter=header) | ast.While(test=header):
                return self._loop(node, self._simple(header, armed))
            case ast.Try() | ast.TryStar():
                return self._try(node, armed)
            case ast.With(items=items, body=body) | ast.AsyncWith(items=items, body=body):
                for item in items:
                    armed = self._simple(item.optional_vars, self._simple(item.context_expr, armed))
                return self._block(body, armed)
            case ast.Match(subject=subject, cases=cases):
                armed = self._simple(subject, armed)
                return self._meet(armed, *(self._block(case.body, self._simple(case.pattern, armed)) for case in cases))
            case ast.Continue():
                self._continued.append(armed)
                return None
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                return armed
        armed = self._simple(node, armed)
        return None if isinstance(node, _LEAVING) else armed

    def _if(self, node: ast.If, armed: bool) -> bool | None:
        """An `if` with all its `elif`, one by one: there may be thousands."""
        states: list[bool | None] = []
        while True:
            armed = self._simple(node.test, armed)
            states.append(self._block(node.body, armed))
            match node.orelse:
                case [ast.If() as node]:
                    continue
            return self._meet(*states, self._block(node.orelse, armed))

    def _loop(self, node: Any, armed: bool) -> bool | None:
        """An inner loop runs no time or several, over a display surely once; its `continue` ends up before or behind it."""
        target = None if isinstance(node, ast.While) else node.target
        surely = isinstance(getattr(node, "iter", None), (ast.Tuple, ast.List, ast.Set)) and bool(node.iter.elts)
        outer, self._continued = self._continued, []
        once = self._block(node.body, self._simple(target, armed))
        carried = bool(self._meet(None if surely else armed, once, *self._continued))
        if carried != armed:
            again = self._block(node.body, self._simple(target, carried))
            carried = bool(self._meet(carried, again, *self._continued))
        self._continued = outer
        return self._block(node.orelse, carried)

    def _try(self, node: Any, armed: bool) -> bool | None:
        tried = self._block(node.body, armed)
        raised = bool(self._meet(armed, tried))
        caught = [self._block(handler.body, raised) for handler in node.handlers]
        return self._block(node.finalbody, self._meet(self._block(node.orelse, tried), *caught))

    def _simple(self, node: Any, armed: bool) -> bool:
        """Run what holds no statements, if it is there at all."""
        if node is None:
            return armed
        start, end = _place(node), (node.end_lineno, node.end_col_offset)
        if start <= self._asks < end:
            self._answers.append(armed)
            armed = False
        if start <= self._arms < end:
            armed = True
        return armed and bisect_left(self._ends, start) == bisect_left(self._ends, end)


def _place(node: Any) -> _Place:
    return node.lineno, node.col_offset
