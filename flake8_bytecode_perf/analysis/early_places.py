"""Before which loop what stands in it may be evaluated, and how sure that is."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.flow import is_conditional
from flake8_bytecode_perf.analysis.invariance import alone_in_test, best_loop, is_deferred, is_guarded
from flake8_bytecode_perf.analysis.knowledge import IMMUTABLE, TYPE_QUESTIONS
from flake8_bytecode_perf.analysis.loops import stands_in_test
from flake8_bytecode_perf.analysis.ownership import is_own
from flake8_bytecode_perf.analysis.pure_calls import needs_element
from flake8_bytecode_perf.analysis.types import type_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Site


def place_before(module: Module, site: Site, state_in: Callable[[Loop], Certainty]) -> tuple[Loop, Certainty] | None:
    """Return the outermost loop before which a call or a comprehension may stand, and how sure that is; None if there is none.

    `state_in` tells how sure it is that a loop leaves the value alone. What is not certain, or may raise, must run in every
    iteration, and the loop must not ask what its arguments are.
    """
    best = best_loop(site, state_in)
    if best is None or _awaits_change(module, site):
        return None
    loop, state = best
    in_place = _is_constant(site.node) or not is_deferred(module, site)
    if state is Certainty.CERTAIN and in_place and not needs_element(site.node):
        return best
    doubtful = is_conditional(module, site, loop) or alone_in_test(module, loop, site) or _is_guarded(module, loop, site)
    if doubtful:
        return None
    return best if in_place else (loop, Certainty.LIKELY)


def _arguments(node: ast.expr) -> list[ast.expr]:
    """What a call is given, or a comprehension itself."""
    return node.args if isinstance(node, ast.Call) else [node]


def _is_constant(node: ast.expr) -> bool:
    return all(isinstance(argument, ast.Constant) for argument in _arguments(node))


def _awaits_change(module: Module, site: Site) -> bool:
    """Whether a loop runs until unknown code changes what the call is given: while len(queue): self.step()."""
    loop, scope = site.where.loop, site.where.scope
    if loop is None or not stands_in_test(loop, site.node):
        return False
    return alone_in_test(module, loop, site) and any(_is_theirs(module, scope, part) for part in _arguments(site.node))


def _is_theirs(module: Module, scope: Scope, node: ast.expr) -> bool:
    """Whether unknown code may have a reference to an object, and change it."""
    return type_of(node, module, scope) not in IMMUTABLE and not is_own(module, scope, node)


def _is_guarded(module: Module, loop: Loop, site: Site) -> bool:
    """Whether the loop asks what an argument is, unless the call itself asks that."""
    if getattr(getattr(site.node, "func", None), "id", "") in TYPE_QUESTIONS:
        return False
    named = [node for node in _arguments(site.node) if isinstance(node, (ast.Name, ast.Attribute))]
    return any(is_guarded(module, loop, site.where.scope, node) for node in named)
