"""bytecode-perf profile: runs a program under a profiler, and shows the findings that matter to the run, greatest first."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.cli._checking import Checked, Checking, checked
from flake8_bytecode_perf.cli._counts import counted
from flake8_bytecode_perf.cli._errors import UsageError
from flake8_bytecode_perf.cli._files import FileError, parse, read
from flake8_bytecode_perf.cli._flake8 import flake8_anew, flake8_with
from flake8_bytecode_perf.cli._hottest import Hot, hottest
from flake8_bytecode_perf.cli._options import add_command, add_options, arguments_of
from flake8_bytecode_perf.cli._printable import printable
from flake8_bytecode_perf.cli._samplers import profile

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from flake8_bytecode_perf.cli._formats import Reported
    from flake8_bytecode_perf.cli._samplers import Profiled

_EXAMPLES = """\
examples:
  bytecode-perf profile -- app.py big.csv
      profile a script, and report what would save time in this run
  bytecode-perf profile -- -m pytest -q
      profile a module, here the tests
  bytecode-perf profile -o run.prof -- app.py
      keep the profile, for check --profile run.prof
"""
_OF_FUNCTIONS = ", worked out from the time of whole functions (a profile with lines shows more, above all for quadratic code)"
_MOST = 5  # places without a finding that are named


def add_parser(commands: Any) -> None:
    """Add the command and its options to the commands of `bytecode-perf`."""
    about = (
        "Run a Python program under a profiler and report the findings that would save time in this run, greatest first, then "
        "the hottest loops without a finding. The profiler is Python's own sampler from 3.15 on, py-spy if it is installed, "
        "else cProfile. Exit status: 0 without findings, 1 with findings, 2 after an error; that of the program is printed."
    )
    parser = add_command(commands, "profile", "profile a program and report what would save time", about, _EXAMPLES)
    parser.usage = "%(prog)s [options] [PATH ...] -- COMMAND"
    paths = "files and folders to report on (default: .); COMMAND comes after --: a script, -m MODULE or a console script"
    parser.add_argument("paths", nargs="*", default=["."], metavar="PATH", help=paths)
    kept = "write the profile to this file, and keep it"
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help=kept)
    add_options(parser)
    parser.set_defaults(run=run, cut_short=1)


def run(options: argparse.Namespace) -> int:
    """Profile, check and print; return 0 for no findings, 1 for some, 2 after an error."""
    if not options.command:
        raise UsageError("the command to profile is missing; give it after --: profile -- app.py", options.prog)
    _require_inputs(options)
    done = profile(options.command, options.output)
    try:
        return _report(options, done)
    finally:
        if options.output is None:
            shutil.rmtree(done.path.parent, ignore_errors=True)


def _require_inputs(options: argparse.Namespace) -> None:
    """Raise UserError for a wrong path, option or configuration before the program runs: that may take long."""
    for path in options.paths:
        if path == "-":
            raise UsageError("the standard input can't be profiled; name files or folders that the command runs", options.prog)
        if not Path(path).exists():
            raise FileError(f"{path} can't be read ({os.strerror(errno.ENOENT)}); the command to profile comes after --")
    flake8_anew(arguments_of(options))


def _report(options: argparse.Namespace, done: Profiled) -> int:
    sys.stderr.write(f"the program {done.ended}\n")
    options.profile = [*options.profile, str(done.path)]
    arguments = arguments_of(options)
    found = checked(Checking(arguments, options.jobs, cached=False))
    reported = sorted(found.reported, key=lambda one: -(one.finding.run or 0.0))
    settings = flake8_with(arguments).settings
    grains = {one.grain for one in settings.profile.recordings} if settings.profile is not None else set()
    of = _OF_FUNCTIONS if grains == {"functions"} else ""
    sys.stdout.write(_findings(reported, settings.least_share, of) + _without(_hot(arguments, found)))
    sys.stdout.flush()
    if options.output is not None:
        sys.stderr.write(f"the profile is in {printable(str(done.path))}\n")
    return 2 if found.failed else int(bool(reported))


def _findings(reported: Sequence[Reported], least: float, of: str) -> str:
    """The findings, a line for each, and how many of them a fix rewrites; `of` says what the shares are worked out from."""
    if not reported:
        return f"No finding would save {least:g}% of this run or more.\n"
    lines = [f"{one.finding.run or 0.0:5.0f}%  {_place(one)}: {_mark(one)}{_told(one)}\n" for one in reported]
    fixable = sum(one.finding.fix == "safe" for one in reported)
    sums = f"{counted(len(reported), 'finding')}, {fixable} fixable with `bytecode-perf fix` [*]"
    return f"saves this share of the run{of}:\n" + "".join(lines) + sums + "\n"


def _place(one: Reported) -> str:
    return f"{printable(one.path)}:{one.finding.line}:{one.column}"


def _told(one: Reported) -> str:
    """The message without its end, which repeats the share of the run."""
    return printable(one.finding.message).rpartition(", ")[0]


def _mark(one: Reported) -> str:
    return f"{one.finding.code} {'[*] ' if one.finding.fix == 'safe' else ''}"


def _hot(arguments: tuple[str, ...], found: Checked) -> list[Hot]:
    """The hottest places without a finding, in all files that the profile names; where much would be saved comes first."""
    flake8, hot = flake8_with(arguments), list[Hot]()
    profile = flake8.settings.profile
    for name in flake8.files():
        if profile is None or not profile.may_name(name) or flake8.leaves_out(name):
            continue
        try:
            tree = parse(read(Path(name)))
        except FileError:
            continue  # `checked` has told
        here = [one.finding for one in found.reported if one.path == name]
        hot += hottest(name, tree, flake8.settings.of_file(flake8.name(name), tree), here)
    return sorted(hot, key=lambda one: -max(one.share, one.saves))[:_MOST]


def _without(hot: Sequence[Hot]) -> str:
    if not hot:
        return ""
    lines = [f"{one.share:5.0f}%  {printable(one.path)}:{one.line}-{one.last}: {one.what}: {one.why}\n" for one in hot]
    return "\nhottest places without a finding, with their own time\n" + "".join(lines)
