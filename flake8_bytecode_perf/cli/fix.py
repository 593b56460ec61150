"""bytecode-perf fix: rewrites what was found, each rewrite checked before it is written."""

from __future__ import annotations

import difflib
import io
import os
import sys
from collections import Counter
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.cli._cache import Cache
from flake8_bytecode_perf.cli._each import each
from flake8_bytecode_perf.cli._files import FileError, Source, decode, encode, parse, read, write
from flake8_bytecode_perf.cli._flake8 import NO_FILES, flake8_anew, flake8_with
from flake8_bytecode_perf.cli._options import add_command, add_options, arguments_of, codes_from
from flake8_bytecode_perf.fix import Outcome, fix_text
from flake8_bytecode_perf.fixes import FIXES
from flake8_bytecode_perf.settings import complaining
from flake8_bytecode_perf.source import lines_of

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Mapping, Sequence

    from flake8_bytecode_perf.rule import Finding

_EXAMPLES = """\
examples:
  bytecode-perf fix --diff src                  show what would change
  bytecode-perf fix --select PFB4,PFB803 src    these rules alone
  bytecode-perf fix - < loop.py                 from the standard input to the standard output
"""


def add_parser(commands: Any) -> None:
    """Add the command and its options to the commands of `bytecode-perf`."""
    about = (
        "Rewrite what flake8 would report, in the files that it would check; each rewrite is checked before it is "
        "written. The [flake8] section, noqa and per-file-ignores hold."
    )
    parser = add_command(commands, "fix", "rewrite what was found", about, _EXAMPLES)
    parser.add_argument("paths", nargs="+", metavar="PATH", help="files and folders; - for the standard input")
    parser.add_argument("--diff", action="store_true", help="show what would change, and change nothing")
    parser.add_argument("--select", type=complaining(_codes), metavar="CODES", help="rules, or beginnings of them, with commas")
    add_options(parser, confidence="certain")
    parser.set_defaults(run=run, cut_short=1)


def _codes(text: str) -> frozenset[str]:
    return codes_from(text, FIXES, f"those with a fix are {', '.join(FIXES)}")


class _Work(NamedTuple):
    """What a process needs for a file: flake8's arguments, the file, the rules."""

    arguments: tuple[str, ...]
    filename: str
    codes: frozenset[str]


class _Done(NamedTuple):
    """What has become of a file, or the line that says why nothing could."""

    source: Source
    outcome: Outcome


def run(options: argparse.Namespace) -> int:
    """Fix, print and write; return 0 if nothing is left, 1 if findings are or a diff is shown, 2 after an error."""
    arguments = arguments_of(options)
    flake8 = flake8_anew(arguments)
    works = [_Work(arguments, name, options.select or frozenset(FIXES)) for name in _each_once(flake8.files())]
    if not works:
        sys.stderr.write(NO_FILES)
    with Cache(flake8.settings, wanted=options.cache) as cache:
        known = cache.known([work.filename for work in works])
        idle = [(work, _idle(work, *known[work.filename]) if work.filename in known else None) for work in works]
        reports = [_report(work, done, cache, diff=options.diff) for work, done in idle if done is not None]
        waiting = [work for work, done in idle if done is None]
        ended = each(_fix, waiting, flake8.processes(options.jobs), "fixing")
        reports += [_report(work, done, cache, diff=options.diff) for work, done in zip(waiting, ended, strict=True)]
    fixed, left = sum(sum(report.fixed.values()) for report in reports), sum(report.left for report in reports)
    changed = sum(report.changed for report in reports)
    sys.stderr.write(f"{fixed} {'would be ' * options.diff}fixed in {_files(changed)}, {left} left\n")
    if any(report.failed for report in reports):
        return 2
    return int(bool(left) or bool(options.diff and changed))


def _each_once(names: Sequence[str]) -> list[str]:
    """Return the names without those that lead to a file of a name before: a link, or another way to it."""
    files: dict[str, str] = {}
    for name in names:
        files.setdefault(os.path.realpath(name), name)
    return [*files.values()]


def _idle(work: _Work, source: Source, found: list[Finding]) -> _Done | None:
    """What becomes of a file in which this was found when it was checked: nothing, where nothing of it is to be fixed."""
    lines, reports = lines_of(source.text), flake8_with(work.arguments).reports(work.filename)
    left = [one for one in found if reports(one, lines)]
    fixable = any(one.code in work.codes for one in left)
    return None if fixable else _Done(source, Outcome(source.text, Counter(), [], left, found))


class _Report(NamedTuple):
    """What a file adds to the sums."""

    fixed: Mapping[str, int] = MappingProxyType({})
    left: int = 0
    changed: bool = False
    failed: bool = False


def _report(work: _Work, done: _Done | FileError, cache: Cache, *, diff: bool) -> _Report:
    """Write a file, or show its diff, and tell of it."""
    try:
        if isinstance(done, FileError):
            raise done
        outcome = done.outcome
        changed = outcome.text != done.source.text
        if changed and not diff and work.filename != "-":
            write(done.source, outcome.text)
    except FileError as error:
        sys.stderr.write(f"bytecode-perf: {error}\n")
        return _Report(failed=True)
    cache.put(encode(done.source, outcome.text), outcome.found)
    _tell(work, done, diff=diff)
    return _Report(outcome.fixed, len(outcome.left), changed)


def _fix(work: _Work) -> _Done | FileError:
    try:
        given = work.filename == "-"
        source = decode(sys.stdin.buffer.read(), Path("stdin")) if given else read(Path(work.filename))
        parse(source)
    except FileError as error:
        return error
    flake8 = flake8_with(work.arguments)
    return _Done(source, fix_text(source.text, flake8.settings, work.codes, flake8.reports(work.filename)))


def _tell(work: _Work, done: _Done, *, diff: bool) -> None:
    """Print a file's diff, or a line on what was fixed in it; what was dropped goes to the standard error."""
    name, outcome = work.filename, done.outcome
    for finding in outcome.dropped:
        sys.stderr.write(f"{name}:{finding.line}: {finding.code} is not fixed: the rewrite did not pass its check\n")
    if work.filename == "-" and not diff:
        sys.stdout.buffer.write(encode(done.source, outcome.text))
    elif diff:
        sys.stdout.writelines(_difference(done.source.text, outcome.text, name))
    elif outcome.fixed:
        sys.stdout.write(f"{name}: {_counted(outcome.fixed)}\n")


def _difference(before: str, after: str, name: str) -> Iterator[str]:
    """The lines of a unified diff that `patch` takes, for which a line ends at a line feed alone."""
    old, new = ([*io.StringIO(text, newline="\n")] for text in (before, after))
    for line in difflib.unified_diff(old, new, name, name):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _counted(fixed: Counter[str]) -> str:
    return ", ".join(f"{code} {count}" if count > 1 else code for code, count in sorted(fixed.items()))


def _files(count: int) -> str:
    return "1 file" if count == 1 else f"{count} files"
