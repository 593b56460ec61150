"""The tables of measured savings, one for each target, as they are read from `savings/`.

`cp313.json` holds the costs of the instruction classes. Each rule has a file with a line for each target, a record: the rule's
pairs, and a measurement for each processor and build, in nanoseconds of the speed that the target's costs have. Of each pair, the
measurement with the least saving is served; a saving that layout may explain is none.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.settings import JIT, SUPPORTED, TARGETS

if TYPE_CHECKING:
    from collections.abc import Sequence

Table = dict[str, Any]

SAVINGS = Path(__file__).parents[1] / "savings"
# Nanoseconds per iteration that layout alone moves the time of one and the same program by: in 98 of 100 cases at most 1.1
# (3.15.2) to 2.9 (3.11.2), measured by tests/bench/layout.py on 2026-11-23. A saving whose interval comes so near to 0 is none.
LAYOUT = 2.0
FIGURES = ("slow", "fast", "ratio", "saved", "low", "high", "rest")  # of a pair in a measurement


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
        slow, fast, ratio, saved, low, high, rest = found[0] if len(found) == 1 else min(found, key=_told_and_saved)
        entry = {"slow": slow, "fast": fast, "ratio": ratio, "saved": saved, "interval": [low, high], "rest": rest}
        pairs[name] = {**entry, **pair}
    return {**record, "pairs": pairs}


def told_from_layout(saved: float, low: float, high: float) -> float:
    """Return a saving, or 0 if its interval comes so near to 0 that the work of layout may explain it."""
    return 0.0 if low < LAYOUT and high > -LAYOUT else saved


def _told_and_saved(figures: Sequence[float]) -> tuple[float, float]:
    _, _, _, saved, low, high, _ = figures
    return told_from_layout(saved, low, high), saved


class Saving(NamedTuple):
    """What one occurrence saves, and what it takes beyond the families of instructions that are counted; nanoseconds."""

    saved: float = 0.0
    rest: float = 0.0


@cache
def savings(target: str) -> dict[tuple[str, str], Saving]:
    """What one occurrence saves, by rule and variant: the least of the shapes that show a variant.

    What can't be told from the work of layout saves nothing.
    """
    least: dict[tuple[str, str], Saving] = {}
    for code, record in table(target)["records"].items():
        for name, pair in record["pairs"].items():
            saved = told_from_layout(pair["saved"], *pair["interval"]) / pair["sites"]
            key, saving = (code, variant_of(name)), Saving(saved, pair["rest"])
            least[key] = min(least.get(key, saving), saving)
    return least


def variant_of(name: str) -> str:
    """Return the variant that a pair shows, without the shape in which it shows it: "once" of "once: in a test"."""
    return name.partition(":")[0]
