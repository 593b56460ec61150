"""What a profile says of one linted file, in percent of the run."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import fmean
from typing import TYPE_CHECKING

from flake8_bytecode_perf.profiles.source import COMPREHENSIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from flake8_bytecode_perf.profiles.match import Part, Row
    from flake8_bytecode_perf.profiles.model import Grain
    from flake8_bytecode_perf.profiles.source import SourceFacts

_GRAINS: tuple[Grain, ...] = ("spans", "lines", "functions")


@dataclass(frozen=True, slots=True)
class FileProfile:
    """The time that was spent in one file, in percent of the run. Lines count from one, columns in bytes from zero.

    With several profile files, each question is answered by those that can answer it, as the mean of their answers: each run
    weighs the same.

    Attributes:
        parts: one for each profile file, with no rows where the file was not seen.
        grain: the finest that is known of this file; "nothing" where the profile names it, but may mean another file.
        facts: the functions and lines of the file.
        notices: remarks for the user, each one line.

    """

    parts: tuple[Part, ...]
    grain: Grain
    facts: SourceFacts
    notices: tuple[str, ...] = ()

    @property
    def stale(self) -> bool:
        """Whether names and lines of a profile do not fit the source: the file was changed since. Its lines are not used then."""
        return any(part.stale for part in self.parts)

    def self_within(self, first_line: int, last_line: int) -> float:
        """Return the time of these lines without callees that are Python functions; builtins count as the line's own.

        Where only functions are known: the time of those that lie within the lines from start to end.
        """
        return _mean(self._with_lines(), lambda part: _own(part, lambda row: _within(row, first_line, last_line)))

    def self_at(self, line: int, column: int, end_line: int, end_column: int) -> float | None:
        """Return the time at this span and at the spans within it; None where the profile has no columns."""
        parts = self._parts("spans")
        span = line, column, end_line, end_column
        return _mean(parts, lambda part: _own(part, lambda row: _inside(row, span))) if parts else None

    def total_within(self, first_line: int, last_line: int) -> float | None:
        """Return the time in which one of these lines was active, so with all its callees; None where the profile does not tell.

        From stacks it is exact. Without them (3.15's JSON lines) it is the sum for the lines of the outermost function there, too
        high where that is recursive. Where only functions are known, it is that of the functions within the lines.
        """
        return _mean_total(self._with_lines(), lambda row: _within(row, first_line, last_line))

    def self_of_function(self, name: str, first_line: int, last_line: int) -> float:
        """Return the time of a function without its callees; comprehensions and generator expressions in it are part of it.

        `first_line` is that of `def` or of the first decorator; `name` may be qualified.
        """
        return _mean(self.parts, lambda part: _own(part, lambda row: _of_function(row, name, first_line, last_line)))

    def covers(self, first_line: int, last_line: int) -> bool:
        """Whether the profile saw any of these lines; where only functions are known, the function that they are in."""
        around = self.facts.at(first_line)
        rows = [row for part in self.parts for row in part.rows]
        return any(_within(row, first_line, last_line) or (row.frame.line is None and row.code == around) for row in rows)

    def _with_lines(self) -> tuple[Part, ...]:
        """The parts that know lines; where there are none, all."""
        return self._parts("spans", "lines") or self.parts

    def _parts(self, *grains: Grain) -> tuple[Part, ...]:
        return tuple(part for part in self.parts if part.grain in grains)


def finest(parts: Sequence[Part]) -> Grain:
    """Return the finest grain of the parts that saw the file."""
    known = {part.grain for part in parts if part.rows}
    return next((grain for grain in _GRAINS if grain in known), "nothing")


def _mean(parts: Sequence[Part], question: Callable[[Part], float]) -> float:
    return fmean(map(question, parts)) if parts else 0.0


def _own(part: Part, belongs: Callable[[Row], bool]) -> float:
    return sum([row.own for row in part.rows if belongs(row)])


def _mean_total(parts: Sequence[Part], belongs: Callable[[Row], bool]) -> float | None:
    known = [total for part in parts if (total := _total(part, belongs)) is not None]
    return min(fmean(known), 100.0) if known else None


def _total(part: Part, belongs: Callable[[Row], bool]) -> float | None:
    chosen = {place for place, row in enumerate(part.rows) if belongs(row)}
    if not chosen:
        return 0.0
    if part.stacks is not None:
        return sum(weight for stack, weight in part.stacks if not chosen.isdisjoint(stack))
    rows = [part.rows[place] for place in chosen]
    codes = [row.code for row in rows if row.code]
    outermost = min(codes, key=lambda code: (code.first_line, -code.last_line))
    if any(not _encloses(outermost.first_line, outermost.last_line, code.first_line, code.last_line) for code in codes):
        return None  # several functions, which may have called each other
    totals = [row.total for row in rows if row.code == outermost]
    return None if None in totals else sum(filter(None, totals))


def _within(row: Row, first_line: int, last_line: int) -> bool:
    if row.frame.line is not None:
        return row.code is not None and first_line <= row.frame.line <= last_line
    return row.code is not None and first_line <= row.code.line and row.code.last_line <= last_line


def _inside(row: Row, span: tuple[int, int, int, int]) -> bool:
    line, column, end_line, end_column = row.frame.line, row.frame.column, row.frame.end_line, row.frame.end_column
    if row.code is None or line is None or column is None or end_line is None or end_column is None:
        return False
    return span[:2] <= (line, column) and (end_line, end_column) <= span[2:]


def _of_function(row: Row, name: str, first_line: int, last_line: int) -> bool:
    """Whether the row is of this function, or of a comprehension that is directly in it."""
    code = row.code
    if code is None or not _encloses(first_line, last_line, code.line, code.last_line):
        return False
    parts = code.name.split(".")
    while parts and parts[-1] in (*COMPREHENSIONS, "<locals>"):
        parts.pop()
    own = ".".join(parts) or "<module>"
    return own == name or own.endswith(f".{name}")


def _encloses(first: int, last: int, inner_first: int, inner_last: int) -> bool:
    return first <= inner_first and inner_last <= last
