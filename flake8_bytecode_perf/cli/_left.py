"""What the fixes leave in a file, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.cli._flake8 import flake8_with
from flake8_bytecode_perf.cli._formats import NAMES
from flake8_bytecode_perf.cli._opcodes import opcodes
from flake8_bytecode_perf.cli._printable import printable
from flake8_bytecode_perf.fixes import FIXES
from flake8_bytecode_perf.proposals import OTHER_FORM
from flake8_bytecode_perf.source import characters, lines_of
from flake8_bytecode_perf.verdict import SENTENCES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flake8_bytecode_perf.cli._rewriting import Done, Work
    from flake8_bytecode_perf.fix import Outcome
    from flake8_bytecode_perf.rule import Finding


class Left(NamedTuple):
    """A finding that is left: its path, line, column, code and rule as one text, the reason, and whether its fix is safe."""

    place: str
    reason: str
    is_safe: bool

    @property
    def line(self) -> str:
        """The line that tells of it."""
        return f"{self.place} not fixed: {self.reason}\n"


def left_in(work: Work, done: Done, *, diff: bool) -> list[Left]:
    """The findings that are left in a file, each with the reason; with a diff at their lines in the file as it stays."""
    outcome, name = done.outcome, flake8_with(work.arguments).name(work.filename)
    if not outcome.left:
        return []
    lines, left = lines_of(outcome.text), []
    before = lines_of(done.source.text) if diff else lines
    for one in outcome.left:
        line, column = _line_in(before, lines, one.line), characters(lines, one.line, one.column) + 1
        rule = f"{one.code} {NAMES[one.code]}" if one.code != "PFB000" else one.code
        left.append(Left(f"{printable(name)}:{line}:{column}: {rule}", _reason(one, work, outcome), one.fix == "safe"))
    return left


def _reason(finding: Finding, work: Work, outcome: Outcome) -> str:
    """Why a finding is left."""
    if finding.code == "PFB000":
        return "it is an internal error"
    if finding.code not in FIXES:
        return "the rule has no fix"
    if outcome.unfinished:
        return "the limit of ten rounds was reached; run the command again"
    if finding.fix == "unsafe" and not work.unsafe:
        return f"{SENTENCES[finding.obstacles[0]]}; --unsafe-fixes applies the fix"
    return outcome.refusals.get(finding, OTHER_FORM).reason


def _line_in(before: Sequence[str], after: Sequence[str], line: int) -> int:
    """Return the line before a rewrite that a line after it comes from."""
    if before is after:
        return line
    index = line - 1
    within = ((first, last, new) for _, first, last, new, new_last in opcodes(before, after) if new <= index < new_last)
    first, last, new = next(within, (index, line, index))
    return min(first + index - new, max(last - 1, first)) + 1
