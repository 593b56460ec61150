"""Write docs/profiled.md: the predicted share of the run of each finding, and what its rewrite then saves of the whole run.

    PYTHON tests/bench/profiled.py [--page docs/profiled.md] [--rounds 10] MEASURED [MEASURED ...]

MEASURED are Pythons with the package, one of them 3.15 for its own sampler; py-spy must be beside the others. The programs are
those of tests/bench/programs, and pure-Python ones of pyperformance, which are downloaded into a temporary folder and make a
fixed number of calls. Each is profiled once, by `bytecode-perf profile`; each code that `check` then reports at min-gain 0 and
confidence `likely` is rewritten: by `fix --unsafe-fixes`, else by hand. Both versions run
in turn, each in a new process, as `bytecode-perf try` does it; the processor time counts.
"""

from __future__ import annotations

import argparse
import ast
import datetime as dt
import json
import os
import re
import shutil
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import payoff
from builds import processor

from flake8_bytecode_perf.cli._runs import Command
from flake8_bytecode_perf.cli._trees import Tree
from flake8_bytecode_perf.cli._trial import Trial
from flake8_bytecode_perf.fixes import FIXES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.cli._rounds import Comparison

HERE = Path(__file__).resolve().parent
OWN, AFTER = HERE / "programs", HERE / "programs" / "after"
LEAST_SHARE = 0.3
CALLS = {  # of the functions of pyperformance's programs: about half a second
    "chaos": 10,
    "comprehensions": 14_000,
    "deltablue": 180,
    "float": 8,
    "go": 5,
    "hexiom": 110,
    "mdp": 1,
    "meteor_contest": 6,
    "nqueens": 7,
    "pyflate": 2,
    "raytrace": 2,
    "richards": 15,
    "scimark": 80,
    "spectral_norm": 7,
}
BY_HAND = {  # what rewrites the findings in pyperformance's programs that have no fix: patterns and replacements
    ("chaos", "PFB701"): [(r"\bv = (\w+\([^=]*?\))\n +return v\n", r"return \1\n")],
    ("comprehensions", "PFB808"): [
        (
            r"^( +)return any\((.+) for (\w+) in (\w+) if (.+)\)",
            r"\1for \3 in \4:\n\1    if \5 and \2:\n\1        return True\n\1return False",
        )
    ],
    ("deltablue", "PFB513"): [
        (r"^import pyperf", "from collections import deque\nimport pyperf"),
        (r"todo = OrderedCollection\(\)", "todo = deque()"),
        (r"todo = (\w+)$", r"todo = deque(\1)"),
        (r"todo\.pop\(0\)", "todo.popleft()"),
    ],
    ("float", "PFB702"): [(r"cos\((\w)\) \* 3\b", r"cos(\1) * 3.0")],
    ("hexiom", "PFB524"): [(r"sum\(\(1 if (.+?) else 0\) for (\w+) in (.+)\)", r"len([1 for \2 in \3 if \1])")],
    ("mdp", "PFB803"): [(r"sum\((.+?) for (\w+),\s*(\w+) in (.+)\)", r"sum([\1 for \2, \3 in \4])")],
}
LEAST = ("--min-gain=0", f"--min-share={LEAST_SHARE}", "--confidence=likely")
PROFILER = re.compile(r"^profiling with (.+?)(?: \(.*)? \.\.\.$", re.MULTILINE)


class Row(NamedTuple):
    """A code in a program: its share of the run as predicted, whether it changes the growth, and what was saved, in percent.

    `comparison` is None where there is no rewrite.
    """

    program: str
    code: str
    places: int
    growth: bool
    predicted: float
    comparison: Comparison | None

    @property
    def saved(self) -> tuple[float, float, float]:
        """The saving, and the ends of its 99% interval."""
        assert self.comparison is not None
        return tuple(100 * (1 - 1 / max(one, 0.01)) for one in self.comparison.ratio)  # type: ignore[return-value]

    @property
    def error(self) -> float:
        return self.predicted - self.saved[0]


class Program(NamedTuple):
    """A program in a folder of its own: its file there, and the command that runs it, from the folder."""

    name: str
    folder: Path
    file: str
    words: tuple[str, ...]


