"""The parser of the command line, and the options that several commands accept."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from textwrap import fill
from typing import TYPE_CHECKING, Any, NoReturn

from flake8_bytecode_perf.cli._errors import UsageError
from flake8_bytecode_perf.rules import RULES
from flake8_bytecode_perf.settings import (
    CONFIDENCES,
    complaining,
    did_you_mean,
    nearest,
    not_one_of,
    parse_confidence,
    parse_percentage,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flake8_bytecode_perf.rule import Rule

RESERVED = "PFB504"
_WIDTH = 78  # columns, as argparse makes of the 80 of most terminals
_ALIKE = 0.7  # of option names, which all begin with two dashes
_ALIKE_CODES = 0.8  # of codes, which all begin with PFB
_MOST = 4  # rules that are suggested at once
_FROM_FLAKE8 = "from the flake8 configuration"
_LINE_BEHIND = "; give the line with its file, FILE:LINE"
_TROUBLE = "PFB000"
OR_SELECT = ", or use --select PFB"  # where the configuration leaves out every rule
_LISTED = "`bytecode-perf explain` lists the rules"


class Parser(argparse.ArgumentParser):
    """A parser that raises UsageError, with one line that names what the user may have meant."""

    def error(self, message: str) -> NoReturn:
        """Raise UsageError; where the message does not name an option or a suggestion, it refers to the help."""
        explained = message.startswith("argument ") or "; did you mean " in message or message.endswith(_LINE_BEHIND)
        raise UsageError(message if explained else f"{message}; try `{self.prog} --help`", self.prog)

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Parse; an argument that is not known is an error of this command, not of `bytecode-perf` as a whole."""
        parsed, unknown = super().parse_known_args(args, namespace)
        if unknown:
            self.error(self._unknown(unknown))
        return parsed, unknown

    def _unknown(self, arguments: Sequence[str]) -> str:
        names = [argument.partition("=")[0] for argument in arguments if argument.startswith("-")]
        if not names:
            takes_line = any(":LINE" in str(action.metavar) for action in self._actions)
            advice = _LINE_BEHIND if takes_line and arguments[0].isdecimal() else ""
            return f"unrecognized arguments: {' '.join(arguments)}{advice}"
        ours = names[0].replace("--bytecode-perf-", "--")  # flake8's name of the option
        known = [name for name in self._option_string_actions if name.startswith("--")]
        meant = nearest(ours, known, _ALIKE if ours == names[0] else 1.0)
        return f"unknown option {names[0]}" + (f"; did you mean `{meant}`?" if meant else "")

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        """Raise ArgumentError for a value that is not among an action's choices: argparse itself suggests nothing before 3.14."""
        if action.choices is None or value in action.choices:
            return
        if action.nargs != argparse.PARSER:
            raise argparse.ArgumentError(action, not_one_of(value, action.choices))
        meant = did_you_mean(value, action.choices)
        if not meant and "check" in action.choices and Path(value).exists():
            meant = f"; did you mean `{self.prog} check {value}`?"
        raise argparse.ArgumentError(None, f"unknown {str(action.metavar).lower()} {value!r}{meant}")


def add_command(commands: Any, name: str, summary: str, about: str, examples: str) -> argparse.ArgumentParser:
    """Add a command, or an action of one: the summary is for the list of commands, the rest for the command's own help."""
    raw = argparse.RawDescriptionHelpFormatter  # the examples keep their lines
    about = fill(about, _WIDTH, break_on_hyphens=False)
    added: argparse.ArgumentParser = commands.add_parser(
        name, help=summary, description=about, epilog=examples, formatter_class=raw
    )
    added.set_defaults(prog=added.prog)
    return added


