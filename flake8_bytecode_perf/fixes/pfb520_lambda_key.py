"""Puts itemgetter or attrgetter in a lambda's place."""

from __future__ import annotations

import ast
from typing import Any

import libcst as cst

from flake8_bytecode_perf.fixes._careful import source_of
from flake8_bytecode_perf.fixes._fstrings import free_quote
from flake8_bytecode_perf.rewrite import Proved, Rewrite
from flake8_bytecode_perf.syntax import chain


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite; None where the getter's name means something else in the file, or an f-string of 3.11 can't hold it."""
    [site] = proved.sites
    key = proved.chunk.node(site.node)
    parts: list[Any] = [element.value for element in key.body.elements] if isinstance(key.body, cst.Tuple) else [key.body]
    items = all(isinstance(part, cst.Subscript) for part in parts)
    written = proved.imported(site.where.scope, "operator", "itemgetter" if items else "attrgetter")
    quote = free_quote(proved.chunk.quotes_around(key))
    if written is None or (quote is None and not items):
        return None
    name, imports = written
    if items:
        taken = [source_of(part.slice[0].slice.value) for part in parts]
    else:
        taken = [f"{quote}{_attributes(part)}{quote}" for part in _bodies(site.node)]
    return Rewrite({key: cst.parse_expression(f"{name}({', '.join(taken)})")}, imports=imports)


def _bodies(node: Any) -> list[Any]:
    return node.body.elts if isinstance(node.body, ast.Tuple) else [node.body]


def _attributes(node: Any) -> str:
    """The attributes after the parameter, as Python knows them, which takes x.\ufb01 for x.fi."""
    return ".".join([link.attr for link in chain(node)[1]])
