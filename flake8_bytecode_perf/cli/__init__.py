"""The command line: bytecode-perf."""

from __future__ import annotations

import argparse
import os
import platform
import sys
from importlib import import_module
from typing import TYPE_CHECKING

from flake8_bytecode_perf import __version__
from flake8_bytecode_perf.cli._errors import UserError
from flake8_bytecode_perf.settings import RUNNING

if TYPE_CHECKING:
    from collections.abc import Sequence

_EXAMPLES = """\
examples:
  bytecode-perf check src         what is slow in these files, with the instructions
  bytecode-perf show page.py:7    the loop around this line beside its bytecode, before and after
  bytecode-perf explain PFB201    all about a rule
  bytecode-perf fix --diff src    what would be rewritten in these files
  bytecode-perf bench PFB201      what the rewrite of PFB201 saves on this Python
"""
_COMMANDS = ("check", "show", "explain", "fix", "baseline", "bench")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; return 0 for success, 1 for findings, and 2 for an error, which is told in one line."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # a source may hold what a terminal can't show
    options = _parser(sys.argv[1:] if arguments is None else arguments).parse_args(arguments)
    try:
        status = int(options.run(options))
        sys.stdout.flush()
    except UserError as error:
        sys.stderr.write(f"bytecode-perf: {error}\n")
        return 2
    except BrokenPipeError:  # the reader has seen enough: | head
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return int(options.cut_short)
    except KeyboardInterrupt:
        sys.stderr.write("bytecode-perf: interrupted\n")
        return 130
    return status


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    """The parser of the command that is asked for: libcst and rich take longer to load than most commands to run."""
    parser = argparse.ArgumentParser(
        prog="bytecode-perf",
        description="Find slow Python, prove it in the bytecode, and measure what a rewrite saves.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="tell the version, the Python and the table of savings")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name in [name for name in _COMMANDS if name in arguments[:1]] or _COMMANDS:
        import_module(f"flake8_bytecode_perf.cli.{name}").add_parser(commands)
    return parser


class _Version(argparse.Action):
    """Tells which table serves the running Python, and so reads it only when asked."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from flake8_bytecode_perf.cli._store import serving  # noqa: PLC0415 - where it is asked for alone

        running = f"{platform.python_implementation()} {platform.python_version()}"
        sys.stdout.write(f"flake8-bytecode-perf {__version__}, {running}, {serving(RUNNING)}\n")
        parser.exit()
