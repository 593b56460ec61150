"""The recorded profiles of tests/data/profiles, and the program that they are of."""

from __future__ import annotations

import ast
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from flake8_bytecode_perf.profiles import FileProfile, Profile, read

if TYPE_CHECKING:
    from collections.abc import Sequence

# a class with two slow places, PFB202 in `tally` and PFB401 in `render`; tests add what else they need
PAGE_CLASS = """\
class Page:
    def __init__(self, rows):
        self.rows, self.text, self.total = rows, "", 0

    def tally(self):
        for row in self.rows:
            self.total += row

    def render(self):
        for row in self.rows:
            self.text += f"{row},"
"""
DATA = Path(__file__).parent / "data" / "profiles"
WITH_LINES = (
    "sampling.jsonl",
    "sampling_native.jsonl",
    "sampling.collapsed",
    "sampling.pstats",
    "pyspy.raw",
    "pyspy_full.raw",
    "pyspy_native.raw",
    "pyspy.speedscope.json",
    "scalene.json",
)
OF_FUNCTIONS = (
    "cprofile.pstats",
    "pyspy_functions.raw",
    "pyspy_functions.speedscope.json",
    "pyspy_without_lines.raw",
    "pyinstrument.json",
    "pyinstrument.speedscope.json",
)
ALL = WITH_LINES + OF_FUNCTIONS


def program(folder: Path) -> Path:
    """Copy the program to a folder, and return that of its package."""
    shutil.copy(DATA / "run.py", folder)
    return shutil.copytree(DATA / "textstat", folder / "textstat")


def place(path: Path, code: str) -> int:
    """Return the line of the file that has this code."""
    [line] = [number for number, text in enumerate(path.read_text().splitlines(), 1) if text.strip() == code]
    return line


def asked(profile: Profile, path: Path) -> FileProfile | None:
    return profile.of(str(path), ast.parse(path.read_bytes()))


def of(path: Path, *profiles: str | Path, linted: Sequence[Path] = ()) -> FileProfile:
    """Return what these profiles say of a file that they must know."""
    found = asked(read([DATA / profile for profile in profiles]).among(map(str, linted)), path)
    assert found is not None
    return found
