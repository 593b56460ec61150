"""The tables of measured savings, one for each target, as they are read from `savings/`.

`cp313.json` holds the costs of the instruction classes. Each rule has a file with a line for each target, a record: the rule's
pairs, and a measurement for each processor and build, in nanoseconds of the speed that the target's costs have. Of each pair, the
measurement with the least saving is served; a saving that layout may explain counts as zero.
"""

from __future__ import annotations

import json
from bisect import bisect
from collections import defaultdict
from functools import cache
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.settings import JIT, SUPPORTED, TARGETS

if TYPE_CHECKING:
    from collections.abc import Sequence

Table = dict[str, Any]

SAVINGS = Path(__file__).parents[1] / "savings"
# Nanoseconds per iteration by which layout alone changes the time of one and the same program: in 98 of 100 cases at most 1.1
# (3.15.2) to 2.9 (3.11.2), measured by tests/bench/layout.py on 2026-11-23. A saving whose interval comes so near to 0 is none.
LAYOUT = 2.0
# The lengths of loops at which a pair is measured besides the long one: there the set-up cost of a rewrite shows.
LENGTHS = (3, 10, 30, 100)
GROWTH = 2000  # the iterations of a long loop, where a rewrite changes the growth
# Of a pair in a measurement; what a loop of each of the LENGTHS saves may follow, all iterations together.
FIGURES = ("slow", "fast", "ratio", "saved", "low", "high", "rest")


@cache
def table(target: str) -> Table:
    """Return the table of a target such as "3.13" or "3.15-jit"; of one that is newer than the newest table, the newest.

    It has no record of a rule that is not measured on that target, or only on a build without optimisation.
    """
    target = serving_target(target)
    found: Table = json.loads((SAVINGS / f"cp{target.replace('.', '')}.json").read_text(encoding="utf-8"))
    records = {path.stem[:6].upper(): record_in(path, target) for path in sorted(SAVINGS.glob("pfb*.jsonl"))}
    served = {code: least(record) for code, record in records.items() if record and is_optimised(record)}
    return {**found, "records": served}


def serving_target(target: str) -> str:
    """Return the target whose table serves a target: its own, or the newest; where the JIT is on, the newest with the JIT."""
    if target in TARGETS:
        return target
    return SUPPORTED[-1] + JIT * target.endswith(JIT)


def titled(target: str) -> str:
    """Return a target as the heading of its figures: a derived table is marked."""
    return f"{target} (derived)" if "least_of" in table(target) else target


def record_in(path: Path, target: str) -> Table | None:
    """Return what a rule's file holds for a target. Each target has a line of its own, so that no other one is parsed."""
    lines = path.read_bytes()
    start = lines.find(f'{{"target":"{target}"'.encode())
    return None if start < 0 else json.loads(lines[start:].partition(b"\n")[0])


def is_optimised(record: Table) -> bool:
    """Whether the savings of a record hold: those of a build without optimisation may have the wrong sign."""
    return all(measurement.get("optimised", True) for measurement in record["measurements"])


def least(record: Table) -> Table:
    """Return a record with one entry for each pair, of the measurement in which the rewrite saves least."""
    pairs, measured = {}, [measurement["pairs"] for measurement in record["measurements"]]
    for name, pair in record["pairs"].items():
        found = [figures[name] for figures in measured if name in figures]
        if not found:
            continue
        least, *others = found if len(found) == 1 else sorted(found, key=_told_and_saved)
        slow, fast, ratio, saved, low, high, rest, *_ = least
        entry = {"slow": slow, "fast": fast, "ratio": ratio, "saved": saved, "interval": [low, high], "rest": rest}
        pairs[name] = {**entry, **_short(least, *others), **pair}
    return {**record, "pairs": pairs}


def _short(*measured: Sequence[float]) -> Table:
    """The savings in loops of the LENGTHS, and per iteration of a long loop, from the first measurement that has them."""
    known = [figures for figures in measured if len(figures) > len(FIGURES)]
    return {"short": known[0][len(FIGURES) :], "slope": known[0][FIGURES.index("saved")]} if known else {}


def told_from_layout(slow: float, saved: float, low: float, high: float) -> float:
    """Return a saving, or 0 if its interval comes so near to 0 that the effect of layout may explain it.

    Layout moves the time of a loop that runs in C less: by no more than a quarter of it.
    """
    layout = min(LAYOUT, slow / 4)
    return 0.0 if low < layout and high > -layout else saved


def _told_and_saved(figures: Sequence[float]) -> tuple[float, float]:
    slow, _, _, saved, low, high, *_ = figures
    return told_from_layout(slow, saved, low, high), saved


