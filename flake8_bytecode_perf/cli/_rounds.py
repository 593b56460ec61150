"""Compares a command on two copies of a tree: in each round it runs on both, and the interval decides when that is enough."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import fsum, log
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.cli._runs import CommandError
from flake8_bytecode_perf.cli._signed_ranks import Ratio, looks, ratio

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from flake8_bytecode_perf.cli._runs import Run

    Runs = Callable[[int], Run]  # one run of the command, with a number for its hash seed

_NARROW = 1.01  # an interval that ends at most this far from the estimate shows that any difference is small


class Round(NamedTuple):
    """A run on the original and one on the fixed copy, one right after the other, with the same hash seed."""

    original: Run
    fixed: Run

    @property
    def logarithms(self) -> dict[str, float]:
        """The logarithm of how many times as fast each benchmark is on the fixed copy."""
        after = self.fixed.times
        return {name: log(time / after[name]) for name, time in self.original.times.items() if name in after}


@dataclass
class Comparison:
    """What all rounds have shown so far.

    `repeatable` tells whether two runs on the original, with the same hash seed, printed the same. `failed` is the run on the
    fixed copy with another exit status than the original; then nothing is compared any further. `judged` is the number of rounds
    from which the ratios are.
    """

    repeatable: bool
    rounds: list[Round] = field(default_factory=list)
    ratio: Ratio = field(default=Ratio(1.0, 0.0, float("inf")))
    benchmarks: dict[str, Ratio] = field(default_factory=dict)
    failed: Run | None = None
    judged: int = 0

    @property
    def verdict(self) -> str:
        """Return `faster`, `slower`, `none` for no difference, or `failed`."""
        return "failed" if self.failed is not None else self.ratio.verdict

    @property
    def differing(self) -> int:
        """The number of rounds in which the two runs printed different things."""
        return sum(one.original.output != one.fixed.output for one in self.rounds)

    @property
    def output(self) -> str:
        """Return `same`, `different`, or `varies` if the original itself prints something else in every run."""
        return "varies" if not self.repeatable else "different" if self.differing else "same"

    @property
    def pays(self) -> bool:
        """Whether the fixed copy is faster, and does the same as far as that can be compared."""
        return self.verdict == "faster" and self.output != "different"

    def times(self, name: str = "") -> tuple[float, float]:
        """Return the median times on the original and on the fixed copy, in seconds."""
        return median([one.original.times[name] for one in self.rounds]), median([one.fixed.times[name] for one in self.rounds])


class Original:
    """The original, with the command run on it twice: first to fill the caches, then to see whether it prints the same again.

    Raises CommandError if it fails. `name` is what the message calls the command.
    """

    def __init__(self, run: Runs, name: str = "the command") -> None:
        self._runs, self._name = run, name
        first, again = self._run(0), self._run(0)
        self.seconds, self.repeatable = again.elapsed, again.output == first.output
        self.busy = again.times.get("", again.elapsed) / again.elapsed

    def compared(self, fixed: Runs, most: int, tell: Callable[[Comparison], None]) -> Comparison:
        """Compare with a fixed copy in at most so many rounds, fewer where the answer is clear; `tell` is called after each.

        Raises CommandError if the command fails on the original.
        """
        found, warm = Comparison(self.repeatable), fixed(0)
        if warm.status:
            found.failed = warm
            return found
        planned = looks(most)
        for number in range(1, most + 1):
            one = self._round(fixed, number)
            if one.fixed.status:
                found.failed = one.fixed
                break
            found.rounds.append(one)
            if number in planned:
                _judge(found, len(planned), self._name)
            tell(found)
            if number in planned and _is_clear(found.ratio):
                break
        return found

    def _round(self, fixed: Runs, number: int) -> Round:
        """Run both, the original first in every other round."""
        if number % 2:
            original = self._run(number)
            return Round(original, fixed(number))
        after = fixed(number)
        return Round(self._run(number), after)

    def _run(self, number: int) -> Run:
        """Run on the original; raise CommandError if that fails."""
        run = self._runs(number)
        if run.status:
            last = f" ({run.error})" if run.error else ""
            raise CommandError(f"{self._name} {ended_with(run.status)} in a copy of the tree, without any fix{last}")
        return run


def ended_with(status: int) -> str:
    """Return how a process ended, as the rest of a sentence."""
    return f"ends with exit status {status}" if status > 0 else f"is killed by signal {-status}"


def _judge(found: Comparison, number_of_looks: int, name: str) -> None:
    """Compute the ratios from all rounds: of each benchmark, and of their geometric mean. `name` is that of the command."""
    logarithms = [one.logarithms for one in found.rounds]
    found.judged = len(logarithms)
    names = [name for name in logarithms[0] if all(name in each for each in logarithms)]
    if not names:
        raise CommandError(f"{name} has run no benchmark in all rounds on both copies; it must always run the same ones")
    found.benchmarks = {name: ratio([each[name] for each in logarithms], number_of_looks) for name in names}
    found.ratio = ratio([_mean([each[name] for name in names]) for each in logarithms], number_of_looks)


def _mean(values: Sequence[float]) -> float:
    return fsum(values) / len(values)


def _is_clear(found: Ratio) -> bool:
    return found.verdict != "none" or found.high <= found.low * _NARROW**2
