"""A forward data flow of one bit over the body of a loop: what one iteration leaves for the next.

A node may generate the bit, kill it, or query whether the bit is live where the node is reached. Where branches meet, live on
one of them will do. Two iterations are enough for one bit.
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


class GenKill:
    """One run: the nodes that query, generate and kill the bit, in this order where one statement holds several."""

    def __init__(self, generates: ast.AST, queries: ast.AST, kills: Iterable[ast.AST]) -> None:
        self._generates, self._queries = _place(generates), _place(queries)
        self._kills = sorted(map(_place, kills))
        self._answers: list[bool] = []
        self._continued: list[bool] = []

    def reaches(self, loop: Any) -> bool:
        """Whether an iteration of a loop that has statements may reach the asking node live."""
        header = loop.test if isinstance(loop, ast.While) else loop.target
        live = False
        for _ in range(2):
            self._answers, self._continued = [], []
            after = self._block(loop.body, self._simple(header, live))
            live = bool(self._meet(after, *self._continued))
        return bool(self._meet(*self._answers))

    def _meet(self, *states: bool | None) -> bool | None:
        """The state where branches meet; None stands for a place that is not reached."""
        reached = [state for state in states if state is not None]
        return any(reached) if reached else None

    def _block(self, body: Sequence[ast.stmt], live: bool | None) -> bool | None:
        for statement in body:
            if live is None:
                return None
            live = self._statement(statement, live)
        return live

    def _statement(self, node: Any, live: bool) -> bool | None:
        if node.__class__ in _SIMPLE:
            return self._simple(node, live)
        match node:
            case ast.If():
                return self._if(node, live)
            case ast.For(iter=header) | ast.AsyncFor(iter=header) | ast.While(test=header):
                return self._loop(node, self._simple(header, live))
            case ast.Try() | ast.TryStar():
                return self._try(node, live)
            case ast.With(items=items, body=body) | ast.AsyncWith(items=items, body=body):
                for item in items:
                    live = self._simple(item.optional_vars, self._simple(item.context_expr, live))
                return self._block(body, live)
            case ast.Match(subject=subject, cases=cases):
                live = self._simple(subject, live)
                return self._meet(live, *(self._block(case.body, self._simple(case.pattern, live)) for case in cases))
            case ast.Continue():
                self._continued.append(live)
                return None
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                return live
        live = self._simple(node, live)
        return None if isinstance(node, _LEAVING) else live

    def _if(self, node: ast.If, live: bool) -> bool | None:
        """An `if` with all its `elif`, one by one: there may be thousands."""
        states: list[bool | None] = []
        while True:
            live = self._simple(node.test, live)
            states.append(self._block(node.body, live))
            match node.orelse:
                case [ast.If() as node]:
                    continue
            return self._meet(*states, self._block(node.orelse, live))

    def _loop(self, node: Any, live: bool) -> bool | None:
        """An inner loop runs no time or several, over a display surely once; its `continue` kills up before or behind it."""
        target = None if isinstance(node, ast.While) else node.target
        surely = isinstance(getattr(node, "iter", None), (ast.Tuple, ast.List, ast.Set)) and bool(node.iter.elts)
        outer, self._continued = self._continued, []
        once = self._block(node.body, self._simple(target, live))
        carried = bool(self._meet(None if surely else live, once, *self._continued))
        if carried != live:
            again = self._block(node.body, self._simple(target, carried))
            carried = bool(self._meet(carried, again, *self._continued))
        self._continued = outer
        return self._block(node.orelse, carried)

    def _try(self, node: Any, live: bool) -> bool | None:
        tried = self._block(node.body, live)
        raised = bool(self._meet(live, tried))
        caught = [self._block(handler.body, raised) for handler in node.handlers]
        return self._block(node.finalbody, self._meet(self._block(node.orelse, tried), *caught))

    def _simple(self, node: Any, live: bool) -> bool:
        """Run what holds no statements, if it is there at all."""
        if node is None:
            return live
        start, end = _place(node), (node.end_lineno, node.end_col_offset)
        if start <= self._queries < end:
            self._answers.append(live)
            live = False
        if start <= self._generates < end:
            live = True
        return live and bisect_left(self._kills, start) == bisect_left(self._kills, end)


def _place(node: Any) -> _Place:
    return node.lineno, node.col_offset
