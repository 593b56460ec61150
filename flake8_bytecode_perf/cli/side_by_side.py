"""Lines of a source next to their bytecode, and where a rewrite moves them."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from rich.measure import Measurement
from rich.table import Table
from rich.text import Text

from flake8_bytecode_perf.cli._opcodes import opcodes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console, ConsoleOptions

    from flake8_bytecode_perf.cli._listing import Row
    from flake8_bytecode_perf.model.scopes import Site

WIDE = 1000  # columns, more than any listing needs
_LOOPS = (ast.For, ast.AsyncFor, ast.While)
_DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
_NEAR = 2  # lines between a loop and what a rewrite puts before or behind it


class Region(NamedTuple):
    """Lines of a source, counted from one; both ends belong to it."""

    first: int
    last: int


def region_of(tree: ast.Module, sites: Sequence[Site]) -> Region:
    """Return the lines of the innermost loop that holds all of the sites, or else of the statement that does."""
    first, last = min(site.node.lineno for site in sites), max(site.node.end_lineno for site in sites)
    chosen: ast.stmt | None = None
    waiting: list[ast.AST] = [tree]
    while waiting:  # what holds comes before what is held
        node = waiting.pop()
        if isinstance(node, ast.stmt):
            if first < node.lineno or (node.end_lineno or 0) < last:
                continue
            if isinstance(node, (*_LOOPS, *_DEFINITIONS)) or not isinstance(chosen, _LOOPS):
                chosen = node
        waiting += [part for part in ast.iter_child_nodes(node) if not isinstance(part, ast.expr)]
    return Region(first, last) if chosen is None else Region(chosen.lineno, chosen.end_lineno or last)


def region_after(before: Sequence[str], after: Sequence[str], region: Region) -> tuple[Region, list[str]]:
    """Return where a region of the lines `before` is in those `after` a rewrite, with the lines that are added next to it.

    The second value are the new lines at other places, such as imports.
    """
    first, last = region.first - 1, region.last
    new_first, new_last = len(after), 0
    elsewhere: list[str] = []
    for tag, old_start, old_end, start, end in opcodes(before, after):
        if tag != "equal" and first - _NEAR <= old_end and old_start <= last + _NEAR:
            new_first, new_last = min(new_first, start), max(new_last, end)
        elif tag != "equal":
            elsewhere += after[start:end]
        elif old_start < last and first < old_end:
            new_first = min(new_first, start + max(first - old_start, 0))
            new_last = max(new_last, end - max(old_end - last, 0))
    return Region(new_first + 1, new_last), elsewhere


class SideBySide:
    """Lines of a source next to their instructions, * before those that are proved.

    If the console is too narrow for that, the instructions follow below their line, so that no name is broken.
    """

    def __init__(self, lines: Sequence[str], rows: Sequence[Row]) -> None:
        self._lines, self._rows = lines, rows

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Table]:
        """Yield the table that fits."""
        beside = self._beside()
        needed = Measurement.get(console, options.update(max_width=WIDE), beside).maximum
        yield beside if needed <= options.max_width else self._below()

    def _beside(self) -> Table:
        grid = Table("line", "source", "", "", "instruction", "argument", box=None, pad_edge=False)
        grid.columns[0].justify = "right"
        for row in self._rows:
            number, source = self._start_of(row)
            grid.add_row(number, Text(source), *_parts(row), style=_style(row))
        return grid

    def _below(self) -> Table:
        grid = Table("line", "source, instructions", box=None, pad_edge=False)
        grid.columns[0].justify = "right"
        widest = max([len(row.instruction) for row in self._rows], default=0)
        for row in self._rows:
            if row.line is not None:
                number, source = self._start_of(row)
                grid.add_row(number, Text(source))
            mark, label, instruction, argument = _parts(row)
            grid.add_row("", Text(f"{mark:1} {label:>4} {instruction:{widest}} {argument}".rstrip()), style=_style(row))
        return grid

    def _start_of(self, row: Row) -> tuple[str, str]:
        """The number and the source of the line that starts with an instruction; empty if none does."""
        return ("", "") if row.line is None else (str(row.line), self._lines[row.line - 1].rstrip())


def _parts(row: Row) -> tuple[str, str, str, str]:
    return "*" if row.proved else "", f"{row.label}:" if row.label else "", row.instruction, row.argument


def _style(row: Row) -> str:
    return "bold red" if row.proved else ""
