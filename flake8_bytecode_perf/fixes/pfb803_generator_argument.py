"""Makes a comprehension of a generator expression."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import libcst as cst

from flake8_bytecode_perf.analysis.observability import stops
from flake8_bytecode_perf.rewrite import Proved, Rewrite

if TYPE_CHECKING:
    from collections.abc import Callable

_OWN: dict[str, Callable[[Any], cst.BaseExpression]] = {
    "list": lambda generator: cst.ListComp(generator.elt, generator.for_in),
    "set": lambda generator: cst.SetComp(generator.elt, generator.for_in),
    "dict": lambda generator: cst.DictComp(key=_half(generator, 0), value=_half(generator, 1), for_in=generator.for_in),
}


def _half(generator: Any, index: int) -> cst.BaseExpression:
    return generator.elt.elements[index].value  # type: ignore[no-any-return]


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: the comprehension itself for list, set and dict, else the call of a list.

    None where the generator looks into its own frame: locals(), super().
    """
    [site] = proved.sites
    if stops(proved.module, site.where.scope, site.node):
        return None
    call, generator = proved.chunk.node(site.parent), proved.chunk.node(site.node)
    make = _OWN.get(call.func.value) if isinstance(call.func, cst.Name) else None
    if make is not None:
        made = make(generator)
        return Rewrite({call: made.with_changes(lpar=call.lpar, rpar=call.rpar)})
    return Rewrite({generator: _OWN["list"](generator)})
