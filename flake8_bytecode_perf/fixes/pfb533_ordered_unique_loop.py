"""Lists distinct elements by way of the keys of a dict."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import libcst as cst

from flake8_bytecode_perf.analysis.loops import block_of
from flake8_bytecode_perf.fixes._results import argument, called, made_of, with_arguments

if TYPE_CHECKING:
    from flake8_bytecode_perf.rewrite import Proved, Rewrite


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: found = list(dict.fromkeys(rows)); None where one of the two is made in another form."""
    loop: Any = proved.sites[0].where.loop
    found, seen = proved.suspect.subject, proved.suspect.detail.seen
    keys = with_arguments(cst.Call(cst.parse_expression("dict.fromkeys")), argument(proved.chunk.node(loop.node.iter)))
    rewrite = made_of(proved, loop, (found, seen), called("list", cst.Arg(keys)))
    block, index = block_of(loop.node, loop.above)
    lines = [*dict.fromkeys(map(proved.chunk.line_of, block[max(index - 2, 0) : index]))]
    if rewrite is None or any(rewrite.replaced.get(line, line) is not None for line in lines):
        return rewrite
    # both go, right before the loop, and leave the lines above them
    line = proved.chunk.line_of(loop.node)
    comments = [blank for part in (*lines[1:], line) for blank in part.leading_lines if blank.comment is not None]
    new: Any = rewrite.replaced[line]
    rewrite.replaced[line] = new.with_changes(leading_lines=[*lines[0].leading_lines, *comments])
    return rewrite
