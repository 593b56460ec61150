"""Parses a date in ISO format without a format."""

from __future__ import annotations

from typing import Any

import libcst as cst

from flake8_bytecode_perf.fixes._careful import method_of
from flake8_bytecode_perf.rewrite import Proved, Rewrite


def fix(proved: Proved) -> Rewrite:
    """Return the rewrite: datetime.fromisoformat(text)."""
    [site] = proved.sites
    call: Any = proved.chunk.node(site.node)
    made = method_of(call, "fromisoformat").with_changes(args=[cst.Arg(call.args[0].value)], lpar=call.lpar, rpar=call.rpar)
    return Rewrite({call: made})
