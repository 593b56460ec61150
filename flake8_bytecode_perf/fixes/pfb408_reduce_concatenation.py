"""Joins what `reduce` adds up."""

from __future__ import annotations

from typing import Any

import libcst as cst

from flake8_bytecode_perf.fixes._results import argument, called, with_arguments
from flake8_bytecode_perf.rewrite import Proved, Rewrite


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: "".join(parts), or list(chain.from_iterable(rows)); None where `chain` means something else there."""
    [site] = proved.sites
    scope, call, kind = site.where.scope, proved.chunk.node(site.node), proved.suspect.detail
    parts = argument(call.args[1].value)
    if kind not in ("list", "tuple"):
        empty: Any = cst.SimpleString('b""' if kind == "bytes" else '""')
        joined = with_arguments(cst.Call(cst.Attribute(empty, cst.Name("join"))), parts)
        return Rewrite({call: joined.with_changes(lpar=call.lpar, rpar=call.rpar)})
    written = proved.imported(scope, "itertools", "chain")
    if written is None or not proved.module.is_builtin(scope, kind):
        return None
    chained = with_arguments(cst.Call(cst.parse_expression(f"{written[0]}.from_iterable")), parts)
    made = called(kind, cst.Arg(chained)).with_changes(lpar=call.lpar, rpar=call.rpar)
    return Rewrite({call: made}, imports=written[1])
