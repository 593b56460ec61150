"""Write docs/payoff.md: what `bytecode-perf fix` gains in programs that were not written for it.

    PYTHON tests/bench/payoff.py [--page docs/payoff.md] [--pairs 20] PYTHON [PYTHON ...]

Downloads pure-Python programs of pyperformance from the package index into a temporary folder. For each named Python, it
fixes copies of them, with the defaults and with min-gain 0, compares their results before and after, and measures both in
turn, each run in its own process; the program compared with an identical copy gives the noise. The Python that runs this script
needs the package with its dependencies, and pip; the measured Pythons need nothing.

Prints the page, or writes it. Exits with status 1 if a fix changed the result of a program, or if the defaults made a program
slower by more than the noise; with status 2 if something could not be downloaded, fixed or run.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import re
import shutil
import statistics
import subprocess
import sys
import textwrap
import zipfile
from collections import defaultdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from flake8_bytecode_perf.cli._measure import LEAST_PROCESSES, interval, minor
from flake8_bytecode_perf.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = ("nbody", "go", "chaos", "richards", "pyflate", "fannkuch", "spectral_norm")
FILE = "bm_{}/run_benchmark.py"
INSIDE = "pyperformance/data-files/benchmarks/"
TOLD_BY = {"chaos": ["--filename=picture.ppm"]}  # arguments that make a program output a result that it otherwise keeps
BEFORE, AGAIN, DEFAULTS, EVERYTHING = "before", "again", "defaults", "everything"
OPTIONS = {DEFAULTS: (), EVERYTHING: ("--min-gain=0",)}
CHILD = Path(__file__).with_name("payoff_child.py")
FIXED = re.compile(r"bm_(\w+)\W.*?: (.*)")


class Change(NamedTuple):
    """The change of the time in percent: the median of the pairs, and its 95% interval."""

    median: float
    low: float
    high: float

    @property
    def reach(self) -> float:
        """The largest distance of the interval from zero."""
        return max(abs(self.low), abs(self.high))

    def __str__(self) -> str:
        return f"{_signed(self.median)} ({_signed(self.low)} to {_signed(self.high)})"


def _signed(percent: float) -> str:
    return f"{percent:+z.1f}".replace("-", "\N{MINUS SIGN}")


class Measured(NamedTuple):
    """The results of one Python; the keys are a program and a version of it.

    A fixed version whose text is unchanged has no entry in `changes` and `same`.
    """

    version: str
    build: str
    fixes: Mapping[tuple[str, str], str]
    same: Mapping[tuple[str, str], bool]
    changes: Mapping[tuple[str, str], Change]

    def verdict(self, program: str, version: str) -> str:
        """Return "faster" or "slower" if a version differs by more than the noise, otherwise ""."""
        change = self.changes.get((program, version))
        if change is None:
            return ""
        noise = self.changes[program, AGAIN].reach
        if change.high < -noise:
            return "faster"
        return "slower" if change.low > noise else ""


# Fetching and fixing


def fetch(folder: Path, programs: Sequence[str] = PROGRAMS) -> str:
    """Put some programs into a new folder; return the name and version of their package."""
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    with TemporaryDirectory() as downloads:
        subprocess.run([*pip, "download", "--no-deps", "--only-binary=:all:", f"--dest={downloads}", "pyperformance"], check=True)
        [wheel] = Path(downloads).glob("*.whl")
        wanted = tuple(f"{INSIDE}bm_{program}/" for program in programs)
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(downloads, [name for name in archive.namelist() if name.startswith(wanted)])
        shutil.copytree(Path(downloads, INSIDE), folder)
        name, version, *_ = wheel.name.split("-")
        return f"{name} {version}"


def fixed_copies(folder: Path, before: Path, target: str) -> dict[tuple[str, str], str]:
    """Copy the programs into a folder for each version, fix the copies for a Python, and return the fixes by rule."""
    for version in (BEFORE, AGAIN, *OPTIONS):
        shutil.copytree(before, folder / version)
    path = os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
    fixes = {}
    for version, options in OPTIONS.items():
        (folder / version / ".flake8").write_text(f"[flake8]\nbytecode-perf-targets = {target}\n", encoding="utf-8")
        command = [sys.executable, "-m", "flake8_bytecode_perf", "fix", *options, "."]
        done = subprocess.run(
            command,
            cwd=folder / version,
            env={**os.environ, "PYTHONPATH": path},
            stdout=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
        if done.returncode not in {0, 1}:  # 1: findings without a fix remain
            raise subprocess.CalledProcessError(done.returncode, command)
        fixes.update({(program, version): codes for program, codes in FIXED.findall(done.stdout)})
    return fixes


# Running


def child(python: str, what: str, *arguments: str, seed: int = 0, cwd: Path | None = None) -> str:
    """Return the output of `payoff_child.py` in a new process of a Python."""
    environment = {**os.environ, "PYTHONHASHSEED": str(seed)}
    command = [python, str(CHILD), what, *arguments]
    done = subprocess.run(command, cwd=cwd, env=environment, stdout=subprocess.PIPE, encoding="utf-8", check=True)
    return done.stdout.strip()


def digest(python: str, program: str, folder: Path) -> str:
    """Return a hash of the result of a program in a folder."""
    with TemporaryDirectory() as empty:
        return child(python, "digest", str(folder / FILE.format(program)), *TOLD_BY.get(program, []), cwd=Path(empty))


def changes(python: str, files: Mapping[str, Path], pairs: int) -> dict[str, Change]:
    """Time the versions of a program in turn, forwards and backwards; return how each differs from the first."""
    first, *others = files
    times = defaultdict(list)
    for turn in range(pairs):
        order = list(files) if turn % 2 == 0 else list(files)[::-1]
        for version in order:
            times[version].append(float(child(python, "time", str(files[version]), seed=turn)))
    return {version: change(times[first], times[version]) for version in others}


def change(before: Iterable[float], after: Iterable[float]) -> Change:
    """Return the change in percent from pairs of times."""
    percents = [100 * (late / early - 1) for early, late in zip(before, after, strict=True)]
    return Change(statistics.median(percents), *interval(percents))


def measured(python: str, before: Path, folder: Path, pairs: int) -> Measured:
    """Fix the programs for a Python, and compare and measure them there."""
    name, _, build = child(python, "build").partition(", ")
    release = name.split()[-1]
    fixes = fixed_copies(folder, before, minor(release))
    same, found = {}, {}
    for program in PROGRAMS:
        files = {version: folder / version / FILE.format(program) for version in (BEFORE, AGAIN, *OPTIONS)}
        texts = {version: file.read_bytes() for version, file in files.items()}
        changed = [version for version in OPTIONS if texts[version] != texts[BEFORE]]
        if not changed:
            continue
        print(f"{name}: {program}", file=sys.stderr, flush=True)  # noqa: T201 - the progress
        known = digest(python, program, folder / BEFORE)
        same.update({(program, version): digest(python, program, folder / version) == known for version in changed})
        turns = {version: files[version] for version in (BEFORE, AGAIN, *changed)}
        told = changes(python, turns, pairs)
        found.update({(program, version): one for version, one in told.items()})
    return Measured(release, build, fixes, same, found)


# Telling

_WIDTH = 130
_INTRODUCTION = """\
# Payoff

