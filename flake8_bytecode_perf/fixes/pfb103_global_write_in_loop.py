"""Keeps a global in a local while a loop runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flake8_bytecode_perf.fixes._around import kept_in_local

if TYPE_CHECKING:
    from flake8_bytecode_perf.rewrite import Proved, Rewrite


def fix(proved: Proved) -> Rewrite:
    """Return the rewrite: `local_count` in the loop, `count = local_count` behind it."""
    scope, name = proved.sites[0].where.scope, proved.suspect.subject
    loop = proved.sites[0].where.nest
    uses = [read.node for read in proved.module.variable(scope, name).uses_in(loop)]
    uses += [found.node for found in scope.bindings[name] if loop.holds(found.where.loop)]
    return kept_in_local(proved, loop, name, uses, f"local_{name}")
