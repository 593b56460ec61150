"""The tables of savings: made from what was measured, written, checked, mended in part, and derived where none can be made."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.cli._advice import ADVICE
from flake8_bytecode_perf.cli._calibration import calibrating, fit
from flake8_bytecode_perf.cli._measure import MeasuringError, Program, saving
from flake8_bytecode_perf.gain import SAVINGS, occurrences
from flake8_bytecode_perf.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from flake8_bytecode_perf.cli._measure import Samples
    from flake8_bytecode_perf.rule import Pair, Rule

    Table = dict[str, Any]

_PASSES, _PASSES_OF_GROWTH = 1000, 2000
_BUILD = ("python", "compiler", "optimised", "machine", "pyperf")


def programs(rules: Sequence[Rule]) -> dict[str, Program]:
    """Return what is timed for these rules; for all of them the advice and the calibration as well."""
    found = {
        f"{rule.code} {pair.name}": Program((pair.slow, pair.fast), _PASSES_OF_GROWTH if rule.growth else _PASSES)
        for rule in rules
        for pair in rule.pairs
    }
    if len(rules) == len(RULES):
        found |= {f"advice {pair.name}": Program((pair.slow, pair.fast), _PASSES) for pair in ADVICE}
        found |= {f"body {name}": Program((source,), _PASSES) for name, source in calibrating().items()}
    return found


def make(samples: Samples, rules: Sequence[Rule], processes: int) -> Table:
    """Return the table of what was measured; of some rules only, it holds no advice and no costs."""
    made: Table = {key: samples.build[key] for key in _BUILD}
    made |= {"date": dt.datetime.now(tz=dt.UTC).date().isoformat(), "processes": processes}
    made["savings"] = {
        rule.code: {
            pair.name: _entry(samples.times[f"{rule.code} {pair.name}"], pair) | {"sites": occurrences(rule, pair)}
            for pair in rule.pairs
        }
        for rule in rules
    }
    if len(rules) == len(RULES):
        made["advice"] = {pair.name: _entry(samples.times[f"advice {pair.name}"], pair) for pair in ADVICE}
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
        "pair": _hash(pair.slow + pair.fast)[:12],
    }


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def least_of(target: str, lower: Table, upper: Table) -> Table:
    """Return the table of a Python that can't be measured: for each pair the least that its two neighbours save."""
    pairs = {group: _least(lower[group], upper[group]) for group in ("savings", "advice")}
    costs = {family: max(cost, upper["costs"][family]) for family, cost in lower["costs"].items()}
    neighbours = [".".join(table["python"].split(".")[:2]) for table in (lower, upper)]
    return {**upper, **pairs, "costs": costs, "python": target, "least_of": neighbours}


def _least(lower: Any, upper: Any) -> Any:
    if "saved" in lower:
        return min(lower, upper, key=lambda entry: entry["saved"])
    return {key: _least(lower[key], upper[key]) for key in lower}


def merged(old: Table, new: Table) -> Table:
    """Return an older table with the rules that were measured anew; raises MeasuringError if the builds differ."""
    differing = [key for key in _BUILD if old.get(key) != new[key]]
    if differing or "least_of" in old:
        what = ", ".join(differing) or "derived"
        raise MeasuringError(f"the table was made otherwise ({what}): measure all rules, or write into another folder")
    return {**old, **new, "savings": {**old["savings"], **new["savings"]}}


def path_of(folder: Path, python: str) -> Path:
    """Return where the table of a version such as 3.13.18 stands."""
    return folder / f"cp{''.join(python.split('.')[:2])}.json"


def write(folder: Path, table: Table) -> Path:
    """Write a table with its seal, an entry a line; raises MeasuringError where it can't be written."""
    path, bare = path_of(folder, table["python"]), {key: value for key, value in table.items() if key != "seal"}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(_layout({**bare, "seal": _seal(bare)}) + "\n", encoding="utf-8")
    except OSError as error:
        raise MeasuringError(f"{path} can't be written ({error.strerror}); name another folder after --json") from None
    return path


def _layout(value: Any, depth: int = 0) -> str:
    """JSON whose innermost objects stand on one line each."""
    if not isinstance(value, dict) or (depth and not any(isinstance(inner, dict) for inner in value.values())):
        return json.dumps(value)
    inner = ",\n".join(f"{' ' * (depth + 1)}{json.dumps(key)}: {_layout(part, depth + 1)}" for key, part in value.items())
    return f"{{\n{inner}\n{' ' * depth}}}"


def _seal(table: Table) -> str:
    return _hash(json.dumps({key: value for key, value in table.items() if key != "seal"}, sort_keys=True))


def read(path: Path) -> Table:
    """Return a table; raises MeasuringError if it is none."""
    try:
        found: Table = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise MeasuringError(f"{path} holds no table of savings ({error}); remove it and measure again") from None
    return found


def problems(table: Table, rules: Iterable[Rule] = RULES) -> list[str]:
    """Return what is wrong with a table: edited by hand, or a rule's pair that is missing or was measured otherwise."""
    found = [] if table.get("seal") == _seal(table) else ["it was changed after `bytecode-perf bench` had made it"]
    for rule in rules:
        for pair in rule.pairs:
            entry = table["savings"].get(rule.code, {}).get(pair.name)
            if entry is None or entry["pair"] != _hash(pair.slow + pair.fast)[:12]:
                found.append(f"{rule.code} {pair.name}".strip() + " is not measured as it stands")
    return found


def serving(target: str) -> str:
    """Say which table serves a Python such as 3.13, for `--version`."""
    paths = sorted(SAVINGS.glob("cp*.json"), key=lambda path: int(path.stem[3:]))
    exact = path_of(SAVINGS, target)
    table = read(exact if exact in paths else paths[-1])
    least = f", the least of {' and '.join(table['least_of'])}" if "least_of" in table else ""
    return f"savings of CPython {table['python']}{least}, measured {table['date']}"
