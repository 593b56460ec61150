"""Every knob, validated once; shared by the plugin and the command line."""

from __future__ import annotations

import argparse
import math
import re
import sys
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.model.kinds import Heat

if TYPE_CHECKING:
    import ast
    from collections.abc import Callable, Iterable

    from flake8_bytecode_perf.profiles import FileProfile, Profile

SUPPORTED = tuple(f"3.{minor}" for minor in range(11, 16))
JIT = "-jit"  # ends the target of a Python that runs with its just-in-time compiler
TARGETS = (*SUPPORTED, *[f"{python}{JIT}" for python in ("3.14", "3.15")])
CONFIDENCES = ("certain", "likely")
HEATS = tuple(level.name.lower() for level in Heat)
RUNNING = f"{sys.version_info[0]}.{sys.version_info[1]}"
RUNNING_TARGET = RUNNING + JIT * getattr(getattr(sys, "_jit", None), "is_enabled", bool)()


_LEAST_SHARE = 10.0  # percent of a call of the function; docs/measuring.md says why
_LEAST_OF_RUN = 1.0  # percent of a profiled run


class Measured(NamedTuple):
    """What a profile says of the file at hand: None if the file does not occur in it, so that nothing there took time."""

    profile: FileProfile | None


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user asked for.

    `min_gain` is in percent of what an iteration of the loop costs; 0 reports every confirmed finding whose rewrite is not
    slower, a number below 0, which users can't give, those as well. `min_share` is in percent of what a call of the enclosing
    function costs; it does not count at min-gain 0. `confidence` is the least that is reported. `heat`, if given, stands in for
    every rule's own least heat. `targets` are the minor versions of Python that a rewrite must pay on, with or without the JIT.
    `tests` reports what is found in tests as well. `unsafe_fixes` applies the fixes that have an obstacle as well.

    `profile` is one of a real run: then `min_share` is in percent of that run and counts at min-gain 0 too, `heat` does not
    count, and `measured` is what the profile says of the file at hand.
    """

    min_gain: float = 5.0
    min_share: float | None = None
    confidence: str = "certain"
    heat: Heat | None = None
    targets: tuple[str, ...] = (RUNNING_TARGET,)
    tests: bool = False
    unsafe_fixes: bool = False
    profile: Profile | None = None
    measured: Measured | None = None

    def of_file(self, path: str, tree: ast.Module) -> Settings:
        """Return the settings for one file: with what the profile, if there is one, says of it."""
        return self if self.profile is None else replace(self, measured=Measured(self.profile.of(path, tree)))

    @property
    def least_share(self) -> float:
        """The least share that is reported, in percent: of a call of the function, or of the profiled run."""
        if self.min_share is not None:
            return self.min_share
        return _LEAST_SHARE if self.profile is None else _LEAST_OF_RUN

    @property
    def fixes(self) -> tuple[str, ...]:
        """The kinds of fixes that are applied."""
        return ("safe", "unsafe") if self.unsafe_fixes else ("safe",)


def parse_percentage(text: str) -> float:
    """Return a percentage; raise ValueError for anything but a number of 0 or more."""
    try:
        gain = float(text)
    except ValueError:
        gain = -1.0
    if not math.isfinite(gain) or gain < 0:
        raise ValueError(f"{text!r} is not a valid value: it must be a percentage, 0 or more")
    return gain


def parse_confidence(text: str) -> str:
    """Return a confidence; raise ValueError for any other word."""
    if text not in CONFIDENCES:
        raise ValueError(not_one_of(text, CONFIDENCES))
    return text


def parse_heat(text: str) -> Heat:
    """Return a heat; raise ValueError for any other word."""
    if text not in HEATS:
        raise ValueError(not_one_of(text, HEATS))
    return Heat[text.upper()]


def parse_targets(text: str) -> tuple[str, ...]:
    """Return targets such as 3.15 or 3.15-jit from a comma-separated list; raise ValueError for one without a table."""
    targets = tuple([part for part in re.split(r"[,\s]+", text) if part])
    unknown = [target for target in targets if target not in TARGETS]
    if unknown or not targets:
        named = repr(unknown[0] if unknown else text)
        raise ValueError(f"{named} is not a valid value: it must be a comma-separated list of {', '.join(TARGETS)}")
    return targets


def not_one_of(text: str, words: Iterable[str]) -> str:
    """Return the message for a text that is not one of these words, with the word that may have been meant."""
    *others, last = words
    return f"{text!r} is not a valid value: it must be {', '.join(others)} or {last}{did_you_mean(text, [*others, last])}"


def did_you_mean(text: str, words: Iterable[str], likeness: float = 0.6) -> str:
    """Return the end of an error message that suggests the word nearest to a misspelled one; nothing if none is near."""
    found = nearest(text, words, likeness)
    return "" if found is None else f"; did you mean `{found}`?"


def nearest(text: str, words: Iterable[str], likeness: float = 0.6) -> str | None:
    """Return the word that is most like a text, in either case; None if none is at least that much like it."""
    from difflib import SequenceMatcher  # noqa: PLC0415 - needed only after an error

    def compared(word: str) -> tuple[float, bool]:
        one, other = text.lower(), word.lower()
        return SequenceMatcher(None, one, other).ratio(), one[:4] == other[:4]  # for codes, the group

    best = max(words, key=compared)
    return best if compared(best)[0] >= likeness else None


def complaining(parse: Callable[[str], Any]) -> Callable[[str], Any]:
    """Return a parser whose ValueError becomes the one line of argparse's usage error."""

    def parse_or_complain(text: str) -> Any:
        try:
            return parse(text)
        except ValueError as error:
            raise argparse.ArgumentTypeError(str(error)) from None

    return parse_or_complain
