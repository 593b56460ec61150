"""Takes the first element without a copy of all."""

from __future__ import annotations

import libcst as cst

from flake8_bytecode_perf.rewrite import Proved, Rewrite


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: next(iter(xs))."""
    [site] = proved.sites
    first = proved.chunk.node(site.node)
    taken = cst.Call(cst.Name("iter"), first.value.args)
    made = cst.Call(cst.Name("next"), [cst.Arg(taken)], lpar=first.lpar, rpar=first.rpar)
    return Rewrite({first: made})
