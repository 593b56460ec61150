"""bytecode-perf measure: a benchmark of one finding, before and after its rewrite."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.table import Table

from flake8_bytecode_perf.check import garbage_left_alone
from flake8_bytecode_perf.cli._benchmark_of import benchmark_of, package_of
from flake8_bytecode_perf.cli._call_rounds import CallError, DifferenceError, Job, Row, pythons
from flake8_bytecode_perf.cli._errors import UsageError, UserError
from flake8_bytecode_perf.cli._files import FileError, parse, read
from flake8_bytecode_perf.cli._filled_in import script_in
from flake8_bytecode_perf.cli._findings_at import all_found, findings_at
from flake8_bytecode_perf.cli._flake8 import flake8_anew
from flake8_bytecode_perf.cli._measure import named
from flake8_bytecode_perf.cli._options import add_command, codes_from
from flake8_bytecode_perf.cli._places import everything, place_of, require_line
from flake8_bytecode_perf.cli._printable import complain, printable
from flake8_bytecode_perf.cli._signed_ranks import LEAST_ROUNDS, rounds_from
from flake8_bytecode_perf.cli._trial_report import told
from flake8_bytecode_perf.examination import Examination
from flake8_bytecode_perf.report import finding_of
from flake8_bytecode_perf.settings import complaining

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from flake8_bytecode_perf.cli._benchmark import Benchmark
    from flake8_bytecode_perf.cli._benchmark_of import Measurable

_EXAMPLES = """\
examples:
  bytecode-perf measure page.py:7
      print a benchmark of the finding at this line
  bytecode-perf measure page.py:7 -o bench.py
      write it to a file
  bytecode-perf measure page.py:7 --run
      measure it on each installed Python
  bytecode-perf measure page.py:7 --run --python python3.14
      measure it on this Python
  bytecode-perf measure bench.py --run
      measure a script that was written before, and filled in
