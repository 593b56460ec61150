"""Makes a tuple of a list display."""

from __future__ import annotations

from typing import Any

import libcst as cst

from flake8_bytecode_perf.rewrite import Proved, Rewrite


def with_tuples(proved: Proved) -> Rewrite:
    """Return the rewrite of the list displays at the sites to tuples, spaces and comments inside them kept."""
    nodes = [proved.chunk.node(site.node) for site in proved.sites]
    return Rewrite({node: _tuple(node) for node in nodes})


def _tuple(display: Any) -> cst.Tuple:
    elements = display.elements
    if len(elements) == 1 and isinstance(elements[0].comma, cst.MaybeSentinel):
        elements = [elements[0].with_changes(comma=cst.Comma())]
    inner = cst.LeftParen(whitespace_after=display.lbracket.whitespace_after)
    outer = cst.RightParen(whitespace_before=display.rbracket.whitespace_before)
    return cst.Tuple(elements, lpar=[*display.lpar, inner], rpar=[outer, *display.rpar])
