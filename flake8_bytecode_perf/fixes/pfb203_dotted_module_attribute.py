"""Binds an attribute of a module to a local before the loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flake8_bytecode_perf.fixes._hoist import hoisted, is_bound_above, runs_always

if TYPE_CHECKING:
    from flake8_bytecode_perf.rewrite import Proved, Rewrite


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `sqrt = math.sqrt` before the loop; None where no pass need ask for it: it may not be there."""
    dotted, loop = proved.suspect.subject, proved.sites[0].where.nest
    first, *_, last = dotted.split(".")
    if not is_bound_above(proved, first) or not any(runs_always(loop, site) for site in proved.sites):
        return None
    return hoisted(proved, loop, dotted, last, dotted.replace(".", "_"))
