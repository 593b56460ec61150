"""Checks the files that flake8 would check, in several processes and with the cache: for `check`, `baseline` and `profile`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.baseline import fingerprint
from flake8_bytecode_perf.check import check
from flake8_bytecode_perf.cli._cache import Cache
from flake8_bytecode_perf.cli._counts import findings_in
from flake8_bytecode_perf.cli._files import FileError, parse, read, standard_input, without_environments
from flake8_bytecode_perf.cli._flake8 import flake8_anew, flake8_with
from flake8_bytecode_perf.cli._formats import Reported
from flake8_bytecode_perf.cli._printable import complain, printable
from flake8_bytecode_perf.cli.parallel import each
from flake8_bytecode_perf.source import characters, lines_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from flake8_bytecode_perf.cli._changed_lines import ChangedLines
    from flake8_bytecode_perf.cli._files import Source
    from flake8_bytecode_perf.profiles import Profile
    from flake8_bytecode_perf.rule import Finding


class Checking(NamedTuple):
    """What is checked: flake8's arguments, the number of processes (0: as flake8), and whether the cache is used.

    `counted`: how many findings are left out is wanted as well; `detailed`: so is what an HTML report shows. `quiet`:
    without a bar and remarks. With `changes`, only findings on changed lines count. `remedy`: what helps where the configuration
    leaves out every rule, as the end of a sentence.
    """

    arguments: tuple[str, ...]
    jobs: int = 0
    cached: bool = True
    counted: bool = False
    detailed: bool = False
    quiet: bool = False
    changes: ChangedLines | None = None
    remedy: str = ""


class _Work(NamedTuple):
    """What a process needs for a file: flake8's arguments, the file, and whether what a report shows is wanted too."""

    arguments: tuple[str, ...]
    filename: str
    detailed: bool = False


class Checked(NamedTuple):
    """What has become of all files: how many were checked, what is reported, whether one failed.

    `tests` is how many files with tests were left out. If that was asked, `in_tests` is how many findings they have, and `likely`
    how many were left out as only likely. `confidence` is the least that is reported. `unseen` of the files do not occur in the
    `profile`. `environments` are the virtual environments in the folders that were checked.
    """

    files: int
    reported: list[Reported]
    failed: bool
    tests: int
    in_tests: int
    likely: int
    confidence: str
    profile: Profile | None
    unseen: int
    environments: Sequence[Path]

    @property
    def counts(self) -> str:
        """How many findings there are, in how many files."""
        return findings_in([one.path for one in self.reported], self.files, self.tests)


def checked(what: Checking) -> Checked:
    """Check the files that flake8 would check; those with tests only to count what is left out, if at all.

    A line on the standard error names each file that failed, and paths without a file. The findings of unchanged files come from
    the cache, but not if they are wanted with the details of the HTML report.
    """
    flake8 = flake8_anew(what.arguments)
    files = flake8.files()
    if not files and not what.quiet:
        sys.stderr.write(flake8.no_files())
    if not what.quiet:
        flake8.warn_of_unknown_options()
    if files and not what.quiet:
        flake8.warn_of_nothing_selected(what.remedy)
    tests = [*filter(flake8.leaves_out, files)]
    files = [name for name in files if name not in {*tests} and (what.changes is None or what.changes.in_file(name))]
    done = _each_done(what, files)
    in_tests = _each_done(what._replace(detailed=False), tests if what.counted else [])
    for one in done:
        if isinstance(one.reported, FileError):
            complain(one.reported)
    remarks = () if what.quiet else dict.fromkeys(notice for one in done for notice in one.notices)
    for remark in remarks:
        sys.stderr.write(f"bytecode-perf: {printable(remark)}\n")
    reported = [one.reported for one in done if not isinstance(one.reported, FileError)]
    return Checked(
        files=len(reported),
        reported=[one for some in reported for one in some if what.changes is None or what.changes.include(one)],
        failed=len(reported) < len(files),
        tests=len(tests),
        in_tests=sum(len(one.reported) for one in in_tests if not isinstance(one.reported, FileError)),
        likely=_likely(what, files) if what.counted and flake8.settings.confidence == "certain" else 0,
        confidence=flake8.settings.confidence,
        profile=flake8.settings.profile,
        unseen=sum(not one.seen for one in done),
        environments=without_environments(files, flake8.paths)[1],
    )


