"""Reads a property once before the loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flake8_bytecode_perf.fixes._hoist import hoisted

if TYPE_CHECKING:
    from flake8_bytecode_perf.rewrite import Proved, Rewrite


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `rate = self.rate` before the loop in which the property is loop-invariant."""
    dotted = proved.suspect.subject
    return hoisted(proved, proved.suspect.detail, dotted, dotted.rpartition(".")[2], dotted.replace(".", "_"))
