"""Time the plugin over parsed trees of the standard library, as a multiple of `ast.walk` over the same trees, and its growth.

    PYTHON tests/bench/speed.py [--rounds 5] [PATH ...]

Each file is parsed, its tree is walked, compiled and checked, at the defaults and at min-gain 0 with likely findings, and let go
again, as flake8 does it, in each of several rounds that interleave the four in another order. The time of a file is its best of
the rounds, the figure the ratio of the sums. Collections of garbage are left on, as in flake8.

Growth: about 5,000 lines of the standard library, said once, twice, 4 and 8 times in one file; the rounds
interleave the sizes. Linear is 1.00.

Without paths it takes the standard library of the running interpreter, tests left out. Nothing fails on a duration.
"""

from __future__ import annotations

import argparse
import ast
import datetime as dt
import os
import platform
import sys
import warnings
from pathlib import Path
from time import thread_time
from typing import TYPE_CHECKING

if __name__ == "__main__":  # an interpreter without the package will do
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from builds import build

from flake8_bytecode_perf import Settings
from flake8_bytecode_perf.check import check

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    Work = Callable[[ast.Module], object]

LEFT_OUT = {"site-packages", "dist-packages", "test", "tests", "idle_test", "__pycache__"}
_LINES = 5_000
_TIMES = (1, 2, 4, 8)


def _walk(tree: ast.Module) -> None:
    for _ in ast.walk(tree):
        pass


_WORKS: dict[str, Work] = {
    "ast.walk": _walk,
    "compile": lambda tree: compile(tree, "timed.py", "exec"),
    "defaults": lambda tree: check(tree, Settings()),
    "min-gain 0, likely": lambda tree: check(tree, Settings(min_gain=0, confidence="likely")),
}


def sources(paths: Iterable[Path]) -> list[str]:
    """Return the text of every file that parses, in the order of their paths."""
    files = [file for path in paths for file in ([path] if path.is_file() else sorted(path.rglob("*.py")))]
    depth = len(Path(os.__file__).parent.parts)
    wanted = [file for file in files if not LEFT_OUT.intersection(file.parts[depth:])]
    return [text for file in wanted if (text := _readable(file)) is not None]


def _readable(file: Path) -> str | None:
    try:
        source = file.read_text(encoding="utf-8").removeprefix("\ufeff")
        ast.parse(source)
    except (OSError, SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    return source


def best_seconds(texts: Sequence[str], rounds: int) -> dict[str, list[float]]:
    """Return for each work the seconds that each file takes, in its best round."""
    names = list(_WORKS)
    worst = [float("inf")] * len(texts)
    best = {name: worst.copy() for name in names}
    for turn in range(rounds):
        first = turn % len(names)
        order = names[first:] + names[:first]
        for number, text in enumerate(texts):
            tree = ast.parse(text)
            for name in order:
                best[name][number] = min(best[name][number], _seconds(_WORKS[name], tree))
    return best


def _seconds(work: Work, tree: ast.Module) -> float:
    start = thread_time()  # of this process alone: other work on the machine counts less
    work(tree)
    return thread_time() - start


def five_thousand_lines(texts: Iterable[str]) -> str:
    """Return whole modules, in their order, until there are so many lines; none that changes how others are compiled."""
    taken: list[str] = []
    lines = 0
    for text in texts:
        if lines >= _LINES:
            break
        if "import *" not in text and "__future__" not in text and not text.endswith("\\"):
            taken.append(text.rstrip() + "\n")
            lines += taken[-1].count("\n")
    return "".join(taken)


def growth(text: str, rounds: int) -> Iterator[tuple[int, dict[str, float]]]:
    """Yield for each number of repetitions the time per line of each work, relative to that of the single file."""
    seconds = best_seconds([text * times for times in _TIMES], rounds)
    for number, times in enumerate(_TIMES):
        yield times, {name: found[number] / times / found[0] for name, found in seconds.items()}


def _header(texts: Sequence[str], rounds: int) -> str:
    date = dt.datetime.now(tz=dt.UTC).date().isoformat()
    lines = sum(text.count("\n") for text in texts)
    python = f"{platform.python_implementation()} {platform.python_version()}, {build()}, {date}"
    return f"{python}: {len(texts)} files, {lines:,} lines, {rounds} rounds"


def main() -> None:
    parser = argparse.ArgumentParser(description="Time the plugin against ast.walk.")
    parser.add_argument("paths", nargs="*", type=Path, default=[Path(os.__file__).parent])
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    warnings.simplefilter("ignore")
    texts = sources(given.paths)
    print(_header(texts, given.rounds), flush=True)  # noqa: T201 - what the script is for
    seconds = {name: sum(found) for name, found in best_seconds(texts, given.rounds).items()}
    for name, found in seconds.items():
        ratio = found / seconds["ast.walk"]
        print(f"{name:20} {found:7.2f} s  {ratio:5.2f} x ast.walk", flush=True)  # noqa: T201 - as above
    text = five_thousand_lines(texts)
    print(f"\ntime per line, {text.count(chr(10)):,} lines said once being 1.00")  # noqa: T201 - as above
    for times, relative in growth(text, given.rounds):
        columns = "  ".join(f"{name} {found:.2f}" for name, found in relative.items())
        print(f"{times} x  {columns}", flush=True)  # noqa: T201 - as above


if __name__ == "__main__":
    main()
