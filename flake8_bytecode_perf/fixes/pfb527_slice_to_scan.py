"""Gives a method the positions between which it looks, and asks for the length in place of a slice that is only tested."""

from __future__ import annotations

from typing import Any

import libcst as cst

from flake8_bytecode_perf.fixes._careful import as_operand
from flake8_bytecode_perf.rewrite import Proved, Rewrite


def fix(proved: Proved) -> Rewrite:
    """Return the rewrite: s.startswith(x, p), struct.unpack_from(form, data, p), or len(s) > p."""
    [site] = proved.sites
    if not proved.suspect.spans:
        return _tested(proved, site.node)
    part, call = (proved.chunk.node(node) for node in (proved.suspect.spans[0], site.node))
    bounds = part.slice[0].slice
    start, end = bounds.lower or cst.Integer("0"), [bounds.upper] if bounds.upper is not None else []
    if proved.suspect.variant == "unpack":
        function = call.func.with_changes(attr=cst.Name("unpack_from"))
        given = [*(argument.value for argument in call.args[:-1]), part.value, *([start] if bounds.lower is not None else [])]
    else:
        function = call.func.with_changes(value=part.value)
        given = [call.args[0].value, start, *end]
    return Rewrite({call: call.with_changes(func=function, args=[cst.Arg(value) for value in given])})


def _tested(proved: Proved, node: Any) -> Rewrite:
    """The rewrite of `if s[p:]`, and of `if not s[p:]`."""
    part: Any = proved.chunk.node(node)
    above: Any = proved.chunk.above(part)
    negated = isinstance(above, cst.UnaryOperation)
    asked = above if negated else part
    operator = cst.LessThanEqual() if negated else cst.GreaterThan()
    length = cst.Call(cst.Name("len"), [cst.Arg(part.value)])
    compared = cst.ComparisonTarget(operator, as_operand(part.slice[0].slice.lower))
    return Rewrite({asked: cst.Comparison(length, [compared], lpar=asked.lpar, rpar=asked.rpar)})
