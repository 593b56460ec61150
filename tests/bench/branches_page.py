"""The page about branches, loops and calls of real programs that `branches.py` writes."""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from statistics import mean, quantiles
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    Run = tuple[str, str, Path]  # the group of a program, its package, and the file of what was counted
    Record = dict[str, Any]

_TITLE = """\
# Branches

This page shows how often the branches and loops of real programs run, and how long their calls of unknown code take. It is
written by `tests/bench/branches.py`, which runs the programs of `branches.txt`: the tests of packages, programs that work on
files, and benchmarks of pyperformance. The syntax tree of each module is changed when the module is imported: counters are
added, or clocks around calls. Only code in functions counts, and no tests. Every place has the same weight, however often it
runs: the tables show the quartiles and the mean over the places. A place that several programs reach counts once for each of
them.
"""
_BRANCHES = """\
## How often a branch runs

A branch is reached when its condition is evaluated; it runs when the condition is true. The right operand of an `or` runs when
the left one is false. The figures are fractions of the times that a branch is reached; only places that are reached at least
{least} times count. A guard is an `if` without `else` whose block ends with `return`, `raise`, `continue` or `break`.
"""
_MODEL = """\
### By condition

Blocks of an `if`, those of guards included, but not those that end with `raise`. `cost/frequencies.py` uses the means of this
table and of those for the right operands, for the kinds of which at least {many} places ran.
"""
_AFTER = "The code after a guard runs when the condition of the guard is false:\n"
_LOOPS = """\
## How many iterations a loop makes

The mean over all starts of a loop, also those that make no iteration or that are left early. A loop over `list(xs)`,
`sorted(xs)`, `enumerate(xs)` and the like is shown as a loop over `xs`.
"""
_CALLS = """\
## How long a call of unknown code takes

These are the calls in loops of functions that are of the class `CALL unknown`: the file does not show what they run. The
figures are nanoseconds per call, without its arguments and without the time that the clocks around inner calls take: the median
of the first 1,000 calls of each place that runs at least {least} times.
"""
_LEAST = 10
_LOOPING = ("for", "while", "comprehension", "generator in any, all, next")
_FEW = 8  # places of a kind that has a row
_MANY = 50
_CALLEES = {
    "same file": "a Python function of the same file",
    "other file": "a Python function of another file",
    "class": "a class",
    "C": "a function or type in C",
    "generator": "a generator function or coroutine, which is only made",
    "other callable": "an object with `__call__`, a partial object, …",
}


def page(counts: Sequence[Run], calls: Sequence[Run], python: str) -> str:
    """Return the page about what the runs counted and timed; `python` is the interpreter."""
    counted, timed = _records(counts), _records(calls)
    branches = [found for found in counted if found["construct"] not in _LOOPING and found["reached"] >= _LEAST]
    guards = [found for found in branches if found["construct"] == "guard"]
    blocks = [found for found in branches if found["construct"] in {"if", "guard"} and found["leaves"] != "raise"]
    after = [{**found, "ran": found["reached"] - found["ran"]} for found in guards]
    loops = [found for found in counted if found["construct"] in _LOOPING and found["reached"]]
    several = [found for found in loops if _often(found) >= 2]
    timed = [found for found in timed if found["ran"] >= _LEAST and "median" in found]

    def of(construct: str) -> list[Record]:
        return [found for found in branches if found["construct"] == construct]

    today = dt.datetime.now(tz=dt.UTC).date().isoformat()
    parts = [
        _TITLE,
        f"{today}, {python}\n",
        _table("group", branches, lambda found: found["group"], _often),
        _BRANCHES.format(least=_LEAST),
        _table("branch", branches, lambda found: found["construct"], _often),
        _MODEL.format(many=_MANY),
        _table("condition", blocks, lambda found: f"`{found['kind']}`", _often),
        _table("left operand of `and`", of("right of and"), lambda found: f"`{found['kind']}`", _often),
        _table("left operand of `or`", of("right of or"), lambda found: f"`{found['kind']}`", _often),
        *[f"### {word}\n\n{_by_kind(of(construct))}" for construct, word in _WORDS.items()],
        "### After a guard\n",
        _AFTER,
        _table("guard", after, lambda found: f"`{found['leaves']}`, {_looped(found)}", _often),
        _LOOPS,
        _table("loop", loops, _loop, _often, ".1f"),
        "Of these, the loops that make two iterations or more per start:\n",
        _table("loop", several, _loop, _often, ".1f"),
        _CALLS.format(least=_LEAST),
        _table("callee", timed, lambda found: _CALLEES[found["callee"]], lambda found: found["median"], ".0f"),
    ]
    return "\n".join(parts)


_WORDS = {
    "if": "Block of an `if` that goes on behind it",
    "guard": "Block of a guard",
    "conditional expression": "First value of a conditional expression",
    "filter": "Element that a filter of a comprehension lets through",
    "right of and": "Right operand of `and`, by its left operand",
    "right of or": "Right operand of `or`, by its left operand",
}


def _records(runs: Sequence[Run]) -> list[Record]:
    found = []
    for group, package, file in runs:
        found += [{"group": group, "package": package, **record} for record in json.loads(file.read_text())]
    return found


def _by_kind(places: Iterable[Record]) -> str:
    return _table("condition", places, lambda found: f"`{found['kind']}`, {_looped(found)}", _often)


def _loop(found: Record) -> str:
    return f"{found['construct']}: {found['kind'].removeprefix('while ')}"


def _looped(found: Record) -> str:
    return "in a loop" if found["looped"] else "elsewhere"


def _often(found: Record) -> float:
    return float(found["ran"] / found["reached"])


def _table(
    title: str,
    records: Iterable[Record],
    kind_of: Callable[[Record], str],
    value_of: Callable[[Record], float],
    form: str = ".2f",
) -> str:
    """Rows of the quartiles of values and of the mean, or of the 9th decile of what is no fraction, by kind; not of rare ones."""
    values: defaultdict[str, list[float]] = defaultdict(list)
    for record in records:
        values[kind_of(record)].append(value_of(record))
    kinds = sorted(values.items(), key=lambda item: -len(item[1]))
    last = "mean" if form == ".2f" else "9th decile"
    rows = [
        f"| {title} | places | lower quartile | median | upper quartile | {last} |",
        "|---|---|---|---|---|---|",
        *[_row(kind, found, form) for kind, found in kinds if len(found) >= _FEW],
        _row("**all**", [value for found in values.values() for value in found], form),
    ]
    return "\n".join([*rows, ""])


def _row(name: str, values: Sequence[float], form: str) -> str:
    if len(values) < 2:
        return f"| {name} | {len(values)} | | | | |"
    last = mean(values) if form == ".2f" else quantiles(values, n=10, method="inclusive")[-1]
    figures = [*quantiles(values, n=4, method="inclusive"), last]
    return f"| {name} | {len(values):,} | " + " | ".join([f"{figure:{form}}" for figure in figures]) + " |"