This page shows how much `bytecode-perf fix` speeds up programs that were not written for it: {count} pure-Python programs of
{source}. It was written by `tests/bench/payoff.py` on {date}; CPython {pythons}.

For each Python, the programs were copied and the copies were fixed with that Python as the target, once with the defaults
(min-gain {gain:g}, confidence certain) and once with min-gain 0. The versions of a program then ran alternately for {pairs}
rounds, in reverse order in every other round. Each run is a new process, with its own memory layout and the hash seed of its
round. It calls the function that pyperformance measures, with pyperformance's arguments; the lowest processor time of a call is
used.

A figure is the change of that time in percent; a figure below zero means faster. In each round, each version is compared with the
original. The figure is the median of these changes; brackets show its 95% interval. The original is also compared with an
identical copy in the same rounds; this gives the noise (last table). A change is significant, and printed in bold, if every value
in its interval is farther from zero than every value in the interval of the noise for that program on that Python.

The return values of the programs' functions, call by call, their output and the files they write were compared before and after:
{results}.
"""


def page(source: str, columns: Sequence[Measured], pairs: int) -> str:
    """Return the page as Markdown."""
    text = _INTRODUCTION.format(
        count=len(PROGRAMS),
        source=source,
        date=dt.datetime.now(tz=dt.UTC).date(),
        pythons=", ".join([f"{column.version} ({column.build})" for column in columns]),
        gain=Settings().min_gain,
        pairs=pairs,
        results=_results(columns),
    )
    noise = [(program, *_cells(program, AGAIN, columns)) for program in PROGRAMS if _touched(program, AGAIN, columns)]
    parts = [
        *text.split("\n\n"),
        *_section("At the defaults", DEFAULTS, columns),
        *_section("At min-gain 0", EVERYTHING, columns),
        _kept_out(columns),
        "## Noise",
        _table(("program",), noise, columns),
    ]
    return "\n\n".join([part if part.startswith("|") else _filled(part) for part in parts]) + "\n"


def _filled(text: str) -> str:
    return textwrap.fill(text, _WIDTH, break_on_hyphens=False)  # a line that ends with a hyphen would get a space after it


def _results(columns: Sequence[Measured]) -> str:
    """Return whether the results of the programs are unchanged, in words."""
    told = [(f"{program} on {column.version}", same) for column in columns for (program, _), same in column.same.items()]
    differing = dict.fromkeys([name for name, same in told if not same])
    return f"THEY DIFFER in {_listed(differing)}" if differing else f"they are the same in all {len(told)} comparisons"


def _section(title: str, version: str, columns: Sequence[Measured]) -> Iterator[str]:
    """Yield the heading of a version, its table, and a summary of the table."""
    yield f"## {title}"
    rows = [(program, _fixes(program, version, columns), *_cells(program, version, columns)) for program in PROGRAMS]
    yield _table(("program", "fixes"), rows, columns)
    untouched = [program for program in PROGRAMS if not _touched(program, version, columns)]
    if untouched:
        yield f"Nothing to fix was found in {_listed(untouched)}, so nothing changed there."
    yield _sum_up(version, columns)


def _touched(program: str, version: str, columns: Sequence[Measured]) -> bool:
    return any((program, version) in column.changes for column in columns)


def _sum_up(version: str, columns: Sequence[Measured]) -> str:
    """Return how many of the figures are beyond the noise, in words."""
    cells = [(column, program) for column in columns for program in PROGRAMS if (program, version) in column.changes]
    verdicts = {(column.version, program): column.verdict(program, version) for column, program in cells}
    named = {
        verdict: [f"{program} on {release}" for (release, program), said in verdicts.items() if said == verdict]
        for verdict in ("faster", "slower")
    }
    if not any(named.values()):
        return f"None of the {len(cells)} figures is a significant change."
    told = [f"significantly {verdict}: {_listed(names)}" for verdict, names in named.items() if names]
    rest = len(cells) - sum(map(len, named.values()))
    return f"Of the {len(cells)} figures, {'; '.join(told)}. The other {rest} are not significant changes."


def _kept_out(columns: Sequence[Measured]) -> str:
    """Return the effect of the threshold, in words."""
    counts = {version: _span([_count(column, version) for column in columns]) for version in OPTIONS}
    return (
        f"On each Python, the defaults make {counts[DEFAULTS]} fixes, with a median change of {_typical(DEFAULTS, columns)}%. "
        f"Min-gain 0 makes {counts[EVERYTHING]} fixes, with a median change of {_typical(EVERYTHING, columns)}%."
    )


def _typical(version: str, columns: Sequence[Measured]) -> str:
    """Return the median of a version's figures, 0 if there are none."""
    medians = [change.median for column in columns for (_, at), change in column.changes.items() if at == version]
    return _signed(statistics.median(medians or [0.0]))


