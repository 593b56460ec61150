"""What it costs that a generator expression reads a local of its function: a cell and a closure each time it is made.

    PYTHON tests/bench/cells.py

Prints the nanoseconds of a function with a generator that reads such a local, and of the same function with one that does not.
`_CELL` in `cost/weighing.py` is chosen by the difference.
"""

from __future__ import annotations

import platform
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_ROUNDS, _CALLS = 60, 3000


def reads_a_local(items: Sequence[int], given: int) -> bool:
    """Make a generator that reads a local."""
    local = given
    return any(item == local for item in items)


def reads_none(items: Sequence[int], given: int) -> bool:
    """Make a generator that reads its own names only."""
    del given
    return any(item == 0 for item in items)


def best(function: Callable[[Sequence[int], int], bool]) -> float:
    """Return the least nanoseconds of a call over nothing, of many rounds."""
    times = []
    for _ in range(_ROUNDS):
        started = time.perf_counter_ns()
        for _ in range(_CALLS):
            function((), 1)
        times.append((time.perf_counter_ns() - started) / _CALLS)
    return min(times)


def main() -> None:
    """Print both, and the difference."""
    with_cell, without = best(reads_a_local), best(reads_none)
    sys.stdout.write(f"{platform.python_version()}: {with_cell:.1f} - {without:.1f} = {with_cell - without:.1f} ns\n")


if __name__ == "__main__":
    main()
