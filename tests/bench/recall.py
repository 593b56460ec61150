"""How many performance commits of other projects a linter would have asked for.

`recall.tsv` lists commits that made a function faster by a local rewrite: the distribution, the releases before and after the
commit, the file, a line of it in the older release, the class of the change, and the rules of ours that should report it, or the
reason why none does. This script downloads both releases with pip, reads the line in the older one, checks that the newer one has
fewer such lines, and asks each linter about the older file. A place is reported if one of the expected rules reports something in
the lines of its function; of the other linters each finding in these lines counts, whatever it says: that is an upper bound.

    python tests/bench/recall.py [--write] [--folder DIRECTORY] [--without perflint]

The table of all classes goes to standard output, with `--write` also into docs/comparison.md, between two marks. `--folder` keeps
the downloads. ruff is measured if it is installed, perflint likewise, which takes most of the time.
"""

from __future__ import annotations

import argparse
import ast
import csv
import datetime as dt
import importlib.util
import json
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf import Settings, check_source

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

HERE = Path(__file__).parent
COMMITS = HERE / "recall.tsv"
PAGE = HERE.parent.parent / "docs" / "comparison.md"
START, END = "<!-- recall: start -->", "<!-- recall: end -->"
LIKELY = Settings(min_gain=0, confidence="likely")
PERFLINT = "W8101,W8102,W8201,W8202,W8203,W8204,W8205,W8301,W8401,W8402,W8403"
shutil.register_unpack_format("wheel", [".whl"], shutil._unpack_zipfile)  # type: ignore[attr-defined]  # noqa: SLF001


class Commit(NamedTuple):
    """A row of the table."""

    distribution: str
    before: str
    after: str
    path: str
    line: int
    kind: str
    expected: str

    @property
    def codes(self) -> frozenset[str]:
        """The rules that should report the place; none if a reason stands in their place."""
        return frozenset() if self.expected.startswith("none") else frozenset(self.expected.split())


class Place(NamedTuple):
    """A file before the commit, and the first and last line of the function that the commit changed."""

    path: Path
    first: int
    last: int

    def holds(self, lines: Sequence[int]) -> bool:
        """Whether one of the lines is in the function."""
        return any(self.first <= line <= self.last for line in lines)


def commits() -> list[Commit]:
    """Return the table."""
    with COMMITS.open(encoding="utf-8", newline="") as stream:
        rows = csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)
        next(rows)
        return [Commit(*row[:4], int(row[4]), *row[5:]) for row in rows]


def unpacked(distribution: str, version: str, folder: Path) -> Path:
    """Return the folder with a release's files, downloaded if it is not there; raises CalledProcessError."""
    target = folder / f"{distribution}-{version}"
    if not target.exists():
        with tempfile.TemporaryDirectory(dir=folder) as download:
            command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", download]
            subprocess.run([*command, f"{distribution}=={version}"], check=True, capture_output=True)
            [archive] = Path(download).iterdir()
            shutil.unpack_archive(archive, target)
    return target


def place_of(commit: Commit, folder: Path) -> Place:
    """Return the place before a commit; raises LookupError if it is not there, or still there after the commit."""
    old, new = (unpacked(commit.distribution, version, folder) for version in (commit.before, commit.after))
    path = _file(old, commit.path)
    lines = _lines(path)
    code = lines[commit.line - 1].strip()
    before = sum(code in line for line in lines)
    left = sum(code in line for file in new.rglob(commit.path.rpartition("/")[2]) for line in _lines(file))
    if left >= before:
        raise LookupError(f"line {commit.line} stands there {before} times before, {left} times after")
    return Place(path, *_function("\n".join(lines), commit.line))


def _file(folder: Path, path: str) -> Path:
    name = path.rpartition("/")[2]
    found = [file for file in sorted(folder.rglob(name)) if file.as_posix().endswith(path)]
    if not found:
        raise LookupError(f"no file {path}")
    return found[0]


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8", errors="replace").splitlines()


def _function(source: str, line: int) -> tuple[int, int]:
    """The lines of the innermost function around a line; the line alone outside of functions. Raises SyntaxError."""
    functions = (node for node in ast.walk(ast.parse(source)) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)))
    around = [(node.lineno, node.end_lineno or line) for node in functions if node.lineno <= line <= (node.end_lineno or line)]
    return min(around, key=lambda span: span[1] - span[0], default=(line, line))


@cache
def found_by_us(path: Path, settings: Settings) -> list[tuple[int, str]]:
    """Return the lines and codes of our findings in a file."""
    source = path.read_text(encoding="utf-8", errors="replace")
    return [(finding.line, finding.code) for finding in check_source(source, str(path), settings)]


def by_ours(settings: Settings) -> Callable[[Commit, Place], bool]:
    """Make the question whether one of the expected rules reports a place."""
    return lambda commit, place: place.holds([line for line, code in found_by_us(place.path, settings) if code in commit.codes])


