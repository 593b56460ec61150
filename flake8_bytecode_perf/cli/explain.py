"""bytecode-perf explain: all about a rule, or the list of all rules."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.markdown import Markdown

from flake8_bytecode_perf.cli._errors import UserError
from flake8_bytecode_perf.cli._options import add_command
from flake8_bytecode_perf.cli._page import page, reserved_page
from flake8_bytecode_perf.fixes import FIXES
from flake8_bytecode_perf.rules import RULES

if TYPE_CHECKING:
    import argparse

    from flake8_bytecode_perf.rule import Rule

_EXAMPLES = """\
examples:
  bytecode-perf explain                           the rules, a line each
  bytecode-perf explain PFB201                    what it finds, why, slow and fast, the proof, when not, and what it saves
  bytecode-perf explain repeated-attribute-read   the same, by its name
"""
_RESERVED = "PFB504"


def add_parser(commands: Any) -> None:
    """Add the command and its options to the commands of `bytecode-perf`."""
    about = "Print a rule's page as the documentation has it; without a rule, the list of them."
    parser = add_command(commands, "explain", "tell all about a rule", about, _EXAMPLES)
    parser.add_argument("rule", nargs="?", metavar="CODE", help="the rule's code or name")
    parser.set_defaults(run=run, cut_short=0)


def run(options: argparse.Namespace) -> int:
    """Print; return 0. Raises UserError for what is no rule."""
    if options.rule is None:
        sys.stdout.write(_list())
        return 0
    text = reserved_page() if options.rule.upper() == _RESERVED else page(_rule(options.rule))
    if sys.stdout.isatty():
        Console().print(Markdown(text))
    else:
        sys.stdout.write(text)
    return 0


def _rule(named: str) -> Rule:
    for rule in RULES:
        if named.upper() == rule.code or named.lower() == rule.name:
            return rule
    raise UserError(f"{named!r} is no rule; `bytecode-perf explain` lists them")


def _list() -> str:
    """The rules with their first sentences."""
    return "".join([f"{rule.code} {rule.name}{' (has a fix)' * (rule.code in FIXES)}: {_first(rule)}\n" for rule in RULES])


def _first(rule: Rule) -> str:
    return " ".join((rule.doc or "").strip().partition("\n\n")[0].split())
