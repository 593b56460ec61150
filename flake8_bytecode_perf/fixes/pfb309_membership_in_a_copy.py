"""Asks the container itself, not a copy of it."""

from __future__ import annotations

from typing import Any

import libcst as cst

from flake8_bytecode_perf.fixes._careful import as_operand, source_of
from flake8_bytecode_perf.rewrite import Proved, Rewrite


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `k in d`, `x in xs` or `x in {1, 2}`."""
    copy: Any = proved.suspect.spans[0]
    call = proved.chunk.node(copy)
    if not call.args:
        return Rewrite({call: as_operand(call.func.value)})
    copied = call.args[0].value
    if call.func.value in ("set", "frozenset"):
        elements = ", ".join([source_of(element.value) for element in copied.elements])
        return Rewrite({call: cst.parse_expression(f"{{{elements}}}")})
    return Rewrite({call: as_operand(copied)})
