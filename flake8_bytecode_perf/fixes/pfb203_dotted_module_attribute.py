"""Binds an attribute of a module to a local before the loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flake8_bytecode_perf.fixes._hoist import hoisted

if TYPE_CHECKING:
    from flake8_bytecode_perf.rewrite import Proved, Rewrite


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `sqrt = math.sqrt` before the loop."""
    dotted = proved.suspect.subject
    *_, last = dotted.split(".")
    return hoisted(proved, proved.sites[0].where.nest, dotted, last, dotted.replace(".", "_"))
