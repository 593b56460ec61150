"""Items that may be read before the loop in which they stand, and how sure that is."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.flow import is_conditional
from flake8_bytecode_perf.analysis.invariance import alone_in_test, best_loop, is_deferred, is_guarded, occurrences
from flake8_bytecode_perf.analysis.invariant_items import only_looks_up, state_of_item
from flake8_bytecode_perf.analysis.items import is_there
from flake8_bytecode_perf.analysis.loops import tries_around
from flake8_bytecode_perf.syntax import holds

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site


def place_of_item(module: Module, site: Site) -> tuple[Loop, Certainty] | None:
    """Return the loop before which an item may be read, and how sure that is; None if there is none."""
    node, scope = site.node, site.where.scope
    best = best_loop(site, lambda loop: state_of_item(module, loop, scope, node))
    if best is None or not only_looks_up(module, scope, node.value):
        return None
    loop, state = best
    if is_deferred(module, site):
        state = Certainty.LIKELY
    if is_there(module, site, loop):
        return loop, state
    skipped = is_conditional(module, site, loop) or holds(getattr(loop.node, "body", ()), ast.Continue)
    if skipped or tries_around(module, loop, node) or _is_asked(module, loop, site):
        return None
    return loop, min(state, Certainty.LIKELY)


def _is_asked(module: Module, loop: Loop, site: Site) -> bool:
    """Whether the loop asks whether the item is there, or tests it for what only unseen code can change."""
    base, scope = site.node.value, site.where.scope
    if is_guarded(module, loop, scope, base) or alone_in_test(module, loop, site):
        return True
    above = [parent for _, parent in occurrences(module, loop, scope, base) if isinstance(parent, ast.Compare)]
    return any(isinstance(operator, (ast.In, ast.NotIn)) for parent in above for operator in parent.ops)
