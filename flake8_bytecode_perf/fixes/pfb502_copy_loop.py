"""Takes all elements over at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import libcst as cst

from flake8_bytecode_perf.fixes._results import argument, called, grown, made
from flake8_bytecode_perf.rules.pfb502_copy_loop import is_new_list

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.rewrite import Proved, Rewrite
    from flake8_bytecode_perf.rules._accumulation import Filled


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `out = list(xs)`, or its return, or `out.extend(xs)`."""
    found: Filled = proved.suspect.detail
    loop = found.filling.done.loop
    if not found.loops:
        return grown(proved, found.filling, "extend")
    return made(proved, loop, proved.suspect.subject, _listed(proved, loop))


def _listed(proved: Proved, loop: Loop) -> Any:
    """A list of what the loop goes through: itself, where it is a new list already."""
    elements = proved.chunk.node(loop.node).iter
    if is_new_list(proved.module, loop):
        return elements
    if proved.module.is_builtin(loop.scope, "list"):
        return called("list", argument(elements))
    return cst.List([cst.StarredElement(argument(elements).value)])
