"""bytecode-perf fix: rewrites what was found, each rewrite checked before it is written."""

from __future__ import annotations

import difflib
import io
import sys
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.cli._cache import Cache
from flake8_bytecode_perf.cli._counts import checked_files, counted
from flake8_bytecode_perf.cli._files import FileError, Source, encode, without_environments, write
from flake8_bytecode_perf.cli._flake8 import flake8_anew, flake8_with
from flake8_bytecode_perf.cli._left import Left, left_in
from flake8_bytecode_perf.cli._options import OR_SELECT, add_command, add_exit_options, add_options, arguments_of
from flake8_bytecode_perf.cli._printable import complain, printable
from flake8_bytecode_perf.cli._rewriting import Done, Work, each_once, fix_file, fixable_codes
from flake8_bytecode_perf.cli.parallel import each
from flake8_bytecode_perf.fix import Outcome
from flake8_bytecode_perf.fixes import FIXES
from flake8_bytecode_perf.settings import complaining
from flake8_bytecode_perf.source import lines_of
from flake8_bytecode_perf.verify import FAILED

if TYPE_CHECKING:
    import argparse
    from collections import Counter
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from flake8_bytecode_perf.cli._flake8 import Flake8
    from flake8_bytecode_perf.rule import Finding

_EXAMPLES = """\
examples:
  bytecode-perf fix --diff src
      show the changes without applying them
  bytecode-perf fix --select PFB4,PFB803 src
      fix only the findings of these rules
  bytecode-perf fix - < loop.py
      read standard input, write standard output
  bytecode-perf fix --stdin-display-name src/loop.py - < src/loop.py
      the same, with what is configured for this file
"""
_MOST_LINES = 20  # on findings that are left


def add_parser(commands: Any) -> None:
    """Add the command and its options to the commands of `bytecode-perf`."""
    about = (
        "Apply the safe fixes of the findings that flake8 would report. Virtual environments are skipped. "
        "Each rewrite is checked before it is written. The [flake8] section, noqa, per-file-ignores and the baseline apply. "
        "Exit status: 0 if nothing is left to fix, 1 if findings are left or --diff shows changes, 2 after an error."
    )
    parser = add_command(commands, "fix", "rewrite slow code", about, _EXAMPLES)
    parser.add_argument("paths", nargs="+", metavar="PATH", help="files and folders; - for standard input")
    parser.add_argument("--diff", action="store_true", help="show the changes without applying them")
    select = "fix and report only these comma-separated codes or code prefixes"
    parser.add_argument("--select", type=complaining(fixable_codes), metavar="CODES", help=select)
    parser.add_argument("--unsafe-fixes", action="store_true", help="also apply fixes that may change behaviour")
    parser.add_argument("-q", "--quiet", action="store_true", help="print what was fixed and errors, and nothing else")
    add_exit_options(parser)
    add_options(parser, confidence="certain", stdin=True)
    parser.set_defaults(run=run, cut_short=1)


def run(options: argparse.Namespace) -> int:
    """Fix, print and write; return 0 if nothing is left, 1 if findings are or a diff is shown, 2 after an error."""
    arguments = arguments_of(options)
    flake8 = flake8_anew(arguments)
    names, environments = without_environments(each_once(flake8.files()), options.paths)
    tests = [*filter(flake8.leaves_out, names)]
    names = [name for name in names if name not in {*tests}]
    works = [Work(arguments, name, frozenset(FIXES), options.unsafe_fixes) for name in names]
    if not options.quiet:
        _show_left_out(flake8, environments, works, tests, "" if options.select else OR_SELECT)
    if "-" in options.paths and "-" not in names and not options.diff:  # excluded, or a test: an editor wants its text back
        sys.stdout.buffer.write(sys.stdin.buffer.read())
    with Cache(flake8.settings, wanted=options.cache and flake8.settings.profile is None) as cache:
        known = cache.known([work.filename for work in works])
        idle = [(work, _idle(work, *known[work.filename]) if work.filename in known else None) for work in works]
        reports = [_report(work, done, cache, diff=options.diff) for work, done in idle if done is not None]
        waiting = [work for work, done in idle if done is None]
        ended = each(fix_file, waiting, flake8.processes(options.jobs), "" if options.quiet else "fixing")
        reports += [_report(work, done, cache, diff=options.diff) for work, done in zip(waiting, ended, strict=True)]
    if not options.quiet:
        _show_left([one for report in sorted(reports, key=lambda report: report.name) for one in report.left])
        _show_sums(reports, len(tests), diff=options.diff)
    if any(report.failed for report in reports):
        return 2
    is_left = any(report.left for report in reports) and not options.exit_zero
    counts_changes = options.exit_non_zero_on_fix or (options.diff and not options.exit_zero)
    return int(is_left or (counts_changes and any(report.changed for report in reports)))


