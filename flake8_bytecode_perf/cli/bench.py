"""bytecode-perf bench: what the rules' rewrites save, measured."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table as Grid

from flake8_bytecode_perf.cli._measure import LEAST_PROCESSES, SECONDS, MeasuringError, build_of, sample, saving
from flake8_bytecode_perf.cli._table import least_of, make, merged, path_of, programs, read, write
from flake8_bytecode_perf.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from flake8_bytecode_perf.cli._measure import Samples
    from flake8_bytecode_perf.cli._table import Table
    from flake8_bytecode_perf.rule import Rule

_EXAMPLES = """\
examples:
  bytecode-perf bench PFB201                         this rule, on the running Python
  bytecode-perf bench PFB201 --python python3.14     on another one
  bytecode-perf bench --json                         all rules; writes savings/cp3NN.json
  bytecode-perf bench --json flake8_bytecode_perf/savings --python python3.11 --python python3.12 \\
      --python python3.13 --python python3.14 --python python3.15
                                                     the tables that the plugin ships
"""
_PROCESSES = 15
_WIDE = 120  # columns where nobody's terminal is


def add_parser(commands: Any) -> None:
    """Add the command and its options to the commands of `bytecode-perf`."""
    parser = commands.add_parser(
        "bench",
        help="measure what the rewrites save",
        description="Time each rule's Slow and Fast in turn, in fresh processes, and print what the rewrite saves.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("codes", nargs="*", metavar="CODE", help="the rules to measure (default: all)")
    parser.add_argument("--python", action="append", metavar="PATH", help="measure on this interpreter; may be repeated")
    parser.add_argument("--processes", type=int, default=_PROCESSES, metavar="N", help="fresh processes (default: 15)")
    parser.add_argument(
        "--json", nargs="?", const="savings", metavar="FOLDER", help="write the table cp3NN.json (default folder: savings)"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Measure, print and write; return 0, or 2 if something could not be measured. Raises MeasuringError."""
    rules = _chosen(options.codes)
    least = LEAST_PROCESSES if options.json else 1
    if options.processes < least:
        raise MeasuringError(f"--processes {options.processes} is too few; it takes {least} or more here")
    pythons = {python: build_of(python) for python in options.python or [sys.executable]}
    derived = between(pythons)
    console, errors = Console(width=None if sys.stdout.isatty() else _WIDE), Console(stderr=True)
    runs = len(programs(rules)) * options.processes * (len(pythons) - len(derived))
    _announce(errors, pythons, derived, runs * SECONDS / 60)
    tables: dict[str, Table] = {}
    for python in pythons:
        if python not in derived:
            samples = _sampled(python, rules, options.processes, errors)
            _show(console, errors, samples)
            if not samples.errors:
                tables[_minor(samples.build)] = make(samples, rules, options.processes)
    complete = len(tables) == len(pythons) - len(derived)
    for target in (_minor(pythons[python]) for python in derived):
        lower, upper = _neighbours(target)
        if complete:
            tables[target] = least_of(target, tables[lower], tables[upper])
    if options.json:
        for table in tables.values():
            console.print(f"wrote {_written(Path(options.json), table, rules)}", soft_wrap=True, highlight=False)
    return 0 if complete else 2


def _chosen(codes: Sequence[str]) -> list[Rule]:
    known = {rule.code: rule for rule in RULES}
    for code in codes:
        if code not in known:
            raise MeasuringError(f"{code} is no rule's code; it takes {', '.join(known)}")
    return [known[code] for code in codes] or list(RULES)


def _minor(build: dict[str, Any]) -> str:
    return ".".join(build["python"].split(".")[:2])


def between(pythons: dict[str, dict[str, Any]]) -> list[str]:
    """Return the interpreters that are not optimised and lie between two that are: theirs is the least of those two."""
    good = {_minor(build) for build in pythons.values() if build["optimised"]}
    return [python for python, build in pythons.items() if not build["optimised"] and good.issuperset(_neighbours(_minor(build)))]


def _neighbours(minor: str) -> tuple[str, str]:
    number = int(minor.partition(".")[2])
    return f"3.{number - 1}", f"3.{number + 1}"


def _announce(errors: Console, pythons: dict[str, dict[str, Any]], derived: list[str], minutes: float) -> None:
    for python, build in pythons.items():
        if python in derived:
            errors.print(f"{build['python']} is not optimised: its table takes the least of its neighbours", highlight=False)
        elif not build["optimised"]:
            errors.print(
                f"warning: {build['python']} was built without optimisation: some of its savings have the wrong sign",
                highlight=False,
                soft_wrap=True,
            )
    errors.print(f"this will take about {max(minutes, 0.1):.1f} minutes", highlight=False)


def _sampled(python: str, rules: Sequence[Rule], processes: int, errors: Console) -> Samples:
    """Measure on one interpreter; a bar on a terminal, else a line for each process."""
    rounds = sample(python, programs(rules), processes)
    if not errors.is_terminal:
        for number, samples in enumerate(rounds, start=1):
            errors.print(f"{samples.build['python']}: process {number} of {processes}", highlight=False)
        return samples
    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    with Progress(*columns, console=errors, transient=True) as progress:
        return list(progress.track(rounds, total=processes, description=python))[-1]


def _show(console: Console, errors: Console, samples: Samples) -> None:
    """Print what each pair saves, and what could not be measured."""
    build = samples.build
    titled = f"CPython {build['python']}, {'optimised' if build['optimised'] else 'NOT OPTIMISED'} build"
    grid = Grid("pair", "ratio", "saved ns a pass", "95% interval", title=titled, title_justify="left", box=None)
    for row in _rows(samples):
        grid.add_row(*row)
    console.print(grid)
    for name, error in samples.errors.items():
        errors.print(f"bytecode-perf: {name.strip()} could not be measured: {error}", soft_wrap=True, markup=False)


def _rows(samples: Samples) -> Iterator[tuple[str, str, str, str]]:
    for name, times in samples.times.items():
        if times and not name.startswith("body "):
            found = saving(times)
            yield name.strip(), f"{found.ratio:.2f}", f"{found.saved:.2f}", f"{found.low:.2f} to {found.high:.2f}"


def _written(folder: Path, table: Table, rules: Sequence[Rule]) -> Path:
    """Write a table; the measured rules' part of it into the one that is there."""
    path = path_of(folder, table["python"])
    if len(rules) < len(RULES):
        if not path.exists():
            raise MeasuringError(f"{path} is not there yet: measure all rules first, without a CODE")
        table = merged(read(path), table)
    return write(folder, table)
