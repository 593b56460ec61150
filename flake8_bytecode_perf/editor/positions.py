"""Places in a text as an editor counts them: lines from 0, columns in the unit of the encoding that was negotiated."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flake8_bytecode_perf.rule import Finding

    Place = tuple[int, int]  # line from 0, column in units

UTF_8, UTF_16, UTF_32 = "utf-8", "utf-16", "utf-32"
_WIDTHS = {UTF_8: 1, UTF_16: 2, UTF_32: 4}  # bytes of a unit


def units(text: str, encoding: str) -> int:
    """Return the length of a text in units of an encoding: "utf-8", "utf-16" or "utf-32"."""
    if text.isascii():
        return len(text)
    return len(_encoded(text, encoding)) // _WIDTHS[encoding]


def prefix(text: str, length: int, encoding: str) -> str:
    """Return the start of a text that has a length in units; a character that is cut in two is left out."""
    if text.isascii():
        return text[:length]
    encoded = _encoded(text, encoding)[: length * _WIDTHS[encoding]]
    return encoded.decode(_codec(encoding), errors="ignore")


def span(finding: Finding, lines: Sequence[str], encoding: str) -> tuple[Place, Place]:
    """Return where a finding starts, and the first place behind it."""
    start = _place(lines, finding.line, finding.column, encoding)
    return start, _place(lines, finding.end_line, finding.end_column, encoding)


def is_inside(place: Place, held: tuple[Place, Place]) -> bool:
    """Whether a place is one of those from a start up to an end."""
    return held[0] <= place < held[1]


def _place(lines: Sequence[str], line: int, column: int, encoding: str) -> Place:
    """The place of a byte column of UTF-8 in a line, which counts from 1."""
    text = lines[line - 1] if line <= len(lines) else ""
    return line - 1, units(prefix(text, column, UTF_8), encoding)


def _encoded(text: str, encoding: str) -> bytes:
    return text.encode(_codec(encoding), errors="surrogatepass")


def _codec(encoding: str) -> str:
    return encoding if encoding == UTF_8 else f"{encoding}-le"  # without a byte order mark
