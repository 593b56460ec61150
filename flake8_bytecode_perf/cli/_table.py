"""The tables of savings: made from what was measured, renewed in part, and derived where none can be made."""

from __future__ import annotations

import datetime as dt
from operator import itemgetter
from statistics import median
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.cli._advice import ADVICE
from flake8_bytecode_perf.cli._calibration import calibrating
from flake8_bytecode_perf.cli._fitting import fit
from flake8_bytecode_perf.cli._measure import Program, saving, target_of
from flake8_bytecode_perf.cli._store import BUILD, differing, of_pair
from flake8_bytecode_perf.cost.gain import occurrences, rest_of
from flake8_bytecode_perf.cost.tables import FIGURES, GROWTH, LENGTHS, least
from flake8_bytecode_perf.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from flake8_bytecode_perf.cli._measure import Samples
    from flake8_bytecode_perf.rule import Pair, Rule

    Table = dict[str, Any]

SHORT = "short"  # the names of the programs of short loops begin with it
_PASSES = 1000
_GROWING = frozenset([rule.code for rule in RULES if rule.growth])


def programs(rules: Sequence[Rule]) -> dict[str, Program]:
    """Return what is timed for these rules, and the advice; for all of them the calibration as well."""
    found = {
        f"{rule.code} {pair.name}": Program((pair.slow, pair.fast), GROWTH if rule.growth else _PASSES)
        for rule in rules
        for pair in rule.pairs
    }
    found |= {
        _short(rule, pair, length): Program((pair.slow, pair.fast), length, _PASSES // 2 // length)
        for rule in rules
        for pair in rule.pairs
        for length in LENGTHS
    }
    found |= {f"advice {pair.name}": Program((pair.slow, pair.fast), _PASSES) for pair in ADVICE}
    if len(rules) == len(RULES):
        found |= {f"body {name}": Program((source,), _PASSES) for name, source in calibrating().items()}
    return found


def _short(rule: Rule, pair: Pair, length: int) -> str:
    """The name of the program that times a pair in short loops."""
    return f"{SHORT} {length} {rule.code} {pair.name}"


def make(samples: Samples, rules: Sequence[Rule], processes: int) -> Table:
    """Return the table of what was measured; of some rules only, it holds no costs."""
    build = samples.build
    done = {"date": dt.datetime.now(tz=dt.UTC).date().isoformat(), "processes": processes}
    made: Table = {"target": target_of(build), **{key: build[key] for key in BUILD}, **done}
    made["records"] = {}
    for rule in rules:
        figures = {pair.name: _measured(samples, rule, pair) for pair in rule.pairs}
        pairs = {pair.name: {"pair": of_pair(pair), "sites": occurrences(rule, pair)} for pair in rule.pairs}
        made["records"][rule.code] = {"target": made["target"], "pairs": pairs, "measurements": [{**done, "pairs": figures}]}
    made["advice"] = {pair.name: _entry(samples.times[f"advice {pair.name}"], pair) for pair in ADVICE}
    if len(rules) == len(RULES):
        passes = {name: _middle(samples.times[f"body {name}"]) for name in calibrating()}
        made["costs"] = {family: round(cost, 2) for family, cost in fit(passes).items()}
    return made


def _middle(times: Sequence[Sequence[float]]) -> float:
    return sorted([time for [time] in times])[len(times) // 2]


def _figures(times: Sequence[Sequence[float]]) -> list[float]:
    """A pair in a measurement, as `FIGURES` names it; what it takes beyond the families is only known beside a table's costs."""
    found = saving(times)
    slow, fast, saved, low, high = (round(time, 2) for time in (found.slow, found.fast, found.saved, found.low, found.high))
    return [slow, fast, round(found.ratio, 3), saved, low, high, 0.0]


def _measured(samples: Samples, rule: Rule, pair: Pair) -> list[float]:
    """A pair's figures, and the nanoseconds that loops of the LENGTHS save, all iterations together."""
    timed = {length: samples.times[_short(rule, pair, length)] for length in LENGTHS}
    short = [round(median([slow - fast for slow, fast in times]) * length, 2) for length, times in timed.items()]
    return [*_figures(samples.times[f"{rule.code} {pair.name}"]), *short]


def _entry(times: Sequence[Sequence[float]], pair: Pair) -> dict[str, Any]:
    slow, fast, ratio, saved, low, high, _ = _figures(times)
    return {"slow": slow, "fast": fast, "ratio": ratio, "saved": saved, "interval": [low, high], "pair": of_pair(pair)}


def completed(table: Table) -> Table:
    """Return a table in which each measurement says what a pair takes beyond the families whose costs the table holds.

    Pairs that their rules have no more are left out.
    """
    rules = [rule for rule in RULES if rule.code in table["records"]]
    return {**table, "records": {rule.code: _with_rest(rule, table["records"][rule.code], table["costs"]) for rule in rules}}


def _with_rest(rule: Rule, record: Table, costs: dict[str, float]) -> Table:
    measurements = []
    for measurement in record["measurements"]:
        found = {pair: measurement["pairs"][pair.name] for pair in rule.pairs if pair.name in measurement["pairs"]}
        rests = {pair: rest_of(rule, pair, figures[0], costs) for pair, figures in found.items()}
        pairs = {pair.name: _with(rests[pair], figures) for pair, figures in found.items()}
        measurements.append({**measurement, "pairs": pairs})
    pairs = {pair.name: record["pairs"][pair.name] for pair in rule.pairs if pair.name in record["pairs"]}
    return {**record, "pairs": pairs, "measurements": measurements}


def _with(rest: float, figures: Sequence[float]) -> list[float]:
    at = FIGURES.index("rest")
    return [*figures[:at], round(rest, 2), *figures[at + 1 :]]


def least_of(target: str, lower: Table, upper: Table) -> Table:
    """Return the table of a Python that can't be measured: for each pair the least that its two neighbours save."""
    records = {
        code: _derived(target, record, upper["records"][code], grows=code in _GROWING)
        for code, record in lower["records"].items()
        if code in upper["records"]
    }
    costs = {family: max(cost, upper["costs"][family]) for family, cost in lower["costs"].items()}
    neighbours = [table["target"] for table in (lower, upper)]
    advice = {name: min(entry, upper["advice"][name], key=itemgetter("saved")) for name, entry in lower["advice"].items()}
    derived = {"records": records, "advice": advice, "costs": costs}
    kept = {key: value for key, value in upper.items() if key != "seal"}
    return {**kept, **derived, "target": target, "python": target, "least_of": neighbours}


def _derived(target: str, lower: Table, upper: Table, *, grows: bool) -> Table:
    """The record of the smaller saving of each pair, as if one processor had measured it; with the older date."""
    measurements = [*lower["measurements"], *upper["measurements"]]
    done = {key: min([measurement[key] for measurement in measurements]) for key in ("date", "processes")}
    served = least({**upper, "measurements": measurements})["pairs"]
    pairs = {name: _figures_of(entry, grows=grows) for name, entry in served.items()}
    return {"target": target, "pairs": upper["pairs"], "measurements": [{**done, "pairs": pairs}]}


def _figures_of(entry: Table, *, grows: bool) -> list[float]:
    """An entry that is served, as a measurement has it.

    Short loops keep the set-up cost with which they were measured; what they save if the rewrite changes the growth.
    """
    slope = entry.get("slope", 0.0)
    more = 0.0 if grows else entry["saved"] - slope
    short = [total + more * length for length, total in zip(LENGTHS, entry.get("short", ()), strict=False)]
    return [*map(entry.get, FIGURES[:4]), *entry["interval"], entry["rest"], *[round(total, 2) for total in short]]


def merged(old: Table, new: Table) -> Table:
    """Return an older table with the rules that were measured anew, on its processor and build or on other ones.

    A machine is not as fast one day as another, nor as fast as another machine: the new times are brought to the speed of the
    older table, whose costs stay. Only if its own processor measured all rules anew, or if it was derived, the table becomes the
    new one, and what the others measured is brought to its speed. What others measured of the same pairs stays.
    """
    speed = _speed(old, new)
    renewed = "costs" in new and ("least_of" in old or _same(old, new))
    table, mine = (new if renewed else old), {key: new[key] for key in BUILD}
    records = {}
    for code, record in new["records"].items():
        older = old["records"].get(code, {"pairs": {}, "measurements": []})
        [measured] = record["measurements"]
        measurements = []
        for measurement in older["measurements"]:
            if "least_of" in old and "python" not in measurement:
                continue  # it is the derived one
            build = {key: measurement.get(key, old[key]) for key in BUILD}
            kept = _only(measurement, _unchanged(older["pairs"], record["pairs"]))
            if _same(build, mine):
                kept, measured = _newest(kept, measured)
            measurements.append(_at(1 / speed if renewed else 1.0, _of(table, build, kept)))
        measurements.append(_at(1.0 if renewed else speed, _of(table, mine, measured)))
        records[code] = {**record, "measurements": _counting(measurements, table)}
    return {**table, "records": records}


def _speed(old: Table, new: Table) -> float:
    """How many of the older table's nanoseconds one of the new table's is: by the advice and, if all is measured, all pairs."""
    times = [(old["advice"][name]["slow"], entry["slow"]) for name, entry in new["advice"].items()]
    for code in old["records"].keys() & new["records"].keys() if "costs" in new else ():
        older, record = old["records"][code], new["records"][code]
        newer = record["measurements"][0]["pairs"]
        own = [one for one in older["measurements"] if _same({**old, **one}, old)]
        for measurement in own:
            pairs = _only(measurement, _unchanged(older["pairs"], record["pairs"]) & newer.keys())["pairs"]
            times += [(figures[0], newer[name][0]) for name, figures in pairs.items()]
    return float(median([before / after for before, after in times]))


def _same(build: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether two builds are of one compiler, as optimised, on one machine: what one measures replaces what the other did."""
    return all(build[key] == other[key] for key in ("compiler", "optimised", "machine"))


def _unchanged(older: Mapping[str, Any], newer: Mapping[str, Any]) -> set[str]:
    """The names of the pairs whose sources are what they were."""
    return {name for name in older.keys() & newer.keys() if older[name]["pair"] == newer[name]["pair"]}


def _only(measurement: Table, names: Collection[str]) -> Table:
    return {**measurement, "pairs": {name: times for name, times in measurement["pairs"].items() if name in names}}


def _newest(older: Table, newer: Table) -> tuple[Table, Table]:
    """Two measurements on one build, each pair in the newest only."""
    if newer["date"] < older["date"]:
        return older, _only(newer, newer["pairs"].keys() - older["pairs"].keys())
    return _only(older, older["pairs"].keys() - newer["pairs"].keys()), newer


def _of(table: Table, build: Mapping[str, Any], measurement: Table) -> Table:
    """A measurement that says how its build differs from the table's."""
    return {**differing(table, build), **{key: value for key, value in measurement.items() if key not in BUILD}}


def _counting(measurements: list[Table], table: Table) -> list[Table]:
    """The measurements that hold some pair; those on builds without optimisation count only as long as there is nothing else."""
    held = [one for one in measurements if one["pairs"]]
    return [one for one in held if one.get("optimised", table["optimised"])] or held


def _at(speed: float, measurement: Table) -> Table:
    """A measurement at another speed; it says at which, if it is not its own."""
    pairs = {
        name: [*[round(time * speed, 2) for time in (slow, fast)], ratio, *[round(time * speed, 2) for time in rest]]
        for name, (slow, fast, ratio, *rest) in measurement["pairs"].items()
    }
    factor = round(measurement.get("speed", 1.0) * speed, 3)
    kept = {key: value for key, value in measurement.items() if key not in ("speed", "pairs")}
    return {**kept, **({} if factor == 1.0 else {"speed": factor}), "pairs": pairs}
