"""Run the plugin over real code and see that nothing goes wrong.

    PYTHON tests/bench/real_code.py [--processes 2] [--without-flake8] [PATH ...]

Without paths it takes the standard library of the running interpreter, its test folder included. At min-gain 0 with likely
findings, each file goes through `check_source` and the flake8 adapter, where a traceback, a PFB000, a line or column out of
the file and findings out of order are faults; then all files go through real flake8 with -j1, with -j2 and with -j2 again,
whose output must be the same, and hold what the adapter gave. Files that do not parse are left out.

Prints the faults and the findings of each rule; ends with 1 if there was a fault.
"""

from __future__ import annotations

import argparse
import ast
import io
import os
import platform
import re
import subprocess
import sys
import tokenize
import traceback
import warnings
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if __name__ == "__main__":  # not where the tests load this: they have the package installed
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from flake8_bytecode_perf import Finding, Settings, check_source
from flake8_bytecode_perf.plugin import Plugin

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

EVERYTHING = Settings(min_gain=0, confidence="likely")
_LEFT_OUT = {"site-packages", "dist-packages", "__pycache__"}
_OPTIONS = ["--isolated", "--select=PFB", "--disable-noqa", "--bytecode-perf-min-gain=0", "--bytecode-perf-confidence=likely"]
_CODE = re.compile(r"PFB\d{3} \S")
_SHOWN = 50


class Outcome(NamedTuple):
    """What one file gives: its lines, the places that flake8 must report, and what went wrong."""

    path: str
    lines: int
    reported: list[str]
    faults: list[str]


def files_of(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the Python files in these paths, by name; a file that is named itself is always one."""
    for path in paths:
        if path.is_file():
            yield path
        else:
            found = (file for file in sorted(path.rglob("*.py")) if not _LEFT_OUT & set(file.relative_to(path).parts))
            yield from (file for file in found if file.is_file())  # Debian has links that lead nowhere


def standard_library() -> Path:
    """Return where the running interpreter's own modules stand."""
    return Path(os.__file__).parent


# In this process


def examine(path: Path) -> Outcome | None:
    """Check one file in every way that needs no process; None for one that does not parse."""
    source = path.read_bytes()
    read = _parsed(source)
    if read is None:
        return None
    tree, lines = read
    try:
        found = check_source(source, str(path), EVERYTHING)
        given = _through_adapter(tree, lines)
    except BaseException:  # noqa: BLE001 - whatever is raised is what this looks for
        return Outcome(str(path), len(lines), [], [traceback.format_exc()])
    faults = [*faults_of(found, source), *faults_of_adapter(found, given)]
    reported = [f"{path}:{line}:{column + 1}: {text}" for line, column, text in given]
    return Outcome(str(path), len(lines), reported, faults)


def _parsed(source: bytes) -> tuple[ast.Module, list[str]] | None:
    """The tree and the lines as flake8 makes them."""
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(source).readline)
        lines = io.TextIOWrapper(io.BytesIO(source), encoding, line_buffering=True).readlines()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse("".join(lines)), lines
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _through_adapter(tree: ast.Module, lines: Sequence[str]) -> list[tuple[int, int, str]]:
    Plugin.settings = EVERYTHING
    try:
        return [(line, column, text) for line, column, text, _ in Plugin(tree, lines).run()]
    finally:
        Plugin.settings = Settings()


def faults_of(found: Sequence[Finding], source: bytes) -> Iterator[str]:
    """Yield what is wrong with the findings of one file: order, code, message, place."""
    encoding, _ = tokenize.detect_encoding(io.BytesIO(source).readline)
    lines = [line.encode() for line in io.TextIOWrapper(io.BytesIO(source), encoding).readlines()]
    if list(found) != sorted(set(found)):
        yield "the findings are not sorted, or one comes twice"
    for finding in found:
        for fault in _faults_of_one(finding, lines):
            yield f"{fault}: {finding}"


def _faults_of_one(finding: Finding, lines: Sequence[bytes]) -> Iterator[str]:
    if finding.code == "PFB000":
        yield "trouble"
        return
    if not _CODE.match(f"{finding.code} {finding.message}") or not finding.message.isprintable():
        yield "a code or message that flake8 can't show"
    if not finding.instructions:
        yield "no instructions"
    start, end = (finding.line, finding.column), (finding.end_line, finding.end_column)
    if start >= end or not all(_inside(*place, lines) for place in (start, end)):
        yield "out of the file"
    elif lines[finding.line - 1][finding.column] in b" \t\f":
        yield "at a blank"