class Saving(NamedTuple):
    """What a rewrite saves, in nanoseconds.

    `saved` is what one occurrence saves each time it runs: negative where the rewrite is slower, 0 where that can't be told from
    the work of layout. `rest` is what an occurrence takes beyond the instruction classes that are counted. `setups` is what the
    rewrite costs once for each start of the loop, measured on loops of LENGTHS iterations; negative where it saves there as well.
    `short` is what an iteration of such loops saves, for a rewrite that changes the growth. `part` is the part of the time of the
    example that is saved.
    """

    saved: float = 0.0
    rest: float = 0.0
    setups: tuple[float, ...] = ()
    short: tuple[float, ...] = ()
    part: float = 0.0

    def setup(self, iterations: float) -> float:
        """Return the set-up cost of a loop of so many iterations."""
        return _interpolated(self.setups, iterations)

    def of_length(self, length: float) -> Saving:
        """Return what an iteration of a loop of so many iterations saves and takes, where the growth changes.

        What the rewrite leaves takes as long in a short loop as in a long one.
        """
        grown = self.grown(length)
        return self._replace(saved=grown, rest=self.rest - self.saved + grown, setups=())

    def grown(self, length: float) -> float:
        """Return what an iteration of a loop of so many iterations saves, where the growth changes."""
        known = length <= LENGTHS[-1] and self.short
        return _interpolated(self.short, length) if known else self.saved * length / GROWTH


def _interpolated(measured: Sequence[float], iterations: float) -> float:
    """A value between those that were measured at the LENGTHS; 0 if none were."""
    if not measured:
        return 0.0
    at = bisect(LENGTHS, iterations)
    if at in (0, len(LENGTHS)):
        return measured[max(at - 1, 0)]
    part = (iterations - LENGTHS[at - 1]) / (LENGTHS[at] - LENGTHS[at - 1])
    return measured[at - 1] * (1 - part) + measured[at] * part


@cache
def savings(target: str) -> dict[tuple[str, str], Saving]:
    """What one occurrence saves, by rule and variant: the least of the shapes that show a variant."""
    shapes: defaultdict[tuple[str, str], list[Saving]] = defaultdict(list)
    for code, record in table(target)["records"].items():
        for name, pair in record["pairs"].items():
            shapes[code, variant_of(name)].append(_saving_of(pair))
    return {key: _least(found) for key, found in shapes.items()}


def saves_for_some(code: str, variant: str, targets: Sequence[str]) -> bool:
    """Return whether a rewrite saves nothing that one can count on, but something in one of the shapes that show its variant."""
    shapes = [pair for target in targets for pair in _pairs(target, code, variant)]
    none = any(savings(target).get((code, variant), Saving()).saved <= 0 for target in targets)
    return none and any(_saving_of(pair).saved > 0 for pair in shapes)


def _pairs(target: str, code: str, variant: str) -> list[Table]:
    pairs = table(target)["records"].get(code, {"pairs": {}})["pairs"]
    return [pair for name, pair in pairs.items() if variant_of(name) == variant]


def _saving_of(pair: Table) -> Saving:
    saved = told_from_layout(pair["slow"], pair["saved"], *pair["interval"]) / pair["sites"]
    short = pair.get("short", ())
    setups = tuple([pair["slope"] * length - total for length, total in zip(LENGTHS, short, strict=False)])
    each = tuple([total / length for length, total in zip(LENGTHS, short, strict=False)])
    return Saving(saved, pair["rest"], setups, each, max(saved * pair["sites"] / pair["slow"], 0.0))


def _least(shapes: Sequence[Saving]) -> Saving:
    """The least that any shape saves, with the set-up cost that they have on average, and the median of what is not counted.

    A variant is slower if most of its shapes are. If only a few are, it saves nothing that one can count on.
    """
    least, typical = min(shapes), median([shape.saved for shape in shapes])
    return least._replace(
        saved=least.saved if least.saved > 0 else min(typical, 0.0),
        rest=median([shape.rest for shape in shapes]),
        setups=_means([shape.setups for shape in shapes]),
        short=_means([shape.short for shape in shapes]),
        part=min([shape.part for shape in shapes]),
    )


def _means(rows: Sequence[Sequence[float]]) -> tuple[float, ...]:
    found = [row for row in rows if row]
    return tuple([sum(column) / len(found) for column in zip(*found, strict=True)])


def variant_of(name: str) -> str:
    """Return the variant that a pair shows, without the shape in which it shows it: "once" of "once: in a test"."""
    return name.partition(":")[0]
