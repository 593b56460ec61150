"""Where the tables of savings stand: written with a seal, read, and checked."""

from __future__ import annotations

import hashlib
import json
from contextlib import contextmanager
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.cli._measure import MeasuringError, minor
from flake8_bytecode_perf.cost.gain import SAVINGS
from flake8_bytecode_perf.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from flake8_bytecode_perf.rule import Pair, Rule

    Table = dict[str, Any]

BUILD = ("python", "compiler", "optimised", "machine", "pyperf")


def path_of(folder: Path, python: str) -> Path:
    """Return where the table of a version such as 3.13.18 stands."""
    return folder / f"cp{minor(python).replace('.', '')}.json"


def prepare(folder: Path) -> None:
    """Make the folder of the tables; raises MeasuringError if nothing can be written there, before time is spent."""
    with _writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
        TemporaryFile(dir=folder).close()


def write(folder: Path, table: Table) -> Path:
    """Write a table with its seal, an entry a line; raises MeasuringError where it can't be written."""
    path, bare = path_of(folder, table["python"]), {key: value for key, value in table.items() if key != "seal"}
    with _writing(path):
        path.write_text(_layout({**bare, "seal": _seal(bare)}) + "\n", encoding="utf-8")
    return path


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise MeasuringError(f"{path} can't be written ({error.strerror}); give another folder after --json") from None


def _layout(value: Any, depth: int = 0) -> str:
    """JSON whose innermost objects stand on one line each."""
    if not isinstance(value, dict) or (depth and not any(isinstance(inner, dict) for inner in value.values())):
        return json.dumps(value)
    inner = ",\n".join(f"{' ' * (depth + 1)}{json.dumps(key)}: {_layout(part, depth + 1)}" for key, part in value.items())
    return f"{{\n{inner}\n{' ' * depth}}}"


def of_pair(pair: Pair) -> str:
    """Return what changes as soon as a pair's source does."""
    return _hash(pair.slow + pair.fast)[:12]


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _seal(table: Table) -> str:
    return _hash(json.dumps({key: value for key, value in table.items() if key != "seal"}, sort_keys=True))


def read(path: Path) -> Table:
    """Return a table; raises MeasuringError if it is none."""
    try:
        found: Table = {**json.loads(path.read_text(encoding="utf-8"))}
    except (OSError, ValueError, TypeError) as error:
        raise MeasuringError(f"{path} is not a table of savings ({error}); remove it and measure again") from None
    return found


def to_mend(path: Path, build: Mapping[str, Any]) -> Table:
    """Return the table that some rules go into; raises MeasuringError if it is not one that the tool made of this build."""
    if not path.exists():
        raise MeasuringError(f"{path} does not exist yet: measure all rules first, without a CODE")
    table = read(path)
    if table.get("seal") != _seal(table):
        raise MeasuringError(f"{path} was changed after `bytecode-perf bench` wrote it: measure all rules, without a CODE")
    differing = [key for key in BUILD if table.get(key) != build[key]] or ["derived"] * ("least_of" in table)
    if differing:
        what = ", ".join(differing)
        raise MeasuringError(f"the table is of a different build ({what}): measure all rules, or write to another folder")
    return table


def problems(table: Table, rules: Iterable[Rule] = RULES) -> list[str]:
    """Return what is wrong with a table: edited by hand, or a rule's pair that is missing or was measured otherwise."""
    found = [] if table.get("seal") == _seal(table) else ["it was changed after `bytecode-perf bench` wrote it"]
    for rule in rules:
        for pair in rule.pairs:
            entry = table["savings"].get(rule.code, {}).get(pair.name)
            if entry is None or entry["pair"] != of_pair(pair):
                found.append(f"{rule.code} {pair.name}".strip() + " has changed since it was measured")
    return found


def serving(target: str) -> str:
    """Say which table serves a Python such as 3.13, for `--version`."""
    paths = sorted(SAVINGS.glob("cp*.json"), key=lambda path: int(path.stem[3:]))
    exact = path_of(SAVINGS, target)
    table = read(exact if exact in paths else paths[-1])
    least = f" (the lower of {' and '.join(table['least_of'])})" if "least_of" in table else ""
    return f"savings measured on CPython {table['python']}{least} on {table['date']}"
