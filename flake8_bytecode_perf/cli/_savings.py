"""What the rewrite of a finding saves on each Python."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.cost.gain import gain_of
from flake8_bytecode_perf.cost.tables import table, titled, told_from_layout, variant_of
from flake8_bytecode_perf.cost.worth import UNMEASURED
from flake8_bytecode_perf.settings import TARGETS

if TYPE_CHECKING:
    from flake8_bytecode_perf.cost.tables import Table
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.report import Weighed
    from flake8_bytecode_perf.rule import Rule
    from flake8_bytecode_perf.settings import Settings


class Saving(NamedTuple):
    """What the rewrite saves on a Python: in percent of an iteration of this loop, None where that is not measured.

    Where the growth changes, it is in percent of the rule's example. `example` holds nanoseconds per iteration of that, before
    and after.
    """

    python: str
    percent: float | None
    example: tuple[float, float] | None

    @property
    def told(self) -> str:
        """The percentage as text."""
        if self.percent is None:
            return "not measured"
        return "slower" if self.percent < 0 else f"{self.percent:.0f}%"


def savings_of(weighed: Weighed, module: Module, settings: Settings) -> list[Saving]:
    """Return the saving on each Python, with one example: of those that show this variant, the one where it is smallest."""
    rule, suspect, proved, _ = weighed
    sites, found = [site for site, _ in proved], []
    for target in TARGETS:
        example = _example(rule, suspect.variant, target)
        gain = gain_of(rule, suspect, sites, module, replace(settings, targets=(target,)))
        percent = None if gain == UNMEASURED else gain.percent
        if rule.growth:
            percent = None if example is None else 100 * (1 - example[1] / example[0])
        found.append(Saving(titled(target), percent, example))
    return found


def _example(rule: Rule, variant: str, target: str) -> tuple[float, float] | None:
    """The nanoseconds per iteration, before and after, of the example of a variant that counts on a target."""
    record = table(target)["records"].get(rule.code, {"pairs": {}})
    shown = [pair for name, pair in record["pairs"].items() if variant_of(name) == variant]
    least = min(shown, key=_saved_at_each_site, default=None)
    return None if least is None else (least["slow"], least["fast"])


def _saved_at_each_site(pair: Table) -> float:
    saved: float = told_from_layout(pair["slow"], pair["saved"], *pair["interval"]) / pair["sites"]
    return saved
