"""Reads the marks of a data file: what must be reported on a line, and what must only be suspected.

At the end of a line stand, separated by semicolons:

    # PFB401: 8                  a certain finding at byte column 8
    # PFB401: 8; 20 likely       and a likely one at 20
    # PFB402: 8 (>=3.13)         only on these versions
    # PFB301: refuted          suspected by the syntax tree, not confirmed by the bytecode
"""

from __future__ import annotations

import operator
import re
import sys
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_COMMENT = re.compile(r"# (PFB\d{3}: .*)$")
_MARK = re.compile(r"(?:(?P<code>PFB\d{3}): )?(?P<what>\d+|refuted)(?P<likely> likely)?(?: \((?P<versions>.*)\))?$")
_VERSION = re.compile(r"(<=|>=|==|<|>)3\.(\d+)$")
_COMPARE = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "==": operator.eq}


class Mark(NamedTuple):
    """One expectation; `column` is None where the line is refuted."""

    code: str
    line: int
    column: int | None
    confidence: str = "certain"


def read_marks(source: str) -> list[Mark]:
    """Return the marks in a file that hold on this Python; raise ValueError for one that can't be read."""
    return [
        mark
        for number, line in enumerate(source.splitlines(), start=1)
        if (found := _COMMENT.search(line)) is not None
        for mark in _read_line(found.group(1), number)
    ]


def _read_line(comment: str, line: int) -> Iterator[Mark]:
    code = ""
    for part in comment.split(";"):
        found = _MARK.match(part.strip())
        if found is None:
            raise ValueError(f"line {line}: can't read the mark {part!r}")
        code = found["code"] or code
        if all(map(_holds, (found["versions"] or "").split(",") if found["versions"] else [])):
            column = None if found["what"] == "refuted" else int(found["what"])
            yield Mark(code, line, column, "likely" if found["likely"] else "certain")


def _holds(version: str) -> bool:
    found = _VERSION.match(version.strip())
    if found is None:
        raise ValueError(f"can't read the version {version!r}")
    return bool(_COMPARE[found[1]](sys.version_info[1], int(found[2])))
