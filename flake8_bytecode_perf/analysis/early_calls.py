"""Calls and comprehensions that may be evaluated before the loop in which they stand, and how sure that is."""

from __future__ import annotations

import ast
from functools import partial
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.early_places import place_before
from flake8_bytecode_perf.analysis.flow import hardly_runs
from flake8_bytecode_perf.analysis.invariance import binds_any
from flake8_bytecode_perf.analysis.knowledge import NEW_COLLECTIONS, PURE_TEXT_METHODS
from flake8_bytecode_perf.analysis.loops import stands_in_test
from flake8_bytecode_perf.analysis.own_calls import names_of_functions, state_of_own_call
from flake8_bytecode_perf.analysis.pure_calls import state_of_argument, state_of_call
from flake8_bytecode_perf.analysis.pure_comprehensions import state_of_comprehension
from flake8_bytecode_perf.analysis.pure_methods import is_text_method
from flake8_bytecode_perf.analysis.shared_results import is_only_read, may_be_shared

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Site

    _Place = tuple[Loop, Certainty]

_TEXT_METHODS = sorted(PURE_TEXT_METHODS)


def place_of_builtin_call(module: Module, site: Site) -> _Place | None:
    """Return the loop before which a call of a builtin may stand, and how sure that is; None if there is none."""
    call, scope = site.node, site.where.scope
    if site.where.loop is None or _is_no_work(site.parent) or binds_any(module, site.where.loop, scope, call.args):
        return None
    # ys = sorted(xs)      makes a list of its own
    if call.func.id in NEW_COLLECTIONS and not is_only_read(module, site):
        return None
    best = place_before(module, site, lambda loop: state_of_call(module, loop, scope, call, 0))
    return best if best is not None and not hardly_runs(site) else None


def _is_no_work(parent: ast.AST) -> bool:
    """Whether what uses a call runs once, or is there for the reader: for j in range(len(xs)), assert isinstance(x, str)."""
    ranged = isinstance(parent, ast.Call) and getattr(parent.func, "id", "") == "range"
    return ranged or isinstance(parent, ast.Assert)


def calls_of_functions(module: Module) -> Iterator[Site]:
    """Yield the calls of methods of texts, and of functions and methods of the file, which are likely at best."""
    yield from module.hot_calls_of(*_TEXT_METHODS)
    if module.doubts:
        yield from module.hot_calls_of(*(module.called.keys() & names_of_functions(module)) - PURE_TEXT_METHODS)


def place_of_function_call(module: Module, site: Site) -> _Place | None:
    """Return the loop before which such a call may stand, and how sure that is; None if there is none."""
    call, scope, loop = site.node, site.where.scope, site.where.loop
    if loop is None or not isinstance(call, ast.Call) or isinstance(site.parent, (ast.Expr, ast.Await)):
        return None
    owner = [call.func.value] if isinstance(call.func, ast.Attribute) else []
    if binds_any(module, loop, scope, [*owner, *call.args]) or hardly_runs(site):
        return None
    by_method = is_text_method(call)
    best = place_before(module, site, lambda around: _state_of_function(module, around, scope, call, by_method=by_method))
    return best if best is not None and may_be_shared(module, site) else None


def _state_of_function(module: Module, loop: Loop, scope: Scope, call: ast.Call, *, by_method: bool) -> Certainty:
    if by_method:
        return state_of_call(module, loop, scope, call, 0)
    # while self.pending(): step()      is there because its answer changes
    if stands_in_test(loop, call):
        return Certainty.NO
    return state_of_own_call(module, loop, scope, call, lambda part: state_of_argument(module, loop, scope, part, 0))


def place_of_comprehension(module: Module, site: Site) -> _Place | None:
    """Return the loop before which a comprehension may stand of which nothing but reads is made, and how sure that is."""
    if site.where.loop is None or isinstance(site.node, ast.GeneratorExp) or hardly_runs(site):
        return None
    state_in = partial(state_of_comprehension, module, scope=site.where.scope, node=site.node)
    return place_before(module, site, state_in) if is_only_read(module, site) else None
