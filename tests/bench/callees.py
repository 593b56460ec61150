"""Work out what calls of several different callees may well cost on the average, where the file shows none of them.

    PYTHON tests/bench/callees.py

docs/branches.md has the quartiles and the ninth decile of what a call of unknown code takes at 2,330 places of real programs.
Their logarithms are nearly those of a normal distribution. The table shows, for several callees drawn from it, what their mean
cost does not exceed in three of four cases. It rises with their number, from the upper quartile to the mean of the distribution:
of several callees, one is sooner dear. `_DEAR` of cost/weighing.py has these figures, rounded.
"""

from __future__ import annotations

import random
import sys
from math import exp, log
from statistics import fmean, quantiles

_MEDIAN, _UPPER_QUARTILE, _NINTH_DECILE = 320.0, 1_102.0, 3_741.0  # nanoseconds: docs/branches.md, "all"
_DRAWS = 40_000


def spread() -> float:
    """Return the standard deviation of the logarithms: the mean of what the upper quartile and the ninth decile say."""
    return fmean([log(_UPPER_QUARTILE / _MEDIAN) / 0.6745, log(_NINTH_DECILE / _MEDIAN) / 1.2816])


def may_cost(callees: int, source: random.Random) -> float:
    """Return the upper quartile of the mean cost of so many different callees, in nanoseconds per call."""
    deviation = spread()
    means = [fmean([_MEDIAN * exp(deviation * source.gauss(0, 1)) for _ in range(callees)]) for _ in range(_DRAWS)]
    return quantiles(means, n=4)[2]


def main() -> int:
    """Print the table."""
    source = random.Random(1)  # noqa: S311 - a simulation
    sys.stdout.write("callees  ns per call\n")
    for callees in (1, 2, 3, 4, 5, 10, 30):
        sys.stdout.write(f"{callees:7}  {may_cost(callees, source):11,.0f}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