def _show_left_out(
    flake8: Flake8, environments: Sequence[Path], works: Sequence[Work], tests: Sequence[str], remedy: str
) -> None:
    """Print a line for each environment, and on what the configuration leaves out, with another way to have all rules."""
    flake8.warn_of_unknown_options()
    for folder in environments:
        complain(f"{folder} is a virtual environment; its files are not fixed")
    if works:
        flake8.warn_of_nothing_selected(remedy)
    elif not environments and not tests:
        sys.stderr.write(flake8.no_files())


def _show_left(left: Sequence[Left]) -> None:
    """Print a line for each finding that is left, but at most 20; then a rewrite that failed its check has precedence."""
    first = sorted(range(len(left)), key=lambda index: left[index].reason != FAILED.reason)[:_MOST_LINES]
    sys.stderr.writelines([left[index].line for index in sorted(first)])
    if len(left) > _MOST_LINES:
        sys.stderr.write(f"... and {len(left) - _MOST_LINES} more; `bytecode-perf check` lists them all\n")


def _show_sums(reports: Sequence[_Report], tests: int, *, diff: bool) -> None:
    """Print how many findings were fixed in how many files, and how many are left; nothing if no file was checked."""
    files = sum(not report.failed for report in reports)
    fixed, left = sum(report.fixed for report in reports), sum(len(report.left) for report in reports)
    in_files = counted(sum(report.changed for report in reports), "file")
    if fixed:
        sys.stderr.write(f"{fixed} {'would be ' * diff}fixed in {in_files}, {left} left\n")
    elif left:
        sys.stderr.write(f"No fixes, {left} left\n")
    elif files or tests:
        sys.stderr.write(f"Nothing to fix {checked_files(files, tests)}\n")


def _idle(work: Work, source: Source, found: list[Finding]) -> Done | None:
    """The outcome of a file with these cached findings if none of them can be fixed; else None."""
    lines, reports = lines_of(source.text), flake8_with(work.arguments).reports(work.filename)
    left = [one for one in found if reports(one, lines)]
    kinds = ("safe", "unsafe") if work.unsafe else ("safe",)
    fixable = any(one.code in work.codes and one.fix in kinds for one in left)
    return None if fixable else Done(source, Outcome(source.text, left=left, found=found))


class _Report(NamedTuple):
    """What a file adds to the last lines."""

    name: str
    fixed: int = 0
    left: Sequence[Left] = ()
    changed: bool = False
    failed: bool = False


def _report(work: Work, done: Done | FileError, cache: Cache, *, diff: bool) -> _Report:
    """Write a file, or show its diff, and tell of it."""
    try:
        if isinstance(done, FileError):
            raise done
        outcome = done.outcome
        changed = outcome.text != done.source.text
        if changed and not diff and work.filename != "-":
            write(done.source, outcome.text)
    except FileError as error:
        complain(error)
        return _Report(work.filename, failed=True)
    cache.put(encode(done.source, outcome.text), outcome.found)
    _show(work, done, diff=diff)
    return _Report(work.filename, outcome.fixed.total(), left_in(work, done, diff=diff), changed)


def _show(work: Work, done: Done, *, diff: bool) -> None:
    """Print a file's diff, or a line with the codes that were fixed in it."""
    name, outcome = flake8_with(work.arguments).name(work.filename), done.outcome
    if work.filename == "-" and not diff:
        sys.stdout.buffer.write(encode(done.source, outcome.text))
    elif diff:
        sys.stdout.writelines(_difference(done.source.text, outcome.text, printable(name)))
    elif outcome.fixed:
        sys.stdout.write(f"{printable(name)}: {_counted(outcome.fixed)}\n")


def _difference(before: str, after: str, name: str) -> Iterator[str]:
    """The lines of a unified diff that `patch` accepts: for it a line ends at a line feed only."""
    old, new = ([*io.StringIO(text, newline="\n")] for text in (before, after))
    for line in difflib.unified_diff(old, new, name, name):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _counted(fixed: Counter[str]) -> str:
    return ", ".join(f"{code} {count}" if count > 1 else code for code, count in sorted(fixed.items()))