@cache
def found_by_ruff(path: Path) -> list[int]:
    """Return the lines of ruff's findings in a file."""
    command = ["ruff", "check", "--isolated", "--preview", "--no-cache", "--output-format", "json", "--target-version", "py311"]
    rules = ["--select", "PERF,FURB,C4,SIM"]
    found = subprocess.run([*command, *rules, str(path)], check=False, capture_output=True, text=True)
    return [finding["location"]["row"] for finding in json.loads(found.stdout or "[]") if finding["code"] != "invalid-syntax"]


@cache
def found_by_perflint(path: Path) -> list[int]:
    """Return the lines of perflint's findings in a file."""
    command = [sys.executable, "-m", "pylint", "--rcfile=/dev/null", "--load-plugins=perflint", "--disable=all", "-f", "json"]
    found = subprocess.run([*command, f"--enable={PERFLINT}", str(path)], check=False, capture_output=True, text=True)
    return [finding["line"] for finding in json.loads(found.stdout or "[]") if finding["message-id"] in PERFLINT]


def linters(without: Collection[str]) -> Iterator[tuple[str, Callable[[Commit, Place], bool]]]:
    """Yield the linters that are installed, except some."""
    yield "ours, defaults", by_ours(Settings())
    yield "ours, min-gain 0, likely", by_ours(LIKELY)
    if shutil.which("ruff") and "ruff" not in without:
        yield "ruff", lambda _, place: place.holds(found_by_ruff(place.path))
    if importlib.util.find_spec("perflint") and "perflint" not in without:
        yield "perflint", lambda _, place: place.holds(found_by_perflint(place.path))


def table(found: dict[str, dict[str, list[bool]]], expected: dict[str, int], names: Sequence[str]) -> str:
    """Return the counts by class as a table in Markdown."""
    lines = [f"| class of change | commits | a rule expects it | {' | '.join(names)} |", "|---" * (3 + len(names)) + "|"]
    total = [0] * (2 + len(names))
    for kind in sorted(found):
        reports = [sum(found[kind][name]) for name in names]
        row = [len(found[kind][names[0]]), expected[kind], *reports]
        total = [one + other for one, other in zip(total, row, strict=True)]
        lines.append(f"| {kind} | {' | '.join(map(str, row))} |")
    return "\n".join([*lines, f"| all | {' | '.join(map(str, total))} |"])


def measured(folder: Path, without: Collection[str]) -> tuple[str, list[Commit]]:
    """Return the table, and the commits that were found; says of the others why they were not."""
    asked = list(linters(without))
    found: dict[str, dict[str, list[bool]]] = defaultdict(lambda: defaultdict(list))
    expected: dict[str, int] = defaultdict(int)
    used = []
    for commit in commits():
        try:
            place = place_of(commit, folder)
        except (subprocess.CalledProcessError, LookupError, SyntaxError, shutil.ReadError, ValueError) as error:
            sys.stderr.write(f"left out: {commit.distribution} {commit.before} {commit.path}: {error}\n")
            continue
        used.append(commit)
        expected[commit.kind] += bool(commit.codes)
        answers = []
        for name, reports in asked:
            found[commit.kind][name].append(reports(commit, place))
            answers += [name] * found[commit.kind][name][-1]
        where = f"{commit.distribution} {commit.before} {commit.path}:{place.first}-{place.last}"
        sys.stderr.write(f"{where}: {commit.expected}; reported by: {'; '.join(answers) or 'nobody'}\n")
        sys.stderr.flush()
    return table(found, expected, [name for name, _ in asked]), used


def written(page: str, counts: str, used: Sequence[Commit]) -> str:
    """Return the page with the table between its marks, which are added at the end if they are missing."""
    projects = len({commit.distribution for commit in used})
    date = dt.datetime.now(tz=dt.UTC).date().isoformat()
    part = f"""{START}

## Recall

`tests/bench/recall.tsv` lists commits that made a function of another project faster by a local rewrite. Here {len(used)} of
them, in {projects} distributions, are looked for in the release before: a place counts as reported if one of the expected rules
of ours reports something in the lines of its function. For the other linters (of ruff PERF, FURB, C4, SIM, in preview), any
finding in these lines counts: an upper bound.

Written by `tests/bench/recall.py` on {date}, Python {".".join(map(str, sys.version_info[:3]))}.

{counts}

For each of the other commits, `recall.tsv` gives the reason why no rule expects it: most are another algorithm, a cache, special
cases, or need to know what a method does that the file does not show.

{END}
"""
    before, _, rest = page.partition(START)
    return f"{before.rstrip()}\n\n{part}{rest.partition(END)[2].lstrip()}"


def main() -> int:
    """Measure, and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help=f"write the table into {PAGE.name}")
    parser.add_argument("--folder", type=Path, metavar="DIRECTORY", help="keep the downloads in this directory")
    parser.add_argument("--without", action="append", default=[], metavar="NAME", help="leave out ruff or perflint")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        counts, used = measured(folder, options.without)
    print(counts)  # noqa: T201 - what the script is for
    if options.write:
        PAGE.write_text(written(PAGE.read_text(encoding="utf-8"), counts, used), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
