"""Checks the files that flake8 would check, in several processes and with the cache: for `check`, `baseline` and `profile`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.cli._cache import Cache
from flake8_bytecode_perf.cli._checked_file import Done, Work, check_file, reported_of
from flake8_bytecode_perf.cli._counts import findings_in
from flake8_bytecode_perf.cli._files import FileError, without_environments
from flake8_bytecode_perf.cli._flake8 import flake8_anew, flake8_with
from flake8_bytecode_perf.cli._printable import complain, printable
from flake8_bytecode_perf.cli.parallel import each

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

    from flake8_bytecode_perf.cli._changed_lines import ChangedLines
    from flake8_bytecode_perf.cli._formats import Reported
    from flake8_bytecode_perf.profiles import Profile


class Checking(NamedTuple):
    """What is checked: flake8's arguments, the number of processes (0: as flake8), and whether the cache is used.

    `counted`: how many findings are left out is wanted as well; `doubted`: with a profile, so is what is only likely; `detailed`:
    so is what an HTML report shows. `quiet`: without a bar and remarks. With `changes`, only findings on changed lines count.
    `remedy`: what helps where the configuration leaves out every rule, as the end of a sentence.
    """

    arguments: tuple[str, ...]
    jobs: int = 0
    cached: bool = True
    counted: bool = False
    doubted: bool = False
    detailed: bool = False
    quiet: bool = False
    changes: ChangedLines | None = None
    remedy: str = ""


class Checked(NamedTuple):
    """What has become of all files: how many were checked, what is reported, whether one failed.

    `tests` is how many files with tests were left out. If that was asked, `in_tests` is how many findings they have. `likely` are
    those that were left out as only likely, if that was asked too. `confidence` is the least that is reported. `unseen` of the
    files do not occur in the `profile`. `environments` are the virtual environments in what was checked.
    """

    files: int
    reported: list[Reported]
    failed: bool
    tests: int
    in_tests: int
    likely: list[Reported]
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
    for remark in () if what.quiet else dict.fromkeys(notice for one in done for notice in one.notices):
        sys.stderr.write(f"bytecode-perf: {printable(remark)}\n")
    failed = sum(isinstance(one.reported, FileError) for one in done)
    return Checked(
        files=len(files) - failed,
        reported=_found(done, what.changes),
        failed=failed > 0,
        tests=len(tests),
        in_tests=len(_found(in_tests)),
        likely=_likely(what, files) if flake8.settings.confidence == "certain" else [],
        confidence=flake8.settings.confidence,
        profile=flake8.settings.profile,
        unseen=sum(not one.seen for one in done),
        environments=without_environments(files, flake8.paths)[1],
    )


def _likely(what: Checking, names: Sequence[str]) -> list[Reported]:
    """The findings that are only likely: to know them takes as long as to report them, but of the few files in a profile."""
    profile = flake8_with(what.arguments).settings.profile
    in_profile = [name for name in names if what.doubted and profile is not None and profile.may_name(name)]
    asked = what._replace(arguments=(*what.arguments, "--bytecode-perf-confidence=likely"), detailed=False)
    found = _found(_each_done(asked, names if what.counted else in_profile), what.changes)
    return [one for one in found if one.finding.confidence == "likely"]


def _found(done: Sequence[Done], changes: ChangedLines | None = None) -> list[Reported]:
    """What is reported of files, on changed lines if only those count."""
    found = [one for file in done if not isinstance(file.reported, FileError) for one in file.reported]
    return [one for one in found if changes is None or changes.include(one)]


def checked_again(done: Checked, what: Checking, names: Collection[str]) -> Checked:
    """Return what has become of all files after these have changed."""
    again = _each_done(what, sorted(names))
    others = [one for one in done.reported if one.path not in names]
    return done._replace(reported=sorted([*others, *_found(again)], key=lambda one: one.path))


def _each_done(what: Checking, names: Sequence[str]) -> list[Done]:
    """What is reported of each file, or why nothing can be. A profile's findings depend on more than a file's bytes."""
    if not names:
        return []
    flake8, works = flake8_with(what.arguments), [Work(what.arguments, name, what.detailed) for name in names]
    with Cache(flake8.settings, wanted=what.cached and not what.detailed and flake8.settings.profile is None) as cache:
        known = cache.known(names)
        done = {work: Done(b"", reported_of(work, *known[work.filename])) for work in works if work.filename in known}
        waiting = [work for work in works if work not in done]
        ended = each(check_file, waiting, flake8.processes(what.jobs), "" if what.quiet else "checking")
        for work, one in zip(waiting, ended, strict=True):
            done[work] = one
            if one.found is not None:
                cache.put(one.content, one.found)
    return [done[work] for work in works]
