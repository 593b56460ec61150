"""Time every form of a string that grows in a loop, and see if the plugin tells linear from quadratic.

    PYTHON tests/bench/append_in_place.py [--appends 6000] [--rounds 3] [--only TEXT]

Each case runs over n and over 4n words, in a code object of its own each time. Its growth is the time for 4n over the time
for n, each the best of several interleaved rounds: near 4 where CPython appends in place, near 16 where it copies. PFB401
and PFB402 say quadratic, PFB403 says linear. A growth that contradicts, or lies between, is measured again.

Prints a line for each case; ends with 1 if an answer is wrong.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gc
import platform
import sys
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from append_cases import CASES, Case
from builds import build

from flake8_bytecode_perf import Settings, check_source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_WORD = "twelve chars"
_FACTOR = 4
_LINEAR, _QUADRATIC = 8.0, 9.0  # a growth below is linear, one above is quadratic
_WARMING = 50  # calls, each over a few words
_SECOND_LOOKS = 3


@dataclass(slots=True)
class Timing:
    """One case's best times so far, and what the plugin says of it."""

    case: Case
    codes: str
    answer: str
    once: float = float("inf")
    more: float = float("inf")

    @property
    def growth(self) -> float:
        """The time for four times the words, as a multiple."""
        return self.more / self.once

    @property
    def truth(self) -> str:
        """What the growth says; a question mark for what lies between."""
        if self.growth < _LINEAR:
            return "linear"
        return "quadratic" if self.growth > _QUADRATIC else "?"

    @property
    def right(self) -> bool:
        """Whether the plugin's answer is what was measured."""
        return self.answer == self.truth


def main() -> int:
    """Time all cases and print what came of it."""
    options = _options()
    cases = [case for case in CASES if options.only in case.name]
    timings = [Timing(case, *_ask(case)) for case in cases]
    print(_headline(options.appends), flush=True)  # noqa: T201 - what the script is for
    _measure(timings, options.appends, options.rounds)
    for _ in range(_SECOND_LOOKS):
        _measure([timing for timing in timings if not timing.right], options.appends, options.rounds)
    for timing in timings:
        print(_line(timing))  # noqa: T201 - as above
    wrong = [timing for timing in timings if not timing.right and not timing.case.why]
    print(f"{len(timings)} cases, {len(wrong)} wrong")  # noqa: T201 - as above
    return 1 if wrong else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--appends", type=int, default=6_000, help="words in the shorter run (default: %(default)s)")
    parser.add_argument("--rounds", type=int, default=3, help="rounds, of which the best counts (default: %(default)s)")
    parser.add_argument("--only", default="", help="time the cases alone whose name holds this")
    return parser.parse_args()


# What the plugin says


def _ask(case: Case) -> tuple[str, str]:
    """Return the codes and the answer; in a function called often a likely finding, the cold `while`, is no answer."""
    settings = Settings(min_gain=0, confidence="certain" if case.warm else "likely")
    found = {finding.code for finding in check_source(case.source, case.name, settings)}
    codes = sorted(found & {"PFB000", "PFB401", "PFB402", "PFB403"})
    return ",".join(codes), _answer(codes)


def _answer(codes: Sequence[str]) -> str:
    if "PFB401" in codes or "PFB402" in codes:
        return "quadratic"
    return "linear" if codes == ["PFB403"] else "silent"


# What the clock says


def _measure(timings: Iterable[Timing], appends: int, rounds: int) -> None:
    """Run the rounds; a case's two sizes run one right after the other."""
    waiting = list(timings)
    few, many = [_WORD] * appends, [_WORD] * appends * _FACTOR
    for _ in range(rounds):
        for timing in waiting:
            timing.once = min(timing.once, *(_seconds(timing.case, few) for _ in range(3)))
            timing.more = min(timing.more, _seconds(timing.case, many))


def _seconds(case: Case, words: list[str]) -> float:
    """Time one run in a new code object, for an old one would be specialised already."""
    run = _program(case, words)
    gc.collect()
    gc.disable()
    try:
        start = perf_counter()
        run()
        return perf_counter() - start
    finally:
        gc.enable()


def _program(case: Case, words: list[str]) -> Callable[[], Any]:
    code = compile(case.source, f"<{case.name}>", "exec", dont_inherit=True)
    names: dict[str, Any] = {"__name__": "case", "xs": words}
    if "grow" not in code.co_names:
        return lambda: exec(code, names)  # noqa: S102 - a module's own body is what it times
    exec(code, names)  # noqa: S102 - the cases are this folder's own
    grow = names["grow"]
    for _ in range(_WARMING if case.warm else 0):
        grow(words[:3])
    return lambda: grow(words)


# What is printed


def _headline(appends: int) -> str:
    date = dt.datetime.now(tz=dt.UTC).date()
    sizes = f"{appends} and {appends * _FACTOR} appends of {len(_WORD)} characters"
    return f"{platform.python_implementation()} {platform.python_version()}, {build()}, {date}, {sizes}"


def _line(timing: Timing) -> str:
    verdict = "ok" if timing.right else f"not held to it: {timing.case.why}" if timing.case.why else "WRONG"
    return f"{timing.case.name:<52} {timing.growth:6.1f}  {timing.answer:<9} {timing.codes:<13} {verdict}"


if __name__ == "__main__":
    sys.exit(main())
