"""The counts in the last line of a command."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from flake8_bytecode_perf.cli._formats import Reported

_SECONDS_UNTIL = 120


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: 1 file, 2 files."""
    return f"{number} {noun}{'s' * (number != 1)}"


def duration(seconds: float) -> str:
    """Return how long something may take: in seconds below two minutes."""
    return f"{max(seconds, 1):.0f} s" if seconds < _SECONDS_UNTIL else f"{seconds / 60:.0f} minutes"


def checked_files(number: int, tests: int) -> str:
    """Return how many files were checked, and how many with tests were left out, in parentheses."""
    left_out = f", {counted(tests, 'file')} with tests left out" if tests else ""
    return f"({counted(number, 'file')} checked{left_out})"


def findings_in(paths: Collection[str], files: int, tests: int) -> str:
    """Return how many findings there are, one for each of these paths, in how many files, and how many were checked or not."""
    found = f"{counted(len(paths), 'finding')} in {counted(len({*paths}), 'file')}" if paths else "No findings"
    return f"{found} {checked_files(files, tests)}"


def fixable_in(reported: Sequence[Reported], tests: int) -> str:
    """Return how many findings there are, in how many files, and how many of them `fix` fixes; before it, the tests left out."""
    found = f"{counted(len(reported), 'finding')} in {counted(len({one.path for one in reported}), 'file')}"
    left_out = f"{counted(tests, 'file')} with tests left out\n" if tests else ""
    fixable = [one for one in reported if one.is_fixable]
    unsafe = [one for one in reported if one.finding.fix == "unsafe"]
    more = f" ({len(unsafe)} more with `{_likely(unsafe)}--unsafe-fixes`)" if unsafe else ""
    return f"{left_out}{found}, {len(fixable)} fixable with `bytecode-perf fix {_likely(fixable)}".rstrip() + f"`{more}"


def _likely(fixable: Sequence[Reported]) -> str:
    """The option that `fix` needs for these findings; it is never configured."""
    return "--confidence likely " if any(one.finding.confidence == "likely" for one in fixable) else ""
