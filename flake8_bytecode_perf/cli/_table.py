"""The tables of savings: made from what was measured, renewed in part, and derived where none can be made."""

from __future__ import annotations

import datetime as dt
from statistics import median
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.cli._advice import ADVICE
from flake8_bytecode_perf.cli._calibration import calibrating, fit
from flake8_bytecode_perf.cli._measure import Program, minor, saving
from flake8_bytecode_perf.cli._store import BUILD, differing, of_pair
from flake8_bytecode_perf.cost.gain import occurrences, rest_of
from flake8_bytecode_perf.cost.tables import is_optimised
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
    done = {"date": dt.datetime.now(tz=dt.UTC).date().isoformat(), "processes": processes}
    made: Table = {key: samples.build[key] for key in BUILD} | done
    made["records"] = {
        rule.code: {
            "target": minor(made["python"]),
            **done,
            "pairs": {
                pair.name: _entry(samples.times[f"{rule.code} {pair.name}"], pair) | {"sites": occurrences(rule, pair)}
                for pair in rule.pairs
            },
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
    rules = [rule for rule in RULES if rule.code in table["records"]]
    return {**table, "records": {rule.code: _with_rest(rule, table["records"][rule.code], table["costs"]) for rule in rules}}


def _with_rest(rule: Rule, record: Table, costs: dict[str, float]) -> Table:
    entries = record["pairs"]
    rests = {pair.name: rest_of(rule, pair, entries[pair.name]["slow"], costs) for pair in rule.pairs}
    return {**record, "pairs": {name: entries[name] | {"rest": round(rest, 2)} for name, rest in rests.items()}}


def least_of(target: str, lower: Table, upper: Table) -> Table:
    """Return the table of a Python that can't be measured: for each pair the least that its two neighbours save."""
    records = {code: {**_lower(record, upper["records"][code]), "target": target} for code, record in lower["records"].items()}
    costs = {family: max(cost, upper["costs"][family]) for family, cost in lower["costs"].items()}
    neighbours = [minor(table["python"]) for table in (lower, upper)]
    derived = {"records": records, "advice": _least(lower["advice"], upper["advice"]), "costs": costs}
    return {**upper, **derived, "python": target, "least_of": neighbours}


def _lower(record: Table, other: Table) -> Table:
    """Of two records of the same pairs, the smaller saving of each, the older date, and all builds."""
    lower = {key: min(record[key], other[key]) for key in ("date", "processes")}
    builds = [*_builds(record), *[build for build in _builds(other) if build not in _builds(record)]]
    return {**other, **lower, "pairs": _least(record["pairs"], other["pairs"]), **_differing(builds)}


def _builds(record: Table) -> list[dict[str, Any]]:
    """How the builds on which a record was measured differ from the table's: {} is the table's own."""
    builds: list[dict[str, Any]] = record.get("builds", [{}])
    return builds


def _differing(builds: list[dict[str, Any]]) -> Table:
    return {} if builds == [{}] else {"builds": builds}


def _least(lower: Any, upper: Any) -> Any:
    if "saved" in lower:
        return min(lower, upper, key=lambda entry: entry["saved"])
    return {key: _least(lower[key], upper[key]) for key in lower}


def merged(old: Table, new: Table) -> Table:
    """Return an older table with the rules that were measured anew, on its build or on another one.

    A machine is not as fast one day as another, nor as fast as another machine: the new times are brought to the speed that the
    advice had in the older table. What another build measured of the same pairs stays where it saves less.
    """
    speed = median(old["advice"][name]["slow"] / entry["slow"] for name, entry in new["advice"].items())
    builds = _differing([differing(old, new)])
    records = {}
    for code, record in new["records"].items():
        pairs = {name: _at(speed, entry) for name, entry in record["pairs"].items()}
        records[code] = _joined(old["records"].get(code), {**record, **builds, "pairs": pairs})
    return {**old, "records": records}


def _joined(older: Table | None, record: Table) -> Table:
    """A rule's new record, or the lower of both where the older one is of the same pairs on other builds.

    What a build without optimisation measured counts only as long as there is nothing else.
    """
    if older is None or _sources(older) != _sources(record) or _builds(older) == _builds(record):
        return record
    if is_optimised(older) != is_optimised(record):
        return older if is_optimised(older) else record
    return _lower(older, record)


def _sources(record: Table) -> dict[str, str]:
    return {name: entry["pair"] for name, entry in record["pairs"].items()}


def _at(speed: float, entry: dict[str, Any]) -> dict[str, Any]:
    times = {key: round(entry[key] * speed, 2) for key in ("slow", "fast", "saved")}
    return {**entry, **times, "interval": [round(bound * speed, 2) for bound in entry["interval"]]}
