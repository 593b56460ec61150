"""bytecode-perf bench: what the rules' rewrites save, measured."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table as Grid

from flake8_bytecode_perf.cli._errors import UsageError
from flake8_bytecode_perf.cli._measure import LEAST_PROCESSES, SECONDS, MeasuringError, build_of, named, sample, saving, target_of
from flake8_bytecode_perf.cli._options import add_command, not_a_rule
from flake8_bytecode_perf.cli._store import differing, prepare, to_extend, write, write_record
from flake8_bytecode_perf.cli._table import SHORT, completed, least_of, make, merged, programs
from flake8_bytecode_perf.rules import RULES

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Mapping, Sequence

    from flake8_bytecode_perf.cli._measure import Samples
    from flake8_bytecode_perf.cli._table import Table
    from flake8_bytecode_perf.rule import Rule

_EXAMPLES = """\
examples:
  bytecode-perf bench PFB201
      measure one rule on the running Python
  bytecode-perf bench PFB201 --python python3.14
      measure it on another Python
  bytecode-perf bench PFB201 --python python3.15 --jit
      measure it with the JIT of that Python switched on
  bytecode-perf bench PFB201 --json flake8_bytecode_perf/savings
      measure one rule and write it to the plugin's tables
  bytecode-perf bench --json
      measure all rules and write the tables to savings/
  bytecode-perf bench --json flake8_bytecode_perf/savings \\
    --python python3.11 --python python3.12 --python python3.13 \\
    --python python3.14 --python python3.15
      write the tables that the plugin ships
"""
_PROCESSES = 15
_WIDE = 120  # columns, more than any table needs


def add_parser(commands: Any) -> None:
    """Add the command and its options to the commands of `bytecode-perf`."""
    about = "Time the slow and the fast example of each rule alternately, in new processes, and print how much the rewrite saves."
    parser = add_command(commands, "bench", "measure how much the rewrites save", about, _EXAMPLES)
    parser.add_argument("codes", nargs="*", metavar="CODE", help="rules to measure (default: all)")
    python = "measure with this interpreter; can be given several times"
    parser.add_argument("--python", action="append", metavar="PATH", help=python)
    jit = "switch on the JIT of the Pythons that are measured, and write its own tables, such as cp315-jit.json"
    parser.add_argument("--jit", action="store_true", help=jit)
    parser.add_argument("--processes", type=int, default=_PROCESSES, metavar="N", help="number of processes (default: 15)")
    tables = "write the rules' files and, if all are measured, the tables cp3NN.json (default folder: savings)"
    parser.add_argument("--json", nargs="?", const="savings", metavar="FOLDER", help=tables)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Measure, print and write; return 0, or 2 if something could not be measured. Raises UsageError and MeasuringError."""
    rules, folder = _chosen(options.codes), _folder(options.json)
    least = LEAST_PROCESSES if folder else 1
    if options.processes < least:
        raise UsageError(f"--processes {options.processes} is too few: it must be {least} or more here")
    pythons = {python: build_of(python, jit=options.jit) for python in options.python or [sys.executable]}
    derived = between(pythons) if folder else []
    older = _older(folder, pythons, derived, rules) if folder else {}
    console, errors = Console(width=None if sys.stdout.isatty() else _WIDE), Console(stderr=True)
    runs = len(programs(rules)) * options.processes * (len(pythons) - len(derived))
    _announce(errors, pythons, derived, older, runs * SECONDS / 60)
    tables: dict[str, Table] = {}
    failed = False
    for python in pythons:
        if python not in derived:
            rounds = sample(python, programs(rules), options.processes, jit=options.jit)
            samples = _last(python, rounds, options.processes, errors)
            _show(console, errors, samples)
            failed = failed or bool(samples.errors)
            if folder and not samples.errors:
                made = make(samples, rules, options.processes)
                target, old = made["target"], older.get(made["target"])
                tables[target] = completed(merged(old, made) if old else made)
                _keep(console, folder, tables[target], rules)
    for target in (target_of(pythons[python]) for python in derived):
        lower, upper = _neighbours(target)
        if folder and {lower, upper} <= tables.keys():
            _keep(console, folder, least_of(target, tables[lower], tables[upper]), rules)
    return 2 if failed else 0


def _folder(named: str | None) -> Path | None:
    if named and named.upper() in {rule.code for rule in RULES}:
        raise UsageError(f"--json would use {named} as its folder; give the rules first: bench {named} --json")
    return Path(named) if named else None


