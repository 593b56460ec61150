"""bytecode-perf show: the code of a finding before and after the rewrite, and next to its bytecode."""

from __future__ import annotations

import sys
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console, Group
from rich.text import Text

from flake8_bytecode_perf.check import found_anew, garbage_left_alone
from flake8_bytecode_perf.cli._files import parse, read
from flake8_bytecode_perf.cli._findings_at import all_found, least_important_last, nearest_in_function
from flake8_bytecode_perf.cli._flake8 import flake8_anew
from flake8_bytecode_perf.cli._in_brief import in_brief, told_targets
from flake8_bytecode_perf.cli._in_full import in_full
from flake8_bytecode_perf.cli._options import add_command
from flake8_bytecode_perf.cli._places import everything, place_of, require_line
from flake8_bytecode_perf.cli._printable import printable
from flake8_bytecode_perf.cli._unreported import Checks, left_out
from flake8_bytecode_perf.cli.side_by_side import WIDE, region_of
from flake8_bytecode_perf.examination import Examination
from flake8_bytecode_perf.report import finding_of
from flake8_bytecode_perf.verdict import SENTENCES

if TYPE_CHECKING:
    import argparse
    import ast
    from collections.abc import Callable, Sequence

    from rich.console import RenderableType

    from flake8_bytecode_perf.cli._files import Source
    from flake8_bytecode_perf.cli.side_by_side import Region
    from flake8_bytecode_perf.report import Weighed
    from flake8_bytecode_perf.settings import Settings

    Body = Callable[[Examination, Weighed, Settings], list[RenderableType]]

_EXAMPLES = """\
examples:
  bytecode-perf show page.py
      show each finding that flake8 would report in this file
  bytecode-perf show page.py:7
      show every confirmed finding at this line or in the loop around it,
      and why check leaves it out
  bytecode-perf show --verbose page.py:7
      show the bytecode, and the measured times too
"""
_NAMED = 3  # findings, of those that check leaves out in a file
_DETAILS = "--verbose shows the bytecode before and after, and the measured times"


def add_parser(commands: Any) -> None:
    """Add the command and its options to the commands of `bytecode-perf`."""
    about = (
        "Show the code of each finding, with * at the lines whose bytecode has the instructions that the finding names, then the "
        "rewritten code, and the savings on each Python. If a line is given, also show findings that save little or have "
        "confidence `likely`, and why `check` leaves them out."
    )
    parser = add_command(commands, "show", "show code and bytecode before and after the rewrite", about, _EXAMPLES)
    parser.add_argument("place", metavar="FILE[:LINE]", help="a file, and optionally a line in it")
    parser.add_argument("-v", "--verbose", action="store_true", help="show the bytecode, and the measured times too")
    parser.set_defaults(run=run, cut_short=0)


def run(options: argparse.Namespace) -> int:
    """Print; return 0. Raises UserError for a file that can't be shown."""
    name, line = place_of(options.place)
    source = read(Path(name))
    if line is not None:
        require_line(source, line)
    shown, others = _shown(source, name, line, in_full if options.verbose else in_brief)
    if not shown:
        sys.stdout.write(f"{printable(name)}: {others}\n")
    if shown and not options.verbose and sys.stdout.isatty():
        shown.append(Text(_DETAILS, "dim"))
    _print(Group(*shown))
    return 0


def _print(shown: RenderableType) -> None:
    """Print in the width of the terminal; elsewhere in any width, without spaces at the ends of lines."""
    if sys.stdout.isatty():
        Console(highlight=False).print(shown)
        return
    text = StringIO()
    Console(file=text, width=WIDE).print(shown)
    sys.stdout.writelines([f"{line.rstrip()}\n" for line in text.getvalue().splitlines()])


def _shown(source: Source, name: str, line: int | None, body: Body) -> tuple[list[RenderableType], str]:
    """What is shown of each finding, one below the other; if there are none, the sentence that says so."""
    tree, flake8 = parse(source, whole=True), flake8_anew((name,))
    own = flake8.settings.of_file(name, tree)
    flake8.warn_of_unknown_options()
    if line is None:
        flake8.warn_of_nothing_selected("; or give a line, FILE:LINE")
    reports, shown = flake8.reports(name), list[Any]()
    with garbage_left_alone():
        now = Examination(source.text, tree, own if line is None else everything(own))
        if line is None:
            chosen = [one for one in sorted(now.weighed, key=finding_of) if reports(finding_of(one), now.lines)]
        else:
            found = sorted(all_found(now, own), key=least_important_last)
            chosen = [one for one in found if _is_around(line, region_of(tree, [site for site, _ in one[2]]))]
        checks = Checks(now.module, own, chosen)
        for one in chosen:
            known = checks.known(one)
            why = left_out(flake8, name) or known.why
            if not why and line is not None and not reports(finding_of(known.weighed), now.lines):
                why = "noqa, the baseline or flake8's configuration hides it"
            shown += _head(printable(str(source.path)), one, known.weighed, why)
            shown += body(now, one, now.settings)
            shown += [Text(told) for told in (told_targets(checks.targets(one), own.targets),) if told]
            shown.append(Text(""))
        others = "" if chosen else _others_in(now, name) if line is None else _others_near(line, tree, found)
        now.release()
    return shown, others


def _others_in(now: Examination, name: str) -> str:
    """That nothing is reported in a file, and what `check` leaves out in it: the place of the most important finding first."""
    found = sorted(found_anew(now.module, everything(now.settings)), key=least_important_last)
    findings = [finding_of(one) for one in found if one[0].growth or one[3].is_measurable]
    if not findings:
        return "no findings in this file"
    named = [f"line {one.line} ({one.code})" for one in findings[:_NAMED]]
    left = f"check leaves out {len(findings)}: {', '.join(named)}{', …' if len(findings) > _NAMED else ''}"
    return f"no findings in this file; {left}; `bytecode-perf show {printable(name)}:{findings[0].line}` says why"


def _others_near(line: int, tree: ast.Module, found: Sequence[Weighed]) -> str:
    """That there is nothing at a line, and where the nearest finding of its function is."""
    nearest = nearest_in_function(line, tree, found)
    near = f"; the nearest in this function: line {nearest.line} ({nearest.code})" if nearest else ""
    return f"no findings at line {line} or in the loop around it{near}"


def _is_around(line: int, region: Region) -> bool:
    return region.first <= line <= region.last


def _head(name: str, weighed: Weighed, known: Weighed, why: str) -> list[RenderableType]:
    """A finding's line, why `check` leaves it out, and the obstacles, with what is known of it where it is reported."""
    finding, told = finding_of(weighed), finding_of(known)
    place, sure = f"{name}:{finding.line}: ", told.confidence + ", unsafe fix" * (told.fix == "unsafe")
    return [
        Text.assemble((place, "bold"), (finding.code, "bold red"), f" {printable(finding.message)} ({sure})"),
        *[Text(f"  check leaves it out: {one}") for one in (why,) if one],
        *[Text(f"  {SENTENCES[slug]} ({slug})") for slug in told.obstacles],
    ]
