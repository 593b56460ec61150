"""The tables of savings: made from what was measured, renewed in part, and derived where none can be made."""

from __future__ import annotations

import datetime as dt
from statistics import median
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.cli._advice import ADVICE
from flake8_bytecode_perf.cli._calibration import calibrating, fit
from flake8_bytecode_perf.cli._measure import Program, minor, saving
from flake8_bytecode_perf.cli._store import BUILD, of_pair
from flake8_bytecode_perf.cost.gain import occurrences, rest_of
from flake8_bytecode_perf.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flake8_bytecode_perf.cli._measure import Samples
    from flake8_bytecode_perf.rule import Pair, Rule

    Table = dict[str, Any]

_PASSES, _PASSES_OF_GROWTH = 1000, 2000


def programs(rules: Sequence[Rule]) -> dict[str, Program]:
    """Return what is timed for these rules, and the advice; for all of them the calibration as well."""
    found = {
        f"{rule.code} {pair.name}": Program((pair.slow, pair.fast), _PASSES_OF_GROWTH if rule.growth else _PASSES)
        for rule in rules
        for pair in rule.pairs
    }
    found |= {f"advice {pair.name}": Program((pair.slow, pair.fast), _PASSES) for pair in ADVICE}
    if len(rules) == len(RULES):
        found |= {f"body {name}": Program((source,), _PASSES) for name, source in calibrating().items()}
    return found


def make(samples: Samples, rules: Sequence[Rule], processes: int) -> Table:
    """Return the table of what was measured; of some rules only, it holds no costs."""
    made: Table = {key: samples.build[key] for key in BUILD}
    made |= {"date": dt.datetime.now(tz=dt.UTC).date().isoformat(), "processes": processes}
    made["savings"] = {
        rule.code: {
            pair.name: _entry(samples.times[f"{rule.code} {pair.name}"], pair) | {"sites": occurrences(rule, pair)}
            for pair in rule.pairs
        }
        for rule in rules
    }
    made["advice"] = {pair.name: _entry(samples.times[f"advice {pair.name}"], pair) for pair in ADVICE}
    if len(rules) == len(RULES):
        passes = {name: _middle(samples.times[f"body {name}"]) for name in calibrating()}
        made["costs"] = {family: round(cost, 2) for family, cost in fit(passes).items()}
    return made


def _middle(times: Sequence[Sequence[float]]) -> float:
    return sorted([time for [time] in times])[len(times) // 2]


def _entry(times: Sequence[Sequence[float]], pair: Pair) -> dict[str, Any]:
    found = saving(times)
    return {
        "slow": round(found.slow, 2),
        "fast": round(found.fast, 2),
        "ratio": round(found.ratio, 3),
        "saved": round(found.saved, 2),
        "interval": [round(found.low, 2), round(found.high, 2)],
        "pair": of_pair(pair),
    }


def completed(table: Table) -> Table:
    """Return a table in which each entry says what its pair takes beyond the families whose costs the table holds."""
    found = {}
    for rule in RULES:
        entries = table["savings"].get(rule.code, {})
        pairs = [pair for pair in rule.pairs if pair.name in entries]
        rests = {pair.name: rest_of(rule, pair, entries[pair.name]["slow"], table["costs"]) for pair in pairs}
        found[rule.code] = {name: entries[name] | {"rest": round(rest, 2)} for name, rest in rests.items()}
    return {**table, "savings": found}


def least_of(target: str, lower: Table, upper: Table) -> Table:
    """Return the table of a Python that can't be measured: for each pair the least that its two neighbours save."""
    pairs = {group: _least(lower[group], upper[group]) for group in ("savings", "advice")}
    costs = {family: max(cost, upper["costs"][family]) for family, cost in lower["costs"].items()}
    neighbours = [minor(table["python"]) for table in (lower, upper)]
    return {**upper, **pairs, "costs": costs, "python": target, "least_of": neighbours}


def _least(lower: Any, upper: Any) -> Any:
    if "saved" in lower:
        return min(lower, upper, key=lambda entry: entry["saved"])
    return {key: _least(lower[key], upper[key]) for key in lower}


def merged(old: Table, new: Table) -> Table:
    """Return an older table with the rules that were measured anew; the date and the processes are what holds of all.

    A machine is not as fast one day as another: the new times are brought to the speed that the advice had in the older table.
    """
    least = {key: min(old[key], new[key]) for key in ("date", "processes")}
    speed = median(old["advice"][name]["slow"] / entry["slow"] for name, entry in new["advice"].items())
    savings = {code: {name: _at(speed, entry) for name, entry in pairs.items()} for code, pairs in new["savings"].items()}
    return {**old, **least, "savings": {**old["savings"], **savings}}


def _at(speed: float, entry: dict[str, Any]) -> dict[str, Any]:
    times = {key: round(entry[key] * speed, 2) for key in ("slow", "fast", "saved")}
    return {**entry, **times, "interval": [round(bound * speed, 2) for bound in entry["interval"]]}
