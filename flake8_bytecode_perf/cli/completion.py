"""bytecode-perf completion: prints the script with which a shell completes commands, options, codes and paths."""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.cli._errors import UserError
from flake8_bytecode_perf.cli._options import add_command
from flake8_bytecode_perf.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHELLS = ("bash", "zsh", "fish", "tcsh", "powershell")
_EXAMPLES = """\
examples:
  bytecode-perf completion bash
      print the script for bash
  mkdir -p ~/.local/share/bash-completion/completions
  bytecode-perf completion bash \\
    > ~/.local/share/bash-completion/completions/bytecode-perf
      write it to where bash looks for it
  mkdir -p ~/.zfunc
  bytecode-perf completion zsh > ~/.zfunc/_bytecode-perf
      the same for zsh, if ~/.zfunc is in fpath before compinit runs
  mkdir -p ~/.config/fish/completions
  bytecode-perf completion fish \\
    > ~/.config/fish/completions/bytecode-perf.fish
      the same for fish
"""
_BRANCHES = "git for-each-ref --format='%(refname:short)' 2>/dev/null"


def add_parser(commands: Any) -> None:
    """Add the command and its options to the commands of `bytecode-perf`."""
    about = "Print a script with which a shell completes the commands, options, codes and paths of bytecode-perf. It needs shtab."
    parser = add_command(commands, "completion", "print a completion script for a shell", about, _EXAMPLES)
    parser.add_argument("shell", choices=_SHELLS, metavar="SHELL", help=f"one of {', '.join(_SHELLS)}")
    parser.set_defaults(run=run, cut_short=0)


def run(options: argparse.Namespace) -> int:
    """Print; return 0. Raises UserError if shtab is not installed."""
    try:
        shtab = import_module("shtab")
    except ImportError:
        raise UserError("completion needs shtab; run `pip install 'flake8-bytecode-perf[completion]'`") from None
    from flake8_bytecode_perf.cli import parser_of  # noqa: PLC0415 - it imports this module

    parser = parser_of(())
    for action in _actions(parser):
        _complete(action, shtab)
    sys.stdout.write(shtab.complete(parser, shell=options.shell).rstrip() + "\n")
    return 0


def _actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """The options and arguments of a parser, and those of its commands."""
    for action in parser._actions:  # noqa: SLF001 - argparse has no other way to them
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 - as above
            for command in action.choices.values():
                yield from _actions(command)
        else:
            yield action


def _complete(action: Any, shtab: Any) -> None:
    """Tell shtab what an argument accepts: its metavar says so."""
    metavar = str(action.metavar or "")
    if metavar.startswith(("FILE", "PATH")):
        action.complete = shtab.FILE
    elif metavar == "FOLDER":
        action.complete = shtab.DIRECTORY
    elif metavar == "REV":
        action.complete = shtab.cmd(_BRANCHES)
    elif metavar.startswith("CODE"):
        action.choices = [rule.code for rule in RULES]
    elif "|" in metavar:
        action.choices = metavar.split("|")
