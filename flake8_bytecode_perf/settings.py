"""Every knob, validated once; shared by the plugin and the command line."""

from __future__ import annotations

import argparse
import math
import re
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.heat import Heat

if TYPE_CHECKING:
    from collections.abc import Callable

SUPPORTED = tuple(f"3.{minor}" for minor in range(11, 16))
CONFIDENCES = ("certain", "likely")
HEATS = tuple(level.name.lower() for level in Heat)
RUNNING = f"{sys.version_info[0]}.{sys.version_info[1]}"


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user asked for.

    `min_gain` is in percent of what a pass of the loop costs; 0 reports every confirmed finding. `confidence` is the
    least that is reported. `heat`, if given, stands in for every rule's own least heat. `targets` are the minor
    versions of Python that a rewrite must pay on.
    """

    min_gain: float = 5.0
    confidence: str = "certain"
    heat: Heat | None = None
    targets: tuple[str, ...] = (RUNNING,)


def parse_min_gain(text: str) -> float:
    """Return a gain in percent; raise ValueError for what is no number from 0 up."""
    try:
        gain = float(text)
    except ValueError:
        gain = -1.0
    if not math.isfinite(gain) or gain < 0:
        raise ValueError(f"{text!r} is no gain: it takes a percentage, 0 or more")
    return gain


def parse_confidence(text: str) -> str:
    """Return a confidence; raise ValueError for any other word."""
    if text not in CONFIDENCES:
        raise ValueError(f"{text!r} is no confidence: it takes {' or '.join(CONFIDENCES)}")
    return text


def parse_heat(text: str) -> Heat:
    """Return a heat; raise ValueError for any other word."""
    if text not in HEATS:
        raise ValueError(f"{text!r} is no heat: it takes one of {', '.join(HEATS)}")
    return Heat[text.upper()]


def parse_targets(text: str) -> tuple[str, ...]:
    """Return minor versions of Python from a list with commas; raise ValueError for one that is not supported."""
    targets = tuple([part for part in re.split(r"[,\s]+", text) if part])
    unknown = [target for target in targets if target not in SUPPORTED]
    if unknown or not targets:
        named = repr(unknown[0] if unknown else text)
        raise ValueError(f"{named} is no target: it takes a list with commas of {', '.join(SUPPORTED)}")
    return targets


def complaining(parse: Callable[[str], Any]) -> Callable[[str], Any]:
    """Make a parser's ValueError the one line that argparse's usage error shows."""

    def parse_or_complain(text: str) -> Any:
        try:
            return parse(text)
        except ValueError as error:
            raise argparse.ArgumentTypeError(str(error)) from None

    return parse_or_complain
