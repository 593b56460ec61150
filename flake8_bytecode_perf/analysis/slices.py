"""Slices that leave something out, and the positions that say the same to a search."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.syntax import text

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.scopes import Site

_ZERO = ast.Constant(value=0)


class Part(NamedTuple):
    """A slice without a step: its node, what is sliced, and where it starts and ends."""

    node: ast.Subscript
    whole: ast.expr
    lower: ast.expr | None
    upper: ast.expr | None

    @property
    def bounds(self) -> list[ast.expr]:
        """Where it starts and ends, as far as that is written."""
        return [bound for bound in (self.lower, self.upper) if bound is not None]

    @property
    def positions(self) -> list[str]:
        """The positions as arguments: p of s[p:]; 0 and q of s[:q]."""
        return [text(self.lower or _ZERO), *([text(self.upper)] if self.upper is not None else [])]


def part_of(node: ast.expr) -> Part | None:
    """Return the slice that an expression is, if it has no step and leaves something out; None for any other expression."""
    match node:
        case ast.Subscript(value=whole, slice=ast.Slice(lower=lower, upper=upper, step=None)) if lower or upper:
            return Part(node, whole, lower, upper)
    return None


def asks_whether_found(site: Site) -> bool:
    """Whether a position is only compared with -1, or with 0 as to its sign: whether something is found at all."""
    match site.parent:
        case ast.Compare(ops=[operator], comparators=[ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=1))]):
            return isinstance(operator, (ast.Eq, ast.NotEq, ast.Gt))
        case ast.Compare(ops=[ast.Lt() | ast.GtE()], comparators=[ast.Constant(value=0)]):
            return True
    return False