def _inside(line: int, column: int, lines: Sequence[bytes]) -> bool:
    """Whether a place in bytes lies in the file, and not within a character."""
    if not 0 < line <= len(lines) or not 0 <= column <= len(lines[line - 1].rstrip(b"\r\n")):
        return False
    try:
        lines[line - 1][:column].decode()
    except UnicodeDecodeError:
        return False
    return True


def faults_of_adapter(found: Sequence[Finding], given: Sequence[tuple[int, int, str]]) -> Iterator[str]:
    """Yield how what the adapter gives differs from the findings themselves, columns aside."""
    wanted = [(finding.line, f"{finding.code} {finding.message}") for finding in found]
    if wanted != [(line, text) for line, _, text in given]:
        yield "the adapter and check_source differ"
    for (line, column, text), finding in zip(given, found, strict=False):
        if column > finding.column:
            yield f"a column behind that of check_source: {line}:{column}: {text}"


# In processes of flake8


def flake8(paths: Sequence[str], processes: int) -> tuple[list[str], str]:
    """Return what flake8 prints, by line, and what stands on stderr."""
    done = subprocess.run(
        [sys.executable, "-m", "flake8", *_OPTIONS, f"-j{processes}", *paths],
        env=os.environ | {"PYTHONUTF8": "1", "PYTHONWARNINGS": "ignore"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.stdout.splitlines(), done.stderr


def faults_of_flake8(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Yield how runs of flake8 over these files differ from each other and from what the adapter gave."""
    paths = [outcome.path for outcome in outcomes]
    first, errors = flake8(paths, 1)
    if errors:
        yield f"flake8 -j1 wrote to stderr:\n{errors}"
    for name in ("flake8 -j2", "flake8 -j2, again"):
        again, errors = flake8(paths, 2)
        if errors:
            yield f"{name} wrote to stderr:\n{errors}"
        if again != first:
            yield f"{name} differs from -j1: {_difference(first, again)}"
    wanted = sorted({line for outcome in outcomes for line in outcome.reported})
    if sorted(first) != wanted:
        yield f"flake8 -j1 differs from the adapter: {_difference(wanted, first)}"


def _difference(one: Iterable[str], other: Iterable[str]) -> str:
    missing, added = Counter(one), Counter(other)
    lines = [*(f"- {line}" for line in missing - added), *(f"+ {line}" for line in added - missing)]
    return "\n".join(lines[:_SHOWN]) or "the order"


# The report


def counts_of(outcomes: Iterable[Outcome]) -> Counter[str]:
    """Return the findings of each rule."""
    return Counter(line.split(": ", 1)[1].split()[0] for outcome in outcomes for line in outcome.reported)


def _report(outcomes: Sequence[Outcome], unparsed: int, faults: Sequence[str]) -> None:
    lines = sum([outcome.lines for outcome in outcomes])
    python = f"{platform.python_implementation()} {platform.python_version()}"
    unread = f"{unparsed} files that do not parse were left out"
    print(f"{python}: {len(outcomes)} files, {lines:,} lines; {unread}")  # noqa: T201 - what the script is for
    counts = counts_of(outcomes)
    for code, count in sorted(counts.items()):
        print(f"{code} {count:6}  {count * 1000 / lines:6.2f} a thousand lines")  # noqa: T201 - as above
    print(f"all    {counts.total():6}  {counts.total() * 1000 / max(lines, 1):6.2f} a thousand lines")  # noqa: T201 - as above
    print(f"faults {len(faults):6}")  # noqa: T201 - as above


def main() -> int:
    parser = argparse.ArgumentParser(description="Run the plugin over real code.")
    parser.add_argument("paths", nargs="*", type=Path, default=[standard_library()])
    parser.add_argument("--processes", type=int, default=os.cpu_count(), help="of this script; flake8's are 1 and 2")
    parser.add_argument("--without-flake8", action="store_true", help="examine files in this script's processes alone")
    given = parser.parse_args()
    with ProcessPoolExecutor(given.processes) as pool:
        examined = list(pool.map(examine, files_of(given.paths), chunksize=8))
    outcomes = [outcome for outcome in examined if outcome is not None]
    faults = [f"{outcome.path}: {fault}" for outcome in outcomes for fault in outcome.faults]
    if not given.without_flake8:
        faults += faults_of_flake8(outcomes)
    for fault in faults:
        print(f"FAULT {fault}")  # noqa: T201 - as above
    _report(outcomes, len(examined) - len(outcomes), faults)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
