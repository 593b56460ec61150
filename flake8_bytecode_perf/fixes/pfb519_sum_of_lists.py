"""Chains what a sum of lists or tuples adds up."""

from __future__ import annotations

from typing import Any

import libcst as cst

from flake8_bytecode_perf.rewrite import Proved, Rewrite


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: list(chain.from_iterable(xs)); None where `chain` or `list` means something else there."""
    [site] = proved.sites
    scope, call = site.where.scope, proved.chunk.node(site.node)
    kind = proved.suspect.note.partition("(")[0]
    written = proved.imported(scope, "itertools", "chain")
    if written is None or not proved.module.is_builtin(scope, kind):
        return None
    name, imports = written
    added: Any = call.args[0].with_changes(comma=cst.MaybeSentinel.DEFAULT, whitespace_after_arg=cst.SimpleWhitespace(""))
    chained = cst.Call(cst.parse_expression(f"{name}.from_iterable"), [added])
    return Rewrite({call: cst.Call(cst.Name(kind), [cst.Arg(chained)], lpar=call.lpar, rpar=call.rpar)}, imports=imports)
