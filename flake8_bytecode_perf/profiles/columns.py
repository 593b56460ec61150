"""Makes tables of columns. A large profile has hundreds of thousands of frames, so that an object for each would take seconds."""

from __future__ import annotations

from array import array
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.profiles.model import UNKNOWN, Table
from flake8_bytecode_perf.profiles.unmarshal import is_python

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Texts = Mapping[int, str] | Sequence[str]


class Columns(NamedTuple):
    """Frames and their times, in the tool's own unit.

    Attributes:
        paths: the number of each frame's file.
        names: the number of each frame's function.
        places: the fields of Frame from `first_line` on, each for all frames; empty where the tool does not record it.
        own: the time of each frame without its callees.
        total: the time of each frame with its callees.

    """

    paths: Sequence[int]
    names: Sequence[int]
    places: Sequence[Sequence[int]]
    own: Sequence[float]
    total: Sequence[float]


def tables_of(columns: Columns, files: Texts, functions: Texts, scale: float) -> dict[str, Table]:
    """Return the table of each file that runs Python code; `scale` makes percent of the run of a time."""
    members: dict[int, list[int]] = defaultdict(list)
    for row, path in enumerate(columns.paths):
        members[path].append(row)
    tables = {}
    for path, rows in members.items():
        names = {*map(columns.names.__getitem__, rows)}
        python = [name for name in sorted(names) if is_python(files[path], functions[name])]
        known = {name: number for number, name in enumerate(python)}
        kept = rows if len(known) == len(names) else [row for row in rows if columns.names[row] in known]
        if kept:
            words = tuple([functions[name] for name in python])
            named = array("i", [*map(known.__getitem__, map(columns.names.__getitem__, kept))])
            tables[files[path]] = Table(files[path], words, (named, *_places(columns, kept)), *_times(columns, kept, scale))
    return tables


def _places(columns: Columns, rows: list[int]) -> list[array[int]]:
    nothing = array("i", [UNKNOWN]) * len(rows)
    return [array("i", [*map(column.__getitem__, rows)]) if column else nothing for column in columns.places]


def _times(columns: Columns, rows: list[int], scale: float) -> tuple[array[float], array[float]]:
    """Return the own times and those with callees, in percent."""
    own, total = [array("d", [time * scale for time in map(times.__getitem__, rows)]) for times in (columns.own, columns.total)]
    return own, total
