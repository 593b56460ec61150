"""bytecode-perf baseline: keeps the present findings of an old code base, so that only new ones are reported."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.baseline import written
from flake8_bytecode_perf.cli._checking import Checking, checked
from flake8_bytecode_perf.cli._counts import findings_in
from flake8_bytecode_perf.cli._files import FileError
from flake8_bytecode_perf.cli._options import add_command, add_options, arguments_of
from flake8_bytecode_perf.cli._printable import complain, printable

if TYPE_CHECKING:
    import argparse

_EXAMPLES = """\
examples:
  bytecode-perf baseline write src                        write bytecode-perf-baseline.json
  flake8 --bytecode-perf-baseline bytecode-perf-baseline.json src
                                                          report only findings that are not in it
"""
_FILE = "bytecode-perf-baseline.json"


def add_parser(commands: Any) -> None:
    """Add the command and its options to the commands of `bytecode-perf`."""
    about = "Store the current findings in a file. flake8, check and fix then hide each of them until its line changes."
    short = "store the current findings, to report only new ones"
    parser = add_command(commands, "baseline", short, about, _EXAMPLES)
    actions = parser.add_subparsers(required=True, metavar="ACTION")
    write = add_command(actions, "write", "write the file, or overwrite it", about, _EXAMPLES)
    write.add_argument("paths", nargs="*", default=["."], metavar="PATH", help="files and folders (default: .)")
    write.add_argument("--output", default=_FILE, metavar="FILE", help=f"the file to write (default: {_FILE})")
    add_options(write, baseline="")
    write.set_defaults(run=run, cut_short=0)


def run(options: argparse.Namespace) -> int:
    """Write the findings; return 0, or 2 if a file could not be checked: then nothing is written. Raises FileError."""
    done = checked(Checking(arguments_of(options), options.jobs, options.cache))
    if done.failed:
        complain(f"{options.output} was not written, because some files could not be checked")
        return 2
    path = Path(options.output)
    text = written(path.absolute().parent, [(one.path, one.fingerprint) for one in done.reported])
    try:
        path.write_text(text, encoding="utf-8", errors="backslashreplace")  # as JSON escapes them
    except OSError as error:
        raise FileError(f"{path} can't be written ({error.strerror})") from None
    found = findings_in([one.path for one in done.reported], done.files, done.tests)
    sys.stderr.write(f"{found}, written to {printable(path)}\n")
    return 0
