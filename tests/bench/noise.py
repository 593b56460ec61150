"""How much is reported on real projects, by rule and per thousand lines, compared with other linters on the same files.

    PYTHON tests/bench/noise.py [--confidence likely] [--min-gain 5] [--sample 50 --seed 1] [--peers] [--markdown FILE]
        NAME=FOLDER ...

Files that do not parse are skipped. --sample prints N findings of all projects, chosen at random, with the lines around them, for
review. With --peers, ruff (PERF, C4, FURB) runs over the same files, and pylint with perflint over 40 files of each project,
chosen with the same seed; both must be installed in the interpreter's environment.
"""

from __future__ import annotations

import argparse
import ast
import datetime as dt
import json
import platform
import random
import subprocess
import sys
import warnings
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from flake8_bytecode_perf import Finding, Settings, check_source

_TITLE = """\
# Noise

This page shows what is reported on real projects. It is written by `tests/bench/noise.py`. With `--peers`, this script also runs
ruff and perflint; perflint checks 40 files of each project, chosen at random.
"""
_PART, _AROUND, _AT_ONCE = 40, 6, 500
_PERFLINT = "W8101,W8102,W8201,W8202,W8203,W8204,W8205,W8301,W8401,W8402,W8403"


class Looked(NamedTuple):
    """One file, its number of lines, and its findings; zero lines for a file that does not parse."""

    path: Path
    lines: int
    findings: list[Finding]


class Project(NamedTuple):
    """A project's files, and what peers report in them per thousand lines."""

    name: str
    files: list[Looked]
    peers: dict[str, float]

    @property
    def thousands(self) -> float:
        return sum([file.lines for file in self.files]) / 1000

    @property
    def codes(self) -> Counter[str]:
        return Counter(finding.code for file in self.files for finding in file.findings)


def look(path: Path, settings: Settings) -> Looked:
    source = path.read_bytes()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(source)
    except (SyntaxError, ValueError):
        return Looked(path, 0, [])
    return Looked(path, source.count(b"\n"), check_source(source, str(path), settings))


def project(name: str, folder: Path, settings: Settings, options: argparse.Namespace) -> Project:
    paths = [path for path in sorted(folder.rglob("*.py")) if "site-packages" not in path.relative_to(folder).parts]
    with ProcessPoolExecutor() as pool:
        files = [file for file in pool.map(look, paths, [settings] * len(paths), chunksize=16) if file.lines]
    return Project(name, files, peers_of(files, options.seed) if options.peers else {})


def peers_of(files: list[Looked], seed: int) -> dict[str, float]:
    """Return what ruff reports, by group, and what perflint reports, per thousand lines of the files that each checked."""
    ruff = [str(Path(sys.executable).parent / "ruff"), "check", "--isolated", "--no-cache", "--exit-zero", "--output-format=json"]
    told: Counter[str] = Counter()
    for start in range(0, len(files), _AT_ONCE):
        some = [str(file.path) for file in islice(files, start, start + _AT_ONCE)]
        done = subprocess.run([*ruff, "--preview", "--select=PERF,C4,FURB", *some], capture_output=True, text=True, check=False)
        told.update(str(found["code"]).rstrip("0123456789") for found in json.loads(done.stdout))
    thousands = sum([file.lines for file in files]) / 1000
    found = {f"ruff {group}": told[key] / thousands for group, key in (("PERF", "PERF"), ("C4", "C"), ("FURB", "FURB"))}
    part = random.Random(seed).sample(files, min(_PART, len(files)))  # noqa: S311 - no secret
    pylint = [sys.executable, "-m", "pylint", "--load-plugins=perflint", "--disable=all", f"--enable={_PERFLINT}"]
    done = subprocess.run(
        [*pylint, "--output-format=json", "--rcfile=/dev/null", *(str(file.path) for file in part)],
        capture_output=True,
        text=True,
        check=False,
    )
    count = len([one for one in json.loads(done.stdout or "[]") if one["message-id"].startswith("W8")])
    return {**found, "perflint, on a part": count / (sum([file.lines for file in part]) / 1000)}


def tables(projects: list[Project], settings: Settings) -> str:
    """Return the tables of the page: the findings of each project per thousand lines, and of each rule in each project."""
    today = dt.datetime.now(tz=dt.UTC).date()
    peers = list(projects[0].peers)
    how = f"CPython {platform.python_version()}, {today}, min-gain {settings.min_gain:g}, {settings.confidence}"
    lines = [
        f"Findings per thousand lines; {how}.\n",
        "| " + " | ".join(["project", "thousand lines", "this plugin", *peers]) + " |",
        "|---" * (3 + len(peers)) + "|",
    ]
    for found in projects:
        numbers = [found.thousands, found.codes.total() / found.thousands, *found.peers.values()]
        lines.append(f"| {found.name} | " + " | ".join([f"{number:.2f}" for number in numbers]) + " |")
    every: Counter[str] = sum((found.codes for found in projects), Counter())
    lines.append(f"| all | {sum([found.thousands for found in projects]):.2f} | {_overall(projects):.2f} |" + " |" * len(peers))
    lines += ["", "| rule | " + " | ".join([found.name for found in projects]) + " |", "|---" * (1 + len(projects)) + "|"]
    lines += [f"| {code} | " + " | ".join(str(found.codes[code]) for found in projects) + " |" for code in sorted(every)]
    return "\n".join([*lines, ""])


def _overall(projects: list[Project]) -> float:
    return sum(found.codes.total() for found in projects) / sum([found.thousands for found in projects])


def sample(projects: list[Project], size: int, seed: int) -> str:
    """Return findings chosen at random, each with the lines around it."""
    found = [(file, finding) for one in projects for file in one.files for finding in file.findings]
    shown = []
    for file, finding in random.Random(seed).sample(found, min(size, len(found))):  # noqa: S311 - no secret
        source = file.path.read_text(encoding="utf-8", errors="replace").splitlines()
        first = max(finding.line - _AROUND, 0)
        part = islice(source, first, finding.line + _AROUND)
        around = [f"{number:6} {line}" for number, line in enumerate(part, start=first + 1)]
        gain = "growth" if finding.gain is None else f"{finding.gain:.0f}%"
        shown += [f"{file.path}:{finding.line}: {finding.code} {finding.message} [{finding.confidence}, {gain}]", *around, ""]
    return "\n".join(shown)


def main() -> None:
    """Check each project and print the tables; with --sample also the findings to review."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("projects", nargs="+", metavar="NAME=FOLDER")
    parser.add_argument("--confidence", default="certain")
    parser.add_argument("--min-gain", type=float, default=5.0)
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--markdown", type=Path)
    options = parser.parse_args()
    settings = Settings(min_gain=options.min_gain, confidence=options.confidence)
    named = [text.partition("=") for text in options.projects]
    projects = [project(name, Path(folder), settings, options) for name, _, folder in named]
    told = tables(projects, settings)
    print(told)  # noqa: T201 - what the script is for
    if options.markdown:
        options.markdown.write_text(f"{_TITLE}\n{told}", encoding="utf-8")
    if options.sample:
        print(sample(projects, options.sample, options.seed))  # noqa: T201 - as above


if __name__ == "__main__":
    main()
