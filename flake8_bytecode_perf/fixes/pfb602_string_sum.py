"""Makes an f-string of a sum of strings."""

from __future__ import annotations

import ast
from typing import Any

from flake8_bytecode_perf.fixes._careful import in_one_line
from flake8_bytecode_perf.fixes._fstrings import Raw, f_string, field, raw_of
from flake8_bytecode_perf.rewrite import Proved, Rewrite


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite; None where it goes over several lines, or an f-string of 3.11 can't hold it."""
    [site] = proved.sites
    whole = proved.chunk.node(site.node)
    parts = [_part(proved, part) for part in proved.suspect.detail]
    made = f_string(parts, '"', proved.chunk.quotes_around(whole))
    if made is None or in_one_line(whole) is None:
        return None
    return Rewrite({whole: made.with_changes(lpar=whole.lpar, rpar=whole.rpar)})


def _part(proved: Proved, part: Any) -> str | None:
    node = proved.chunk.node(part)
    if isinstance(part, ast.Constant):
        raw = raw_of(node)
        return Raw(raw) if raw is not None else None
    return field(node.args[0].value, "s") if part in proved.suspect.spans else field(node)
