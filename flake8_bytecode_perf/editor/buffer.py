"""A document as an editor holds it, saved or not, and what flake8 reports of this plugin in it."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from flake8_bytecode_perf.check import check
from flake8_bytecode_perf.examination import parsed
from flake8_bytecode_perf.settings import Settings
from flake8_bytecode_perf.source import lines_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flake8_bytecode_perf.cli._flake8 import Flake8
    from flake8_bytecode_perf.rule import Finding


@dataclass(frozen=True, slots=True)
class Buffer:
    """A document's lines when it was asked about, the settings that hold for it, and its findings.

    `width` is the length that no line that a fix writes may exceed; `noqa` whether comments with `noqa` count.
    """

    lines: Sequence[str] = ()
    settings: Settings = field(default_factory=Settings)
    found: Sequence[Finding] = ()
    width: int | None = None
    noqa: bool = True

    @property
    def text(self) -> str:
        """The whole text."""
        return "".join(self.lines)

    def within(self, first: int, last: int) -> list[Finding]:
        """Return the findings in some lines, which count from 1; the last one is included."""
        return [one for one in self.found if one.line <= last and first <= one.end_line]

    def fixable(self, first: int = 1, last: int = sys.maxsize) -> list[Finding]:
        """Return the findings in some lines, or all, that have a fix of a wanted kind."""
        return [one for one in self.within(first, last) if one.fix in self.settings.fixes]


def buffer_of(flake8: Flake8, path: str, text: str) -> Buffer:
    """Return a document with its findings: none in what is excluded, holds tests or is no Python, as long as it is typed."""
    lines = lines_of(text.removeprefix("\ufeff"))
    empty = Buffer(lines, flake8.settings, (), flake8.width, flake8.noqa)
    if not flake8.takes(path) or flake8.leaves_out(path):
        return empty
    tree = parsed("".join(lines))
    if tree is None:
        return empty
    settings, reports = flake8.settings.of_file(path, tree), flake8.reports(path)
    found = [one for one in check(tree, settings) if reports(one, lines)]
    return Buffer(lines, settings, found, flake8.width, flake8.noqa)
