"""What `try` may fix: all findings of some files with a fix, or any part of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.baseline import fingerprint
from flake8_bytecode_perf.check import check
from flake8_bytecode_perf.cli._files import FileError, encode, parse, read
from flake8_bytecode_perf.cli._flake8 import flake8_with
from flake8_bytecode_perf.cli._rewriting import Done, fix_file
from flake8_bytecode_perf.cli.parallel import each
from flake8_bytecode_perf.source import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from flake8_bytecode_perf.cli._rewriting import Work
    from flake8_bytecode_perf.rule import Finding


class Candidate(NamedTuple):
    """A finding with a fix; several of one file with the same fingerprint are one candidate."""

    filename: str
    fingerprint: str
    finding: Finding


class Fixed(NamedTuple):
    """The files that fixes change, and how many findings of each code are fixed."""

    files: tuple[Done, ...]
    counts: Counter[str]

    @property
    def contents(self) -> dict[Path, bytes]:
        """The new content of each file, by its real path."""
        return {done.source.path.resolve(): encode(done.source, done.outcome.text) for done in self.files}


def fixed(works: Sequence[Work], jobs: int = 1) -> Fixed:
    """Return what the fixes make of the files; raises FileError for the first file that can't be fixed."""
    files, counts = [], Counter[str]()
    for done in each(fix_file, works, jobs, "fixing"):
        if isinstance(done, FileError):
            raise done
        if done.outcome.text != done.source.text:
            files.append(done)
            counts += done.outcome.fixed
    return Fixed(tuple(files), counts)


def only(works: Iterable[Work], candidates: Iterable[Candidate]) -> list[Work]:
    """Return the work for these candidates alone, in the files that have one."""
    wanted: dict[str, set[str]] = {}
    for one in candidates:
        wanted.setdefault(one.filename, set()).add(one.fingerprint)
    return [work._replace(only=frozenset(wanted[work.filename])) for work in works if work.filename in wanted]


def candidates(works: Iterable[Work]) -> list[Candidate]:
    """Return the findings whose fix alone changes its file, in the order of the files and lines. Raises FileError."""
    found = [one for work in works for one in _in_file(work)]
    return [one for one in found if fixed(only(works, [one])).files]


def _in_file(work: Work) -> Iterator[Candidate]:
    flake8, source = flake8_with(work.arguments), read(Path(work.filename), "try")
    tree = parse(source)
    settings = replace(flake8.settings.of_file(flake8.name(work.filename), tree), unsafe_fixes=work.unsafe)
    lines, reports, seen = lines_of(source.text), flake8.reports(work.filename), set()
    for finding in check(tree, settings):
        key, reported = fingerprint(finding, lines), reports(finding, lines)
        if reported and finding.code in work.codes and finding.fix in settings.fixes and key not in seen:
            seen.add(key)
            yield Candidate(work.filename, key, finding)
