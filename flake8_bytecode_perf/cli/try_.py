"""bytecode-perf try: whether the fixes make the user's own command faster, measured in copies of the tree."""

from __future__ import annotations

import os
import shutil
import signal
import stat
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.cli._candidates import candidates, fixed, only
from flake8_bytecode_perf.cli._counts import checked_files
from flake8_bytecode_perf.cli._errors import UsageError
from flake8_bytecode_perf.cli._files import FileError, without_environments, write
from flake8_bytecode_perf.cli._flake8 import flake8_anew
from flake8_bytecode_perf.cli._options import OR_SELECT, add_command, add_options, arguments_of, codes_from
from flake8_bytecode_perf.cli._printable import complain
from flake8_bytecode_perf.cli._rewriting import Work, each_once, fixable_codes
from flake8_bytecode_perf.cli._runs import HAS_PROCESSOR_TIME, Command, name_of
from flake8_bytecode_perf.cli._signed_ranks import LEAST_ROUNDS, rounds_from
from flake8_bytecode_perf.cli._trees import Tree, TreeError, root_of
from flake8_bytecode_perf.cli._trial import Search, Trial, most_comparisons
from flake8_bytecode_perf.cli._trial_report import Report, as_json, as_text, telling, warn
from flake8_bytecode_perf.fixes import FIXES
from flake8_bytecode_perf.settings import complaining

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from flake8_bytecode_perf.cli._candidates import Fixed
    from flake8_bytecode_perf.cli._rewriting import Done

_EXAMPLES = """\
examples:
  bytecode-perf try src -- python -m app --input big.csv
      apply the safe fixes to a copy, and compare the run times
  bytecode-perf try --each --apply src -- python -m app
      find the fixes that pay, and apply them
  bytecode-perf try src --pyperf bench.json -- python bench.py
      compare the results of pyperf benchmarks
"""
_ROUNDS = 20


def add_parser(commands: Any) -> None:
    """Add the command and its options to the commands of `bytecode-perf`."""
    about = (
        "Apply the fixes to a copy of the tree, run COMMAND on the original and on the fixed copy in turn, in new processes, and "
        "print how many times as fast it is, with an interval, and whether the outputs are the same. The tree itself stays as "
        "it is, unless --apply is given. Exit status: 0 if the outputs are the same or can't be compared, 1 if the fixed copy "
        "fails or prints something else, 2 after an error."
    )
    parser = add_command(commands, "try", "measure the fixes on your own command", about, _EXAMPLES)
    parser.usage = "%(prog)s [options] PATH [PATH ...] -- COMMAND"
    parser.add_argument("paths", nargs="+", metavar="PATH", help="files and folders; COMMAND comes after --")
    select = "comma-separated codes or code prefixes"
    parser.add_argument("--select", type=complaining(fixable_codes), metavar="CODES", help=select)
    ignore = "comma-separated codes or code prefixes that are not fixed"
    parser.add_argument("--ignore", type=complaining(codes_from), default=frozenset(), metavar="CODES", help=ignore)
    parser.add_argument("--unsafe-fixes", action="store_true", help="also try fixes that may change behaviour")
    rounds = f"largest number of rounds, {LEAST_ROUNDS} or more (default: {_ROUNDS}); fewer are enough where the answer is clear"
    parser.add_argument("--rounds", type=complaining(rounds_from), default=_ROUNDS, metavar="N", help=rounds)
    parser.add_argument("--each", action="store_true", help="find the fixes that pay: measure all, halves, and single ones")
    parser.add_argument("--apply", action="store_true", help="apply the fixes if they pay; with --each, those that pay")
    wall = "compare the elapsed time, not the processor time of COMMAND and its child processes"
    parser.add_argument("--wall", action="store_true", help=wall)
    results = "COMMAND is a pyperf benchmark: compare the results that it writes to FILE with -o"
    parser.add_argument("--pyperf", default="", metavar="FILE", help=results)
    tree = "folder to copy (default: the repository around the current folder, or the current folder)"
    parser.add_argument("--tree", type=Path, metavar="FOLDER", help=tree)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    add_options(parser, confidence="certain", cached=False)
    parser.set_defaults(run=run, cut_short=0)


