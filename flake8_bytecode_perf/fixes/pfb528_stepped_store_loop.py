"""Stores one value at all indexes of a range in one assignment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import libcst as cst

from flake8_bytecode_perf.fixes._careful import in_one_line
from flake8_bytecode_perf.fixes._results import in_place
from flake8_bytecode_perf.rules.pfb528_stepped_store_loop import assignment

if TYPE_CHECKING:
    import ast

    from flake8_bytecode_perf.rewrite import Proved, Rewrite

_CODE = cst.Module([])


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `flags[a:b:c] = [False] * len(range(a, b, c))`; None where a part of it goes over several lines."""
    loop: Any = proved.sites[0].where.loop
    store = proved.suspect.detail
    parts = [part for part in (store.item.value, store.value, store.first, store.end, store.step) if part is not None]
    if any(in_one_line(proved.chunk.node(part)) is None for part in parts):
        return None
    source = assignment(store, lambda node: _spelled(proved, node))
    line: Any = cst.parse_statement(source)
    return in_place(proved, loop, line.body[0])


def _spelled(proved: Proved, node: ast.expr) -> str:
    return _CODE.code_for_node(proved.chunk.node(node))