def _likely(what: Checking, names: Sequence[str]) -> int:
    """How many findings are only likely: to know that takes as long as to report them."""
    done = _each_done(what._replace(arguments=(*what.arguments, "--bytecode-perf-confidence=likely"), detailed=False), names)
    found = [one for file in done if not isinstance(file.reported, FileError) for one in file.reported]
    return sum(one.finding.confidence == "likely" and (what.changes is None or what.changes.include(one)) for one in found)


def checked_again(done: Checked, what: Checking, names: Collection[str]) -> Checked:
    """Return what has become of all files after these have changed."""
    again = _each_done(what, sorted(names))
    others = [one for one in done.reported if one.path not in names]
    found = [one for file in again if not isinstance(file.reported, FileError) for one in file.reported]
    return done._replace(reported=sorted([*others, *found], key=lambda one: one.path))


def _each_done(what: Checking, names: Sequence[str]) -> list[_Done]:
    """What is reported of each file, or why nothing can be. A profile's findings depend on more than a file's bytes."""
    if not names:
        return []
    flake8, works = flake8_with(what.arguments), [_Work(what.arguments, name, what.detailed) for name in names]
    with Cache(flake8.settings, wanted=what.cached and not what.detailed and flake8.settings.profile is None) as cache:
        known = cache.known(names)
        done = {work: _Done(b"", _reported(work, *known[work.filename])) for work in works if work.filename in known}
        waiting = [work for work in works if work not in done]
        ended = each(_check, waiting, flake8.processes(what.jobs), "" if what.quiet else "checking")
        for work, one in zip(waiting, ended, strict=True):
            done[work] = one
            if one.found is not None:
                cache.put(one.content, one.found)
    return [done[work] for work in works]


class _Done(NamedTuple):
    """What is reported of a file, or why nothing can be; and to keep for the next time, what is found in which bytes.

    `seen`: the file occurs in the profile, or there is none; `notices` are remarks on what the profile says of it.
    """

    content: bytes
    reported: list[Reported] | FileError
    found: list[Finding] | None = None
    seen: bool = True
    notices: tuple[str, ...] = ()


def _check(work: _Work) -> _Done:
    flake8 = flake8_with(work.arguments)
    try:
        given = work.filename == "-"
        source = standard_input(Path(flake8.name("-"))) if given else read(Path(work.filename))
        tree = parse(source)
        settings = flake8.settings.of_file(flake8.name(work.filename), tree)
        found = check(tree, settings)
    except FileError as error:
        return _Done(b"", error)
    seen = settings.measured.profile if settings.measured is not None else None
    notices = seen.notices if seen is not None else ()
    reported = _reported(work, source, found)
    if work.detailed and reported:
        from flake8_bytecode_perf.cli._html.details import with_details  # noqa: PLC0415 - it loads libcst

        try:
            reported = with_details(reported, source.text, tree, settings, flake8.width)
        except Exception as error:  # noqa: BLE001 - the findings are there: `return` outside of a function parses
            what = " ".join(f"{type(error).__name__}: {error}".split())
            notices += (f"{work.filename}: its source and bytecode are not in the report ({what})",)
    return _Done(source.content, reported, found, settings.measured is None or seen is not None, notices)


def _reported(work: _Work, source: Source, found: Sequence[Finding]) -> list[Reported]:
    """Those findings in a file that flake8 would report."""
    if not found:
        return []
    flake8, lines = flake8_with(work.arguments), lines_of(source.text)
    reports, name = flake8.reports(work.filename), flake8.name(work.filename)
    return [_located(name, lines, one) for one in found if reports(one, lines)]


def _located(name: str, lines: Sequence[str], found: Finding) -> Reported:
    start = characters(lines, found.line, found.column) + 1
    end = characters(lines, found.end_line, found.end_column) + 1
    return Reported(name, found, start, end, fingerprint(found, lines))
