"""bytecode-perf check: what flake8 would report of this plugin, with its evidence, and nothing else."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.baseline import fingerprint
from flake8_bytecode_perf.check import check
from flake8_bytecode_perf.cli._cache import Cache
from flake8_bytecode_perf.cli._counts import findings_in
from flake8_bytecode_perf.cli._files import FileError, decode, parse, read
from flake8_bytecode_perf.cli._flake8 import flake8_anew, flake8_with
from flake8_bytecode_perf.cli._formats import FORMATS, Reported, coloured, least_important_last
from flake8_bytecode_perf.cli._options import add_command, add_options, arguments_of, codes_from
from flake8_bytecode_perf.cli._output import write_report
from flake8_bytecode_perf.cli._printable import complain, printable
from flake8_bytecode_perf.cli._statistics import show_statistics
from flake8_bytecode_perf.cli.parallel import each
from flake8_bytecode_perf.settings import complaining
from flake8_bytecode_perf.source import characters, lines_of

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from flake8_bytecode_perf.cli._files import Source
    from flake8_bytecode_perf.profiles import Profile
    from flake8_bytecode_perf.rule import Finding

_HTML = "html"  # needs more than the findings, and libcst
_EXAMPLES = """\
examples:
  bytecode-perf check                                  check the current folder
  bytecode-perf check --statistics src                 count the findings of each rule too
  bytecode-perf check --sort gain                      list the most important findings first
  bytecode-perf check --min-gain 0 --confidence likely src
                                                       report every confirmed finding
  bytecode-perf check --format sarif -o perf.sarif src write a report for a code scanning service
"""


def add_parser(commands: Any) -> None:
    """Add the command and its options to the commands of `bytecode-perf`."""
    about = (
        "Report this plugin's findings in the files that flake8 would check, without flake8's other checks. "
        "The [flake8] section, noqa, per-file-ignores and the baseline apply. Exit status: 0 without findings, 1 with findings, "
        "2 after an error."
    )
    parser = add_command(commands, "check", "report findings", about, _EXAMPLES)
    paths = "files and folders; - for standard input (default: .)"
    parser.add_argument("paths", nargs="*", default=["."], metavar="PATH", help=paths)
    select = "comma-separated codes or code prefixes"
    parser.add_argument("--select", type=complaining(codes_from), metavar="CODES", help=select)
    parser.add_argument("--format", choices=[*FORMATS, _HTML], default="text", help="output format (default: text)")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write the findings to this file")
    order = "order of the findings: by file and line, or by gain, growth first (default: place; gain with a profile and in html)"
    parser.add_argument("--sort", choices=("place", "gain"), help=order)
    parser.add_argument("--statistics", action="store_true", help="count the findings of each rule")
    add_options(parser)
    parser.set_defaults(run=run, cut_short=1)


class _Work(NamedTuple):
    """What a process needs for a file: flake8's arguments, the file, and whether what a report shows is wanted too."""

    arguments: tuple[str, ...]
    filename: str
    detailed: bool = False


def run(options: argparse.Namespace) -> int:
    """Check and print; return 0 for no findings, 1 for some, 2 if a file could not be checked."""
    arguments = arguments_of(options)
    if options.select:
        arguments += (f"--select={','.join(sorted(options.select))}",)
    detailed = options.format == _HTML
    done = checked(arguments, options.jobs, cached=options.cache, count_tests=options.statistics, detailed=detailed)
    for notice in done.profile.notices if done.profile is not None else ():
        sys.stderr.write(f"bytecode-perf: {printable(notice)}\n")
    if options.sort == "gain" or (options.sort is None and (done.profile is not None or detailed)):
        done.reported.sort(key=least_important_last)
    _put_out(options, done)
    if options.statistics:
        show_statistics(done)
    if done.files or done.tests:
        where = "" if options.output is None else f", written to {printable(options.output)}"
        sys.stderr.write(f"{done.counts}{where}\n")
    return 2 if done.failed else int(bool(done.reported))


def _put_out(options: argparse.Namespace, done: Checked) -> None:
    """Write the findings in the format that is wanted, to a file or the standard output. Raises FileError."""
    if options.format == "text" and options.output is None and sys.stdout.isatty():
        coloured(done.reported)
        sys.stdout.flush()
        return
    if options.format == _HTML:
        from flake8_bytecode_perf.cli._html.page import page  # noqa: PLC0415 - it loads libcst

        recordings = done.profile.recordings if done.profile is not None else ()
        text = page(done.reported, done.counts, [one.name for one in recordings])
    else:
        text = FORMATS[options.format](done.reported)
    if options.output is not None:
        write_report(options.output, text)
    else:
        sys.stdout.write(text)
        sys.stdout.flush()