"""
_ROUNDS = 20
_WIDE = 200  # columns, more than any table needs


def add_parser(commands: Any) -> None:
    """Add the command and its options to the commands of `bytecode-perf`."""
    about = (
        "Write a pyperf benchmark of one finding: the function that holds it before and after the rewrite, what it needs of its "
        "module, and arguments as far as the file shows them. Without --run, none of your code runs. With --run, the function "
        "runs with these arguments; its module is not imported. Exit status: 0 if the results are the same, 1 if they differ, 2 "
        "after an error."
    )
    parser = add_command(commands, "measure", "write or run a benchmark of one finding", about, _EXAMPLES)
    place = "the line of a finding, or of the loop around it; with --run also a script that -o has written"
    parser.add_argument("place", metavar="FILE:LINE", help=place)
    select = "comma-separated codes or code prefixes, if there are several findings at the line"
    parser.add_argument("--select", type=complaining(codes_from), default=frozenset(), metavar="CODES", help=select)
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write the script to a new file")
    running = "check that both functions give equal results, and measure them in turn, in new processes"
    parser.add_argument("--run", dest="runs", action="store_true", help=running)
    python = "measure with this interpreter; can be given several times (default: Python 3.11 to 3.15 as far as installed)"
    parser.add_argument("--python", action="append", metavar="PATH", help=python)
    rounds = f"largest number of rounds on each Python, {LEAST_ROUNDS} or more (default: {_ROUNDS})"
    parser.add_argument("--rounds", type=complaining(rounds_from), default=_ROUNDS, metavar="N", help=rounds)
    parser.set_defaults(run=run, cut_short=0)


def run(options: argparse.Namespace) -> int:
    """Write the script, or measure; return 0, or 1 if the results differ. Raises UserError."""
    if options.python and not options.runs:
        raise UsageError("--python needs --run", options.prog)
    name, line = place_of(options.place)
    if name == "-":
        raise UsageError("the standard input can't be measured; give the line of a finding in a file, FILE:LINE", options.prog)
    if line is None and options.runs:
        return _script_measured(name, options)
    if line is None:
        told = f"it needs the line of a finding, {name}:LINE; `bytecode-perf check {name}` lists them"
        raise UsageError(f"{told}; --run also takes a script that -o has written", options.prog)
    found = _found(name, line, options.select)
    if options.output is not None:
        _write(options.output, found.benchmark.text)
        sys.stderr.write(f"the script is written to {printable(options.output)}\n")
    elif not options.runs:
        sys.stdout.write(found.benchmark.text)
    if not options.runs:
        if found.unknown:
            complain(f"to be filled in, marked TODO: {', '.join(found.unknown)}")
        return 0
    return _measured(found, options)


def _script_measured(name: str, options: argparse.Namespace) -> int:
    """Measure a script that `measure` has written before, and the user has filled in."""
    if options.output is not None or options.select:
        raise UsageError("-o and --select need a place, FILE:LINE; with a script, --run needs neither", options.prog)
    script = script_in(Path(name))
    return _compared(script.benchmark, script.name, script.folders, options, "")


def _found(name: str, line: int, codes: frozenset[str]) -> Measurable:
    """The benchmark of the finding at a line."""
    source = read(Path(name))
    require_line(source, line)
    tree = parse(source)
    own = flake8_anew((name,)).settings.of_file(name, tree)
    settings = everything(own)
    with garbage_left_alone():
        now = Examination(source.text, tree, settings)
        chosen, *others = findings_at(line, tree, all_found(now, own), codes, name)
        if others:
            also = ", ".join(dict.fromkeys([one[0].code for one in others]))
            complain(f"measuring {finding_of(chosen).code}; also at this line: {also} (choose with --select)")
        measurable = benchmark_of(now, source.path, chosen, settings, name)
        now.release()
    return measurable


def _write(path: Path, text: str) -> None:
    """Write a new file; one that is there may hold what the user has filled in."""
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        raise FileError(f"{path} exists and may have been filled in; remove it, or give another name with -o") from None
    except OSError as error:
        raise FileError(f"{path} can't be written ({error.strerror}); name another file with -o") from None


def _measured(found: Measurable, options: argparse.Namespace) -> int:
    """Measure on each Python, and print a table."""
    where, write = options.place, "" if options.output else "; -o FILE writes the script"
    if not found.is_rewritten:
        raise UserError(f"{where}: the finding has no automatic fix, so there is nothing to compare{write}, for your own rewrite")
    if found.unknown:
        raise UserError(f"{where}: {found.name} can't run before these are filled in: {', '.join(found.unknown)}{write}")
    folder = package_of(Path(place_of(options.place)[0]))[1]
    return _compared(found.benchmark, found.name, (folder,), options, write)


def _compared(benchmark: Benchmark, name: str, folders: tuple[Path, ...], options: argparse.Namespace, remedy: str) -> int:
    """Compare both functions on each Python, and print a table; return 1 if the results differ. `folders` are imported from."""
    interpreters = pythons(options.python)
    with tempfile.TemporaryDirectory(prefix="bytecode-perf-") as scratch:
        script = Path(scratch, "benchmark.py")
        script.write_text(benchmark.text, encoding="utf-8")
        job = Job(benchmark, name, script, (*folders, Path.cwd()))
        rows = [_row(job, python, build, options.rounds) for python, build in interpreters.items()]
    errors = [row.error for row in rows if row.error is not None]
    if len(errors) == len(rows):
        raise UserError(f"{options.place}: {name} can't be measured: {errors[0]}{remedy}")
    _print(name, rows)
    return 1 if any(isinstance(error, DifferenceError) for error in errors) else 0


def _row(job: Job, python: str, build: dict[str, Any], rounds: int) -> Row:
    name = named(build) + ("" if build["optimised"] else ", not optimised")
    complain(f"measuring on Python {name}: at most {rounds} rounds")
    try:
        return Row(name, job.compared(python, rounds, lambda _: None))
    except CallError as error:
        return Row(name, None, error)


def _print(name: str, rows: Sequence[Row]) -> None:
    """Print the measured times of a call, medians over the processes."""
    table = Table("Python", "before", "after", "", title=None, box=None, pad_edge=False)
    for row in rows:
        if row.comparison is None:
            table.add_row(row.python, "", "", f"not measured: {row.error}")
        else:
            before, after = map(duration, row.comparison.times())
            table.add_row(row.python, before, after, told(row.comparison.ratio))
    console = Console(width=None if sys.stdout.isatty() else _WIDE, highlight=False)
    console.print(f"{name}, time of a call:", markup=False)
    console.print(table)


def duration(seconds: float) -> str:
    """Return a time with three digits and its unit."""
    for unit, factor in (("s", 1.0), ("ms", 1e3), ("µs", 1e6)):
        if seconds * factor >= 1:
            return f"{seconds * factor:.3g} {unit}"
    return f"{seconds * 1e9:.3g} ns"
