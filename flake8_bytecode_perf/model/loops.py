"""Loops: what they hold, and what each of their iterations runs."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.model.scopes import Branch, Scope, Site, Where

if TYPE_CHECKING:
    from collections.abc import Iterator

Point = tuple[int, int]


@dataclass(slots=True, eq=False)
class Loop:
    """One `for`, `while` or `for` clause of a comprehension. `depth` counts the hot loops up to and with this one.

    `above` is the node right above: what has the loop among its statements, or the comprehension.
    """

    node: ast.For | ast.AsyncFor | ast.While | ast.comprehension
    scope: Scope
    parent: Loop | None
    branch: Branch
    cold: bool
    depth: int
    above: Any
    _outermost: Loop | None = None

    def __post_init__(self) -> None:
        self._outermost = self.parent.nest if self.parent is not None else None

    @property
    def header(self) -> Site:
        """The place of a finding about the whole loop, as hot as its body."""
        return Site(self.node, self.above, Where(self.scope, self, self.branch))

    @property
    def whole(self) -> Any:
        """The loop's statement; of a clause, the comprehension that it is part of."""
        return self.above if isinstance(self.node, ast.comprehension) else self.node

    @property
    def line(self) -> int:
        """The line where the loop's header starts; a comprehension's target stands in for it."""
        header = self.node.target if isinstance(self.node, ast.comprehension) else self.node
        return header.lineno

    def holds(self, other: Loop | None) -> bool:
        """Whether `other` is this loop or one inside it."""
        while other is not None:
            if other is self:
                return True
            other = other.parent
        return False

    @property
    def nest(self) -> Loop:
        """The outermost of the loops around this one; itself, if there is none."""
        return self._outermost or self

    def encloses(self, node: Any) -> bool:
        """Whether a node lies within the loop's source."""
        start, end = self.span
        return bool(start <= (node.lineno, node.col_offset) and (node.end_lineno, node.end_col_offset) <= end)

    @property
    def span(self) -> tuple[Point, Point]:
        """Where the loop's source starts and ends: lines and zero-based byte columns. A comprehension's is all of it."""
        mine: Any = self.node if not isinstance(self.node, ast.comprehension) else self.scope.node
        return (mine.lineno, mine.col_offset), (mine.end_lineno, mine.end_col_offset)

    def runs(self, site: Site) -> bool:
        """Whether each iteration runs what stands at `site`, or makes the inner function that holds it; the header does not."""
        if site.where.scope.runner is self.scope.runner:
            return self.holds(site.where.loop)
        return self.encloses(site.node)

    def outwards(self) -> Iterator[Loop]:
        """The loop itself and the loops around it, innermost first."""
        loop: Loop | None = self
        while loop is not None:
            yield loop
            loop = loop.parent
