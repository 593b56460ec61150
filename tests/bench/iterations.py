"""How many iterations a `for` loop makes each time that it starts, in a real program.

    PYTHON tests/bench/iterations.py [--under FOLDER ...] MODULE [ARGUMENT ...]

Runs `python -m MODULE ARGUMENT ...` and counts every `for` loop and comprehension in files below the folders (default: all files
that are not the standard library's). Needs CPython 3.13, whose monitoring reports each step of a loop as a branch.

Prints, over all loops that started: how many iterations a loop makes per start (the mean of its starts), as quantiles over the
loops, and the same for the loops of which each start makes at least two. `UNKNOWN_ITERATIONS` in `cost/heat.py` is chosen by it.
"""

from __future__ import annotations

import argparse
import dis
import runpy
import statistics
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import CodeType

_TOOL = 3
_CENTS = 5, 10, 25, 50, 75, 90, 95


class Loops:
    """Counts the steps of loops: iterations and ends, by code object and offset."""

    def __init__(self, folders: Sequence[str]) -> None:
        self._folders = tuple(folders)
        self._known: dict[CodeType, frozenset[int]] = {}
        self.iterations: Counter[tuple[CodeType, int]] = Counter()
        self.ends: Counter[tuple[CodeType, int]] = Counter()

    def start(self) -> None:
        """Begin to count."""
        events = sys.monitoring.events
        sys.monitoring.use_tool_id(_TOOL, "iterations")
        sys.monitoring.register_callback(_TOOL, events.BRANCH, self._branch)
        sys.monitoring.set_events(_TOOL, events.BRANCH)

    def _branch(self, code: CodeType, offset: int, target: int) -> object:
        if offset not in self._loops_of(code):
            return sys.monitoring.DISABLE
        ended = target > offset + 4  # an iteration goes on behind the instruction and its cache
        (self.ends if ended else self.iterations)[code, offset] += 1
        return None

    def _loops_of(self, code: CodeType) -> frozenset[int]:
        if code not in self._known:
            wanted = self._is_wanted(code.co_filename)
            found = (unit.offset for unit in dis.get_instructions(code) if wanted and unit.opname == "FOR_ITER")
            self._known[code] = frozenset(found)
        return self._known[code]

    def _is_wanted(self, filename: str) -> bool:
        if self._folders:
            return filename.startswith(self._folders)
        return "site-packages" in filename or not filename.startswith((sys.base_prefix, "<"))

    def means(self) -> list[float]:
        """Return each loop's iterations per start; one that was left early each time started once at least."""
        places = {*self.iterations, *self.ends}
        return [self.iterations[place] / max(self.ends[place], 1) for place in places if self.ends[place]]


def quantiles(values: Sequence[float]) -> str:
    """Return the quantiles of some means, for a line of the output."""
    cuts = statistics.quantiles(values, n=100)
    return ", ".join([f"{cent} %: {cuts[cent - 1]:.1f}" for cent in _CENTS])


def main() -> None:
    """Run the program, and print what its loops did."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--under", action="append", default=[], metavar="FOLDER")
    parser.add_argument("module")
    parser.add_argument("arguments", nargs=argparse.REMAINDER)
    options = parser.parse_args()
    loops = Loops([str(Path(folder).resolve()) for folder in options.under])
    sys.argv = [options.module, *options.arguments]
    loops.start()
    try:
        runpy.run_module(options.module, run_name="__main__", alter_sys=True)
    except SystemExit:
        pass
    finally:
        sys.monitoring.set_events(_TOOL, 0)
    means = loops.means()
    several = [mean for mean in means if mean >= 2]
    sys.stderr.write(f"{len(means)} loops: {quantiles(means)}\n")
    sys.stderr.write(f"{len(several)} loops of two iterations or more: {quantiles(several)}\n")


if __name__ == "__main__":
    main()