def add_options(
    parser: argparse.ArgumentParser,
    *,
    confidence: str | None = None,
    baseline: str | None = None,
    cached: bool = True,
    stdin: bool = False,
) -> None:
    """Add the options that choose findings; `confidence` and `baseline` are the defaults if these are not flake8's own.

    If `baseline` is given, the user can't give one. `cached`: the command uses the cache unless the user does without it.
    `stdin`: the command reads the standard input for -.
    """
    choices, lowest = "|".join(CONFIDENCES), confidence or _FROM_FLAKE8
    gain = f"minimum saving, in percent of one iteration (default: {_FROM_FLAKE8})"
    parser.add_argument("--min-gain", type=complaining(parse_percentage), metavar="PERCENT", help=gain)
    share = f"minimum saving, in percent of one call of the function (default: {_FROM_FLAKE8})"
    parser.add_argument("--min-share", type=complaining(parse_percentage), metavar="PERCENT", help=share)
    profile = f"profile of a real run: report what saves time there; can be repeated (default: {_FROM_FLAKE8})"
    parser.add_argument("--profile", action="append", default=[], metavar="FILE", help=profile)
    sure = f"minimum confidence (default: {lowest})"
    parser.add_argument("--confidence", type=complaining(parse_confidence), default=confidence, metavar=choices, help=sure)
    if baseline is None:
        hides = f"hide the findings in this file; '' hides none (default: {_FROM_FLAKE8})"
        parser.add_argument("--baseline", "--bytecode-perf-baseline", metavar="FILE", help=hides)
    parser.set_defaults(baseline=baseline)
    parser.add_argument("--tests", action="store_true", help=f"include tests (default: {_FROM_FLAKE8})")
    if stdin:
        name = "name of the standard input, for per-file-ignores, exclude and messages (default: stdin)"
        parser.add_argument("--stdin-display-name", metavar="NAME", help=name)
    if cached:
        parser.add_argument("--no-cache", dest="cache", action="store_false", help="check unchanged files again")
    jobs = f"number of processes (default: {_FROM_FLAKE8})"
    parser.add_argument("--jobs", type=complaining(_jobs), default=0, metavar="N", help=jobs)


def add_exit_options(parser: argparse.ArgumentParser) -> None:
    """Add the options for the exit status of a command that fixes, named as ruff's."""
    parser.add_argument("--exit-zero", action="store_true", help="exit with status 0 even if there are findings")
    changed = "exit with status 1 if a fix has changed a file"
    parser.add_argument("--exit-non-zero-on-fix", action="store_true", help=changed)


def _jobs(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise ValueError(f"{text!r} is not a valid value: it must be a whole number, 1 or more")
    return int(text)


def arguments_of(options: argparse.Namespace) -> tuple[str, ...]:
    """Return the arguments that make flake8 use the same paths and options; internal errors are reported whatever is selected."""
    given = {name: getattr(options, name.replace("-", "_")) for name in ("min-gain", "min-share", "confidence", "baseline")}
    chosen = [f"--bytecode-perf-{name}={value}" for name, value in given.items() if value is not None]
    profiles = [f"--bytecode-perf-profile={','.join(options.profile)}"] if options.profile else []
    name = getattr(options, "stdin_display_name", None)
    names = [] if name is None else [f"--stdin-display-name={name}"]
    codes = getattr(options, "select", None)
    selected = [f"--select={','.join(sorted({_TROUBLE, *codes}))}"] if codes else []
    return *options.paths, *chosen, *profiles, *names, *selected, *["--bytecode-perf-tests"] * options.tests


def codes_from(text: str) -> frozenset[str]:
    """Return the codes of rules that begin with a part of a comma-separated list; raise ValueError for a part without one."""
    parts = [part for part in re.split(r"[,\s]+", text) if part]
    codes = {part: [rule.code for rule in RULES if rule.code.startswith(part.upper())] for part in parts or [text]}
    for part, found in codes.items():
        if not found or not part:
            raise ValueError(not_a_rule(part, "a rule code or a prefix of one"))
    return frozenset([code for found in codes.values() for code in found])


def not_a_rule(text: str, expected: str, *, by_name: bool = False) -> str:
    """Return the message for a text that is not what is expected, with the rules that may have been meant."""
    if text.upper() == RESERVED:
        return f"{RESERVED} is reserved: no finding has this code"
    if text.upper() == _TROUBLE:
        return f"{_TROUBLE} is not a rule: it reports an internal error"
    meant = [f"{rule.name} ({rule.code})" if by_name else f"`{rule.code}`" for rule in _meant(text)]
    suggested = " or ".join(filter(None, [", ".join(meant[:-1]), *meant[-1:]]))
    return f"{text!r} is not {expected}; " + (f"did you mean {suggested}?" if meant else _LISTED)


def _meant(text: str) -> list[Rule]:
    """The rules that a wrong code or name may stand for: it begins the code or is part of the name, or is like one of them."""
    code = f"PFB{text}" if text.isdecimal() else text.upper()
    begun = [rule for rule in RULES if len(code) > len("PFB4") and rule.code.startswith(code)]
    containing = [rule for rule in RULES if len(text) > 2 and text.lower() in rule.name]
    if begun or containing:
        return (begun or containing)[:_MOST]
    name = nearest(text, [rule.name for rule in RULES])
    near = nearest(text, [rule.code for rule in RULES], _ALIKE_CODES) if len(text) > 4 else None
    return [rule for rule in RULES if rule.name == name or (name is None and rule.code == near)]
