"""Counts in one call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import libcst as cst

from flake8_bytecode_perf.fixes._results import in_place, made
from flake8_bytecode_perf.rewrite import Rewrite

if TYPE_CHECKING:
    from flake8_bytecode_perf.rewrite import Proved
    from flake8_bytecode_perf.rules.pfb529_count_by_loop import Remedy


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `n = xs.count(y)`, `n += xs.count(y)` or its return, the call alone, `n.bit_count()`."""
    remedy: Remedy = proved.suspect.detail
    site = proved.sites[0]
    given = [cst.Arg(proved.chunk.node(remedy.argument))] if remedy.argument is not None else []
    call = cst.Call(cst.Attribute(_atom(proved.chunk.node(remedy.owner)), cst.Name(remedy.method)), given)
    if remedy.replaced is not None:
        return Rewrite({proved.chunk.node(remedy.replaced): call})
    loop: Any = site.where.loop
    if remedy.anew:
        return made(proved, loop, remedy.name, call)
    return in_place(proved, loop, cst.AugAssign(cst.Name(remedy.name), cst.AddAssign(), call))


def _atom(node: Any) -> Any:
    """An expression as it may stand before a dot."""
    plain = isinstance(node, (cst.Name, cst.Attribute, cst.Call, cst.Subscript, cst.List)) or node.lpar
    return node if plain else node.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])
