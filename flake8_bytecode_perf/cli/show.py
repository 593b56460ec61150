"""bytecode-perf show: a loop beside its bytecode, what was proved marked, before and after the rewrite."""

from __future__ import annotations

import sys
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console, Group
from rich.text import Text

from flake8_bytecode_perf.check import examined, finding_of
from flake8_bytecode_perf.cli._files import parse, read
from flake8_bytecode_perf.cli._flake8 import flake8_anew
from flake8_bytecode_perf.cli._options import add_command
from flake8_bytecode_perf.cli._places import everything, place_of, require_line, rewritten
from flake8_bytecode_perf.cli._printable import printable
from flake8_bytecode_perf.cli.side_by_side import Region, beside, region_after, region_of, savings_of
from flake8_bytecode_perf.cost.tables import variant_of
from flake8_bytecode_perf.settings import RUNNING
from flake8_bytecode_perf.source import lines_of
from flake8_bytecode_perf.verdict import SENTENCES

if TYPE_CHECKING:
    import argparse

    from rich.console import RenderableType

    from flake8_bytecode_perf.check import Weighed
    from flake8_bytecode_perf.cli._files import Source
    from flake8_bytecode_perf.model import Module
    from flake8_bytecode_perf.rule import Finding
    from flake8_bytecode_perf.settings import Settings

_EXAMPLES = """\
examples:
  bytecode-perf show page.py      show each finding that flake8 would report in this file
  bytecode-perf show page.py:7    show every confirmed finding at this line or in the loop around it
"""
_WIDE = 1000  # columns where nobody's terminal is: nothing is cut


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
    shown = _shown(source, name, line)
    if not shown:
        where = "in this file" if line is None else f"at line {line} or in the loop around it"
        sys.stdout.write(f"{printable(name)}: no findings {where}\n")
    _print(Group(*shown))
    return 0


def _print(shown: RenderableType) -> None:
    """Print on a terminal as it likes it; elsewhere as wide as it is, without spaces at the ends of lines."""
    if sys.stdout.isatty():
        Console(highlight=False).print(shown)
        return
    text = StringIO()
    Console(file=text, width=_WIDE).print(shown)
    sys.stdout.writelines([f"{line.rstrip()}\n" for line in text.getvalue().splitlines()])


def _shown(source: Source, name: str, line: int | None) -> list[RenderableType]:
    """What is shown of each finding, one below the other."""
    tree, flake8, lines = parse(source, whole=True), flake8_anew((name,)), lines_of(source.text)
    settings = flake8.settings.of_file(name, tree)
    if line is not None:
        settings = everything(settings)
    reports, shown = flake8.reports(name), list[Any]()
    with examined(tree, settings) as (module, weighed, _):
        for one in sorted(weighed, key=finding_of):
            region = region_of(tree, [site for site, _ in one[2]])
            if reports(finding_of(one), lines) if line is None else region.first <= line <= region.last:
                shown += _one(source, module, one, region, settings)
    return shown


def _one(source: Source, module: Module, weighed: Weighed, region: Region, settings: Settings) -> list[RenderableType]:
    """A finding: its line, the bytecode before and after, the savings."""
    finding, rule, name = finding_of(weighed), weighed[0], str(source.path)
    place, sure = f"{printable(name)}:{finding.line}: ", finding.confidence + ", unsafe fix" * (finding.fix == "unsafe")
    shown: list[Any] = [
        Text.assemble((place, "bold"), (finding.code, "bold red"), f" {printable(finding.message)} ({sure})"),
        *_doubts(finding),
        Text(f"\nbefore, on Python {RUNNING}:", "cyan"),
        beside(source.text, name, region, settings, [rule]),
    ]
    after = rewritten(source, weighed, settings)
    if after == source.text:
        fast = next(pair.fast for pair in rule.pairs if variant_of(pair.name) == weighed[1].variant)
        instead = f"no automatic fix for this finding; this is the fast example of `bytecode-perf explain {rule.code}`:"
        shown.append(Text(f"\n{instead}", "cyan"))
        shown.append(beside(fast, "fast.py", Region(1, len(lines_of(fast))), settings, [rule]))
    else:
        now, elsewhere = region_after(lines_of(source.text), lines_of(after), region)
        option = " --unsafe-fixes" * (weighed[1].verdict.fix == "unsafe")
        shown.append(Text(f"\nafter `bytecode-perf fix{option}`:", "cyan"))
        shown += [Text(f"      {line.rstrip()}") for line in elsewhere if line.strip()]
        shown.append(beside(after, name, now, settings, [rule]))
    return [*shown, Text("\nsavings:", "cyan"), savings_of(module, weighed, settings), Text("")]


def _doubts(finding: Finding) -> list[Text]:
    """What makes the fix unsafe, or the finding likely: a line for each reason."""
    return [Text(f"  {SENTENCES[slug]} ({slug})") for slug in finding.obstacles]