def _count(column: Measured, version: str) -> int:
    return sum([sum(_by_rule(codes).values()) for (_, fixed), codes in column.fixes.items() if fixed == version])


def _by_rule(codes: str) -> dict[str, int]:
    """Read "PFB102 3, PFB503" as the numbers of fixes by rule."""
    parts = [part.partition(" ") for part in codes.split(", ") if part]
    return {code: int(number or 1) for code, _, number in parts}


def _span(numbers: Sequence[int]) -> str:
    low, high = min(numbers), max(numbers)
    return f"{low}" if low == high else f"{low} to {high}"


def _fixes(program: str, version: str, columns: Sequence[Measured]) -> str:
    """Return the fixes by rule; if they differ between the Pythons, the fixes on each."""
    pythons = defaultdict(list)
    for column in columns:
        rules = _by_rule(column.fixes.get((program, version), ""))
        shown = ", ".join([f"{code} \N{MULTIPLICATION SIGN} {number}" if number > 1 else code for code, number in rules.items()])
        pythons[shown or "none"].append(minor(column.version))
    if len(pythons) == 1:
        return next(iter(pythons))
    return "; ".join([f"{shown} ({', '.join(minors)})" for shown, minors in pythons.items()])


def _cells(program: str, version: str, columns: Sequence[Measured]) -> list[str]:
    return [_cell(column, program, version) for column in columns]


