"""Time and memory of `check_source` against the size of a file, in four ways; writes docs/growth.md and docs/growth.svg.

    PYTHON tests/bench/growth.py [--rounds 5]

Each point is measured in its own process: the median of five runs of `check` alone on a parsed tree, and of `ast.walk` on the
same tree; the memory is the peak of the process, minus its memory with the tree alone. A shared machine can be slow for seconds
at a time, so each run is measured relative to a plain loop that is timed before and after it. All points are measured in turn,
in several rounds, and the median of the rounds counts.
Needs matplotlib.
"""

from __future__ import annotations

import argparse
import ast
import cProfile
import datetime as dt
import json
import os
import platform
import pstats
import resource
import subprocess
import sys
import sysconfig
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from matplotlib import pyplot as plt

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from flake8_bytecode_perf import Settings
from flake8_bytecode_perf.check import check

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_DOCS = Path(__file__).resolve().parents[2] / "docs"
_LIBRARY = Path(sysconfig.get_paths()["stdlib"])
_REAL = "argparse configparser csv difflib fractions heapq optparse shlex statistics tarfile textwrap".split()
_RUNS = 5
_PASSES = 300_000  # iterations of the plain loop: about 10 ms
_ABOUT = """\
This page shows how the cost of `check` per line changes as files grow. The tree is already parsed, and the options are the
defaults. The tables have the number of function calls per line, the microseconds per line, and both relative to the second
smallest size. The number of calls does not depend on the machine, but the time does: a larger tree is spread over more memory and
is slower to walk. `ast.walk` of the same tree is given for comparison. Times are medians, measured relative to a plain loop that
is timed with each run, because the speed of a machine can vary. Memory is what a process needs for checking, in addition to the
tree."""


