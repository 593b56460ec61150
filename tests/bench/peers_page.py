"""The page about speed that `peers.py` writes."""

from __future__ import annotations

import datetime as dt
import os
import platform
from textwrap import fill
from typing import TYPE_CHECKING

from builds import build

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from peers import Measured, Run

_TITLE = """\
# Speed

This page compares the speed of flake8 with and without this plugin, and of similar tools, on the same files. It is written by
`tests/bench/peers.py`. Each tool has its own environment and runs as a complete command, without a cache. The commands run
alternately, in a different order in each round, and the best time of all rounds is used. flake8 runs with one job and its default
options. pylint runs with perflint, with and without its own checks, over a subset of the files. ruff runs its rules PERF, C4 and
FURB. The clock column is the time that a user waits; the processor column is the total of all processes of a command; the memory
column is the peak of its largest process.
"""
_ALONE = """\
The table shows the time in one process over trees that are already parsed, relative to `ast.walk`. The best round of each file is
used. The plugin runs with all its rules at the defaults, and at min-gain 0 with likely findings.
"""
_BOUNDS = "| target | {} |\n|---|{}"
_WIDE = 125
_PYLINT, _PERFLINT = "pylint with perflint, on the subset", "only perflint's messages, on the subset"
_IMPORT_BOUND = 30.0  # milliseconds


def page(measured: Sequence[Measured], versions: dict[str, str], imported: float, rounds: int) -> str:
    """Return the page; `versions` are the versions in each environment, `imported` the seconds for importing the plugin."""
    date = dt.datetime.now(tz=dt.UTC).date().isoformat()
    python = f"{platform.python_implementation()} {platform.python_version()} ({build()})"
    told = ", ".join(sorted({one for names in versions.values() for one in names.split(", ")}))
    machine = f"{os.cpu_count()} cores, {platform.system()} on {platform.machine()}"
    parts = [
        _TITLE,
        fill(f"{date}, {python}, {machine}; {rounds} rounds; {told}.", _WIDE) + "\n",
        "## Targets and results\n",
        _bounds(measured, imported),
        *(_of_one(one) for one in measured),
    ]
    return "\n".join(parts)


def _best(one: Measured, command: str, what: str) -> float:
    """The smallest value of the rounds; not a number if the command failed."""
    return min([getattr(run, what) for run in one.runs.get(command, ())], default=float("nan"))


def _bounds(measured: Sequence[Measured], imported: float) -> str:
    pylint = "pylint with perflint takes at least 30 x the time of `check` with one job"
    perflint = "pylint with only perflint's messages takes at least 30 x that time"
    ruff = "`check` with two jobs takes at most 15 x the time of ruff (which also uses both cores)"
    rows = [
        ("the flake8 run, processor time: at most 1.06 x bare flake8", [_over(one, "processor") for one in measured], 1.06),
        ("peak memory: at most 20 MiB above bare flake8", [_more(one) for one in measured], 20.0),
        ("the plugin alone: at most 2.5 x `ast.walk`", [one.works["defaults"] / one.works["ast.walk"] for one in measured], 2.5),
        ("import of the plugin, after flake8: below 30 ms", [imported * 1000 for _ in measured], _IMPORT_BOUND),
        (pylint, [-_over_check(one, _PYLINT) for one in measured], -30.0),
        (perflint, [-_over_check(one, _PERFLINT) for one in measured], -30.0),
        (ruff, [_ruff(one) for one in measured], 15.0),
    ]
    head = _BOUNDS.format(" | ".join([one.name for one in measured]), "---|" * len(measured))
    return "\n".join(
        [head, *(f"| {text} | {' | '.join([_met(value, most) for value in values])} |" for text, values, most in rows), ""]
    )


def _met(value: float, most: float) -> str:
    return f"{abs(value):.2f}{'' if value <= most else ', **missed**'}"


def _over(one: Measured, what: str) -> float:
    return _best(one, "flake8 with this plugin", what) / _best(one, "flake8", what)


def _more(one: Measured) -> float:
    return _best(one, "flake8 with this plugin", "memory") - _best(one, "flake8", "memory")


def _over_check(one: Measured, command: str) -> float:
    return _best(one, command, "clock") / _best(one, "check, one job, on the subset", "clock")


def _ruff(one: Measured) -> float:
    return _best(one, "check, two jobs", "clock") / _best(one, "ruff", "clock")


def _of_one(one: Measured) -> str:
    title = f"## {one.name[0].upper()}{one.name[1:]}\n\n{one.files:,} files, {one.lines:,} lines; the subset: {one.part} files.\n"
    head = "| command | clock, s | processor, s | processor, relative to bare flake8 | memory, MiB |\n|---|---|---|---|---|"
    walk = one.works["ast.walk"]
    alone = [f"| {name} | {seconds:.2f} | {seconds / walk:.2f} |" for name, seconds in one.works.items()]
    alone_head = "| work | seconds | relative to `ast.walk` |\n|---|---|---|"
    rows = [title, "\n".join([head, *_rows(one)]), "", _ALONE, alone_head, *alone]
    return "\n".join([*rows, ""])


def _rows(one: Measured) -> Iterator[str]:
    bare = _best(one, "flake8", "processor")
    for command, runs in one.runs.items():
        least: Run = min(runs)
        processor, memory = _best(one, command, "processor"), _best(one, command, "memory")
        over = "" if command.endswith("subset") else f"{processor / bare:.2f}"
        yield f"| {command} | {least.clock:.2f} | {processor:.2f} | {over} | {memory:.0f} |"
