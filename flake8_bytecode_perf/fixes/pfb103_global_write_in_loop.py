"""Keeps a global in a local while a loop runs."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.fixes._around import kept_in_local
from flake8_bytecode_perf.fixes._results import is_bound_before

if TYPE_CHECKING:
    from flake8_bytecode_perf.rewrite import Proved, Rewrite


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `local_count` in the loop, `count = local_count` behind it.

    None where the global may not be there before the loop, where an inner function uses it, and where `import`, `def` or
    `with` bind it.
    """
    scope, name = proved.sites[0].where.scope, proved.suspect.subject
    loop, variable = proved.sites[0].where.nest, proved.module.variable(scope, name)
    reads = variable.uses_in(loop)
    if not is_bound_before(proved, loop, name) or any(read.where.scope.runner is not scope.runner for read in reads):
        return None
    uses = [read.node for read in reads] + [found.node for found in scope.bindings[name] if loop.holds(found.where.loop)]
    return kept_in_local(proved, loop, name, uses, f"local_{name}") if all(isinstance(use, ast.Name) for use in uses) else None
