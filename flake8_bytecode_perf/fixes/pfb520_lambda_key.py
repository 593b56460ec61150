"""Puts itemgetter or attrgetter in a lambda's place."""

from __future__ import annotations

from typing import Any

import libcst as cst

from flake8_bytecode_perf.fixes._careful import unless_lost
from flake8_bytecode_perf.rewrite import Proved, Rewrite

_CODE = cst.Module([])


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite; None where the name of the getter means something else in the file."""
    [site] = proved.sites
    key = proved.chunk.node(site.node)
    parts = [element.value for element in key.body.elements] if isinstance(key.body, cst.Tuple) else [key.body]
    items = all(isinstance(part, cst.Subscript) for part in parts)
    written = proved.imported(site.where.scope, "operator", "itemgetter" if items else "attrgetter")
    if written is None:
        return None
    name, imports = written
    taken = ", ".join(map(_index if items else _attribute, parts))
    return unless_lost(Rewrite({key: cst.parse_expression(f"{name}({taken})")}, imports=imports))


def _index(part: Any) -> str:
    return _CODE.code_for_node(part.slice[0].slice.value)


def _attribute(part: Any) -> str:
    return f'"{_CODE.code_for_node(part).partition(".")[2]}"'
