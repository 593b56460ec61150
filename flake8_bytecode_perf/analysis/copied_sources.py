"""Whether a loop may iterate over what it copies: nothing changes that while the loop runs."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.allocations import is_fresh
from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.effects import effects_of_callees_in, unknown_code
from flake8_bytecode_perf.analysis.iteration import left_alone_by_consumer, waits
from flake8_bytecode_perf.analysis.knowledge import CONTAINERS, IMMUTABLE, LAZY_PASSING_ON, VIEWS
from flake8_bytecode_perf.analysis.mutation import is_unchanged
from flake8_bytecode_perf.analysis.ownership import changes_what_others_know, is_own
from flake8_bytecode_perf.analysis.symbols import dotted_name
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.syntax import chain, nodes_in

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope


def state_of_source(module: Module, loop: Loop, scope: Scope, source: ast.expr) -> Certainty:
    """Return how sure it is that a loop may iterate over the source of a copy itself."""
    match source:
        case ast.Name() | ast.Attribute():
            return _stays_as_it_is(module, loop, scope, source)
        case ast.Call(func=ast.Attribute(attr=name, value=owner), args=[], keywords=[]) if name in VIEWS:
            fresh = is_fresh(module, scope, owner)
            state = Certainty.CERTAIN if fresh else _stays_as_it_is(module, loop, scope, owner)
            return state if type_of(owner, module, scope) in ("dict", "") else Certainty.NO
        case ast.Call(args=arguments, keywords=keywords) if dotted_name(source.func, module, scope) in LAZY_PASSING_ON:
            # enumerate(xs, 1), zip(xs, ys, strict=True): the error would come later
            strict = any(keyword.arg != "start" for keyword in keywords)
            first = arguments[:1] if dotted_name(source.func, module, scope) == "enumerate" else arguments
            states = [
                Certainty.CERTAIN if is_fresh(module, scope, part) else state_of_source(module, loop, scope, part)
                for part in first
            ]
            return Certainty.NO if strict else min(states, default=Certainty.NO)
    return Certainty.CERTAIN if is_fresh(module, scope, source) else Certainty.NO


def _stays_as_it_is(module: Module, loop: Loop, scope: Scope, source: ast.expr) -> Certainty:
    """How sure it is that nothing changes what a name or a chain of attributes means while the loop runs."""
    kind = type_of(source, module, scope)
    if kind in IMMUTABLE:
        return Certainty.CERTAIN
    own = is_own(module, scope, source)
    others = unknown_code(module, loop) or bool(effects_of_callees_in(module, loop).writes)
    unknown = others or waits(module, loop) or changes_what_others_know(module, loop)
    consumed = left_alone_by_consumer(module, loop, source)
    # for x in list(y): f(y)      is there because f may change y
    if consumed is Certainty.NO or is_unchanged(module, loop, scope, source) is not Certainty.CERTAIN:
        return Certainty.NO
    if not own and (unknown or consumed is not Certainty.CERTAIN):
        return Certainty.NO
    base, links = chain(source)
    if links or (base is not None and module.is_global(scope, base.id)):
        # list(self.jobs.values())      another thread may add one, which a list does not mind
        return Certainty.LIKELY if kind == "list" else Certainty.NO
    certain = kind in CONTAINERS and not (kind == "dict" and _may_be_filled_by_a_read(loop, source))
    return Certainty.CERTAIN if certain else Certainty.LIKELY


def _may_be_filled_by_a_read(loop: Loop, source: ast.expr) -> bool:
    """Whether a loop looks up what may not be a key: a defaultdict, which counts as a dict, then gets it."""
    keys = {node.id for node in nodes_in(loop.node.target) if isinstance(node, ast.Name)}  # type: ignore[union-attr]
    run = loop.above if isinstance(loop.node, ast.comprehension) else loop.node
    return any(
        isinstance(node, ast.Subscript) and key(node.value) == key(source) and getattr(node.slice, "id", "") not in keys
        for node in nodes_in(run)
    )