def programs(folder: Path) -> Iterator[Program]:
    """Copy or download the programs into folders of their own."""
    for path in sorted(OWN.glob("*.py")):
        own = folder / path.stem
        own.mkdir()
        shutil.copy(path, own)
        yield Program(path.stem, own, path.name, (path.name,))
    payoff.fetch(folder / "fetched", tuple(CALLS))
    for name, calls in CALLS.items():
        own, file = folder / name, "run_benchmark.py"
        shutil.copytree(folder / "fetched" / f"bm_{name}", own)
        yield Program(name, own, file, (str(HERE / "payoff_child.py"), "run", str(calls), file))


def bytecode_perf(python: str, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [python, "-m", "flake8_bytecode_perf", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    if done.returncode not in {0, 1}:
        raise SystemExit(done.stderr)
    return done


def profiled(python: str, program: Program) -> tuple[str, list[Row]]:
    """The profiler, and what is predicted for each code."""
    command = ("profile", "--output=run.prof", program.file, "--", *program.words)
    [profiler] = PROFILER.findall(bytecode_perf(python, program.folder, *command).stderr)
    told = bytecode_perf(python, program.folder, "check", "--profile=run.prof", "--format=json", *LEAST, program.file).stdout
    by_code = defaultdict(list)
    for finding in json.loads(told)["findings"]:
        by_code[finding["code"]].append(finding)
    rows = [
        Row(program.name, code, len(found), found[0]["growth"], sum(one["run"] for one in found), None)
        for code, found in by_code.items()
    ]
    return profiler, sorted(rows, key=lambda row: -row.predicted)


def rewritten(python: str, program: Program, code: str) -> bytes | None:
    """The program without the findings of a code; None where nothing rewrites them."""
    path = program.folder / program.file
    before = path.read_bytes()
    if code in FIXES:
        select = f"--select={code}"
        bytecode_perf(python, program.folder, "fix", "--profile=run.prof", "--unsafe-fixes", select, *LEAST, program.file)
    after = path.read_bytes()
    path.write_bytes(before)
    by_hand = AFTER / program.file
    if after == before and by_hand.exists() and f"planted: {code}".encode() in before:
        return replaced(before.decode(), by_hand.read_text(encoding="utf-8")).encode()
    if after == before:
        text = before.decode()
        for pattern, replacement in BY_HAND.get((program.name, code), ()):
            text = re.sub(pattern, replacement, text, flags=re.MULTILINE)
        after = text.encode()
    return after if after != before else None


def replaced(source: str, by_hand: str) -> str:
    """The source with the functions and methods of another one in place of those of the same names, and with its imports."""
    lines = source.splitlines()
    old, new = functions(ast.parse(source)), functions(ast.parse(by_hand))
    for name in sorted(new, key=lambda name: -old[name].lineno):
        texts = by_hand.splitlines()[new[name].lineno - 1 : new[name].end_lineno]
        lines[old[name].lineno - 1 : old[name].end_lineno] = texts
    imports = [ast.unparse(node) for node in ast.parse(by_hand).body if isinstance(node, (ast.Import, ast.ImportFrom))]
    first = next(node.lineno for node in ast.parse(source).body if isinstance(node, (ast.Import, ast.ImportFrom)))
    lines[first - 1 : first - 1] = imports
    return "\n".join([*lines, ""])


def functions(tree: ast.Module) -> dict[str, ast.FunctionDef]:
    """The functions and methods of a module by their qualified names."""
    found: dict[str, ast.FunctionDef] = {}
    for node in tree.body:
        parts = node.body if isinstance(node, ast.ClassDef) else [node]
        inside = f"{node.name}." if isinstance(node, ast.ClassDef) else ""
        found |= {f"{inside}{part.name}": part for part in parts if isinstance(part, ast.FunctionDef)}
    return found


def measured(python: str, program: Program, rows: list[Row], rounds: int) -> list[Row]:
    """The rows with what their rewrites save."""
    contents = {row.code: rewritten(python, program, row.code) for row in rows}
    with TemporaryDirectory() as folder:
        scratch = Path(folder).resolve()
        command = Command((python, *program.words), program.folder, scratch)
        trees = Tree(program.folder, scratch / "one"), Tree(program.folder, scratch / "two")
        trial = Trial(command, *trees, [Path(program.file)]) if any(contents.values()) else None
        found = []
        for row in rows:
            content = contents[row.code]
            if trial is not None and content is not None:
                row = row._replace(  # noqa: PLW2901 - the same row, measured
                    comparison=trial.compared({program.folder / program.file: content}, rounds, lambda _: None)
                )
            print(shown(row), flush=True)  # noqa: T201 - the progress
            found.append(row)
        return found


def shown(row: Row) -> str:
    kind = "yes" if row.growth else "no"
    start = f"| {row.program} | {row.code} | {row.places} | {kind} | {row.predicted:.1f}% |"
    if row.comparison is None:
        return f"{start} not rewritten | |"
    if row.comparison.failed is not None or row.comparison.output == "different":
        return f"{start} the rewrite fails | |"
    saved, low, high = row.saved
    return f"{start} {saved:.1f}% ({low:.1f} to {high:.1f}) | {row.error:+.1f} |".replace("-", "\N{MINUS SIGN}")


_INTRODUCTION = """\
# Predicted and measured shares of the run

With a profile, a finding ends in "about 12% of the profiled run". This page compares that figure with what the rewrite then saved
of the whole run. It is written by `tests/bench/profiled.py`: {own} applications of the tests, each with a planted slow place, and
{fetched} pure-Python programs of pyperformance with a fixed number of calls. Each program was profiled once, by `bytecode-perf
profile`. Each code that `check` then reported at min-gain 0, min-share {share:g} and confidence `likely` was rewritten, by
`fix --unsafe-fixes` or by hand. At the defaults, fewer are reported: min-share is 1, and min-gain is 5.

The saving is that of the processor time of whole processes, start of Python included, from {rounds} alternating rounds; brackets
show its 99% interval. {processor}, {processors} processors, {date}. The machine was busy with other work: its load was between
{least:.1f} and {most:.1f} (average of one minute), so that intervals are wide.
"""
_SECTION = """
## CPython {python}, {profiler}

| program | finding | places | quadratic | predicted share | measured saving | error in points |
|---|---|---|---|---|---|---|
{rows}

{summary}
"""


def section(python: str, profiler: str, rows: list[Row], silent: list[str]) -> str:
    version = subprocess.run(
        [python, "-c", "import platform; print(platform.python_version())"], capture_output=True, text=True, check=True
    )
    return _SECTION.format(
        python=version.stdout.strip(), profiler=profiler, rows="\n".join(map(shown, rows)), summary=summary(rows, silent)
    )


def summary(rows: list[Row], silent: list[str]) -> str:
    compared = [row for row in rows if row.comparison is not None and row.comparison.rounds]
    groups = {
        "Quadratic findings": [abs(row.error) for row in compared if row.growth],
        "Others": [abs(row.error) for row in compared if not row.growth],
        "Predicted 5% or more": [abs(row.error) for row in compared if row.predicted >= 5],
    }
    lines = [f"{name}: median error {median(errors):.1f} points of {len(errors)} findings." for name, errors in groups.items()]
    errors = [abs(row.error) for row in compared]
    lines.append(f"All: median error {median(errors):.1f} points, greatest {max(errors):.1f}.")
    if silent:
        lines.append(f"Nothing is reported in {', '.join(silent)}.")
    return "  \n".join(lines)


def main() -> None:
    """Measure, print each row, and write the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--page", type=Path, default=HERE.parents[1] / "docs" / "profiled.md")
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("measured", nargs="+", metavar="MEASURED")
    options = parser.parse_args()
    loads, sections = [os.getloadavg()[0]], []
    with TemporaryDirectory() as folder:
        chosen = list(programs(Path(folder).resolve()))
        for python in options.measured:
            rows, silent, profiler = [], [], ""
            for program in chosen:
                profiler, found = profiled(python, program)
                rows += measured(python, program, found, options.rounds)
                silent += [] if found else [program.name]
                loads.append(os.getloadavg()[0])
            sections.append(section(python, profiler, rows, silent))
    introduction = _INTRODUCTION.format(
        own=len(chosen) - len(CALLS),
        fetched=len(CALLS),
        share=LEAST_SHARE,
        rounds=options.rounds,
        processor=processor(),
        processors=os.cpu_count(),
        date=dt.datetime.now(tz=dt.UTC).date(),
        least=min(loads),
        most=max(loads),
    )
    options.page.write_text(introduction + "".join(sections), encoding="utf-8")


if __name__ == "__main__":
    main()
