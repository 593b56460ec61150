"""The command line: bytecode-perf."""

from __future__ import annotations

import argparse
import os
import platform
import sys
from importlib import import_module
from keyword import iskeyword
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from flake8_bytecode_perf import __version__
from flake8_bytecode_perf.cli._errors import UsageError, UserError
from flake8_bytecode_perf.cli._options import Parser
from flake8_bytecode_perf.cli._printable import complain, printable
from flake8_bytecode_perf.settings import RUNNING_TARGET

if TYPE_CHECKING:
    from collections.abc import Sequence

_EXAMPLES = """\
examples:
  bytecode-perf check src
      report the slow code in these files
  bytecode-perf show page.py:7
      show the loop around this line, before and after the rewrite
  bytecode-perf explain PFB201
      print the page of a rule
  bytecode-perf fix --diff src
      show the rewrites without applying them
  bytecode-perf profile -- app.py big.csv
      profile a program, and report what would save time
  bytecode-perf try src -- python -m app
      measure the safe fixes on your own command
  bytecode-perf measure page.py:7
      write a benchmark of the finding at this line
  bytecode-perf bench PFB201
      measure the saving of PFB201's rewrite on this Python
"""
_COMMANDS = tuple("check show explain fix profile try measure baseline server bench new-rule completion".split())
_PROG = "bytecode-perf"
_RUNNING = frozenset({"profile", "try"})  # commands that run a command of the user's, behind --


def main(arguments: Sequence[str] | None = None, prog: str = _PROG) -> int:
    """Run a command; return 0 for success, 1 for findings, and 2 for an error, after one line about it.

    `prog` is what the user has typed before the arguments.
    """
    options = argparse.Namespace(cut_short=0, prog=prog)
    try:
        return _ended(sys.argv[1:] if arguments is None else arguments, options)
    except UsageError as error:
        sys.stderr.write(f"{error.prog or options.prog}: error: {printable(error)}\n")
        return 2
    except UserError as error:
        complain(error)
        return 2
    except BrokenPipeError:  # the reader has seen enough: | head
        _write_nothing_more()
        return int(options.cut_short)
    except OSError as error:  # files are read and written with errors of their own: this is a full disk behind the output
        _write_nothing_more()
        sys.stderr.write(f"bytecode-perf: the output is incomplete ({error})\n")
        return 2
    except KeyboardInterrupt:
        sys.stderr.write("bytecode-perf: interrupted\n")
        return 130


def _ended(arguments: Sequence[str], options: argparse.Namespace) -> int:
    """Run a command on streams that take all that it writes, its help and its version too, or fail here."""
    sys.stdout, sys.stderr = sys.stdout or _nowhere(), sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # a source may hold what a terminal can't show
    try:
        arguments, options.command = _before_command(arguments)
        parser = parser_of(arguments, options.prog)
        parser.parse_args(arguments, options)
        if "run" not in options:  # required=True would hide a misspelled option before it
            parser.error("a command is required")
        return int(options.run(options))
    finally:
        sys.stdout.flush()


def _nowhere() -> TextIO:
    """Return a stream for one that the command was started without."""
    return Path(os.devnull).open("w", encoding="utf-8")


def _write_nothing_more() -> None:
    """Spare Python a second failure, when it writes at its end what is still waiting."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def parser_of(arguments: Sequence[str], prog: str = _PROG) -> argparse.ArgumentParser:
    """Return the parser of the command that the first argument names, or of all commands.

    libcst and rich take longer to load than most commands to run.
    """
    parser = Parser(
        prog=prog,
        description="Find slow Python code, confirm it in the bytecode, and measure the saving.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    version = "show the version, the running Python and its table of savings"
    parser.add_argument("--version", action=_Version, nargs=0, help=version)
    commands = parser.add_subparsers(metavar="COMMAND")
    for name in [name for name in _COMMANDS if name in arguments[:1]] or _COMMANDS:
        import_module(f"flake8_bytecode_perf.cli.{_module_of(name)}").add_parser(commands)
    return parser


def _module_of(command: str) -> str:
    return f"{command}_" if iskeyword(command) else command.replace("-", "_")


def _before_command(arguments: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """The arguments before and after the first `--` of a command that runs another one; argparse would mix them."""
    if not {*arguments[:1]} & _RUNNING or "--" not in arguments:
        return arguments, ()
    index = arguments.index("--")
    return arguments[:index], arguments[index + 1 :]


class _Version(argparse.Action):
    """Shows which table of savings the running Python uses; it is read only then."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from flake8_bytecode_perf.cli._store import serving  # noqa: PLC0415 - only --version needs it

        running = f"{platform.python_implementation()} {platform.python_version()}"
        sys.stdout.write(f"flake8-bytecode-perf {__version__}, {running}, {serving(RUNNING_TARGET)}\n")
        parser.exit()
