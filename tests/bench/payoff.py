"""Does fixing pay? pyperformance's pure-Python programs before and after `bytecode-perf fix`, timed in turns.

    PYTHON tests/bench/payoff.py [--pairs 20] [--markdown docs/payoff.md] PYTHON_TO_TIME ...

Takes the programs from the registry, fixes a copy of each at the defaults and another at min-gain 0, both with what is certain,
with the interpreter that runs this, and runs the original twice and each copy that differs from it in an order of chance, a
process each, on every interpreter given. A process tells its best time of three. The figure is the median of the
ratios within a turn, with its 95% interval; the original against itself shows the noise. What a program works out has to be the
same: its result, the state of its random numbers, the picture that it draws.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import platform
import random
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from statistics import median
from typing import NamedTuple

_PROGRAMS = {  # each with what shows its result, where its timed function returns none
    "nbody": "SYSTEM",
    "go": "",
    "chaos": "",
    "richards": "",
    "pyflate": "",
    "fannkuch": "",
    "spectral_norm": "eval_AtA_times_u([1] * 40)",
}
_ROOT = Path(__file__).resolve().parents[2]
_RUN = """\
import hashlib, json, os, random, runpy, sys, time, types

program, shown = sys.argv[1:3]
sys.argv = [program, *sys.argv[3:]]
random.seed(0)


class Runner:
    def __init__(self, add_cmdline_args=None):
        import argparse

        self.metadata, self.argparser = {}, argparse.ArgumentParser()
        self.parse_args = self.argparser.parse_args

    def bench_func(self, name, function, *arguments):
        def timed(_loops):
            start = time.perf_counter()
            self.result = function(*arguments)
            return time.perf_counter() - start

        self.tell(function, timed)

    def bench_time_func(self, name, function, *arguments):
        self.result = None
        self.tell(function, lambda loops: function(loops, *arguments))

    def tell(self, function, timed):
        seconds = min(timed(1) for _ in range(3))
        more = eval(shown, getattr(function, "__globals__", {})) if shown else None
        seen = repr((self.result, more, random.getstate()))
        if os.path.exists("picture.ppm"):
            seen += repr(open("picture.ppm", "rb").read())
        print(json.dumps([seconds, hashlib.sha256(seen.encode()).hexdigest()]))


sys.modules["pyperf"] = types.SimpleNamespace(Runner=Runner, perf_counter=time.perf_counter)
runpy.run_path(program, run_name="__main__")
"""
_TITLE = """\
# Payoff

What `bytecode-perf fix` does to whole programs: seven of pyperformance's that are written in Python alone, before and after.
Written by `tests/bench/payoff.py`: the programs were fixed with what is certain on {fixer}, at the defaults (min-gain 5) and at
min-gain 0. Then original and copies ran in turns, {pairs} turns on each Python, a process each, in an order of chance.
The figure is the change of the time, in percent: the median of the ratios within a turn, with its 95% interval. Less than nothing
is faster. The noise is the original against itself. What the programs work out is the same before and after{same}.
"""


class Change(NamedTuple):
    """The median of the ratios to the original's time, and the ends of its 95% interval."""

    middle: float
    low: float
    high: float

    def __str__(self) -> str:
        middle, low, high = (f"{100 * (ratio - 1):+.1f}" for ratio in self)
        return f"{middle} ({low} to {high})"


class Copies(NamedTuple):
    """A program's folders: the original, and the copies fixed at each least gain that differ from it, with their fixes."""

    name: str
    original: Path
    fixed: dict[int, Path]
    fixes: dict[int, str]


def main() -> None:
    parser = argparse.ArgumentParser(description="Time pyperformance's programs before and after fixing.")
    parser.add_argument("pythons", nargs="+", help="interpreters, optimised builds")
    parser.add_argument("--pairs", type=int, default=20)
    parser.add_argument("--markdown", type=Path, help="the page to write")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        programs = _programs(Path(folder))
        (Path(folder) / "run.py").write_text(_RUN)
        same = all(_same(program, python, Path(folder)) for program in programs for python in given.pythons)
        page = _page(programs, given.pythons, given.pairs, Path(folder), same=same)
    if given.markdown:
        given.markdown.write_text(page)
    print(page)  # noqa: T201 - what the script is for


