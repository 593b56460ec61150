"""Time the functions that make a longer array of short ones: what PFB406 saves in each iteration, at least.

    PYTHON tests/bench/arrays.py

Needs numpy, and nothing else. `_OF_ARRAYS` of cost/weighing.py has the mean of the figures, rounded down: 835 ns on CPython
3.13.18 with numpy 2.5.5 (x86_64, 2026-12-01; 372 to 954 ns, and 1,609 for `column_stack`), and 1,067 ns under load.
"""

from __future__ import annotations

import platform
import sys
from statistics import fmean
from timeit import repeat

import numpy as np

_CALLS = (
    "np.append(values, 1.0)",
    "np.append(values, few)",
    "np.concatenate([values, few])",
    "np.concatenate((values, few))",
    "np.hstack((values, few))",
    "np.vstack((rows, row))",
    "np.column_stack((rows, np.ones(5)))",
)
_TIMES = 20_000


def main() -> int:
    """Print the nanoseconds of each call, and their mean."""
    names = {"np": np, "values": np.arange(20.0), "few": np.arange(3.0), "rows": np.ones((5, 3)), "row": np.ones((1, 3))}
    sys.stdout.write(f"CPython {platform.python_version()}, numpy {np.__version__}, {platform.machine()}; ns per call\n")
    took = {call: min(repeat(call, globals=names, number=_TIMES, repeat=9)) / _TIMES * 1e9 for call in _CALLS}
    for call, time in (*took.items(), ("mean", fmean(took.values()))):
        sys.stdout.write(f"{time:7,.0f}  {call}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
