"""Checks one file, in a process that may be another one than that of the command."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.baseline import fingerprint
from flake8_bytecode_perf.check import check
from flake8_bytecode_perf.cli._files import FileError, parse, read, standard_input
from flake8_bytecode_perf.cli._flake8 import flake8_with
from flake8_bytecode_perf.cli._formats import Reported
from flake8_bytecode_perf.source import characters, lines_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flake8_bytecode_perf.cli._files import Source
    from flake8_bytecode_perf.rule import Finding


class Work(NamedTuple):
    """What a process needs for a file: flake8's arguments, the file, and whether what a report shows is wanted too."""

    arguments: tuple[str, ...]
    filename: str
    detailed: bool = False


class Done(NamedTuple):
    """What is reported of a file, or why nothing can be; and to keep for the next time, what is found in which bytes.

    `seen`: the file occurs in the profile, or there is none; `notices` are remarks on what the profile says of it.
    """

    content: bytes
    reported: list[Reported] | FileError
    found: list[Finding] | None = None
    seen: bool = True
    notices: tuple[str, ...] = ()


def check_file(work: Work) -> Done:
    """Read and check a file; raises nothing, as what goes wrong is part of what is returned."""
    flake8 = flake8_with(work.arguments)
    try:
        given = work.filename == "-"
        source = standard_input(Path(flake8.name("-"))) if given else read(Path(work.filename))
        tree = parse(source)
        settings = flake8.settings.of_file(flake8.name(work.filename), tree)
        found = check(tree, settings)
    except FileError as error:
        return Done(b"", error)
    seen = settings.measured.profile if settings.measured is not None else None
    notices = seen.notices if seen is not None else ()
    reported = reported_of(work, source, found)
    if work.detailed and reported:
        from flake8_bytecode_perf.cli._html.details import with_details  # noqa: PLC0415 - it loads libcst

        try:
            reported = with_details(reported, source.text, tree, settings, flake8.width)
        except Exception as error:  # noqa: BLE001 - the findings are there: `return` outside of a function parses
            what = " ".join(f"{type(error).__name__}: {error}".split())
            notices += (f"{work.filename}: its source and bytecode are not in the report ({what})",)
    return Done(source.content, reported, found, settings.measured is None or seen is not None, notices)


def reported_of(work: Work, source: Source, found: Sequence[Finding]) -> list[Reported]:
    """Return those findings in a file that flake8 would report, with their places as users count them."""
    if not found:
        return []
    flake8, lines = flake8_with(work.arguments), lines_of(source.text)
    reports, name = flake8.reports(work.filename), flake8.name(work.filename)
    return [_located(name, lines, one) for one in found if reports(one, lines)]


def _located(name: str, lines: Sequence[str], found: Finding) -> Reported:
    start = characters(lines, found.line, found.column) + 1
    end = characters(lines, found.end_line, found.end_column) + 1
    return Reported(name, found, start, end, fingerprint(found, lines))
