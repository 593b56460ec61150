"""A source's lines and columns, as Python and as editors count them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$")


def lines_of(text: str) -> list[str]:
    """Return the lines of a source with their ends, as Python counts them: a form feed ends none."""
    return _LINE.findall(text)


def end_of_line(line: str) -> str:
    """Return the characters that end a line: a line feed, a carriage return, both or nothing."""
    return line[len(line.rstrip("\r\n")) :]


def characters(lines: Sequence[str], line: int, column: int) -> int:
    """Return a byte column of a line, which counts from one, in characters; as it is where the line is not at hand."""
    if not 0 < line <= len(lines):
        return column
    return len(lines[line - 1].encode()[:column].decode(errors="replace"))
