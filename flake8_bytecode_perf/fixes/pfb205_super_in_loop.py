"""Looks a method up through `super()` once, before the loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flake8_bytecode_perf.fixes._careful import in_one_line
from flake8_bytecode_perf.fixes._hoist import hoisted

if TYPE_CHECKING:
    from flake8_bytecode_perf.rewrite import Proved, Rewrite


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `add = super().add` before the loop; None where it goes over several lines."""
    first = proved.sites[0].node
    value = in_one_line(proved.chunk.node(first))
    if value is None:
        return None
    method = first.attr.strip("_")
    return hoisted(proved, proved.suspect.detail, value, method, f"super_{method}")