def _older(folder: Path, pythons: Mapping[str, Any], derived: Sequence[str], rules: Sequence[Rule]) -> dict[str, Table | None]:
    """Return the tables that measurements go into; whatever can't be written is told before anything is measured."""
    if len({target_of(build) for build in pythons.values()}) < len(pythons):
        raise MeasuringError(
            f"a folder contains one table per Python version; give one interpreter of each with --python: {', '.join(pythons)}"
        )
    prepare(folder)
    targets = [target_of(build) for python, build in pythons.items() if python not in derived]
    return {target: to_extend(folder, target, rules) for target in targets}


def _keep(console: Console, folder: Path, table: Table, rules: Sequence[Rule]) -> None:
    """Write the rules' records; of all rules, the table as well."""
    written = [write_record(folder, rule, table["records"][rule.code]) for rule in rules]
    if len(rules) == len(RULES):
        written = [write(folder, table), folder / "pfb*.jsonl"]
    for path in written:
        console.print(f"wrote {path}", soft_wrap=True, highlight=False, markup=False)


def _chosen(codes: Sequence[str]) -> list[Rule]:
    known = {rule.code: rule for rule in RULES}
    for code in codes:
        if code.upper() not in known:
            raise UsageError(not_a_rule(code, "the code of a rule"))
    return [known[code.upper()] for code in codes] or list(RULES)


def between(pythons: dict[str, dict[str, Any]]) -> list[str]:
    """Return the interpreters that are not optimised and lie between two that are: theirs is the least of those two."""
    good = {target_of(build) for build in pythons.values() if build["optimised"]}
    return [
        python
        for python, build in pythons.items()
        if not build["optimised"] and not build["jit"] and good.issuperset(_neighbours(target_of(build)))
    ]


def _neighbours(target: str) -> tuple[str, str]:
    number = int(target.partition(".")[2])
    return f"3.{number - 1}", f"3.{number + 1}"


def _announce(
    errors: Console, pythons: dict[str, dict[str, Any]], derived: list[str], older: Mapping[str, Table | None], minutes: float
) -> None:
    for python, build in pythons.items():
        if python in derived:
            errors.print(
                f"{build['python']} is not optimised: its table is derived, and has the lower saving of its neighbours",
                highlight=False,
                soft_wrap=True,
            )
        elif not build["optimised"]:
            warned = f"warning: {named(build)} was built without optimisation: some of its savings have the wrong sign, and none "
            warned += f"of them counts; what is measured here stays unmeasured on {target_of(build)}"
            errors.print(warned, highlight=False, soft_wrap=True)
        if python not in derived:
            _tell_differences(errors, older.get(target_of(build)), build)
    errors.print(f"this will take about {max(minutes, 0.1):.1f} minutes", highlight=False)


def _tell_differences(errors: Console, table: Table | None, build: Mapping[str, Any]) -> None:
    """Say how a build differs from that of the table that its rules go into."""
    found = differing(table, build) if table else {}
    if table and found:
        what = "; ".join(f"{key} {value}, not {table[key]}" for key, value in found.items())
        told = f"the table of {target_of(build)} is of another build ({what}): "
        told += "the times are scaled to the speed of the table, and stored beside those of its other builds"
        errors.print(told, highlight=False, soft_wrap=True)


def _last(python: str, rounds: Iterator[Samples], processes: int, errors: Console) -> Samples:
    """Measure on one interpreter to the last round; a bar on a terminal, else a line for each process."""
    if not errors.is_terminal:
        for number, samples in enumerate(rounds, start=1):
            errors.print(f"{named(samples.build)}: process {number} of {processes}", highlight=False)
        return samples
    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    with Progress(*columns, console=errors, transient=True) as progress:
        return list(progress.track(rounds, total=processes, description=python))[-1]


def _show(console: Console, errors: Console, samples: Samples) -> None:
    """Print what each pair saves, and what could not be measured."""
    build = samples.build
    titled = f"CPython {named(build)}, {'optimised' if build['optimised'] else 'NOT OPTIMISED'} build"
    grid = Grid("pair", "ratio", "ns saved per iteration", "95% interval", title=titled, title_justify="left", box=None)
    for row in _rows(samples):
        grid.add_row(*row)
    console.print(grid)
    for name, error in samples.errors.items():
        errors.print(f"bytecode-perf: {name.strip()} could not be measured: {error}", soft_wrap=True, markup=False)


def _rows(samples: Samples) -> Iterator[tuple[str, str, str, str]]:
    for name, times in samples.times.items():
        if times and not name.startswith(("body ", SHORT)):
            found = saving(times)
            yield name.strip(), f"{found.ratio:.2f}", f"{found.saved:.2f}", f"{found.low:.2f} to {found.high:.2f}"
