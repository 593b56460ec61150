"""Why `check` leaves out a finding that `show` prints, and on which Pythons it reports it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.check import found_anew
from flake8_bytecode_perf.cli._findings_at import is_same
from flake8_bytecode_perf.cost.worth import LEAST_OF_GROWTH
from flake8_bytecode_perf.model.kinds import Heat
from flake8_bytecode_perf.rules import RULES
from flake8_bytecode_perf.settings import TARGETS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from flake8_bytecode_perf.cli._flake8 import Flake8
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.report import Weighed
    from flake8_bytecode_perf.settings import Settings

    Step = tuple[dict[str, Any], str]

_LEAST_GAIN = 1e-6  # percent: all that saves something; at 0, what saves nothing is reported too
_UNMEASURABLE = "it saves no measurable time (--min-gain 0)"
_SLOWER_WHEN_SHORT = "it may be slower if the loop makes few iterations (--min-gain 0)"
_UNNOTICED = "it saves too few nanoseconds to notice (--min-gain 0)"
_LITTLE_GROWTH = f"it saves less than {LEAST_OF_GROWTH:g}% at the expected length (--min-gain 0)"


def left_out(flake8: Flake8, name: str) -> str:
    """Return why `check` reports nothing of a file; nothing if it does."""
    if not flake8.takes(name):
        return "flake8's configuration excludes the file"
    return "the file contains tests (--tests)" if flake8.leaves_out(name) else ""


class Known(NamedTuple):
    """A finding as it would be reported, and why it is not; `why` is empty if it is."""

    weighed: Weighed
    why: str


class Checks:
    """Asks the pipeline of `check` itself about findings: at the settings of their file, and with one after the other relaxed."""

    def __init__(self, module: Module, settings: Settings, shown: Sequence[Weighed]) -> None:
        """Take the facts of a file, whatever was asked for, the settings that hold for it, and what may be asked about."""
        self._module, self._settings = module, settings
        rules = {one[0].code: one[0] for one in shown}
        codes = rules.keys() | {code for rule in rules.values() for code in rule.yields_to}
        self._rules = [rule for rule in RULES if rule.code in codes or not codes.isdisjoint(rule.yields_to)]
        self._reported: list[tuple[Settings, list[Weighed]]] = []

    def known(self, weighed: Weighed) -> Known:
        """Return a finding as it would be reported, and why it is not."""
        asked = self._settings
        found = self._found(weighed, asked)
        if found is not None:
            return Known(found, "")
        for changes, why in self._steps():
            asked = replace(asked, **changes)
            found = self._found(weighed, asked)
            if found is not None:
                return Known(found, self._with_doubt(found, why))
        return Known(weighed, self._with_doubt(weighed, _too_little(weighed)))

    def _with_doubt(self, weighed: Weighed, why: str) -> str:
        """The reason with the doubt that keeps a finding from being certain, if only what is certain is asked for."""
        if self._settings.confidence == "likely" or weighed[1].verdict.is_certain:
            return why
        return f"it is only likely, and {why}" if why else "it is only likely (--confidence likely)"

    def _steps(self) -> Iterator[Step]:
        """Yield the settings to be relaxed, each with the reason if that is what was missing."""
        settings = self._settings
        if settings.confidence == "certain":
            yield {"confidence": "likely"}, ""
        of = "a call of its function" if settings.profile is None else "the profiled run"
        yield {"min_share": 0.0}, f"it saves less than {settings.least_share:g}% of {of} (--min-share)"
        yield {"min_gain": _LEAST_GAIN}, f"it saves less than {settings.min_gain:g}% of an iteration (--min-gain)"
        yield {"heat": Heat.MODULE}, "the code rarely runs, as far as the file shows (--bytecode-perf-heat)"

    def targets(self, weighed: Weighed) -> list[str]:
        """Return the targets on which a finding is reported, if need be as likely."""
        confidence = self._settings.confidence if weighed[1].verdict.is_certain else "likely"
        each = {target: replace(self._settings, targets=(target,), confidence=confidence) for target in TARGETS}
        return [target for target, settings in each.items() if self._found(weighed, settings) is not None]

    def _found(self, weighed: Weighed, settings: Settings) -> Weighed | None:
        """What is reported at some settings by the rule of a finding, at one of its places."""
        return next((one for one in self._reported_at(settings) if is_same(one, weighed)), None)

    def _reported_at(self, settings: Settings) -> list[Weighed]:
        """What the rules report at some settings."""
        for known, found in self._reported:
            if known == settings:
                return found
        found = found_anew(self._module, settings, self._rules)
        self._reported.append((settings, found))
        return found


def _too_little(weighed: Weighed) -> str:
    """Why a finding is left out that no threshold above 0 lets through."""
    rule, _, _, gain = weighed
    if rule.growth:
        return _LITTLE_GROWTH
    if not gain.is_measurable:
        return _UNMEASURABLE
    return _SLOWER_WHEN_SHORT if gain.noticed else _UNNOTICED
