"""Locals that stand for a function or a method: bound once, and never used but to be called."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.bytecode.opcodes import calls
from flake8_bytecode_perf.bytecode.proofs import Bytecode, Evidence, at_any_span, at_site, stands_at
from flake8_bytecode_perf.model.kinds import Bound, Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from flake8_bytecode_perf.bytecode.instruction import Instruction
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Binding, Site
    from flake8_bytecode_perf.model.variables import Variable
    from flake8_bytecode_perf.rule import Suspect


_CALLEES = (ast.Name, ast.Attribute)  # what may hold one


class StandIn(NamedTuple):
    """A local or parameter, what binds it to a name or an attribute, and the calls of what it holds."""

    variable: Variable
    binding: Binding
    calls: list[Site]


def stand_ins(module: Module) -> list[StandIn]:
    """Return a file's locals that one assignment, or default, binds to a name or an attribute and that are only called."""
    kept = []
    for scope in module.around_loops:
        if scope.kind in (Kind.FUNCTION, Kind.LAMBDA):
            for name, kind, _, _, value, *_ in scope.bound:
                if value.__class__ in _CALLEES and kind in (Bound.ASSIGNMENT, Bound.PARAMETER) and name in module.called:
                    variable = module.variable(scope, name)
                    called = _calls(variable) if variable.owner is scope and len(variable.bindings) == 1 else []
                    kept += [StandIn(variable, variable.bindings[0], called)] if called else []
    return kept


def _calls(variable: Variable) -> list[Site]:
    """The calls of what a variable holds, or nothing if it is used in any other way."""
    if any(not isinstance(site.parent, ast.Call) or site.parent.func is not site.node for site in variable.reads):
        return []
    return [site._replace(node=site.parent) for site in variable.reads]


def in_hot_loops(called: Iterable[Site], around: Loop | None = None) -> list[Site]:
    """Return the calls in hot loops that lie inside the loop `around`, if there is one, the hottest first."""
    depth = around.depth if around is not None else 0
    hot = [(site.where.loop.depth, site) for site in called if site.where.loop is not None]
    return [site for deep, site in sorted(hot, key=lambda place: -place[0]) if deep > depth]


def kept_and_called(loads: Callable[[Instruction], bool]) -> Callable[[Site, Suspect, Bytecode], Evidence | None]:
    """Make the proof that what is kept is loaded at the site, and that one of the calls, the suspect's spans, is made."""
    return stands_at((at_site, loads), (at_any_span, calls))
