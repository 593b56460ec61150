"""A place on the command line, FILE:LINE, and the settings at which everything there is shown."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from flake8_bytecode_perf.cli._errors import UserError
from flake8_bytecode_perf.source import lines_of

if TYPE_CHECKING:
    from flake8_bytecode_perf.cli._files import Source
    from flake8_bytecode_perf.settings import Settings

_PLACE = re.compile(r"(?P<file>.+?):(?P<line>\d+)(?::\d*)?$")


def place_of(text: str) -> tuple[str, int | None]:
    """Return the file and the line that FILE[:LINE[:COLUMN]] names; raises UserError for a file with something else behind it."""
    found = None if Path(text).exists() else _PLACE.match(text)
    if found:
        return found["file"], int(found["line"])
    file, colon, behind = text.partition(":")
    if colon and not Path(text).exists() and Path(file).is_file():
        raise UserError(f"{text}: {behind!r} is not a line; give its number, as in {file}:1")
    return text, None


def require_line(source: Source, line: int) -> None:
    """Raise UserError if a source has no such line."""
    last = len(lines_of(source.text))
    if not 1 <= line <= last:
        raise UserError(f"{source.path} has no line {line}; its last line is {last}")


def everything(settings: Settings) -> Settings:
    """Return settings at which a finding is shown however little it saves, and if it is only likely."""
    return replace(settings, min_gain=0.0, min_share=0.0, confidence="likely")
