"""The tables of measured savings: what each target's table holds, read from `savings/`."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from flake8_bytecode_perf.settings import SUPPORTED

Table = dict[str, Any]

SAVINGS = Path(__file__).parents[1] / "savings"
# Nanoseconds per iteration that layout alone moves the time of one and the same program by: in 98 of 100 cases at most 1.1
# (3.15.2) to 2.9 (3.11.2), measured by tests/bench/layout.py on 2026-11-23. A saving whose interval comes so near to 0 is none.
LAYOUT = 2.0


@cache
def table(target: str) -> Table:
    """Return the table of a minor version such as "3.13"; of one that is newer than the newest table, the newest.

    It has no record of a rule that is not measured on that version, or only on a build without optimisation.
    """
    target = target if target in SUPPORTED else SUPPORTED[-1]
    found: Table = json.loads((SAVINGS / f"cp{target.replace('.', '')}.json").read_text(encoding="utf-8"))
    records = {path.stem[:6].upper(): record_in(path, target) for path in sorted(SAVINGS.glob("pfb*.jsonl"))}
    return {**found, "records": {code: record for code, record in records.items() if record and is_optimised(record)}}


def record_in(path: Path, target: str) -> Table | None:
    """Return what a rule's file holds for a version. Each version has a line of its own, so that no other one is parsed."""
    lines = path.read_bytes()
    start = lines.find(f'{{"target": "{target}"'.encode())
    return None if start < 0 else json.loads(lines[start:].partition(b"\n")[0])


def is_optimised(record: Table) -> bool:
    """Whether the savings of a record hold: those of a build without optimisation may have the wrong sign."""
    return all(build.get("optimised", True) for build in record.get("builds", ()))


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
            low, high = pair["interval"]
            saved = 0.0 if low < LAYOUT and high > -LAYOUT else pair["saved"] / pair["sites"]
            key, saving = (code, variant_of(name)), Saving(saved, pair["rest"])
            least[key] = min(least.get(key, saving), saving)
    return least


def variant_of(name: str) -> str:
    """Return the variant that a pair shows, without the shape in which it shows it: "once" of "once: in a test"."""
    return name.partition(":")[0]
