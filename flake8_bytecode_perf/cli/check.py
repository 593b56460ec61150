"""bytecode-perf check: what flake8 would report of this plugin, with its evidence, and nothing else."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.cli._changed_lines import changed_since
from flake8_bytecode_perf.cli._checking import Checking, checked
from flake8_bytecode_perf.cli._counts import counted, fixable_in
from flake8_bytecode_perf.cli._errors import UsageError
from flake8_bytecode_perf.cli._formats import as_json, coloured, least_important_last, text
from flake8_bytecode_perf.cli._options import OR_SELECT, add_command, add_exit_options, add_options, arguments_of, codes_from
from flake8_bytecode_perf.cli._output import write_report
from flake8_bytecode_perf.cli._printable import complain, printable
from flake8_bytecode_perf.cli._services import github, gitlab, sarif
from flake8_bytecode_perf.cli._statistics import show_likely, show_statistics
from flake8_bytecode_perf.settings import complaining

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from flake8_bytecode_perf.cli._checking import Checked
    from flake8_bytecode_perf.cli._formats import Reported

_HTML = "html"  # needs more than the findings, and libcst
_FORMATS: dict[str, Callable[[Sequence[Reported]], str]] = {
    "text": text,
    "json": as_json,
    "sarif": sarif,
    "github": github,
    "gitlab": gitlab,
}
_EXAMPLES = """\
examples:
  bytecode-perf check
      check the current folder
  bytecode-perf check --fix src
      apply the safe fixes, report what is left
  bytecode-perf check --diff origin/main
      report only what is on lines changed since then
  bytecode-perf check --statistics src
      count the findings of each rule too
  bytecode-perf check --sort gain
      list the most important findings first
  bytecode-perf check --min-gain 0 --confidence likely src
      report every confirmed finding
  bytecode-perf check --format sarif -o perf.sarif src
      write a report for a code scanning service
"""


def add_parser(commands: Any) -> None:
    """Add the command and its options to the commands of `bytecode-perf`."""
    about = (
        "Report this plugin's findings in the files that flake8 would check, without flake8's other checks. "
        "The [flake8] section, noqa, per-file-ignores and the baseline apply. [*] marks what `bytecode-perf fix` fixes. "
        "Exit status: 0 without findings, 1 with findings, 2 after an error."
    )
    parser = add_command(commands, "check", "report findings", about, _EXAMPLES)
    paths = "files and folders; - for standard input (default: .)"
    parser.add_argument("paths", nargs="*", default=["."], metavar="PATH", help=paths)
    select = "comma-separated codes or code prefixes"
    parser.add_argument("--select", type=complaining(codes_from), metavar="CODES", help=select)
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--fix", action="store_true", help="apply the safe fixes, and report what is left")
    since = "report only findings on lines that have changed since this revision of the git repository"
    what.add_argument("--diff", type=complaining(changed_since), metavar="REV", help=since)
    parser.add_argument("--format", choices=[*_FORMATS, _HTML], default="text", help="output format (default: text)")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write the findings to this file")
    order = "order of the findings: by file and line, or by gain, growth first (default: place; gain with a profile and in html)"
    parser.add_argument("--sort", choices=("place", "gain"), help=order)
    parser.add_argument("--statistics", action="store_true", help="count the findings of each rule")
    parser.add_argument("-q", "--quiet", action="store_true", help="print findings and errors, and nothing else")
    add_exit_options(parser)
    add_options(parser, stdin=True)
    parser.set_defaults(run=run, cut_short=1)


def run(options: argparse.Namespace) -> int:
    """Check and print; return 0 for no findings, 1 for some, 2 if a file could not be checked or written."""
    if "-" in options.paths and (options.fix or options.diff):
        why = "--fix can't rewrite standard input; use `bytecode-perf fix -`" if options.fix else "--diff needs files, not -"
        raise UsageError(why, options.prog)
    what = _wanted(options)
    done, fixed = _fixed(options, what, checked(what))
    for folder in () if options.quiet else done.environments:
        how = f"`extend-exclude = {folder.name}` in flake8's section leaves it out"
        complain(f"{folder} is a virtual environment, and flake8 checks it too; {how}")
    notices = done.profile.notices if done.profile is not None and not options.quiet else ()
    for notice in notices:
        sys.stderr.write(f"bytecode-perf: {printable(notice)}\n")
    if options.sort == "gain" or (options.sort is None and (done.profile is not None or what.detailed)):
        done.reported.sort(key=least_important_last)
    _put_out(options, done)
    if options.statistics:
        show_statistics(done)
    if not options.quiet:
        _show_sums(options, done, fixed)
        if done.profile is not None and not options.statistics:
            show_likely(done)
        elif _asks_for_more(options, done):
            sys.stderr.write("only certain findings are listed; --statistics counts those that are only likely\n")
    if done.failed:
        return 2
    return int((bool(done.reported) and not options.exit_zero) or (fixed > 0 and options.exit_non_zero_on_fix))


def _wanted(options: argparse.Namespace) -> Checking:
    return Checking(
        arguments=arguments_of(options),
        jobs=options.jobs,
        cached=options.cache,
        counted=options.statistics,
        doubted=not options.quiet,
        detailed=options.format == _HTML,
        quiet=options.quiet,
        changes=options.diff,
        remedy="" if options.select else OR_SELECT,
    )


def _fixed(options: argparse.Namespace, what: Checking, done: Checked) -> tuple[Checked, int]:
    """Apply the safe fixes, if that is wanted; return what has become of all files then, and how many findings were fixed."""
    if not options.fix or not any(one.is_fixable for one in done.reported):
        return done, 0
    from flake8_bytecode_perf.cli._check_fix import fixed  # noqa: PLC0415 - it loads libcst

    return fixed(what, done, options.paths)


def _show_sums(options: argparse.Namespace, done: Checked, fixed: int) -> None:
    """Print on the standard error how many findings were fixed and how many there are; nothing if no file was checked."""
    if fixed:
        sys.stderr.write(f"{counted(fixed, 'finding')} fixed\n")
    if done.files or done.tests or options.diff:
        where = "" if options.output is None else f", written to {printable(options.output)}"
        told = fixable_in(done.reported, done.tests) if done.reported else done.counts
        sys.stderr.write(f"{told}{where}\n")


def _asks_for_more(options: argparse.Namespace, done: Checked) -> bool:
    """Whether somebody who looks at a terminal may wonder if that was all, and does not see it elsewhere."""
    looks = options.format == "text" and options.output is None and sys.stdout.isatty() and sys.stderr.isatty()
    return looks and done.files > 0 and done.confidence == "certain" and not options.statistics and not options.diff


def _put_out(options: argparse.Namespace, done: Checked) -> None:
    """Write the findings in the format that is wanted, to a file or the standard output. Raises FileError."""
    if options.format == "text" and options.output is None and sys.stdout.isatty():
        coloured(done.reported)
        sys.stdout.flush()
        return
    if options.format == _HTML:
        from flake8_bytecode_perf.cli._html.page import page  # noqa: PLC0415 - it loads libcst

        recordings = done.profile.recordings if done.profile is not None else ()
        report = page(done.reported, done.counts, [one.name for one in recordings])
    else:
        report = _FORMATS[options.format](done.reported)
    if options.output is not None:
        write_report(options.output, report)
    else:
        sys.stdout.write(report)
        sys.stdout.flush()
