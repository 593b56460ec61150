"""Goes through what was copied only to go through it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flake8_bytecode_perf.fixes._careful import in_place_of
from flake8_bytecode_perf.rewrite import Proved, Rewrite

if TYPE_CHECKING:
    import ast


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `xs` for `list(xs)`, `xs[:]`, `[*xs]`."""
    source: ast.expr = proved.suspect.detail
    copy = proved.chunk.node(proved.suspect.spans[0])
    return Rewrite({copy: in_place_of(copy, proved.chunk.node(source))})
