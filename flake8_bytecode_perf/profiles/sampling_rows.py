"""The lines of a JSON lines profile: records, whose long tables are read as columns.

A large profile has hundreds of thousands of frames, so that an object for each would take seconds. The sampler writes all rows of
a table alike. Without their digits, such a table is one text again and again, and without anything else its numbers.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from flake8_bytecode_perf.profiles.untrusted import mapping, parsed, sequence

_DIGITS = b"0123456789"
_OTHERS = b'abcdefghijklmnopqrstuvwxyz_":{}'


class _Kind(NamedTuple):
    """A kind of table: the key of its rows, their keys, and what a row is called."""

    key: str
    columns: tuple[str, ...]
    row: str


_KINDS = {
    "frame_table": _Kind("frames", ("frame_id", "path_str_id", "func_str_id", "line", "end_line", "col", "end_col"), "a frame"),
    "agg": _Kind("entries", ("frame_id", "self", "cumulative"), "an entry"),
}


def record_of(row: str) -> tuple[dict[str, Any], list[list[Any]]]:
    """Return a line's record, and the columns of its frames or entries: none where it has none; a value that lacks is None.

    Raises BrokenError where the line is no object, or the table no list of objects.
    """
    for name, kind in _KINDS.items():
        opening = f'"{kind.key}":['
        if row.startswith(f'{{"type":"{name}",') and (start := row.find(opening)) > 0:
            start += len(opening)
            columns = _plain(row[start:].rstrip(), kind)
            if columns:
                return mapping(parsed(f"{row[:start]}]}}"), "a line"), columns
    record = mapping(parsed(row), "a line")
    known = _KINDS.get(str(record.get("type")))
    return record, _columns(sequence(record.get(known.key), known.key), known) if known else []


def _plain(table: str, kind: _Kind) -> list[list[Any]]:
    """The columns of a table up to the end of its line if each row has all keys in their order, and numbers only; else none."""
    content = table.removesuffix("]}").encode()
    if not content:
        return []
    row = ",".join([f'"{key}":' for key in kind.columns])
    if content.translate(None, _DIGITS) != b",".join([f"{{{row}}}".encode()] * content.count(b"{")):
        return []
    numbers = parsed(b"[%s]" % content.translate(None, _OTHERS))
    return [numbers[place :: len(kind.columns)] for place in range(len(kind.columns))]


def _columns(rows: list[Any], kind: _Kind) -> list[list[Any]]:
    """The columns of any rows."""
    values = [tuple(map(mapping(row, kind.row).get, kind.columns)) for row in rows]
    return [*map(list, zip(*values, strict=True))]