def _real(lines: int) -> str:
    """Code of the standard library, repeated."""
    text = "\n".join([(_LIBRARY / f"{name}.py").read_text(encoding="utf-8") for name in _REAL])
    once = text.count("\n")
    whole = (text + "\n") * (lines // once)
    tree = ast.parse(text)
    rest = [node.end_lineno or 0 for node in tree.body if (node.end_lineno or 0) <= lines % once]
    return whole + "".join(text.splitlines(keepends=True)[: rest[-1] if rest else 0])


def _nested(depth: int) -> str:
    heads = "".join([f"{'  ' * level}for x{level} in xs:\n" for level in range(1, depth + 1)])
    return f"def f(self, xs, d):\n{heads}" + f"{'  ' * (depth + 1)}d[x1] = self.a + x1\n" * 1000


def _functions(count: int) -> str:
    return "".join([f"def f{n}(self, xs):\n    for x in xs:\n        self.a(x.b, x.b)\n    return xs\n\n" for n in range(count)])


def _findings(count: int) -> str:
    return "".join([f"class C{n}:\n  def f(self, xs):\n    self.s = ''\n    for x in xs: self.s += x\n" for n in range(count)])


# the source for a size, the sizes, and what a size counts
_KINDS: dict[str, tuple[Callable[[int], str], tuple[int, ...], str]] = {
    "lines": (
        _real,
        (1_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000),
        "lines; the code is from the standard library, repeated as needed",
    ),
    "depth": (_nested, (1, 2, 5, 10, 15, 20), "nested loops around 1,000 lines"),
    "functions": (_functions, (100, 500, 1_000, 5_000, 10_000), "functions with a loop each"),
    "findings": (_findings, (100, 500, 1_000, 5_000, 10_000), "findings, each in its own class"),
}


class Point(NamedTuple):
    """One size: `check` and `ast.walk` in plain loops, MiB, function calls in `check`, lines, findings.

    Also the seconds of the fastest plain loop; the fastest of the whole run converts the first two to seconds.
    """

    size: int
    check: float
    walk: float
    memory: float
    calls: int
    lines: int
    found: int
    plain: float

    @property
    def unit(self) -> float:
        """Microseconds per line."""
        return 1e6 * self.check / self.lines

    @property
    def effort(self) -> float:
        """Calls per line."""
        return self.calls / self.lines


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure growth.")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--one", nargs=2, metavar=("KIND", "SIZE"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        print(json.dumps(_measured(given.one[0], int(given.one[1]))))  # noqa: T201 - for the process that asks
        return
    rounds = [
        {kind: [_point(kind, size) for size in sizes] for kind, (_, sizes, _) in _KINDS.items()} for _ in range(given.rounds)
    ]
    plain = min(point.plain for points in rounds for found in points.values() for point in found)
    same = {kind: zip(*(points[kind] for points in rounds), strict=True) for kind in _KINDS}
    points = {kind: [_middle(found, plain) for found in sizes] for kind, sizes in same.items()}
    (_DOCS / "growth.md").write_text(_page(points), encoding="utf-8")
    _draw(points, _DOCS / "growth.svg")


def _point(kind: str, size: int) -> Point:
    command = [sys.executable, __file__, "--one", kind, str(size)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return Point(size, *json.loads(done.stdout))


def _middle(found: Sequence[Point], plain: float) -> Point:
    """The same point of several rounds with the median of each time, in seconds; `plain` is the time of a plain loop."""
    check, walk = median(point.check for point in found), median(point.walk for point in found)
    return found[0]._replace(check=check * plain, walk=walk * plain)


def _measured(kind: str, size: int) -> tuple[float, float, float, int, int, int, float]:
    source = _KINDS[kind][0](size)
    check(ast.parse("for x in y: pass"), Settings())
    tree = ast.parse(source)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found = len(check(tree, Settings()))
    memory = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    plain = [_seconds(_plain_loop)]
    checks, walks = [], []
    for _ in range(_RUNS):
        checks.append(_in_plain_loops(lambda: check(tree, Settings()), plain))
        walks.append(_in_plain_loops(lambda: sum(1 for _ in ast.walk(tree)), plain))
    return median(checks), median(walks), memory, _calls(tree), source.count("\n"), found, min(plain)


def _in_plain_loops(work: Callable[[], object], plain: list[float]) -> float:
    """The time of some work in plain loops: the mean of the last known loop, before it, and the loop after it."""
    took = _seconds(work)
    plain.append(_seconds(_plain_loop))
    return 2 * took / (plain[-2] + plain[-1])


def _plain_loop() -> int:
    total = 0
    for number in range(_PASSES):  # noqa: PFB505 - it is the yardstick
        total += number
    return total


def _calls(tree: ast.AST) -> int:
    profile = cProfile.Profile()
    profile.runcall(check, tree, Settings())
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _page(points: dict[str, list[Point]]) -> str:
    today = dt.datetime.now(tz=dt.UTC).date()
    python = f"{platform.python_implementation()} {platform.python_version()}"
    parts = [
        "# Growth",
        _ABOUT,
        f"Measured on {today} with {python}, {os.cpu_count()} processors, by `tests/bench/growth.py`.",
        "![time per line against size](growth.svg)",
    ]
    for kind, (_, _, told) in _KINDS.items():
        base = points[kind][1]
        rows = [
            f"| {point.size:,} | {point.found:,} | {point.effort:.1f} | {point.effort / base.effort:.2f} | {point.unit:.1f} "
            f"| {point.unit / base.unit:.2f} | {_walked(point, base):.2f} | {point.memory:.0f} |"
            for point in points[kind]
        ]
        heads = (kind, "reported", "calls per line", "relative", "µs per line", "relative", "`ast.walk`, relative", "MiB")
        head = f"| {' | '.join(heads)} |\n|{len(heads) * '---|'}"
        parts += [f"## {kind.capitalize()}", f"Size is the number of {told}.", "\n".join([head, *rows]), _verdict(points[kind])]
    return "\n\n".join(parts) + "\n"


def _walked(point: Point, base: Point) -> float:
    return (point.walk / point.lines) / (base.walk / base.lines)


def _verdict(points: Sequence[Point]) -> str:
    """The largest cost of a line relative to the second smallest size, in words."""
    base, *larger = points[1:]
    calls = max(point.effort / base.effort for point in larger)
    times = max(point.unit / base.unit for point in larger)
    walks = max(_walked(point, base) for point in larger)
    beside = max(point.unit / base.unit / _walked(point, base) for point in larger)
    return (
        f"Compared with the second row, the larger sizes need at most {calls:.2f} times the calls per line and {times:.2f} times "
        f"the time per line; `ast.walk` needs at most {walks:.2f} times the time per line. At any of these sizes, the relative "
        f"time of `check` is at most {beside:.2f} times that of `ast.walk`."
    )


def _draw(points: dict[str, list[Point]], path: Path) -> None:
    """A panel for each kind: the time per line relative to the second size, against the size; grey for `ast.walk`."""
    figure, panels = plt.subplots(2, 2, figsize=(9, 6), layout="constrained")
    for panel, (kind, sizes) in zip(panels.flat, points.items(), strict=True):
        base = sizes[1]
        across = [point.size for point in sizes]
        panel.plot(across, [_walked(point, base) for point in sizes], color="#999999", marker=".", label="ast.walk")
        panel.plot(across, [point.unit / base.unit for point in sizes], color="#1f5fa8", marker=".", label="check")
        panel.set(title=f"time per line against {kind}", xscale="linear" if kind == "depth" else "log", ylim=(0, None))
        panel.grid(axis="y", color="#dddddd")
    panels.flat[0].legend(frameon=False)
    figure.savefig(path, metadata={"Date": None})


if __name__ == "__main__":
    main()
