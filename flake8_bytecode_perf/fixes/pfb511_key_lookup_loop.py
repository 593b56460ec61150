"""Has a loop over keys take the values with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from flake8_bytecode_perf.fixes._careful import bare, header_of, in_place_of, is_own_instance, method_of, pair
from flake8_bytecode_perf.fixes._items import named_items
from flake8_bytecode_perf.rewrite import Proved, Rewrite

if TYPE_CHECKING:
    from flake8_bytecode_perf.analysis.iteration import LookUps


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `for k, size in sizes.items()`, or `for size in sizes.values()` where the key serves for nothing else.

    None where a comment would be wrong, where the value can't be named, and for `self`, whose `items` this may be.
    """
    found: LookUps = proved.suspect.detail
    if is_own_instance(proved, found.owner):
        return None
    header, named = header_of(proved), named_items(proved, "value")
    if header is None or named is None:
        return None
    (target, old), (value, replaced) = header, named
    method = "items" if found.needed else "values"
    owner = old.with_changes(lpar=[], rpar=[])
    iterable = method_of(owner, method) if isinstance(old, cst.Call) else cst.Call(cst.Attribute(owner, cst.Name(method)))
    replaced |= {target: pair(target, value) if found.needed else bare(value), old: in_place_of(old, iterable)}
    return Rewrite(replaced)