def run(options: argparse.Namespace) -> int:
    """Fix a copy, measure and print; return 0, 1 if the fixed copy behaves differently, 2 after an error."""
    if not options.command:
        raise UsageError("the command to measure is missing; give it after --: try src -- python -m app", options.prog)
    works, files, jobs = _works(options)
    everything = fixed(works, jobs)
    if not everything.files:
        sys.stdout.write(as_json(None, []) if options.json else f"No fixes to try {checked_files(*files)}\n")
        return 0
    root = (options.tree or root_of(Path.cwd())).resolve()
    if not root.is_dir():
        raise UsageError(f"argument --tree: {root} is not a folder", options.prog)
    _check_places(root, everything)
    with _ended_in_order(), tempfile.TemporaryDirectory(prefix="bytecode-perf-", ignore_cleanup_errors=True) as scratch:
        report = _tried(options, works, everything, root, Path(scratch).resolve())
    applied = [done.source.path for done in report.fixed.files if options.apply and report.pays and _is_written(done)]
    sys.stdout.write(as_json(report, applied) if options.json else as_text(report, applied))
    if options.apply and report.pays and len(applied) < len(report.fixed.files):
        return 2
    return int(report.comparison.verdict == "failed" or report.comparison.output == "different")


@contextmanager
def _ended_in_order() -> Iterator[None]:
    """Let the signal that asks the process to end stop the command and remove the copies too, as Ctrl-C does."""
    before = signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _works(options: argparse.Namespace) -> tuple[list[Work], tuple[int, int], int]:
    """The work for each file, how many files there are without and with tests, and the number of processes."""
    if "-" in options.paths:
        raise UsageError("the standard input can't be tried; name files or folders that the command runs", options.prog)
    arguments = arguments_of(options)
    flake8 = flake8_anew(arguments)
    flake8.warn_of_unknown_options()
    names, environments = without_environments(each_once(flake8.files()), options.paths)
    for folder in environments:
        complain(f"{folder} is a virtual environment; its files are not fixed")
    tests = [*filter(flake8.leaves_out, names)]
    names = [name for name in names if name not in {*tests}]
    if not names and not tests:
        sys.stderr.write(flake8.no_files())
    if names:
        flake8.warn_of_nothing_selected("" if options.select else OR_SELECT)
    codes = frozenset(FIXES) - options.ignore
    works = [Work(arguments, name, codes, options.unsafe_fixes) for name in names]
    return works, (len(names), len(tests)), flake8.processes(options.jobs)


def _is_written(done: Done) -> bool:
    """Write a file; False, after a line about it, if that is not possible."""
    try:
        write(done.source, done.outcome.text)
    except FileError as error:
        complain(error)
        return False
    return True


def _check_places(root: Path, everything: Fixed) -> None:
    """Raise TreeError if the current folder or a file to fix is not in the tree."""
    for path in (Path.cwd(), *everything.contents):
        if not path.is_relative_to(root):
            raise TreeError(f"{path} is outside of {root}, which is copied; --tree FOLDER copies another folder")


def _tried(options: argparse.Namespace, works: Sequence[Work], everything: Fixed, root: Path, scratch: Path) -> Report:
    """Copy the tree, and measure: all fixes, or those that pay."""
    changed = [path.relative_to(root) for path in everything.contents]
    one, two = Tree(root, scratch / "one"), Tree(root, scratch / "two")  # the length of a path can change the run time
    with telling(name_of(options.command)) as tell:
        trial = Trial(_command(options, scratch), one, two, changed)
        every = tuple(candidates(works)) if options.each else ()
        tell.begin(trial.original, options.rounds, most_comparisons(len(every)))
        if every:
            search = Search(trial, works, options.rounds, tell.about)
            kept = search.kept(every)
            part = search.measured(kept) if kept else search.parts[0]
            everything = fixed(only(works, part.candidates))
            report = Report(trial, everything, part.comparison, tuple(search.parts), kept)
        else:
            comparison = trial.compared(everything.contents, options.rounds, tell.about())
            report = Report(trial, everything, comparison)
    warn(report)
    return report


def _command(options: argparse.Namespace, scratch: Path) -> Command:
    words = _runnable(options.command)
    if options.pyperf and not {"-o", "--output"}.intersection(word.partition("=")[0] for word in words):
        words += ("-o", options.pyperf)
    by_the_wall = options.wall or not HAS_PROCESSOR_TIME
    return Command(words, Path.cwd(), scratch, options.pyperf, _given(scratch), by_the_wall, name_of(options.command))


def _runnable(words: Sequence[str]) -> tuple[str, ...]:
    """The command, with this Python in front of what only `python` runs: a script that is no program itself, or -m."""
    first = words[0]
    is_script = first.endswith((".py", ".pyw")) and Path(first).is_file() and shutil.which(first) is None
    return (sys.executable, *words) if is_script or first == "-m" else (*words,)


def _given(scratch: Path) -> Path | None:
    """A file with the standard input, for every run; None if that is no file: a terminal or a pipe may have no end."""
    try:
        is_file = sys.stdin is not None and stat.S_ISREG(os.fstat(sys.stdin.fileno()).st_mode)
    except (OSError, ValueError):
        is_file = False
    if not is_file:
        return None
    given = scratch / "in"
    given.write_bytes(sys.stdin.buffer.read())
    return given
