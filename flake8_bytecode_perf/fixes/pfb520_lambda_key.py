"""Puts itemgetter or attrgetter in a lambda's place."""

from __future__ import annotations

from typing import Any

import libcst as cst

from flake8_bytecode_perf.fixes._careful import source_of
from flake8_bytecode_perf.fixes._fstrings import free_quote
from flake8_bytecode_perf.rewrite import Proved, Rewrite


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite; None where the getter's name means something else in the file, or an f-string of 3.11 can't hold it."""
    [site] = proved.sites
    key = proved.chunk.node(site.node)
    parts = [element.value for element in key.body.elements] if isinstance(key.body, cst.Tuple) else [key.body]
    items = all(isinstance(part, cst.Subscript) for part in parts)
    written = proved.imported(site.where.scope, "operator", "itemgetter" if items else "attrgetter")
    if written is None:
        return None
    name, imports = written
    quote = free_quote(proved.chunk.quotes_around(key))
    if quote is None and not items:
        return None
    taken = [_index(part) if items else f"{quote}{_attributes(part)}{quote}" for part in parts]
    return Rewrite({key: cst.parse_expression(f"{name}({', '.join(taken)})")}, imports=imports)


def _index(part: Any) -> str:
    return source_of(part.slice[0].slice.value)


def _attributes(part: Any) -> str:
    return source_of(part).partition(".")[2]
