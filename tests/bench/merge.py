"""Add tables that were measured elsewhere to those that the plugin ships: python tests/bench/merge.py FOLDER [--to FOLDER].

FOLDER is what `bytecode-perf bench --json FOLDER` wrote on another processor, or with another compiler. What it measured is put
beside the other measurements, at the speed of the shipped table. A pair whose source has changed since is left out, and so is
what a build without optimisation measured. Derived tables are derived anew.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from flake8_bytecode_perf.cli._store import of_pair, path_of, read, write, write_record
from flake8_bytecode_perf.cli._table import completed, least_of, merged
from flake8_bytecode_perf.cost.gain import occurrences
from flake8_bytecode_perf.cost.tables import SAVINGS
from flake8_bytecode_perf.rules import RULES

Table = dict[str, Any]


def measured_in(path: Path, target: str) -> Table:
    """Return the table of another folder, with the pairs that are as they were measured."""
    table = json.loads(path.read_text(encoding="utf-8"))
    table = {"target": target, **table} if "savings" in table else read(path)
    records = {}
    for rule in RULES:
        pairs = {pair.name: {"pair": of_pair(pair), "sites": occurrences(rule, pair)} for pair in rule.pairs}
        measurement = _in_one_file(table, rule.code) if "savings" in table else _own(table, rule.code)
        sources = measurement.pop("sources")
        same = {name for name in pairs.keys() & sources.keys() if sources[name] == pairs[name]["pair"]}
        measurement["pairs"] = {name: figures for name, figures in measurement["pairs"].items() if name in same}
        if measurement["pairs"]:
            records[rule.code] = {"target": target, "pairs": pairs, "measurements": [measurement]}
        for name in pairs.keys() - measurement["pairs"].keys():
            print(f"{path.name}: {rule.code} {name!r} is left out: its source has changed, or it was not measured")  # noqa: T201
    return {key: value for key, value in table.items() if key not in ("savings", "seal")} | {"records": records}


def _own(table: Table, code: str) -> Table:
    """What the table's own processor measured of a rule."""
    record = table["records"].get(code, {"pairs": {}, "measurements": []})
    done = {key: table[key] for key in ("date", "processes")}
    own = [one for one in record["measurements"] if one.get("machine", table["machine"]) == table["machine"]]
    sources = {name: pair["pair"] for name, pair in record["pairs"].items()}
    return {**(own[0] if own else {**done, "pairs": {}}), "sources": sources}


def _in_one_file(table: Table, code: str) -> Table:
    """The same of a table of November 2026, which has all in one file."""
    entries = table["savings"].get(code, {})
    figures = {
        name: [*map(entry.get, ("slow", "fast", "ratio", "saved")), *entry["interval"], entry["rest"]]
        for name, entry in entries.items()
    }
    sources = {name: entry["pair"] for name, entry in entries.items()}
    return {"date": table["date"], "processes": table["processes"], "pairs": figures, "sources": sources}


def add(path: Path, target: str, to: Path) -> None:
    """Add one table to the one of its target in another folder, or put it there if there is none."""
    made, kept = measured_in(path, target), path_of(to, target)
    if not made["optimised"] or "least_of" in made:
        print(f"{path.name} is left out: it is derived, or of a build without optimisation")  # noqa: T201 - what a script is for
        return
    _put(to, completed(merged(read(kept), made) if kept.exists() else made))


def _put(to: Path, table: Table) -> None:
    write(to, table)
    for rule in RULES:
        if rule.code in table["records"]:
            write_record(to, rule, table["records"][rule.code])


def main() -> None:
    """Add each table of the folder, then derive."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--to", type=Path, default=SAVINGS)
    parser.add_argument("--jit", action="store_true", help="the tables, which do not say so, were measured with the JIT")
    options = parser.parse_args()
    for path in sorted(options.folder.glob("cp*.json")):
        target = f"{path.stem[2]}.{path.stem[3:]}" + "-jit" * options.jit
        add(path, target, options.to)
    for path in sorted(options.to.glob("cp*.json")):
        table = read(path, [])
        if "least_of" in table:
            lower, upper = (read(path_of(options.to, target)) for target in table["least_of"])
            _put(options.to, least_of(table["target"], lower, upper))


if __name__ == "__main__":
    main()