def _programs(folder: Path) -> list[Copies]:
    _run([sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder), "pyperformance"])
    (wheel,) = folder.glob("pyperformance*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "original")
    return [_copies(folder, name) for name in _PROGRAMS]


def _copies(folder: Path, name: str) -> Copies:
    original = folder / "original" / "pyperformance" / "data-files" / "benchmarks" / f"bm_{name}"
    source = (original / "run_benchmark.py").read_text()
    fixed, fixes = {}, {}
    for least in (5, 0):
        copy = folder / f"at_{least}" / name
        copy.parent.mkdir(exist_ok=True)
        _run([sys.executable, "-c", "import shutil, sys; shutil.copytree(*sys.argv[1:])", str(original), str(copy)])
        file = copy / "run_benchmark.py"
        told = _run([sys.executable, "-m", "flake8_bytecode_perf", "fix", "--min-gain", str(least), file.name], copy)
        fixes[least] = told.strip().partition(": ")[2] or "none"
        if file.read_text() != source:
            fixed[least] = copy
    return Copies(name, original, fixed, fixes)


def _run(command: list[str], folder: Path | None = None) -> str:
    done = subprocess.run(
        command, cwd=folder, env={"PYTHONPATH": str(_ROOT), "PYTHONHASHSEED": "0"}, capture_output=True, text=True, check=False
    )
    if done.returncode not in (0, 1) or (done.returncode and "fix" not in command):
        sys.exit(f"{' '.join(command)}: {done.stderr.strip().splitlines()[-1]}")
    return done.stdout


def _timed(name: str, python: str, place: Path, folder: Path, *options: str) -> tuple[float, str]:
    """The best seconds of a program, and what its results amount to."""
    (place / "picture.ppm").unlink(missing_ok=True)
    program = place / "run_benchmark.py"
    told = _run([python, str(folder / "run.py"), str(program), _PROGRAMS[name], *options], place)
    seconds, seen = json.loads(told.splitlines()[-1])
    return seconds, seen


def _same(program: Copies, python: str, folder: Path) -> bool:
    options = ["--filename", "picture.ppm"] if program.name == "chaos" else []
    places = [program.original, *program.fixed.values()]
    return len({_timed(program.name, python, place, folder, *options)[1] for place in places}) == 1


def _page(programs: list[Copies], pythons: list[str], pairs: int, folder: Path, *, same: bool) -> str:
    fixer = f"CPython {platform.python_version()}"
    date = dt.datetime.now(tz=dt.UTC).date().isoformat()
    lines = [_TITLE.format(fixer=fixer, pairs=pairs, same="" if same else " NOT IN ALL CASES")]
    names = [_run([python, "-c", "import platform; print(platform.python_version())"]).strip() for python in pythons]
    lines += [f"Measured on {date}, on optimised builds of CPython {', '.join(names)}.", ""]
    lines += [f"| program | min-gain | fixes | {' | '.join(names)} |", f"|---|---|---|{'---|' * len(names)}"]
    for program in programs:
        measured = [_measured(program, python, pairs, folder) for python in pythons] if program.fixed else []
        for least in (5, 0):
            if least in program.fixed:
                row = " | ".join(str(found[least]) for found in measured)
            else:
                row = " | ".join(["nothing changed"] * len(names))
            lines.append(f"| {program.name} | {least} | {program.fixes[least]} | {row} |")
        if measured:
            lines.append(f"| {program.name} | noise | | {' | '.join(str(found['noise']) for found in measured)} |")
    return "\n".join([*lines, ""])


def _measured(program: Copies, python: str, pairs: int, folder: Path) -> dict[int | str, Change]:
    places = {"original": program.original, "noise": program.original, **program.fixed}
    ratios: dict[int | str, list[float]] = {name: [] for name in places}
    for _ in range(pairs):
        order = random.sample(list(places), len(places))
        seconds = {name: _timed(program.name, python, places[name], folder)[0] for name in order}
        for name, taken in seconds.items():
            ratios[name].append(taken / seconds["original"])
    return {name: _change(found) for name, found in ratios.items()}


def _change(ratios: list[float]) -> Change:
    """The median with its 95% interval by order statistics."""
    ordered, count = sorted(ratios), len(ratios)
    aside = max(int(count / 2 - 0.98 * count**0.5), 0)
    return Change(median(ordered), ordered[aside], ordered[count - 1 - aside])


if __name__ == "__main__":
    main()
