"""bytecode-perf baseline: keeps the present findings of an old code base, so that only new ones are reported."""

from __future__ import annotations

import math
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.baseline import path_from, read_baseline, written
from flake8_bytecode_perf.cli._checking import Checking, checked
from flake8_bytecode_perf.cli._counts import counted, findings_in
from flake8_bytecode_perf.cli._files import FileError
from flake8_bytecode_perf.cli._flake8 import configured_baseline, flake8_with
from flake8_bytecode_perf.cli._options import add_command, add_options, arguments_of
from flake8_bytecode_perf.cli._printable import complain, printable

if TYPE_CHECKING:
    import argparse

    from flake8_bytecode_perf.cli._flake8 import Flake8

_EXAMPLES = """\
examples:
  bytecode-perf baseline write src
      write bytecode-perf-baseline.json
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
    output = f"the file to write (default: the bytecode-perf-baseline that is configured, else {_FILE})"
    write.add_argument("-o", "--output", metavar="FILE", help=output)
    add_options(write, baseline="")
    write.set_defaults(run=run, cut_short=0)


def run(options: argparse.Namespace) -> int:
    """Write the findings; return 0, or 2 if a file could not be checked: then nothing is written. Raises FileError."""
    arguments = arguments_of(options)
    done = checked(Checking(arguments, options.jobs, options.cache))
    path = _path(options.output)
    if done.failed:
        complain(f"{path} was not written, because some files could not be checked")
        return 2
    dropped = _dropped(path, flake8_with(arguments))
    text = written(path.absolute().parent, [(one.path, one.fingerprint) for one in done.reported])
    try:
        path.write_text(text, encoding="utf-8", errors="backslashreplace")  # as JSON escapes them
    except OSError as error:
        raise FileError(f"{path} can't be written ({error.strerror})") from None
    found = findings_in([one.path for one in done.reported], done.files, done.tests)
    sys.stderr.write(f"{found}, written to {printable(path)}\n")
    if done.reported and configured_baseline() is None:
        value = path if path.is_absolute() else f"./{path.as_posix()}"  # a path with a slash is relative to the configuration
        complain(f"it hides nothing until flake8's section has `bytecode-perf-baseline = {value}`")
    if dropped:
        complain(f"{path} no longer holds {counted(dropped, 'finding')} in files that were not checked now")
    return 0


def _path(wanted: str | None) -> Path:
    """The file to write: the one that is wanted or configured, from the current folder if it is in there."""
    path, here = Path(wanted or configured_baseline() or _FILE), Path.cwd()
    return path.relative_to(here) if not wanted and path.is_relative_to(here) else path


def _dropped(path: Path, flake8: Flake8) -> int:
    """How many findings a file holds that is there already, in other files than those that were checked, if these still exist."""
    try:
        before = read_baseline(str(path))
    except ValueError:  # there is none, or what is there is none
        return 0
    now = {path_from(before.folder, name) for name in flake8.files() if not flake8.leaves_out(name)}
    others = [known for name, known in before.files.items() if name not in now and Path(before.folder, name).is_file()]
    return sum(1 if math.isinf(count) else int(count) for known in others for count in known.values())
