"""Binds a global or builtin to a local before the loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flake8_bytecode_perf.fixes._hoist import hoisted, is_bound_above

if TYPE_CHECKING:
    from flake8_bytecode_perf.rewrite import Proved, Rewrite

_KNOWN_BY_NAME = frozenset("delattr dir eval exec globals locals next setattr vars".split())


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `value = VALUE` before the loop; None where that may find no value, and the loop never looks.

    None too for `setattr` and its kin: what they do the rules know by their names alone.
    """
    name = proved.suspect.subject
    if name in _KNOWN_BY_NAME or not is_bound_above(proved, name):
        return None
    return hoisted(proved, proved.sites[0].where.nest, name, name, "local_" + name.strip("_"))
