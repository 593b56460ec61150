"""How many times as fast one program is as another, from pairs of runs, with an interval that outliers hardly move."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from itertools import accumulate
from math import exp, inf
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

CONFIDENCE = 0.99  # of all looks at the rounds of a comparison together
LEAST_ROUNDS = 8  # of fewer pairs there is no interval of 99%
_FIRST_LOOK = 10  # rounds; each later look has twice as many


class Ratio(NamedTuple):
    """How many times as fast, and the interval of that."""

    estimate: float
    low: float
    high: float

    @property
    def verdict(self) -> str:
        """Return `faster`, `slower`, or `none` if the interval covers 1."""
        return "faster" if self.low > 1 else "slower" if self.high < 1 else "none"


def rounds_from(text: str) -> int:
    """Return a number of rounds; raise ValueError for less than there is an interval for."""
    if not text.isdecimal() or int(text) < LEAST_ROUNDS:
        raise ValueError(f"{text!r} is not a valid value: it must be a whole number, {LEAST_ROUNDS} or more")
    return int(text)


def looks(rounds: int) -> list[int]:
    """Return after how many rounds the interval is computed, if there are at most so many: 10, 20, 40, …, and all."""
    found = [_FIRST_LOOK]
    while found[-1] * 2 < rounds:
        found.append(found[-1] * 2)
    return [*(number for number in found if number < rounds), rounds]


def ratio(logarithms: Sequence[float], number_of_looks: int = 1) -> Ratio:
    """Return the Hodges-Lehmann estimate and the interval of Wilcoxon's signed-rank test, from the logarithms of the ratios.

    The interval is exact if the two members of a pair differ by chance alone: no distribution is assumed. The confidence of
    all looks together is at least CONFIDENCE (Bonferroni). Of too few pairs the interval is from 0 to infinity.
    """
    count = len(logarithms)
    averages = sorted([(logarithms[i] + logarithms[j]) / 2 for i in range(count) for j in range(i + 1)])
    middle = (averages[(len(averages) - 1) // 2] + averages[len(averages) // 2]) / 2
    cut = _cut(count, (1 - CONFIDENCE) / number_of_looks / 2)
    if cut < 0:
        return Ratio(exp(middle), 0.0, inf)
    return Ratio(exp(middle), exp(averages[cut]), exp(averages[-1 - cut]))


@cache
def _cut(count: int, tail: float) -> int:
    """The greatest sum of ranks whose probability to be reached from below is at most `tail`; -1 if there is none."""
    ways = [1]  # in which a set of ranks has each sum
    for rank in range(1, count + 1):
        longer = ways + [0] * rank
        for total, number in enumerate(ways):
            longer[total + rank] += number
        ways = longer
    return bisect_right([*accumulate(ways)], tail * 2**count) - 1
