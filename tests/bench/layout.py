"""How far layout alone moves a time: each rule's Slow against itself, each of the two in a layout of its own.

    python tests/bench/layout.py [--processes 8] PYTHON ...

Prints, for each interpreter, how far apart the two times of one and the same program lie: in 50 to 99 of 100 cases, in
nanoseconds a pass. `LAYOUT` in `flake8_bytecode_perf/cost/tables.py` is the middle of the 98% figures: no smaller saving counts.
"""

from __future__ import annotations

import argparse
import datetime as dt
from collections import deque

from flake8_bytecode_perf.cli._measure import Program, sample
from flake8_bytecode_perf.rules import RULES

_PASSES = 1000


def main() -> None:
    """Measure the interpreters one after the other and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("pythons", nargs="+", metavar="PYTHON")
    parser.add_argument("--processes", type=int, default=8)
    options = parser.parse_args()
    programs = {
        f"{rule.code} {pair.name}": Program((pair.slow, pair.slow), _PASSES)
        for rule in RULES
        for pair in rule.pairs
        if not rule.growth
    }
    for python in options.pythons:
        [samples] = deque(sample(python, programs, options.processes), maxlen=1)
        apart = sorted([abs(one - other) for times in samples.times.values() for one, other in times])
        shares = ", ".join(f"{percent}%: {apart[len(apart) * percent // 100]:.2f}" for percent in (50, 90, 95, 98, 99))
        today = dt.datetime.now(tz=dt.UTC).date()
        told = f"{samples.build['python']}, {today}: {len(apart)} cases, nanoseconds apart at most in {shares}"
        print(told)  # noqa: T201 - what the script is for


if __name__ == "__main__":
    main()
