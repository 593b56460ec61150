"""What `show` prints of a finding by default: its lines before and after the rewrite, and the saving in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from flake8_bytecode_perf.cli._before_after import before_after
from flake8_bytecode_perf.cli._savings import savings_of
from flake8_bytecode_perf.cost.tables import titled
from flake8_bytecode_perf.settings import JIT, RUNNING_TARGET, SUPPORTED, TARGETS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType

    from flake8_bytecode_perf.cli._before_after import Listing
    from flake8_bytecode_perf.cli._savings import Saving
    from flake8_bytecode_perf.examination import Examination
    from flake8_bytecode_perf.report import Weighed
    from flake8_bytecode_perf.settings import Settings

_LEFT_OUT = "…"


def in_brief(now: Examination, weighed: Weighed, settings: Settings) -> list[RenderableType]:
    """Return the code before and after, and the saving."""
    code = before_after(now, weighed, settings)
    return [
        Text("\nbefore:", "cyan"),
        _source_of(code.before),
        Text(code.heading(weighed), "cyan"),
        *map(Text, code.added),
        _source_of(code.after),
        Text(f"\n{_told_savings(savings_of(weighed, now.module, settings), growth=weighed[0].growth)}"),
    ]


def _source_of(listing: Listing) -> Table:
    """The lines of a listing, each once, with those of its instructions that the finding names."""
    proved: dict[int, list[str]] = {}
    number, skipped = 0, set[int]()  # the lines after which some are left out
    for row in listing.rows:
        number = row.line or number
        names = proved.setdefault(number, [])
        if row.proved and row.instruction not in names:
            names.append(row.instruction)
        if row.instruction == _LEFT_OUT:
            skipped.add(number)
    grid = Table("", "", "", "", box=None, pad_edge=False, show_header=False)
    grid.columns[0].justify = "right"
    for number in range(min(proved, default=1), max(proved, default=0) + 1):
        before = max(line for line in proved if line <= number)
        if number in proved or before not in skipped:
            names = proved.get(number, [])
            source = Text(listing.lines[number - 1].rstrip(), overflow="fold")
            grid.add_row(f"{number:>4}", source, "*" if names else "", ", ".join(names), style="bold red" if names else "")
        elif number == before + 1:
            grid.add_row("", _LEFT_OUT)
    return grid


def _told_savings(savings: Sequence[Saving], *, growth: bool) -> str:
    """What is saved on each Python, the running one first; with the JIT only where that is on."""
    told = {target: one.told for target, one in zip(TARGETS, savings, strict=True) if _counts(target)}
    here, of = told.pop(RUNNING_TARGET), "the rule's example of 2,000 iterations" if growth else "an iteration"
    others = ", ".join([f"{titled(target)}: {one}" for target, one in told.items()])
    first = f"saves {here} of {of}" if here.endswith("%") else here
    return f"{first} on {titled(RUNNING_TARGET)} ({others})"


def told_targets(reported: Sequence[str], asked: Sequence[str]) -> str:
    """Return on which Pythons a finding is reported, and how all get the same; nothing where it makes no difference.

    `asked` are the targets that are set: more than one are an answer already.
    """
    every = [target for target in TARGETS if _counts(target)]
    found = [target for target in every if target in reported]
    if not found or found == every or len(asked) > 1:
        return ""
    others = ", ".join([target for target in every if target not in found])
    fixed = "bytecode-perf-targets sets the Pythons that count, whichever runs flake8"
    return f"reported on {', '.join(found)}; not on {others}, where it saves too little ({fixed})"


def _counts(target: str) -> bool:
    """Whether a target is named: one with the JIT only where that is on."""
    return target in SUPPORTED or RUNNING_TARGET.endswith(JIT)
