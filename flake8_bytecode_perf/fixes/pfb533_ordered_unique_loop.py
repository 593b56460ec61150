"""Lists distinct elements by way of the keys of a dict."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import libcst as cst

from flake8_bytecode_perf.analysis.loops import block_of
from flake8_bytecode_perf.fixes._results import argument, called, is_alone, made, maker_of, with_arguments

if TYPE_CHECKING:
    from flake8_bytecode_perf.rewrite import Proved, Rewrite


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: found = list(dict.fromkeys(rows)); None unless the set and the list are made right before."""
    loop: Any = proved.sites[0].where.loop
    seen = maker_of(loop, proved.suspect.detail.seen)
    block, index = block_of(loop.node, loop.above)
    before = [*block[max(index - 2, 0) : index]]
    lines = [proved.chunk.line_of(statement) for statement in before]
    if seen is None or seen.statement not in before or not all(map(is_alone, lines)):
        return None
    keys = with_arguments(cst.Call(cst.parse_expression("dict.fromkeys")), argument(proved.chunk.node(loop.node.iter)))
    rewrite = made(proved, loop, proved.suspect.subject, called("list", cst.Arg(keys)))
    line = proved.chunk.line_of(loop.node)
    if rewrite is None or any(one not in rewrite.rewritten and one is not seen.statement for one in before):
        return None
    comments = [found for part in (lines[1], line) for found in part.leading_lines if found.comment is not None]
    new: Any = rewrite.replaced[line]
    rewrite.replaced |= dict.fromkeys(lines)
    rewrite.replaced[line] = new.with_changes(leading_lines=[*lines[0].leading_lines, *comments])
    rewrite.rewritten.append(seen.statement)
    return rewrite
