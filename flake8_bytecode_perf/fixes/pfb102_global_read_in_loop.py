"""Binds a global or builtin to a local before the loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flake8_bytecode_perf.fixes._hoist import hoisted

if TYPE_CHECKING:
    from flake8_bytecode_perf.rewrite import Proved, Rewrite


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `value = VALUE` before the loop."""
    name = proved.suspect.subject
    return hoisted(proved, proved.sites[0].where.nest, name, name, "local_" + name.strip("_"))
