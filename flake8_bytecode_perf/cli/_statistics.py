"""What `check --statistics` prints."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING

from flake8_bytecode_perf.cli._counts import counted
from flake8_bytecode_perf.cli._formats import NAMES
from flake8_bytecode_perf.cli._output import console
from flake8_bytecode_perf.cli._printable import printable

if TYPE_CHECKING:
    from flake8_bytecode_perf.cli._checking import Checked


def show_statistics(done: Checked) -> None:
    """Print on the standard error how often each rule was found, and what was left out."""
    from rich.box import HEAVY_HEAD  # noqa: PLC0415 - rich is worth its time where somebody looks
    from rich.table import Table  # noqa: PLC0415 - as above

    terminal = console(stderr=True)
    grid = Table("code", "rule", "findings", "files", box=HEAVY_HEAD if terminal.is_terminal else None)
    counts = Counter(one.finding.code for one in done.reported)
    for code, count in counts.most_common():
        files = {one.path for one in done.reported if one.finding.code == code}
        grid.add_row(code, NAMES[code], str(count), str(len(files)))
    terminal.print(grid)
    if done.unseen:
        do = "does" if done.unseen == 1 else "do"
        sys.stderr.write(f"{counted(done.unseen, 'file')} {do} not occur in the profile: nothing is reported there\n")
    show_likely(done)
    if done.in_tests:
        were = "was" if done.in_tests == 1 else "were"
        sys.stderr.write(f"{counted(done.in_tests, 'finding')} in tests {were} left out; `--tests` reports them\n")


def show_likely(done: Checked) -> None:
    """Print on the standard error how many findings are only likely and so left out; of a profile, which one would save most."""
    if not done.likely:
        return
    are, saves = ("finding is", "would save") if len(done.likely) == 1 else ("findings are", "would save most,")
    which, most = "", max(done.likely, key=lambda one: one.finding.run or 0.0)
    if most.finding.run is not None:
        place = f"{printable(most.path)}:{most.finding.line}"
        which = f": {most.finding.code} in {place} {saves} about {most.finding.run:.0f}% of the profiled run"
    sys.stderr.write(f"{len(done.likely)} more {are} only likely{which}; `--confidence likely` reports them\n")
