"""Finds a linted file among a profile's paths: by the longest common suffix, on any system, installed copies included."""

from __future__ import annotations

import contextlib
import re
from itertools import takewhile
from pathlib import Path
from typing import NamedTuple

_DRIVE = re.compile(r"[A-Za-z]:[\\/]|\\\\")
_SEPARATOR = re.compile(r"[\\/]")
_WEAK, _WHOLE, _EXACT = range(3)


class Rank(NamedTuple):
    """How well a recorded path fits; greater is better.

    `certainty` is 0 where only the file's name is equal, so that its functions must decide; 1 where the module's whole path is;
    2 where the path is the very same.
    """

    certainty: int
    common: int

    @property
    def is_weak(self) -> bool:
        """Whether the name alone is equal."""
        return self.certainty == _WEAK


def name_of(recorded: str) -> str:
    """Return the last part of a recorded path, in lower case: equal for all that may be the same file."""
    return _SEPARATOR.split(recorded)[-1].lower()


def is_bare(recorded: str) -> bool:
    """Whether a path is a file's name without a folder: then several files may stand behind it."""
    return len(_parts(recorded)) == 1 and not recorded.startswith("/")


class Linted:
    """A linted file, as recorded paths are compared with it."""

    def __init__(self, path: str) -> None:
        absolute = Path(path).absolute()
        names = [str(absolute)]
        with contextlib.suppress(OSError, RuntimeError):  # a circle of symbolic links
            names.append(str(absolute.resolve()))  # a profiler may follow them, or not
        self.spellings = [_parts(name) for name in dict.fromkeys(names)]
        self.depth = _depth_of_module(absolute)

    def rank(self, recorded: str) -> Rank | None:
        """Return how well a recorded path fits; None where it is another file."""
        ranks = [rank for spelling in self.spellings if (rank := self._rank(spelling, recorded))]
        return max(ranks, default=None)

    def _rank(self, spelling: list[str], recorded: str) -> Rank | None:
        windows = bool(_DRIVE.match(recorded)) or "\\" in recorded
        theirs, ours = _parts(recorded), spelling
        if windows:
            theirs, ours = [part.lower() for part in theirs], [part.lower() for part in ours]
        common = _common_suffix(theirs, ours)
        if not common:
            return None
        if common == len(ours) == len(theirs):
            return Rank(_EXACT, common)
        if common >= max(self.depth, 2) or 2 <= common == len(theirs):
            return Rank(_WHOLE, common)
        return Rank(_WEAK, common) if self.depth == 1 or len(theirs) == 1 else None


def _parts(path: str) -> list[str]:
    """Return the parts of a path of any system, without a root and without `.`; `..` takes the part before it away."""
    split = _SEPARATOR.split(path) if _DRIVE.match(path) or "/" not in path else path.split("/")
    parts: list[str] = []
    for part in split:
        if part == ".." and parts:
            parts.pop()
        elif part not in ("", ".", ".."):
            parts.append(part)
    return parts


def _common_suffix(first: list[str], second: list[str]) -> int:
    common = 0
    for one, other in zip(reversed(first), reversed(second), strict=False):
        if one != other:
            break
        common += 1
    return common


def _depth_of_module(path: Path) -> int:
    """Return how many last parts of the path name the module: 2 for `package/module.py`."""
    packages = takewhile(lambda folder: (folder / "__init__.py").is_file(), path.parents)
    return 1 + len(list(packages))
