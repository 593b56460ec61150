"""Where the measured savings are stored: written with a seal, read, and checked.

A folder has a table for each target, `cp313.json`: its build, its advice and its costs. It also has a file for each rule, named
by the rule's stem. Each line of such a file is a record: what the rule's pairs save on one target, a measurement for each
processor and build. A measurement says how its build differs from the table's, if it does, and by which factor (`speed`) its
times were brought to the table's.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import contextmanager
from functools import partial
from operator import itemgetter
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.cli._measure import MeasuringError
from flake8_bytecode_perf.cost.tables import SAVINGS, is_optimised, least, record_in, serving_target
from flake8_bytecode_perf.rules import RULES
from flake8_bytecode_perf.settings import JIT, SUPPORTED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from flake8_bytecode_perf.rule import Pair, Rule

    Table = dict[str, Any]

BUILD = ("python", "compiler", "optimised", "machine", "pyperf")


def path_of(folder: Path, target: str) -> Path:
    """Return the path of the table of a target such as 3.13."""
    return folder / f"cp{target.replace('.', '')}.json"


def path_of_rule(folder: Path, rule: Rule) -> Path:
    """Return the path of a rule's records."""
    return folder / f"{rule.stem}.jsonl"


def prepare(folder: Path) -> None:
    """Make the folder of the tables; raises MeasuringError if nothing can be written there, before time is spent."""
    with _writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
        TemporaryFile(dir=folder).close()


def write(folder: Path, table: Table) -> Path:
    """Write a table, an entry per line, without the rules' records; raises MeasuringError if it can't be written."""
    path, bare = path_of(folder, table["target"]), {key: value for key, value in table.items() if key != "records"}
    with _writing(path):
        path.write_text(_layout(_sealed(bare)) + "\n", encoding="utf-8")
    return path


def write_record(folder: Path, rule: Rule, record: Table) -> Path:
    """Write a rule's record in place of its older one for the same target; raises MeasuringError as `write` does."""
    path = path_of_rule(folder, rule)
    with _writing(path):
        kept = _lines(path)
        kept[record["target"]] = json.dumps(_sealed({"target": record["target"], **record}), separators=(",", ":"))
        path.write_text("".join([f"{kept[target]}\n" for target in sorted(kept)]), encoding="utf-8")
    return path


def _lines(path: Path) -> dict[str, str]:
    """The lines of a rule's file by their target; raises MeasuringError if it is not such a file."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return {_parsed(path, partial(json.loads, line))["target"]: line for line in lines}


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


def _sealed(table: Table) -> Table:
    return {**table, "seal": _seal(table)}


def read(path: Path, rules: Iterable[Rule] = RULES) -> Table:
    """Return a table with the records of some rules; raises MeasuringError for a file that is not one of savings."""
    table: Table = _parsed(path, lambda: {**json.loads(path.read_text(encoding="utf-8"))})
    target = _parsed(path, partial(itemgetter("target"), table))
    files = {rule.code: path_of_rule(path.parent, rule) for rule in rules}
    read = {code: _parsed(file, partial(record_in, file, target)) for code, file in files.items() if file.exists()}
    return {**table, "records": {code: record for code, record in read.items() if record is not None}}


def _parsed(path: Path, reading: Callable[[], Any]) -> Any:
    try:
        return reading()
    except (OSError, ValueError, TypeError, LookupError) as error:
        raise MeasuringError(f"{path} is not a file of savings ({error}); remove it and measure again") from None


def to_extend(folder: Path, target: str, rules: Sequence[Rule]) -> Table | None:
    """Return the table that measurements are added to; None if there is none, and all rules are measured for a new one.

    Raises MeasuringError if there is none for some rules, or if it was changed by hand.
    """
    path = path_of(folder, target)
    if not path.exists():
        if len(rules) == len(RULES):
            return None
        raise MeasuringError(f"{path} does not exist: give the folder of the tables, or measure all rules, without a CODE")
    for rule in rules:
        _lines(path_of_rule(folder, rule))
    table = read(path, rules)
    for changed in _changed(table):
        what = f"{changed or path} was changed after `bytecode-perf bench` wrote it"
        raise MeasuringError(f"{what}: restore it, or remove the folder's tables and measure all rules, without a CODE")
    return table


def differing(table: Table, build: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a build has that is not as in the table's."""
    return {key: build[key] for key in BUILD if table.get(key) != build[key]}


def _changed(table: Table) -> list[str]:
    """What was changed by hand: the codes of rules, and "" for the table itself."""
    bare = {key: value for key, value in table.items() if key != "records"}
    return [code for code, sealed in {"": bare, **table["records"]}.items() if sealed.get("seal") != _seal(sealed)]


def problems(table: Table, rules: Iterable[Rule] = RULES) -> list[str]:
    """Return what is wrong with a table: edited by hand, or a rule's pair that is missing or was measured otherwise."""
    found = [f"{code or 'the table'} was changed after `bytecode-perf bench` wrote it" for code in _changed(table)]
    for rule in rules:
        record = table["records"].get(rule.code, {})
        sources = {name: entry["pair"] for name, entry in least(record)["pairs"].items()} if record else {}
        for pair in rule.pairs:
            if sources.get(pair.name) != of_pair(pair):
                told = "has changed since it was measured" if pair.name in sources else "is not measured"
                found.append(f"{f'{rule.code} {pair.name}'.strip()} {told}")
        if record and not is_optimised(record):
            found.append(f"{rule.code} was measured on a build that is not optimised")
    return found


def not_complete(rule: Rule, targets: Sequence[str] = SUPPORTED) -> str:
    """Say what to do where a rule's pairs are not all measured, as they are, on each target; nothing where they are."""
    lacking = [target for target in targets if problems(read(path_of(SAVINGS, target), [rule]), [rule])]
    jit = " --jit" * (lacking != [] and lacking[0].endswith(JIT))
    command = f"bytecode-perf bench {rule.code}{jit} --json flake8_bytecode_perf/savings"
    pythons = "".join(f" --python python{target.removesuffix(JIT)}" for target in lacking)
    return f"it needs measuring on optimised builds of {', '.join(lacking)}; run: {command}{pythons}" if lacking else ""


def serving(target: str) -> str:
    """Say which table serves a target such as 3.13, for `--version`."""
    table = read(path_of(SAVINGS, serving_target(target)), [])
    if "least_of" in table:
        return f"savings derived from those of CPython {' and '.join(table['least_of'])} on {table['date']}"
    return f"savings measured on CPython {table['python']}{' with the JIT' * target.endswith(JIT)} on {table['date']}"
