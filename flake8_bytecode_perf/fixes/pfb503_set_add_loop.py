"""Makes a set by a comprehension, or takes all elements over at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flake8_bytecode_perf.fixes._comprehensions import comprehended
from flake8_bytecode_perf.fixes._results import argument, called, grown, made

if TYPE_CHECKING:
    from flake8_bytecode_perf.rewrite import Proved, Rewrite
    from flake8_bytecode_perf.rules._accumulation import Filled


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `out = {… for …}`, `out = set(xs)`, `out.update(xs)`, or the return of such a set."""
    found: Filled = proved.suspect.detail
    if not proved.suspect.variant.endswith("copy"):
        return comprehended(proved, proved.suspect.subject)
    loop = found.filling.done.loop
    elements = argument(proved.chunk.node(loop.node).iter)
    if found.loops:
        return made(proved, loop, proved.suspect.subject, called("set", elements))
    return grown(proved, found.filling, "update")
