"""JSON lines of CPython 3.15's sampling profiler: `python -m profiling.sampling run --jsonl`.

Each frame has the span of the expression that ran, with columns, and two counts: samples in which it ran itself, and samples in
which it was active. There are no stacks.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.profiles.columns import Columns, tables_of
from flake8_bytecode_perf.profiles.model import UNKNOWN, Recording
from flake8_bytecode_perf.profiles.recorder import threads
from flake8_bytecode_perf.profiles.sampling_rows import record_of
from flake8_bytecode_perf.profiles.untrusted import (
    BrokenError,
    EmptyError,
    amount,
    amounts,
    index,
    mapping,
    numbers,
    parsed,
    sequence,
    text,
)

if TYPE_CHECKING:
    from flake8_bytecode_perf.profiles.model import Grain

_WORTH_A_WORD = 1.0  # percent


def is_sampling(content: str) -> bool:
    """Whether the first line is the header of this format."""
    head = content[: content.find("\n")] if "\n" in content[:10_000] else ""
    try:
        first = parsed(head)
    except BrokenError:
        return False
    return isinstance(first, dict) and first.get("type") == "meta" and "sample_interval_usec" in first


def read_sampling(content: str) -> Recording:
    """Return the recording; raise BrokenError if the file is not complete."""
    strings: dict[int, str] = {}
    frames, counts = _Frames(), _Counts()
    samples, ended = 0.0, False
    for row in filter(None, content.split("\n")):
        record, table = record_of(row)
        match record.get("type"):
            case "string_table":
                strings.update(_strings(record))
            case "frame_table":
                frames.add(table, strings)
            case "agg":
                samples = max(samples, amount(record.get("samples_total"), "samples_total"))
                counts.add(table)
            case "end":
                ended = True
            case _:  # the header, and what later versions add
                pass
    if not ended:
        raise BrokenError("it ends early")
    return _recording(strings, frames, counts, samples)


class _Frames:
    """The frame tables as columns: a large profile has hundreds of thousands of rows."""

    def __init__(self) -> None:
        self.ids: list[int] = []
        self.paths: list[int] = []
        self.names: list[int] = []
        self.places: list[list[int]] = [[], [], [], []]  # lines, end lines, columns, end columns

    def add(self, table: list[list[Any]], strings: dict[int, str]) -> None:
        """Take the columns of a table."""
        if not table:
            return
        ids, paths, names, *places = table
        if not _are_indices(ids):
            raise BrokenError("frame_id is not in its table")
        if not _are_indices([*paths, *names]) or not strings.keys() >= {*paths, *names}:
            raise BrokenError("a frame has no path or function")
        self.ids += ids
        self.paths += paths
        self.names += names
        for known, values, least in zip(self.places, places, (1, 1, 0, 0), strict=True):
            known.extend(numbers(values, least))


class _Counts:
    """The samples of the frames as columns: in which they ran themselves, and in which they were active."""

    def __init__(self) -> None:
        self.ids: list[Any] = []
        self.own: list[float] = []
        self.total: list[float] = []

    def add(self, table: list[list[Any]]) -> None:
        """Take the columns of a table."""
        if not table:
            return
        ids, own, total = table
        if not _are_indices(ids):
            raise BrokenError("an entry has no frame")
        self.ids += ids
        self.own += amounts(own, "self")
        self.total += amounts(total, "cumulative")


def _are_indices(values: list[Any]) -> bool:
    return {*map(type, values)} == {int} and min(values) >= 0


def _recording(strings: dict[int, str], frames: _Frames, counts: _Counts, samples: float) -> Recording:
    # every thread of `--all-threads` is sampled: then there are more stacks than samples
    weight = max(samples, sum(counts.own))
    if not weight > 0:
        raise EmptyError
    row_of = dict(zip(frames.ids, itertools.count(), strict=False))
    if not row_of.keys() >= {*counts.ids}:
        raise BrokenError("an entry has no frame")
    own, total = [0.0] * len(frames.ids), [0.0] * len(frames.ids)
    for number, self_count, active in zip(counts.ids, counts.own, counts.total, strict=True):
        row = row_of[number]
        own[row] += self_count
        total[row] += active
    scale = 100 / weight
    files = tables_of(Columns(frames.paths, frames.names, ([], *frames.places), own, total), strings, strings, scale)
    lost = sum(own) * scale - sum(sum(table.own) for table in files.values())
    notices = [f"{lost:.0f} % of the run is in native code or garbage collection, which this format credits to no line"]
    if lost < _WORTH_A_WORD:
        notices = []
    grain: Grain = "spans" if any(max(table.places[-1]) > UNKNOWN for table in files.values()) else "lines"
    return Recording("profiling.sampling", grain, weight, files, notices=(*notices, *threads(files)))


def _strings(record: dict[str, Any]) -> dict[int, str]:
    entries = [mapping(entry, "a string") for entry in sequence(record.get("strings"), "strings")]
    return {index(entry.get("str_id"), 1 << 40, "str_id"): text(entry.get("value"), "a string") for entry in entries}
