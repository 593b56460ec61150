"""When a comprehension may stand for loops that fill a list or a set, and the suspect that says so."""

from __future__ import annotations

import ast
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.analysis.loop_comprehensions import clauses_of, fits_comprehension
from flake8_bytecode_perf.analysis.observability import is_private, partial_result_is_observable, target_stays_inside
from flake8_bytecode_perf.analysis.starts import is_empty, is_started, made_before, up_to_making
from flake8_bytecode_perf.bytecode.opcodes import calls, loads_any_attribute
from flake8_bytecode_perf.bytecode.proofs import at_later_spans, at_span, stands_at
from flake8_bytecode_perf.rule import Suspect
from flake8_bytecode_perf.syntax import counted, text, walruses
from flake8_bytecode_perf.verdict import verdict_of

if TYPE_CHECKING:
    from flake8_bytecode_perf.analysis.fillings import Filling
    from flake8_bytecode_perf.analysis.loop_bodies import Lone
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.verdict import Verdict


class Filled(NamedTuple):
    """What the rules tell their fixes: the loops, outermost first, and what the innermost does.

    No loops, if it fills what is there already.
    """

    loops: list[Lone]
    filling: Filling


def nest(module: Module, filling: Filling, kind: str) -> list[Lone]:
    """Return the loops that a comprehension may stand for, outermost first: those right behind what makes the collection empty.

    No loop, if it is not made there, or if somebody could tell the comprehension from the loops.
    """
    loops = loops_behind_making(module, filling, kind)
    return loops if loops and not is_noticed(module, filling, loops) else []


def loops_behind_making(module: Module, filling: Filling, kind: str, *, started: bool = False) -> list[Lone]:
    """Return the loops right behind what makes the collection, empty or, if `started`, with elements; outermost first."""
    name, loop = getattr(filling.receiver, "id", ""), filling.done.loop
    if not name or not is_private(module, loop.scope, name):
        return []
    loops = up_to_making(filling.done, name)
    new = is_started if started else is_empty
    return loops if loops and new(module, loop.scope, made_before(loops[0].loop, name), kind) else []


def is_noticed(module: Module, filling: Filling, loops: list[Lone]) -> bool:
    """Whether somebody could tell a comprehension from the loops: who sees the collection, or the target of a loop."""
    name = getattr(filling.receiver, "id", "")
    uses = filling.calls + (filling.guard is not None)
    alone = counted(loops[0].loop.node, name) == uses and not partial_result_is_observable(module, loops[0].loop, name)
    inside = alone and all(target_stays_inside(module, found.loop) for found in loops)
    return not inside or not fits_comprehension(module, loops, filling.element)


def suspect_of(
    module: Module, loops: list[Lone], filling: Filling, kind: type[ast.ListComp | ast.SetComp], *, started: bool = False
) -> Suspect:
    """Make the suspect of a rule that has a comprehension stand for these loops, unless somebody could tell."""
    store = ("+=" if kind is ast.ListComp else "|=") if started else "="
    note = f"{text(filling.receiver)} {store} {text(kind(filling.element, clauses_of(loops)))}"
    variant = "guarded" if filling.guard is not None else "" if started else _variant(loops, filling)
    variant = f"{variant} started".lstrip() if started else variant
    header, innermost = (loops[0].loop.header,), (loops[-1].loop.header,)
    subject, detail = text(filling.receiver), Filled(loops, filling)
    # the conditional of two calls is no code of the file: no fix finds it there
    verdict = verdict_of(*filling.obstacles, can_be_written=filling.written and not started)
    judge = partial(_verdict, module, loops, filling, verdict)
    return Suspect(header, subject, verdict, note, filling.spans, detail, variant, innermost, judge=judge)


def _verdict(module: Module, loops: list[Lone], filling: Filling, verdict: Verdict) -> Verdict | None:
    return None if is_noticed(module, filling, loops) else verdict


def _variant(loops: list[Lone], filling: Filling) -> str:
    tests = [test for found in loops for test in found.tests]
    if walruses([filling.element, *tests]):
        return "walrus" if filling.written else "local in a test"
    single = "tested" if tests else "either" if filling.calls > 1 else "by a local" if filling.held else ""
    return "nested" if len(loops) > 1 else single


# The method is loaded and called; the suspect's spans are the method and the call.
proof = stands_at((at_span, loads_any_attribute), (at_later_spans, calls))