class Checked(NamedTuple):
    """What has become of all files: how many were checked, what is reported, whether one failed.

    `tests` is how many files with tests were left out, `in_tests` how many findings these have, if that was asked. `unseen` of
    the files do not occur in the `profile`.
    """

    files: int
    reported: list[Reported]
    failed: bool
    tests: int
    in_tests: int
    profile: Profile | None
    unseen: int

    @property
    def counts(self) -> str:
        """How many findings there are, in how many files."""
        return findings_in([one.path for one in self.reported], self.files, self.tests)


def checked(
    arguments: tuple[str, ...], jobs: int, *, cached: bool, count_tests: bool = False, detailed: bool = False
) -> Checked:
    """Check the files that flake8 would check; those with tests only to count what is left out, if at all.

    A line on the standard error names each file that failed, and paths without a file. If `cached`, the findings of unchanged
    files come from the cache, but not if they are wanted `detailed`: with what the HTML report shows.
    """
    flake8 = flake8_anew(arguments)
    files = flake8.files()
    if not files:
        sys.stderr.write(flake8.no_files())
    tests = [*filter(flake8.leaves_out, files)]
    files = [name for name in files if name not in {*tests}]
    done = _each_done([_Work(arguments, name, detailed) for name in files], jobs, cached=cached and not detailed)
    in_tests = _each_done([_Work(arguments, name) for name in tests if count_tests], jobs, cached=cached)
    for one in done:
        if isinstance(one.reported, FileError):
            complain(one.reported)
    for remark in dict.fromkeys(notice for one in done for notice in one.notices):
        sys.stderr.write(f"bytecode-perf: {printable(remark)}\n")
    reported = [one.reported for one in done if not isinstance(one.reported, FileError)]
    return Checked(
        files=len(reported),
        reported=[one for some in reported for one in some],
        failed=len(reported) < len(files),
        tests=len(tests),
        in_tests=sum(len(one.reported) for one in in_tests if not isinstance(one.reported, FileError)),
        profile=flake8.settings.profile,
        unseen=sum(not one.seen for one in done),
    )


def _each_done(works: Sequence[_Work], jobs: int, *, cached: bool) -> list[_Done]:
    """What is reported of each file, or why nothing can be. A profile's findings depend on more than a file's bytes."""
    if not works:
        return []
    flake8 = flake8_with(works[0].arguments)
    with Cache(flake8.settings, wanted=cached and flake8.settings.profile is None) as cache:
        known = cache.known([work.filename for work in works])
        done = {work: _Done(b"", _reported(work, *known[work.filename])) for work in works if work.filename in known}
        waiting = [work for work in works if work not in done]
        for work, one in zip(waiting, each(_check, waiting, flake8.processes(jobs), "checking"), strict=True):
            done[work] = one
            if one.found is not None:
                cache.put(one.content, one.found)
    return [done[work] for work in works]


class _Done(NamedTuple):
    """What is reported of a file, or why nothing can be; and to keep for the next time, what is found in which bytes.

    `seen`: the file occurs in the profile, or there is none; `notices` are remarks on what the profile says of it.
    """

    content: bytes
    reported: list[Reported] | FileError
    found: list[Finding] | None = None
    seen: bool = True
    notices: tuple[str, ...] = ()


def _check(work: _Work) -> _Done:
    flake8 = flake8_with(work.arguments)
    try:
        given = work.filename == "-"
        source = decode(sys.stdin.buffer.read(), Path("stdin")) if given else read(Path(work.filename))
        tree = parse(source)
        settings = flake8.settings.of_file(flake8.name(work.filename), tree)
        found = check(tree, settings)
    except FileError as error:
        return _Done(b"", error)
    seen = settings.measured.profile if settings.measured is not None else None
    notices = seen.notices if seen is not None else ()
    reported = _reported(work, source, found)
    if work.detailed and reported:
        from flake8_bytecode_perf.cli._html.details import with_details  # noqa: PLC0415 - it loads libcst

        try:
            reported = with_details(reported, source.text, tree, settings, flake8.width)
        except Exception as error:  # noqa: BLE001 - the findings are there: `return` outside of a function parses
            what = " ".join(f"{type(error).__name__}: {error}".split())
            notices += (f"{work.filename}: its source and bytecode are not in the report ({what})",)
    return _Done(source.content, reported, found, settings.measured is None or seen is not None, notices)


def _reported(work: _Work, source: Source, found: Sequence[Finding]) -> list[Reported]:
    """Those findings in a file that flake8 would report."""
    if not found:
        return []
    lines, reports = lines_of(source.text), flake8_with(work.arguments).reports(work.filename)
    name = "stdin" if work.filename == "-" else work.filename
    return [_located(name, lines, one) for one in found if reports(one, lines)]


def _located(name: str, lines: Sequence[str], found: Finding) -> Reported:
    start = characters(lines, found.line, found.column) + 1
    end = characters(lines, found.end_line, found.end_column) + 1
    return Reported(name, found, start, end, fingerprint(found, lines))
