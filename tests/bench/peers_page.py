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

flake8 with and without this plugin, and its peers, over the same files; written by `tests/bench/peers.py`. Each tool has an
environment of its own and runs as a whole command, without a cache; the commands take turns, in another order in each round,
and of the rounds the best counts. flake8 runs with one job and its default options, pylint with perflint, with its own
checks and without, over a part of the files, ruff with its rules PERF, C4 and FURB. The clock's seconds are what a user
waits, the processor's include those of all processes of a command; the memory is that of its largest process.
"""
_ALONE = """\
In one process over trees that are parsed already, each file's best of the rounds, over `ast.walk`: the plugin with all its
rules at the defaults, and at min-gain 0 with likely findings.
"""
_BOUNDS = "| what was aimed at | {} |\n|---|{}"
_WIDE = 125
_PYLINT, _PERFLINT = "pylint with perflint, on the part", "perflint's messages alone, on the part"
_IMPORT_BOUND = 30.0  # milliseconds


def page(measured: Sequence[Measured], versions: dict[str, str], imported: float, rounds: int) -> str:
    """Return the page; `versions` are those of each environment, `imported` the seconds that the plugin's import takes."""
    date = dt.datetime.now(tz=dt.UTC).date().isoformat()
    python = f"{platform.python_implementation()} {platform.python_version()} ({build()})"
    told = ", ".join(sorted({one for names in versions.values() for one in names.split(", ")}))
    machine = f"{os.cpu_count()} cores, {platform.system()} on {platform.machine()}"
    parts = [
        _TITLE,
        fill(f"{date}, {python}, {machine}; {rounds} rounds; {told}.", _WIDE) + "\n",
        "## What was aimed at, and what was measured\n",
        _bounds(measured, imported),
        *(_of_one(one) for one in measured),
    ]
    return "\n".join(parts)


def _best(one: Measured, command: str, what: str) -> float:
    """The least of the rounds; not a number where the command failed."""
    return min([getattr(run, what) for run in one.runs.get(command, ())], default=float("nan"))


def _bounds(measured: Sequence[Measured], imported: float) -> str:
    rows = [
        ("the flake8 run, in the processor's seconds: at most 1.06 x bare", [_over(one, "processor") for one in measured], 1.06),
        ("peak memory: at most 20 MiB above bare", [_more(one) for one in measured], 20.0),
        ("the plugin alone: at most 2.5 x `ast.walk`", [one.works["defaults"] / one.works["ast.walk"] for one in measured], 2.5),
        ("the plugin's import: under 30 ms after flake8's", [imported * 1000 for _ in measured], _IMPORT_BOUND),
        ("pylint with perflint: at least 30 x `check`, one job", [-_over_check(one, _PYLINT) for one in measured], -30.0),
        ("the same with perflint's messages alone", [-_over_check(one, _PERFLINT) for one in measured], -30.0),
        ("`check`, two jobs, as ruff takes both cores: within 15 x ruff", [_ruff(one) for one in measured], 15.0),
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
    return _best(one, command, "clock") / _best(one, "check, one job, on the part", "clock")


def _ruff(one: Measured) -> float:
    return _best(one, "check, two jobs", "clock") / _best(one, "ruff", "clock")


def _of_one(one: Measured) -> str:
    title = f"## {one.name[0].upper()}{one.name[1:]}\n\n{one.files:,} files, {one.lines:,} lines; the part: {one.part} files.\n"
    head = "| command | clock, s | processor, s | processor, over bare flake8 | memory, MiB |\n|---|---|---|---|---|"
    walk = one.works["ast.walk"]
    alone = [f"| {name} | {seconds:.2f} | {seconds / walk:.2f} |" for name, seconds in one.works.items()]
    rows = [title, "\n".join([head, *_rows(one)]), "", _ALONE, "| work | seconds | over `ast.walk` |\n|---|---|---|", *alone]
    return "\n".join([*rows, ""])


def _rows(one: Measured) -> Iterator[str]:
    bare = _best(one, "flake8", "processor")
    for command, runs in one.runs.items():
        least: Run = min(runs)
        processor, memory = _best(one, command, "processor"), _best(one, command, "memory")
        over = "" if command.endswith("part") else f"{processor / bare:.2f}"
        yield f"| {command} | {least.clock:.2f} | {processor:.2f} | {over} | {memory:.0f} |"
