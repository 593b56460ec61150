"""Collects bytes in a bytearray."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import libcst as cst

from flake8_bytecode_perf.analysis.loops import before
from flake8_bytecode_perf.rewrite import Rewrite

if TYPE_CHECKING:
    from flake8_bytecode_perf.rewrite import Proved


def fix(proved: Proved) -> Rewrite:
    """Return the rewrite: a bytearray before the loop, bytes of it behind."""
    loop: Any = proved.sites[0].where.loop
    first: Any = before(loop)
    name = proved.suspect.subject
    made = cst.Call(cst.Name("bytearray"))
    behind = {proved.chunk.line_of(loop.node): [f"{name} = bytes({name})"]}
    return Rewrite({proved.chunk.node(first.value): made}, after=behind, rewritten=[first, loop.node])
