"""bytecode-perf show: the code of a finding next to its bytecode, before and after the rewrite."""

from __future__ import annotations

import sys
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from flake8_bytecode_perf.check import garbage_left_alone
from flake8_bytecode_perf.cli._before_after import before_after
from flake8_bytecode_perf.cli._files import parse, read
from flake8_bytecode_perf.cli._findings_at import least_important_last, nearest_in_function
from flake8_bytecode_perf.cli._flake8 import flake8_anew
from flake8_bytecode_perf.cli._options import add_command
from flake8_bytecode_perf.cli._places import everything, place_of, require_line
from flake8_bytecode_perf.cli._printable import printable
from flake8_bytecode_perf.cli._savings import savings_of
from flake8_bytecode_perf.cli.side_by_side import WIDE, SideBySide, region_of
from flake8_bytecode_perf.examination import Examination
from flake8_bytecode_perf.report import finding_of
from flake8_bytecode_perf.settings import RUNNING
from flake8_bytecode_perf.verdict import SENTENCES

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from rich.console import RenderableType

    from flake8_bytecode_perf.cli._files import Source
    from flake8_bytecode_perf.cli._savings import Saving
    from flake8_bytecode_perf.report import Weighed
    from flake8_bytecode_perf.rule import Finding
    from flake8_bytecode_perf.settings import Settings

_EXAMPLES = """\
examples:
  bytecode-perf show page.py
      show each finding that flake8 would report in this file
  bytecode-perf show page.py:7
      show every confirmed finding at this line or in the loop around it
"""


def add_parser(commands: Any) -> None:
    """Add the command and its options to the commands of `bytecode-perf`."""
    about = (
        "Show the code of each finding next to its bytecode, with * at the instructions that the finding names, then the "
        "rewritten code next to its bytecode, and the measured savings on each Python. If a line is given, also show "
        "findings that save little or have confidence `likely`."
    )
    parser = add_command(commands, "show", "show code next to its bytecode, before and after the rewrite", about, _EXAMPLES)
    parser.add_argument("place", metavar="FILE[:LINE]", help="a file, and optionally a line in it")
    parser.set_defaults(run=run, cut_short=0)


def run(options: argparse.Namespace) -> int:
    """Print; return 0. Raises UserError for a file that can't be shown."""
    name, line = place_of(options.place)
    source = read(Path(name))
    if line is not None:
        require_line(source, line)
    shown, nearest = _shown(source, name, line)
    if not shown:
        where = "in this file" if line is None else f"at line {line} or in the loop around it"
        near = f"; the nearest in this function: line {nearest.line} ({nearest.code})" if nearest else ""
        sys.stdout.write(f"{printable(name)}: no findings {where}{near}\n")
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


def _shown(source: Source, name: str, line: int | None) -> tuple[list[RenderableType], Finding | None]:
    """What is shown of each finding, one below the other; and the one nearest to the line in the same function."""
    tree, flake8 = parse(source, whole=True), flake8_anew((name,))
    settings = flake8.settings.of_file(name, tree)
    flake8.warn_of_unknown_options()
    if line is None:
        flake8.warn_of_nothing_selected("; or give a line, FILE:LINE")
    else:
        settings = everything(settings)
    reports, shown = flake8.reports(name), list[Any]()
    with garbage_left_alone():
        now = Examination(source.text, tree, settings)
        for one in sorted(now.weighed, key=finding_of if line is None else least_important_last):
            region = region_of(tree, [site for site, _ in one[2]])
            if reports(finding_of(one), now.lines) if line is None else region.first <= line <= region.last:
                shown += _one(now, printable(str(source.path)), one, settings)
        nearest = None if line is None else nearest_in_function(line, tree, now.weighed)
        now.release()
    return shown, nearest


def _one(now: Examination, name: str, weighed: Weighed, settings: Settings) -> list[RenderableType]:
    """A finding: its line, the bytecode before and after, the savings."""
    finding, code = finding_of(weighed), before_after(now, weighed, settings)
    place, sure = f"{name}:{finding.line}: ", finding.confidence + ", unsafe fix" * (finding.fix == "unsafe")
    if code.reason is None:
        headings = [f"after `bytecode-perf fix{' --unsafe-fixes' * (finding.fix == 'unsafe')}`:"]
    else:
        headings = [f"no fix: {code.reason}", f"rewritten by hand, in the example of `bytecode-perf explain {finding.code}`:"]
    return [
        Text.assemble((place, "bold"), (finding.code, "bold red"), f" {printable(finding.message)} ({sure})"),
        *[Text(f"  {SENTENCES[slug]} ({slug})") for slug in finding.obstacles],
        Text(f"\nbefore, on Python {RUNNING}:", "cyan"),
        SideBySide(*code.before),
        Text("\n" + "\n".join(headings), "cyan"),
        *[Text(f"      {line.rstrip()}") for line in code.elsewhere if line.strip()],
        SideBySide(*code.after),
        *_savings(savings_of(weighed, now.module, settings), growth=weighed[0].growth),
        Text(""),
    ]


def _savings(savings: Sequence[Saving], *, growth: bool) -> list[RenderableType]:
    """What is saved on each Python, one row each."""
    if growth:
        column = "saved"
        heading = "saving per iteration of the rule's example, which makes 2,000, in nanoseconds and percent:"
    else:
        column = "saved in your code"
        heading = "saving per iteration, of the rule's example in nanoseconds and of your code in percent:"
    grid = Table("Python", "before", "after", column, box=None, pad_edge=False)
    for one in grid.columns[1:]:
        one.justify = "right"
    for saving in savings:
        grid.add_row(saving.python, *[f"{time:.1f}" for time in saving.example or ()] or ["", ""], saving.told)
    return [Text(f"\n{heading}", "cyan"), grid]
