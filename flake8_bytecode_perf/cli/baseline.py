"""bytecode-perf baseline: keeps the present findings of an old code base, so that only new ones are reported."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.baseline import written
from flake8_bytecode_perf.cli._files import FileError
from flake8_bytecode_perf.cli._options import add_command, add_options, arguments_of
from flake8_bytecode_perf.cli.check import checked

if TYPE_CHECKING:
    import argparse

_EXAMPLES = """\
examples:
  bytecode-perf baseline write src                        write bytecode-perf-baseline.json
  flake8 --bytecode-perf-baseline bytecode-perf-baseline.json src
                                                          report what is not in it
"""
_FILE = "bytecode-perf-baseline.json"


def add_parser(commands: Any) -> None:
    """Add the command and its options to the commands of `bytecode-perf`."""
    about = "Keep the present findings in a file, which then hides them in flake8, check and fix until their line changes."
    short = "keep the present findings, to see new ones alone"
    parser = add_command(commands, "baseline", short, about, _EXAMPLES)
    actions = parser.add_subparsers(required=True, metavar="ACTION")
    write = add_command(actions, "write", "write the file anew", about, _EXAMPLES)
    write.add_argument("paths", nargs="*", default=["."], metavar="PATH", help="files and folders (.)")
    write.add_argument("--output", default=_FILE, metavar="FILE", help=f"the file to write (default: {_FILE})")
    add_options(write, baseline="")
    write.set_defaults(run=run, cut_short=0)


def run(options: argparse.Namespace) -> int:
    """Write the findings; return 0, or 2 if a file could not be checked: then nothing is written. Raises FileError."""
    _, reported, failed = checked(arguments_of(options), options.jobs, cached=options.cache)
    if failed:
        sys.stderr.write(f"bytecode-perf: {options.output} is not written, for not all could be checked\n")
        return 2
    path = Path(options.output)
    text = written(path.absolute().parent, [(one.path, one.fingerprint) for one in reported])
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise FileError(f"{path} can't be written ({error.strerror})") from None
    files = len({one.path for one in reported})
    sys.stderr.write(f"{len(reported)} finding{'s' * (len(reported) != 1)} in {files} file{'s' * (files != 1)} kept in {path}\n")
    return 0
