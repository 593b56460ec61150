"""What `show --verbose` prints of a finding: its code next to the bytecode before and after the rewrite, and measured times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from flake8_bytecode_perf.cli._before_after import before_after
from flake8_bytecode_perf.cli._savings import savings_of
from flake8_bytecode_perf.cli.side_by_side import SideBySide
from flake8_bytecode_perf.settings import RUNNING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType

    from flake8_bytecode_perf.cli._savings import Saving
    from flake8_bytecode_perf.examination import Examination
    from flake8_bytecode_perf.report import Weighed
    from flake8_bytecode_perf.settings import Settings


def in_full(now: Examination, weighed: Weighed, settings: Settings) -> list[RenderableType]:
    """Return the code next to its bytecode before and after, and the savings with the measured times."""
    code = before_after(now, weighed, settings)
    return [
        Text(f"\nbefore, on Python {RUNNING}:", "cyan"),
        SideBySide(*code.before),
        Text(f"\n{code.heading(weighed)}", "cyan"),
        *map(Text, code.added),
        SideBySide(*code.after),
        *_savings(savings_of(weighed, now.module, settings), growth=weighed[0].growth),
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
