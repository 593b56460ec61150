"""Binds a member of an Enum, or its value, to a local before the loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.knowledge import MEMBER_ATTRIBUTES
from flake8_bytecode_perf.fixes._hoist import hoisted

if TYPE_CHECKING:
    from flake8_bytecode_perf.rewrite import Proved, Rewrite


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `red = Color.RED.value` before the outermost loop."""
    dotted = proved.suspect.subject
    names = dotted.split(".")
    attribute = names.pop() if names[-1] in MEMBER_ATTRIBUTES else "member"
    wanted = (names[-1], f"{names[-1]}_{attribute}", "_".join(names[-2:]))
    return hoisted(proved, proved.sites[0].where.nest, dotted, *wanted)
