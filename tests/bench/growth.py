"""Time and memory of `check_source` against the size of a file, in four ways; writes docs/growth.md and docs/growth.svg.

    PYTHON tests/bench/growth.py [--rounds 5]

Each point is a process of its own: the median of five runs of `check` alone on a tree that is parsed, with `ast.walk` of the
same tree beside it; the memory is the most that the process held, above what it held with the tree alone. A machine that
others use is slow for seconds at a time: so each run is told in passes of a plain loop that is timed before and behind it, all
points are measured in turn, so many rounds, and of the rounds the median counts.
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
_PASSES = 300_000  # of the plain loop: some 10 ms
_ABOUT = """\
What a line costs `check` as files grow, on a tree that is parsed already, at the defaults: the calls of functions that are made
for a line, the microseconds it takes, and how both compare with the second smallest size. Calls do not depend on the machine;
time does: a larger tree lies further apart in memory, and is slower to walk as well. `ast.walk` of the same tree stands beside it
for that. Times are medians, told next to a plain loop beside each run, for machines that are fast and slow by turns. Memory is
what a process takes for checking, above the tree."""


def _real(lines: int) -> str:
    """The library's own code, again and again."""
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


# what is counted, the sizes, and what is told of them
_KINDS: dict[str, tuple[Callable[[int], str], tuple[int, ...], str]] = {
    "lines": (_real, (1_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000), "lines of the standard library's code, repeated"),
    "depth": (_nested, (1, 2, 5, 10, 15, 20), "loops around 1,000 lines"),
    "functions": (_functions, (100, 500, 1_000, 5_000, 10_000), "functions with a loop each"),
    "findings": (_findings, (100, 500, 1_000, 5_000, 10_000), "findings, each in a class of its own"),
}


class Point(NamedTuple):
    """One size: `check` and `ast.walk` in plain loops, MiB, calls of functions that `check` makes, lines, findings.

    And the seconds of the fastest plain loop, of which the whole run's makes seconds of the two.
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
        """Microseconds a line."""
        return 1e6 * self.check / self.lines

    @property
    def effort(self) -> float:
        """Calls a line."""
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
    """The same point of several rounds with the median of each time, in seconds of a machine whose plain loop takes so many."""
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
    """How many plain loops a work takes as long as, by the one before it, which is the last known, and the one behind it."""
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
        "![time a line against size](growth.svg)",
    ]
    for kind, (_, _, told) in _KINDS.items():
        base = points[kind][1]
        rows = [
            f"| {point.size:,} | {point.found:,} | {point.effort:.1f} | {point.effort / base.effort:.2f} | {point.unit:.1f} "
            f"| {point.unit / base.unit:.2f} | {_walked(point, base):.2f} | {point.memory:.0f} |"
            for point in points[kind]
        ]
        head = (
            f"| {kind} | reported | calls a line | relative | µs a line | relative | `ast.walk`, relative | MiB |\n|{8 * '---|'}"
        )
        parts += [f"## {kind.capitalize()}", f"So many {told}.", "\n".join([head, *rows]), _verdict(points[kind])]
    return "\n\n".join(parts) + "\n"


def _walked(point: Point, base: Point) -> float:
    return (point.walk / point.lines) / (base.walk / base.lines)


def _verdict(points: Sequence[Point]) -> str:
    """How much more than at the second smallest size a line costs at most."""
    base, *larger = points[1:]
    calls = max(point.effort / base.effort for point in larger)
    times = max(point.unit / base.unit for point in larger)
    walks = max(_walked(point, base) for point in larger)
    beside = max(point.unit / base.unit / _walked(point, base) for point in larger)
    return (
        f"From the second size on a line takes at most {calls:.2f} times the calls and {times:.2f} times the time; `ast.walk` "
        f"takes {walks:.2f} times its own. At one and the same size `check` grows by at most {beside:.2f} times as much as it."
    )


def _draw(points: dict[str, list[Point]], path: Path) -> None:
    """A panel for each kind: the time a line relative to the second size, against the size; grey for `ast.walk`."""
    figure, panels = plt.subplots(2, 2, figsize=(9, 6), layout="constrained")
    for panel, (kind, sizes) in zip(panels.flat, points.items(), strict=True):
        base = sizes[1]
        across = [point.size for point in sizes]
        panel.plot(across, [_walked(point, base) for point in sizes], color="#999999", marker=".", label="ast.walk")
        panel.plot(across, [point.unit / base.unit for point in sizes], color="#1f5fa8", marker=".", label="check")
        panel.set(title=f"time a line against {kind}", xscale="linear" if kind == "depth" else "log", ylim=(0, None))
        panel.grid(axis="y", color="#dddddd")
    panels.flat[0].legend(frameon=False)
    figure.savefig(path, metadata={"Date": None})


if __name__ == "__main__":
    main()
