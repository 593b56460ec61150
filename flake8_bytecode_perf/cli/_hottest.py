"""The hottest places of a profiled run without a finding, and why there is none."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.check import examined
from flake8_bytecode_perf.cli._hot_places import hot_places
from flake8_bytecode_perf.cost.tables import saves_for_some
from flake8_bytecode_perf.cost.worth import UNMEASURED
from flake8_bytecode_perf.report import finding_of

if TYPE_CHECKING:
    import ast
    from collections.abc import Sequence

    from flake8_bytecode_perf.cli._hot_places import Place
    from flake8_bytecode_perf.profiles import FileProfile
    from flake8_bytecode_perf.report import Weighed
    from flake8_bytecode_perf.rule import Finding
    from flake8_bytecode_perf.settings import Settings


_MATTERS = 0.1  # of the time of a place


class Hot(NamedTuple):
    """A place without a finding.

    Attributes:
        path: its file.
        line: where it starts.
        last: its last line.
        what: what it is.
        share: its own time in percent of the run.
        why: why nothing is reported.
        saves: what a finding that is only likely would save of the run, in percent: more, where callees take the time.

    """

    path: str
    line: int
    last: int
    what: str
    share: float
    why: str
    saves: float = 0.0


def hottest(path: str, tree: ast.Module, settings: Settings, reported: Sequence[Finding]) -> list[Hot]:
    """Return the loops of a file, and what its functions do outside of loops, that take 5 percent of the run or more.

    Where the profile knows no lines, these are whole functions. `settings` are those of the file, with its profile. The places of
    `reported`, its findings, are left out.
    """
    profile = settings.measured.profile if settings.measured is not None else None
    if profile is None:
        return []
    everything = replace(settings, min_gain=0.0, min_share=0.0, confidence="likely")
    with examined(tree, everything) as (module, weighed, _):
        return [
            Hot(path, place.first, place.last, place.what, place.share, *_why(place, weighed, settings, profile))
            for place in hot_places(module, profile)
            if not any(place.holds(one.line) for one in reported)
        ]


def _why(place: Place, weighed: Sequence[Weighed], settings: Settings, profile: FileProfile) -> tuple[str, float]:
    """Why nothing is reported there, and what would be saved: what all rules find at the lowest settings says it.

    Where most of the time is in one line, what they find elsewhere counts only if it saves a part of that time that matters.
    """
    here = [one for one in weighed if place.holds(finding_of(one).line) and one[3] != UNMEASURED]
    if place.hottest:
        least = _MATTERS * place.share
        here = [one for one in here if finding_of(one).line == place.hottest or (one[3].run or 0.0) >= least]
    if not here:
        return "no rule finds slow code", 0.0
    rule, suspect, _, gain = max(here, key=lambda one: (one[3].run or 0.0, _depends_on_data(one, settings)))
    run = gain.run or 0.0
    if gain.is_growth and profile.grain == "functions" and run < settings.least_share:
        return f"{rule.code} may save much or little of it: only lines show how much", 0.0
    enough = gain.is_growth or gain.percent >= settings.min_gain
    if enough and run >= settings.least_share:  # so it is no finding for another reason
        saves = f"would save about {run:.0f}% of the run"
        doubt = next((obstacle.sentence for obstacle in suspect.verdict.obstacles if obstacle.doubts), "")
        if settings.confidence == "likely" or not doubt:
            return f"{rule.code} {saves}, but a `noqa` comment, the baseline or the configuration hides it", run
        return f"{rule.code} is only likely, and {saves}: {doubt} (--confidence likely reports it)", run
    if not enough:
        if _depends_on_data((rule, suspect, [], gain), settings):
            return f"{rule.code} saves time for some data, none for others: `bytecode-perf measure` tells", 0.0
        return f"{rule.code} would save less than {settings.min_gain:g}% of an iteration", 0.0
    return f"{rule.code} would save less than {settings.least_share:g}% of the run", 0.0


def _depends_on_data(weighed: Weighed, settings: Settings) -> bool:
    rule, suspect, *_ = weighed
    return saves_for_some(rule.code, suspect.variant, settings.targets)