def _cell(column: Measured, program: str, version: str) -> str:
    shown = column.changes.get((program, version))
    if shown is None:
        return ""
    return f"**{shown}**" if column.verdict(program, version) else str(shown)


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]], columns: Sequence[Measured]) -> str:
    """Return a table with the columns in `heads` and a column for each Python."""
    lines = [[*heads, *(column.version for column in columns)], *rows]
    shown = [f"| {' | '.join(line)} |" for line in lines]
    shown.insert(1, "|---" * len(heads) + "|---:" * len(columns) + "|")
    return "\n".join(shown)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)


def main() -> int:
    """Download, fix, measure and print or write the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pythons", nargs="+", metavar="PYTHON", help="an interpreter to fix for and to measure")
    parser.add_argument("--page", type=Path, metavar="FILE", help="write the page here (default: print it)")
    parser.add_argument("--pairs", type=int, default=20, metavar="N", help="runs of each version (default: %(default)s)")
    options = parser.parse_args()
    if options.pairs < LEAST_PROCESSES:
        parser.error(f"--pairs: with fewer than {LEAST_PROCESSES}, the median has no 95% interval")
    with TemporaryDirectory() as folder:
        before = Path(folder, "programs")
        try:
            source = fetch(before)
            columns = []
            for number, python in enumerate(options.pythons):
                columns.append(measured(python, before, Path(folder, str(number)), options.pairs))
        except (OSError, subprocess.CalledProcessError) as error:
            print(f"payoff.py: {error}", file=sys.stderr)  # noqa: T201 - the one line on what went wrong
            return 2
    told = page(source, columns, options.pairs)
    if options.page is None:
        print(told)  # noqa: T201 - what the script is for
    else:
        options.page.write_text(told, encoding="utf-8")
    slower = any(column.verdict(program, DEFAULTS) == "slower" for column in columns for program in PROGRAMS)
    return int(slower or not all(same for column in columns for same in column.same.values()))


if __name__ == "__main__":
    sys.exit(main())
