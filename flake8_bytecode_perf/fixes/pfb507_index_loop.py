"""Has a loop over indexes take the elements."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.fixes._careful import bare, header_of, in_place_of, is_own_instance, pair
from flake8_bytecode_perf.fixes._items import named_items
from flake8_bytecode_perf.rewrite import Proved, Rewrite

if TYPE_CHECKING:
    from flake8_bytecode_perf.analysis.iteration import LookUps

_ELEMENTS = {"str": "char", "bytes": "byte", "bytearray": "byte", "range": "number"}


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `for row in rows`, or `for i, row in enumerate(rows)` where the index serves for more.

    None where a comment would be wrong, where the element can't be named, and for `self`, whose `__iter__` this may be.
    """
    found: LookUps = proved.suspect.detail
    kind = type_of(found.owner, proved.module, proved.sites[0].where.scope)
    header, named = header_of(proved), named_items(proved, _ELEMENTS.get(kind, "item"))
    if header is None or named is None or is_own_instance(proved, found.owner):
        return None
    (target, old), (element, replaced) = header, named
    sequence = proved.chunk.node(found.owner)
    if found.needed:
        replaced |= {target: pair(target, element), old: in_place_of(old, cst.Call(cst.Name("enumerate"), [cst.Arg(sequence)]))}
    else:
        replaced |= {target: bare(element), old: in_place_of(old, sequence)}
    return Rewrite(replaced)
