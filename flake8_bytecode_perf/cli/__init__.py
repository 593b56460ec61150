"""The command line: bytecode-perf."""

from __future__ import annotations

import argparse
import platform
import sys
from typing import TYPE_CHECKING

from flake8_bytecode_perf import __version__
from flake8_bytecode_perf.cli import bench, fix
from flake8_bytecode_perf.cli._flake8 import Flake8Error
from flake8_bytecode_perf.cli._measure import MeasuringError
from flake8_bytecode_perf.cli._store import serving
from flake8_bytecode_perf.settings import RUNNING

if TYPE_CHECKING:
    from collections.abc import Sequence

_EXAMPLES = """\
examples:
  bytecode-perf bench PFB201      what the rewrite of PFB201 saves on this Python
  bytecode-perf fix --diff src    what would be rewritten in these files
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; return 0 for success and 2 for an error, which is told in one line."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except (MeasuringError, Flake8Error) as error:
        sys.stderr.write(f"bytecode-perf: {error}\n")
        return 2
    except KeyboardInterrupt:
        sys.stderr.write("bytecode-perf: interrupted\n")
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="bytecode-perf",
        description="Find slow Python, prove it in the bytecode, and measure what a rewrite saves.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="tell the version, the Python and the table of savings")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    bench.add_parser(commands)
    fix.add_parser(commands)
    return parser


class _Version(argparse.Action):
    """Tells which table serves the running Python, and so reads it only when asked."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        running = f"{platform.python_implementation()} {platform.python_version()}"
        sys.stdout.write(f"flake8-bytecode-perf {__version__}, {running}, {serving(RUNNING)}\n")
        parser.exit()
