"""Puts one item into a container without another container."""

from __future__ import annotations

from typing import Any

import libcst as cst

from flake8_bytecode_perf.fixes._careful import source_of
from flake8_bytecode_perf.rewrite import Proved, Rewrite


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `d[k] = v`, `s.add(x)` or `xs.append(x)`."""
    receiver, item = proved.suspect.detail
    statement = proved.chunk.node(proved.statement(proved.sites[0].node))
    owner, value = (source_of(proved.chunk.node(part)) for part in (receiver, item.value))
    if item.key is None:
        made = f"{owner}.{'add' if item.kind == 'set' else 'append'}({value})"
    elif hasattr(item.key, "lineno"):
        made = f"{owner}[{source_of(proved.chunk.node(item.key))}] = {value}"
    else:  # d.update(k=v)
        made = f'{owner}["{item.key.value}"] = {value}'
    line: Any = cst.parse_statement(f"{made}\n")
    return Rewrite({statement: line.body[0].with_changes(semicolon=statement.semicolon)})
