"""Chains what a sum of lists or tuples adds up."""

from __future__ import annotations

from typing import Any

import libcst as cst

from flake8_bytecode_perf.rewrite import Proved, Rewrite

_CODE = cst.Module([])


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: list(chain.from_iterable(xs)); None where `chain` or `list` means something else there."""
    [site] = proved.sites
    scope, call = site.where.scope, proved.chunk.node(site.node)
    kind = proved.suspect.note.partition("(")[0]
    written = proved.imported(scope, "itertools", "chain")
    if written is None:
        return None
    name, imports = written
    chained = cst.Call(cst.parse_expression(f"{name}.from_iterable"), [cst.Arg(_alone(call.args[0].value))])
    made = cst.Call(cst.Name(kind), [cst.Arg(chained)], lpar=call.lpar, rpar=call.rpar)
    return Rewrite({call: made}, imports=imports)


def _alone(added: Any) -> Any:
    """A generator that is the only argument needs no parentheses of its own; what is written after them stays."""
    parentheses = [*added.lpar, *added.rpar]
    if isinstance(added, cst.GeneratorExp) and all(_CODE.code_for_node(each) in "()" for each in parentheses):
        return added.with_changes(lpar=added.lpar[1:], rpar=added.rpar[1:])
    return added
