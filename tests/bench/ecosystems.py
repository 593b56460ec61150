"""Run the plugin over the wheels of many packages, and record its findings, failures, time and memory.

    PYTHON tests/bench/ecosystems.py FOLDER [--processes 2] [--markdown FILE] [--sample 30 --seed 1] [NAME ...]

The packages are listed in `ecosystems.txt`: name, version, kind. A wheel that is not in FOLDER is downloaded there with pip. It
is not installed or run: its Python files are read from the archive. Each file is parsed, then checked twice, at the defaults and
at min-gain 0 with likely findings. A failure is an exception, the code PFB000, a position outside the file, or a warning that the
plugin lets through; each failure is printed, and the run continues. --sample prints N findings at the defaults, chosen at random,
with the lines around them, for review. Exits with status 1 if anything failed.
"""

from __future__ import annotations

import argparse
import ast
import platform
import random
import resource
import subprocess
import sys
import warnings
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from time import perf_counter
from tokenize import detect_encoding
from typing import TYPE_CHECKING, NamedTuple
from zipfile import ZipFile

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from ecosystems_page import page

from flake8_bytecode_perf import Finding, Settings
from flake8_bytecode_perf.check import check
from flake8_bytecode_perf.source import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LIST = Path(__file__).with_suffix(".txt")
_SETTINGS = (Settings(), Settings(min_gain=0, confidence="likely"))
_AROUND, _AT_ONCE = 8, 20


class Package(NamedTuple):
    """One of the packages of the list."""

    name: str
    version: str
    kind: str


class Looked(NamedTuple):
    """One file: the parser's message if it does not parse; seconds and findings by code for both settings.

    `found` are the findings at the defaults.
    """

    path: str
    lines: int
    unparsed: str = ""
    seconds: tuple[float, ...] = (0.0, 0.0)
    codes: tuple[Counter[str], ...] = (Counter(), Counter())
    found: Sequence[Finding] = ()
    failures: Sequence[str] = ()


def main() -> int:
    parser = argparse.ArgumentParser(description="Run the plugin over many packages.")
    parser.add_argument("folder", type=Path, help="folder of the wheels")
    parser.add_argument("names", nargs="*", metavar="NAME", help="only these packages")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--markdown", type=Path, help="write the page here")
    parser.add_argument("--sample", type=int, default=0, help="number of findings to print for review")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    packages = [package for package in _packages() if not given.names or package.name in given.names]
    looked: dict[Package, list[Looked]] = {}
    with ProcessPoolExecutor(given.processes) as pool:
        for package in packages:
            looked[package] = [*pool.map(_look, *_sources(_wheel(package, given.folder)), chunksize=_AT_ONCE)]
            _tell(package, looked[package])
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024  # MiB of the largest process
    if given.markdown:
        given.markdown.write_text(page(looked, f"CPython {platform.python_version()}", memory), encoding="utf-8")
    for text in _sample(looked, given):
        print(text)  # noqa: T201 - what the script is for
    return int(any(file.failures for files in looked.values() for file in files))


def _packages() -> list[Package]:
    return [Package(*line.split()) for line in _LIST.read_text(encoding="utf-8").splitlines()]


def _wheel(package: Package, folder: Path) -> Path:
    """The package's wheel, downloaded if it is missing."""
    stem = f"{package.name.replace('-', '_')}-{package.version}-".lower()
    if not (found := [file for file in folder.glob("*.whl") if file.name.lower().startswith(stem)]):
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:"]
        wanted = f"{package.name}=={package.version}"
        subprocess.run([*command, "--ignore-requires-python", f"--dest={folder}", wanted], check=True)
        found = [file for file in folder.glob("*.whl") if file.name.lower().startswith(stem)]
    return found[0]


def _sources(wheel: Path) -> tuple[list[str], list[bytes]]:
    """The names and the texts of a wheel's Python files."""
    with ZipFile(wheel) as archive:
        names = [name for name in sorted(archive.namelist()) if name.endswith(".py")]
        return names, [archive.read(name) for name in names]


def _look(path: str, text: bytes) -> Looked:
    lines = text.count(b"\n")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            tree = ast.parse(text)
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            return Looked(path, lines, " ".join(str(error).partition("(")[0].split()))
    widths = [len(line.encode()) for line in lines_of(_decoded(text))]
    seconds, found, failures = zip(*(_checked(tree, settings, widths) for settings in _SETTINGS), strict=True)
    codes = tuple(Counter(finding.code for finding in some) for some in found)
    return Looked(path, lines, "", seconds, codes, found[0], [f"{path}: {one}" for some in failures for one in some])


def _decoded(text: bytes) -> str:
    """The source as Python decodes it."""
    encoding, _ = detect_encoding(iter(text.splitlines(keepends=True)).__next__)
    return text.decode(encoding)


def _checked(tree: ast.Module, settings: Settings, widths: Sequence[int]) -> tuple[float, list[Finding], list[str]]:
    """The seconds of a check, its findings, and its failures."""
    start, found = perf_counter(), list[Finding]()
    failures: list[str] = []
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        try:
            found = check(tree, settings)
        except Exception as error:  # noqa: BLE001 - the run goes on
            failures.append(f"{type(error).__name__}: {error}")
    seconds = perf_counter() - start
    failures += [f"a warning: {one.message}" for one in told]
    failures += [f"{one.line}:{one.column}: {one.code}" for one in found if one.code == "PFB000" or not _is_inside(one, widths)]
    return seconds, found, failures


def _is_inside(found: Finding, widths: Sequence[int]) -> bool:
    """Return whether a finding is inside the file; `widths` are the lengths of its lines in bytes, including line ends."""
    start, end = (found.line, found.column), (found.end_line, found.end_column)
    return start < end and all(1 <= line <= len(widths) and 0 <= column <= widths[line - 1] for line, column in (start, end))


def _tell(package: Package, files: Sequence[Looked]) -> None:
    codes = [sum([file.codes[which].total() for file in files]) for which in range(len(_SETTINGS))]
    seconds = [sum([file.seconds[which] for file in files]) for which in range(len(_SETTINGS))]
    lines = sum([file.lines for file in files])
    print(f"{package.name} {package.version}: {lines:,} lines, findings {codes}, seconds {seconds}", flush=True)  # noqa: T201
    slowest = max(files, key=lambda file: max(file.seconds) / max(file.lines, 1_000), default=None)
    if slowest is not None:
        print(f"    slowest: {slowest.path}, {slowest.lines:,} lines, {max(slowest.seconds):.2f} s", flush=True)  # noqa: T201
    for failure in (failure for file in files for failure in file.failures):
        print(f"    FAILED: {failure}", flush=True)  # noqa: T201


def _sample(looked: dict[Package, list[Looked]], given: argparse.Namespace) -> Iterator[str]:
    """Findings chosen at random, each with the lines around it."""
    found = [(package, file.path, one) for package, files in looked.items() for file in files for one in file.found]
    for package, path, one in random.Random(given.seed).sample(found, min(given.sample, len(found))):  # noqa: S311 - no secret
        names, texts = _sources(_wheel(package, given.folder))
        lines = _decoded(texts[names.index(path)]).splitlines()
        first = max(one.line - 1 - _AROUND, 0)
        around = [f"{number:6} {line}" for number, line in enumerate(lines[first : one.end_line + _AROUND], start=first + 1)]
        place = f"{package.name} {path}:{one.line}:{one.column}"
        yield "\n".join([f"{place}: {one.code} {one.message} [{one.confidence}, {one.gain}]", *around, ""])


if __name__ == "__main__":
    sys.exit(main())
