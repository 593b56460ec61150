"""Matches the frames of a profile with the code of a linted file, and tells whether they fit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.profiles.model import Frame

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from flake8_bytecode_perf.profiles.model import Grain, Recording, Table
    from flake8_bytecode_perf.profiles.source import Code, SourceFacts

_TOLERATED = 0.05  # of the time: samplers sometimes read a frame while it changes
_MOVED = 0.5  # of the time at spans that are no node: an unchanged file has about 0.05
_MANY = 3  # functions
_NOT_IN_SOURCE = ("<generic parameters of ", "__annotate__", "__static_attributes__")


class Row(NamedTuple):
    """A frame, its code in the linted file if it is known, and its time in percent of the run."""

    frame: Frame
    code: Code | None
    own: float
    total: float | None


@dataclass(frozen=True, slots=True)
class Part:
    """What one recording says of a linted file; without rows, the file was not seen."""

    grain: Grain
    rows: tuple[Row, ...] = ()
    stacks: tuple[tuple[tuple[int, ...], float], ...] | None = None
    stale: bool = False
    functions_only: bool = False


def matched(recording: Recording, table: Table, facts: SourceFacts) -> Part:
    """Return the frames of a table with their code. A table that does not fit the source is only good for whole functions."""
    part = _with_its_grain(recording, table, facts, tuple(_rows(table, facts)))
    if not is_stale(part, facts):
        return part
    rows = tuple(Row(_without_place(row.frame), _only(row.frame, facts), row.own, row.total) for row in part.rows)
    return replace(part, grain="functions", rows=rows, stale=True)


def knows_all(facts: SourceFacts, table: Table) -> bool:
    """Whether the source has functions of all names in the table, anywhere, and too many for a coincidence."""
    names = {frame.function for frame in table.frames if not frame.function.endswith(">")}
    return len(names) >= _MANY and all(facts.named(name) for name in names)


def picked(recording: Recording, table: Table, facts: SourceFacts, rivals: Sequence[SourceFacts]) -> tuple[Part, float]:
    """Return the frames of this file from a table of several files, and the time of those that may also belong to a rival.

    The recorded path is a name without a folder. A function is of this file if all its frames fit into one of this name. The
    module's own frames fit anywhere: they are of this file only where all the others are.
    """
    rows = tuple(_rows(table, facts))
    strangers = {row.frame.function for row in rows if not _fits(row, facts)}
    if strangers:
        strangers.add("<module>")
    shared = {row.frame.function for row in rows} - strangers
    shared = {name for name in shared if any(_all_fit(table, name, rival) for rival in rivals)}
    ambiguous = sum(row.own for row in rows if row.frame.function in shared)
    rows = tuple(row._replace(code=None) if row.frame.function in strangers | shared else row for row in rows)
    return _with_its_grain(recording, table, facts, rows), ambiguous


def _all_fit(table: Table, name: str, facts: SourceFacts) -> bool:
    return all(_fits(row, facts) for row in _rows(table, facts) if row.frame.function == name)


def _with_its_grain(recording: Recording, table: Table, facts: SourceFacts, rows: tuple[Row, ...]) -> Part:
    part = Part(recording.grain, rows, table.stacks)
    if not (recording.first_lines and _are_first_lines(part)):
        return part
    rows = tuple(_with_first_line(row, facts) if row.code else row for row in rows)
    return replace(part, grain="functions", rows=rows, functions_only=True)


def _rows(table: Table, facts: SourceFacts) -> Iterator[Row]:
    for place, frame in enumerate(table.frames):
        code = facts.find(frame.function, line=frame.line, first_line=frame.first_line)
        yield Row(frame, code, table.own[place], table.total[place] if table.total else None)


def _without_place(frame: Frame) -> Frame:
    return Frame(frame.file, frame.function)


def _with_first_line(row: Row, facts: SourceFacts) -> Row:
    frame = row.frame._replace(first_line=row.frame.line, line=None)
    return row._replace(frame=frame, code=facts.find(frame.function, first_line=frame.first_line))


def _only(frame: Frame, facts: SourceFacts) -> Code | None:
    named = facts.named(frame.function)
    return named[0] if len(named) == 1 else None


def _are_first_lines(part: Part) -> bool:
    """Whether each line is the first one of its function: where lines are recorded, those of the body are among them."""
    codes = [(row.frame.line, row.code) for row in part.rows if row.code]
    return all(line in (code.first_line, code.line) for line, code in codes)


def is_stale(part: Part, facts: SourceFacts) -> bool:
    """Whether the file must have changed: much of the time is at places that the source does not have."""
    rows = [row for row in part.rows if not row.frame.function.startswith(_NOT_IN_SOURCE)]
    weights = _weights(rows)
    whole = sum(weights)
    astray = sum(weight for row, weight in zip(rows, weights, strict=True) if not _fits(row, facts))
    moved = sum(weight for row, weight in zip(rows, weights, strict=True) if not _is_node(row.frame, facts))
    return astray > _TOLERATED * whole or moved > _MOVED * whole


def _weights(rows: list[Row]) -> list[float]:
    """The own time of each row; where there is none, the time with callees, or that they were seen."""
    own = [row.own for row in rows]
    if any(own):
        return own
    return [row.total or 1.0 for row in rows]


def _fits(row: Row, facts: SourceFacts) -> bool:
    return row.code is not None and (row.frame.line is None or row.frame.line in facts.lines)


def _is_node(frame: Frame, facts: SourceFacts) -> bool:
    line, column, end_line, end_column = frame.line, frame.column, frame.end_line, frame.end_column
    if line is None or column is None or end_line is None or end_column is None:
        return True
    return (line, column, end_line, end_column) in facts.spans
