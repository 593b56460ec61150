"""Files that are hard on a linter, of 10,000 lines each, timed.

    PYTHON tests/bench/worst.py [--lines 10000] [NAME ...]

Prints the seconds of `check_source` at the defaults, at min-gain 0 with what is likely, and of Python's own `compile`. Ends with
1 where one takes more than 2 s for 10,000 lines beyond what `compile` takes, which a file of thousands of lambdas keeps busy.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from worst_files import FILES, made

from flake8_bytecode_perf import Settings, check_source

if TYPE_CHECKING:
    from collections.abc import Callable

_MOST = 2.0  # seconds for 10,000 lines
_SETTINGS = (Settings(), Settings(min_gain=0, confidence="likely"))


def main() -> int:
    parser = argparse.ArgumentParser(description="Time hard files.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="of these files alone")
    parser.add_argument("--lines", type=int, default=10_000)
    given = parser.parse_args()
    slow = []
    for name in given.names or FILES:
        source = made(name, given.lines)
        try:
            compiled = _timed(compile, source, name, "exec")
        except (MemoryError, RecursionError, SyntaxError):
            print(f"{name:32} is too much for this Python", flush=True)  # noqa: T201 - its report
            continue
        times = [_timed(check_source, source, name, settings) for settings in _SETTINGS]
        slow += [name] * (max(times) - compiled > _MOST * given.lines / 10_000)
        print(f"{name:32} {times[0]:7.2f} s {times[1]:7.2f} s {compiled:7.2f} s", flush=True)  # noqa: T201 - its report
    print(f"{len(slow)} of them too slow: {', '.join(slow)}" if slow else "none is too slow")  # noqa: T201 - as above
    return int(bool(slow))


def _timed(function: Callable[..., object], *arguments: object) -> float:
    start = time.perf_counter()
    function(*arguments)
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
