"""The options that several commands take, and what they are to flake8."""

from __future__ import annotations

import argparse
import re
from textwrap import fill
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.settings import CONFIDENCES, complaining, parse_confidence, parse_min_gain

if TYPE_CHECKING:
    from collections.abc import Iterable

_WIDTH = 78  # columns, as argparse makes of the 80 of most terminals


def add_command(commands: Any, name: str, told: str, about: str, examples: str) -> argparse.ArgumentParser:
    """Add a command, or an action of one: `told` in a few words among the others, `about` and the examples in its own help."""
    raw = argparse.RawDescriptionHelpFormatter  # the examples stand as they are
    about = fill(about, _WIDTH)
    added: argparse.ArgumentParser = commands.add_parser(name, help=told, description=about, epilog=examples, formatter_class=raw)
    return added


def add_options(parser: argparse.ArgumentParser, *, confidence: str | None = None, baseline: str | None = None) -> None:
    """Add what says which findings are meant; `confidence` and `baseline` are the defaults where flake8's own are not.

    Where `baseline` is given, the user can't give one.
    """
    told, least = "|".join(CONFIDENCES), confidence or "flake8's"
    gain = "the least gain (default: flake8's)"
    parser.add_argument("--min-gain", type=complaining(parse_min_gain), metavar="PERCENT", help=gain)
    sure = f"the least confidence (default: {least})"
    parser.add_argument("--confidence", type=complaining(parse_confidence), default=confidence, metavar=told, help=sure)
    if baseline is None:
        hides = "hide the findings in this file, in none if it is '' (default: flake8's)"
        parser.add_argument("--baseline", "--bytecode-perf-baseline", metavar="FILE", help=hides)
    parser.set_defaults(baseline=baseline)
    parser.add_argument("--no-cache", dest="cache", action="store_false", help="look at every file, changed or not")
    parser.add_argument("--jobs", type=complaining(_jobs), default=0, metavar="N", help="processes (default: as flake8)")


def _jobs(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise ValueError(f"{text!r} is no number of processes: it takes 1 or more")
    return int(text)


def arguments_of(options: argparse.Namespace) -> tuple[str, ...]:
    """Return the arguments that make flake8 take the same paths and options."""
    given = {name: getattr(options, name.replace("-", "_")) for name in ("min-gain", "confidence", "baseline")}
    return *options.paths, *[f"--bytecode-perf-{name}={value}" for name, value in given.items() if value is not None]


def codes_from(text: str, known: Iterable[str], told: str) -> frozenset[str]:
    """Return the known codes that begin with one of a list with commas; raise ValueError with what is `told` if none does."""
    beginnings = tuple([part for part in re.split(r"[,\s]+", text) if part])
    chosen = frozenset(code for code in known if code.startswith(beginnings))
    if not chosen:
        raise ValueError(f"{text!r} selects no rule that can be chosen here: {told}")
    return chosen
