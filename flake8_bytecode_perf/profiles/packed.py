"""A recording as bytes: one line of JSON, then the columns of its tables, but for those that are unknown all through.

So it stands in the cache, and so `unmarshal.py`, which imports nothing of the package, writes a pstats file. Both are data that
anybody may have written: it is checked as a profile is.
"""

from __future__ import annotations

import io
import json
from array import array
from typing import Any

from flake8_bytecode_perf.profiles.model import UNKNOWN, Frame, Recording, Table
from flake8_bytecode_perf.profiles.untrusted import BrokenError, amount, amounts, column, index, parsed, text

_MOST = 64 << 20  # frames of a file


def packed(recording: Recording) -> bytes:
    """Return the bytes of a recording, without its name."""
    files: list[Any] = []
    columns: list[array[Any]] = []
    for table in recording.files.values():
        numbers, *places = table.places
        known = [place for place, column in enumerate(places) if max(column) > UNKNOWN]
        files.append([table.file, table.names, len(table.own), known, bool(table.total), table.stacks])
        columns += numbers, *[places[place] for place in known], table.own, table.total
    head = [recording.tool, recording.grain, recording.weight, recording.first_lines, recording.notices, files]
    first = json.dumps(head, allow_nan=False, separators=(",", ":")).encode()
    return b"".join([first, b"\n", *[column.tobytes() for column in columns]])


def unpacked(content: bytes) -> Recording:
    """Return the recording that these bytes are; raise BrokenError if they are none."""
    try:
        return _recording(content)
    except (TypeError, ValueError):
        raise BrokenError("the recording is of another form") from None


def _recording(content: bytes) -> Recording:
    head, _, columns = content.partition(b"\n")
    tool, grain, weight, first_lines, notices, files = parsed(head)
    if grain not in ("spans", "lines", "functions"):
        raise BrokenError("the recording is of another kind")
    rest = io.BytesIO(columns)
    tables = [_table(rest, file) for file in files]
    if rest.read():
        raise BrokenError("the recording is too long")
    words = tuple([text(notice, "a notice") for notice in notices])
    files = {table.file: table for table in tables}
    return Recording(text(tool, "a tool"), grain, amount(weight, "a weight"), files, bool(first_lines), words)


def _table(columns: io.BytesIO, entry: list[Any]) -> Table:
    file, names, count, known, has_total, stacks = entry
    length = index(count, _MOST, "a number of frames")
    words = tuple([text(name, "a function") for name in names])
    numbers, unknown = column("i", columns, length), array("i", [UNKNOWN]) * length
    places = [column("i", columns, length) if place in known else unknown for place, _ in enumerate(Frame._fields[2:])]
    if not 0 <= min(numbers) <= max(numbers) < len(words) or min(map(min, places)) < UNKNOWN:
        raise BrokenError("a place is out of range")
    own, total = column("d", columns, length), column("d", columns, length if has_total else 0)
    amounts([*own, *total], "a time")
    kept = None if stacks is None else tuple([(_places(stack, length), amount(weight, "a time")) for stack, weight in stacks])
    return Table(text(file, "a file"), words, (numbers, *places), own, total, kept)


def _places(stack: list[Any], length: int) -> tuple[int, ...]:
    if not {type(place) for place in stack} <= {int} or (stack and not 0 <= min(stack) <= max(stack) < length):
        raise BrokenError("a stack is of other frames")
    return tuple(stack)
