"""bytecode-perf explain: all about a rule, or the list of all rules."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from rich.markdown import Markdown

from flake8_bytecode_perf.cli._errors import UsageError
from flake8_bytecode_perf.cli._options import RESERVED, add_command, not_a_rule
from flake8_bytecode_perf.cli._output import console
from flake8_bytecode_perf.cli._page import page, reserved_page
from flake8_bytecode_perf.fixes import FIXES
from flake8_bytecode_perf.rules import RULES

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from flake8_bytecode_perf.rule import Rule

_EXAMPLES = """\
examples:
  bytecode-perf explain
      list the rules, one per line
  bytecode-perf explain PFB4
      list the rules whose codes begin like this
  bytecode-perf explain PFB201
      print the page of a rule: examples, bytecode, savings
  bytecode-perf explain repeated-attribute-read
      print the same page by the rule's name
"""


def add_parser(commands: Any) -> None:
    """Add the command and its options to the commands of `bytecode-perf`."""
    about = (
        "Print the documentation page of a rule. For the prefix of several codes, such as PFB4, or without an argument, "
        "list the rules and mark those that have a fix."
    )
    parser = add_command(commands, "explain", "print the page of a rule", about, _EXAMPLES)
    parser.add_argument("rule", nargs="?", metavar="CODE", help="code or name of the rule, or a prefix of codes")
    parser.set_defaults(run=run, cut_short=0)


def run(options: argparse.Namespace) -> int:
    """Print; return 0. Raises UsageError for a text that names no rule."""
    listed = _listed(options.rule)
    if listed:
        sys.stdout.write(_list(listed))
        return 0
    text = reserved_page() if options.rule.upper() == RESERVED else page(_rule(options.rule))
    if sys.stdout.isatty():
        console().print(Markdown(text))
    else:
        sys.stdout.write(text)
    return 0


def _listed(prefix: str | None) -> list[Rule]:
    """The rules that are listed: all, or those whose codes begin with a prefix and do not end with it; none for other texts."""
    if prefix is None:
        return [*RULES]
    start = prefix.upper()
    begun = start.startswith("PFB") and [rule for rule in RULES if rule.code.startswith(start) and rule.code != start]
    return begun or []


def _rule(named: str) -> Rule:
    for rule in RULES:
        if named.upper() == rule.code or named.lower() == rule.name:
            return rule
    raise UsageError(not_a_rule(named, "the code or name of a rule", by_name=True))


def _list(rules: Sequence[Rule]) -> str:
    """The rules with their first sentences."""
    return "".join([f"{rule.code} {rule.name}{' (has a fix)' * (rule.code in FIXES)}: {_first(rule)}\n" for rule in rules])


def _first(rule: Rule) -> str:
    return " ".join((rule.doc or "").strip().partition("\n\n")[0].split())
