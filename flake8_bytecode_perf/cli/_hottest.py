"""The hottest places of a profiled run without a finding, and why there is none."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.check import examined
from flake8_bytecode_perf.cost.worth import UNMEASURED
from flake8_bytecode_perf.model.kinds import Kind
from flake8_bytecode_perf.report import finding_of

if TYPE_CHECKING:
    import ast
    from collections.abc import Iterator, Sequence

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.profiles import FileProfile
    from flake8_bytecode_perf.report import Weighed
    from flake8_bytecode_perf.rule import Finding
    from flake8_bytecode_perf.settings import Settings

_HOT = 5.0  # percent of the run
_MOST_OF_IT = 0.7  # of a loop's time that another loop in it takes: then that one is named


class Hot(NamedTuple):
    """A place without a finding: its path, lines, what it is, its own time in percent of the run, and why nothing is reported."""

    path: str
    line: int
    last: int
    what: str
    share: float
    why: str


def hottest(path: str, tree: ast.Module, settings: Settings, reported: Sequence[Finding]) -> list[Hot]:
    """Return the loops of a file that take 5 percent of the run or more; functions where the profile knows no lines.

    `settings` are those of the file, with its profile; `reported` are its findings, whose places are left out.
    """
    profile = settings.measured.profile if settings.measured is not None else None
    if profile is None:
        return []
    everything = replace(settings, min_gain=0.0, min_share=0.0, confidence="likely")
    with examined(tree, everything) as (module, weighed, _):
        lined = profile.grain in ("spans", "lines") and not profile.stale
        places = [*_loops(module, profile)] if lined else [*_functions(module, profile)]
        return [
            Hot(path, first, last, what, share, _why(first, last, weighed, settings, profile))
            for first, last, what, share in places
            if share >= _HOT and not any(first <= one.line <= last for one in reported)
        ]


def _loops(module: Module, profile: FileProfile) -> Iterator[tuple[int, int, str, float]]:
    """The loops with their own time; of nested ones the inner one, where that takes most of it."""
    timed = {}
    for loop in module.loops:
        node = loop.whole
        timed[node.lineno, node.end_lineno] = profile.self_within(node.lineno, node.end_lineno)
    for (first, last), share in timed.items():
        inner = [time for (start, end), time in timed.items() if (start, end) != (first, last) and first <= start and end <= last]
        if max(inner, default=0.0) < _MOST_OF_IT * share:
            yield first, last, "loop", share


def _functions(module: Module, profile: FileProfile) -> Iterator[tuple[int, int, str, float]]:
    for scope in module.scopes:
        if scope.kind is Kind.FUNCTION:
            node: Any = scope.node
            share = profile.self_of_function(node.name, node.lineno, node.end_lineno)
            yield node.lineno, node.end_lineno, f"function {node.name}", share


def _why(first: int, last: int, weighed: Sequence[Weighed], settings: Settings, profile: FileProfile) -> str:
    """Why nothing is reported there: what all rules find at the lowest settings says it."""
    here = [one for one in weighed if first <= finding_of(one).line <= last and one[3] != UNMEASURED]
    if not here:
        return "no rule finds slow code"
    rule, suspect, _, gain = max(here, key=lambda one: one[3].run or 0.0)
    if not suspect.verdict.is_certain and settings.confidence != "likely":
        doubt = next(obstacle.sentence for obstacle in suspect.verdict.obstacles if obstacle.doubts)
        return f"{rule.code} is only likely: {doubt} (--confidence likely reports it)"
    if gain.is_growth and profile.grain == "functions":
        return f"{rule.code} may save much or little of it: only a profile with lines tells"
    if not gain.is_growth and gain.percent < settings.min_gain:
        return f"{rule.code} would save less than {settings.min_gain:g}% of an iteration"
    return f"{rule.code} would save less than {settings.least_share:g}% of the run"
