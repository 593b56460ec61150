"""What a rewrite saves, and whether that reaches what the settings ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from flake8_bytecode_perf.settings import Settings

MOST = 99.0  # percent: no rewrite saves all
_LEAST_MEASURABLE = 1.0  # percent
LEAST_OF_GROWTH = 10.0  # percent that a rewrite must save which changes the growth, whatever the min-gain


class Gain(NamedTuple):
    """What a rewrite saves, in percent: of an iteration of the innermost loop, and of a call of the enclosing function.

    The share is the lower estimate: it takes a call of unknown code to be dear. `saved` is in nanoseconds per call of the
    function; `noticed` tells whether that is enough for anybody to notice. All are negative where the rewrite is slower.
    `is_growth`: the rewrite changes the growth; its saving has no bound, and these figures are those of a long loop. `seen`: the
    share is enough for what the file shows of how often the place runs.
    `run` is what it saves of the profiled run, in percent; None without a profile.
    """

    percent: float
    share: float
    saved: float
    noticed: bool = True
    is_growth: bool = False
    seen: bool = True
    run: float | None = None

    def beats(self, other: Gain) -> bool:
        """Whether it saves more than another rewrite of the same place; not if that is not measured."""
        return other != UNMEASURED and self._rank > other._rank

    @property
    def _rank(self) -> tuple[bool, float]:
        """Growth that matters comes before all else, growth that does not matter comes last."""
        return self.matters, 0.0 if self.is_growth and not self.matters else self.percent

    @property
    def is_measurable(self) -> bool:
        """Whether a message can state a percentage, and not only that there is no measurable saving."""
        return self.percent >= _LEAST_MEASURABLE

    @property
    def matters(self) -> bool:
        """Whether it changes the growth and saves enough at the length that was weighed."""
        return self.is_growth and self.share >= LEAST_OF_GROWTH

    def is_often_enough(self, settings: Settings) -> bool:
        """Whether it is certain that the place runs often enough, if only what is certain is wanted."""
        return self.seen or settings.confidence == "likely" or settings.min_gain <= 0

    def pays(self, settings: Settings) -> bool:
        """Whether it reaches what the settings ask for. At min-gain 0 everything does that is not slower, below 0 all.

        With a profile, it is the saving of the run that counts, not that of a call of the function.
        """
        if settings.measured is not None and settings.min_gain >= 0:
            enough = self.is_growth or self.percent >= settings.min_gain
            return enough and (self.run or 0.0) >= settings.least_share
        if settings.min_gain <= 0:
            return self.percent >= 0 or self == UNMEASURED or settings.min_gain < 0
        if self.is_growth:
            return self.matters
        return self.noticed and self.percent >= settings.min_gain and self.share >= settings.least_share


NO_GAIN = Gain(0.0, 0.0, 0.0)  # where it is less than what is asked for, however long the loop is
UNMEASURED = Gain(float("-inf"), float("-inf"), float("-inf"))  # where a table lacks the rewrite: less than any that is asked for
