"""What the commands that fix have in common: which codes, which files, and a file's text after its fixes."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.baseline import fingerprint
from flake8_bytecode_perf.cli._files import FileError, Source, parse, read, standard_input
from flake8_bytecode_perf.cli._flake8 import flake8_with
from flake8_bytecode_perf.cli._limit import TimeLimitError, limited_to
from flake8_bytecode_perf.cli._options import codes_from
from flake8_bytecode_perf.fix import Outcome, fix_text
from flake8_bytecode_perf.fixes import FIXES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flake8_bytecode_perf.rule import Finding

_MOST_SECONDS = 60  # of processor time for a file; one of 10,000 lines takes a tenth of that


def fixable_codes(text: str) -> frozenset[str]:
    """Return the codes that a comma-separated list of codes or prefixes names; raise ValueError if none of them has a fix."""
    codes = codes_from(text)
    if not codes & FIXES.keys():
        without = f"{', '.join(codes)} has no fix" if len(codes) == 1 else f"no rule in {text!r} has a fix"
        raise ValueError(f"{without}; `bytecode-perf explain` lists the rules that have a fix")
    return codes


class Work(NamedTuple):
    """What a process needs for a file: flake8's arguments, the file, the rules; the fingerprints, if not all are to be fixed."""

    arguments: tuple[str, ...]
    filename: str
    codes: frozenset[str]
    unsafe: bool
    only: frozenset[str] | None = None

    def includes(self, finding: Finding, lines: Sequence[str]) -> bool:
        """Whether a finding in a file of these lines has one of the fingerprints."""
        return self.only is None or fingerprint(finding, lines) in self.only


class Done(NamedTuple):
    """What has become of a file."""

    source: Source
    outcome: Outcome


def each_once(names: Sequence[str]) -> list[str]:
    """Return the names without those of the same file as a name before: a link, or another path to it."""
    files: dict[str, str] = {}
    for name in names:
        files.setdefault(os.path.realpath(name), name)
    return [*files.values()]


def fix_file(work: Work) -> Done | FileError:
    """Return what the fixes make of a file, or why it can't be fixed; nothing is written."""
    flake8 = flake8_with(work.arguments)
    try:
        given = work.filename == "-"
        source = standard_input(Path(flake8.name("-")), "fix") if given else read(Path(work.filename), "fix")
        tree = parse(source)
    except FileError as error:
        return error
    settings = replace(flake8.settings.of_file(flake8.name(work.filename), tree), unsafe_fixes=work.unsafe)
    reports = flake8.reports(work.filename)

    def wanted(finding: Finding, lines: Sequence[str]) -> bool:
        return work.includes(finding, lines) and reports(finding, lines)

    try:
        with limited_to(_MOST_SECONDS):
            outcome = fix_text(source.text, settings, work.codes, wanted, flake8.width)
    except TimeLimitError:
        return FileError(f"{work.filename} takes more than {_MOST_SECONDS} s, and is unchanged; try --select with fewer rules")
    except Exception as error:  # noqa: BLE001 - the other files are fixed all the same
        what = " ".join(f"{type(error).__name__}: {error}".split())
        return FileError(f"{work.filename} is unchanged because of an internal error ({what}); please report it")
    return Done(source, outcome)
