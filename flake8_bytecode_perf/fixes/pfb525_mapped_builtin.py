"""Puts `map` in place of a comprehension or a generator expression that only calls a builtin."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from flake8_bytecode_perf.fixes._careful import source_of
from flake8_bytecode_perf.fixes._layout import joined_lines
from flake8_bytecode_perf.rewrite import Rewrite

if TYPE_CHECKING:
    from flake8_bytecode_perf.rewrite import Proved


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `sum(map(len, words))` for `sum(len(word) for word in words)`, on one line if there is room for it.

    None where what is gone through needs several lines.
    """
    [site] = proved.sites
    generator, call, width = proved.chunk.node(site.node), proved.chunk.node(site.parent), proved.chunk.width
    made = cst.Call(cst.Name("map"), [cst.Arg(cst.Name(proved.suspect.subject)), cst.Arg(generator.for_in.iter)])
    if len(call.args) == 1:
        whole = call.with_changes(args=[cst.Arg(made)], whitespace_before_args=cst.SimpleWhitespace(""))
        flat = joined_lines(whole)
        if flat is not None and site.parent.col_offset + len(flat + proved.chunk.behind(site.parent)) <= width:
            return Rewrite({call: cst.parse_expression(flat)})
    flat = joined_lines(made)
    if flat is None or ("\n" in source_of(made) and site.node.col_offset + len(flat) > width):
        return None
    return Rewrite({generator: cst.parse_expression(flat)})
