"""Takes the least or the greatest without sorting, and sorts the other way round instead of turning what is sorted."""

from __future__ import annotations

from typing import Any

import libcst as cst

from flake8_bytecode_perf.fixes._careful import source_of
from flake8_bytecode_perf.rewrite import Proved, Rewrite


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: min(xs), max(xs) or sorted(xs, reverse=True)."""
    [site] = proved.sites
    taken, call = proved.chunk.node(site.node), proved.chunk.node(proved.suspect.spans[0])
    replaced: dict[cst.CSTNode, cst.CSTNode | None] = {}
    if proved.suspect.variant == "reversed":
        backwards = cst.parse_expression("f(reverse=True)").args[0]  # type: ignore[attr-defined]
        made = call.with_changes(args=[*(_followed(argument) for argument in call.args), backwards])
    else:
        function = proved.suspect.note.partition("(")[0]
        kept = [argument for argument in call.args if argument.keyword is None or argument.keyword.value != "reverse"]
        kept[-1] = kept[-1].with_changes(comma=call.args[-1].comma, whitespace_after_arg=call.args[-1].whitespace_after_arg)
        made = call.with_changes(func=cst.Name(function), args=[*kept, *_default(proved)])
        replaced = _unpacked(proved)
    return Rewrite({taken: made.with_changes(lpar=taken.lpar, rpar=taken.rpar), **replaced})


def _default(proved: Proved) -> list[cst.Arg]:
    """The argument for what `next` returns if there is no element."""
    default = proved.suspect.detail.default
    if default is None:
        return []
    keyword = cst.parse_expression(f"f(default={source_of(proved.chunk.node(default))})")
    return [*keyword.args]  # type: ignore[attr-defined]  # a call has them


def _unpacked(proved: Proved) -> dict[cst.CSTNode, cst.CSTNode | None]:
    """The target of `first, *_ = sorted(xs)` without the rest."""
    taken = proved.suspect.detail
    if taken.form != "unpacked":
        return {}
    target = proved.chunk.node(taken.proof)
    element = target.elements[-1 if taken.last else 0]
    return {target: element.value}


def _followed(argument: Any) -> Any:
    """An argument with a comma and a space after it, unless it has a comma already."""
    if isinstance(argument.comma, cst.Comma) and argument.comma.whitespace_after.empty:
        return argument.with_changes(comma=cst.Comma(whitespace_after=cst.SimpleWhitespace(" ")))
    return argument if isinstance(argument.comma, cst.Comma) else argument.with_changes(comma=cst.MaybeSentinel.DEFAULT)
