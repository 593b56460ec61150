"""A stretch of a source beside its bytecode, and what the rewrite of a finding saves on each Python."""

from __future__ import annotations

import ast
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from rich.table import Table
from rich.text import Text

from flake8_bytecode_perf.cli._listing import listing
from flake8_bytecode_perf.cli._opcodes import opcodes
from flake8_bytecode_perf.cost.gain import gain_of
from flake8_bytecode_perf.cost.tables import table, titled, variant_of
from flake8_bytecode_perf.settings import TARGETS
from flake8_bytecode_perf.source import lines_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flake8_bytecode_perf.check import Weighed
    from flake8_bytecode_perf.cli._listing import Row
    from flake8_bytecode_perf.model import Module, Site
    from flake8_bytecode_perf.rule import Rule
    from flake8_bytecode_perf.settings import Settings

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
    """Return where a region of the lines `before` is in those `after` a rewrite, with what was put beside it.

    And the new lines that stand elsewhere: imports.
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


def beside(source: str, filename: str, region: Region, settings: Settings, rules: Sequence[Rule]) -> Table:
    """Return the instructions of a region, each line of the source where its first one stands; * before what is proved."""
    lines = lines_of(source)
    grid = Table("line", "source", "", "", "instruction", "argument", box=None, pad_edge=False)
    grid.columns[0].justify = "right"
    for column in grid.columns:
        column.overflow = "fold"  # on a narrow terminal nothing of the source may be missing
    for line, row in _rows_in(listing(source, filename, settings, rules), region):
        told = row.line is not None
        number, shown = (str(line), lines[line - 1].rstrip()) if told else ("", "")
        style = "bold red" if row.proved else ""
        mark, label = "*" if row.proved else "", f"{row.label}:" if row.label else ""
        grid.add_row(number, Text(shown), mark, label, row.instruction, Text(row.argument), style=style)
    return grid


def _rows_in(rows: Sequence[Row], region: Region) -> list[tuple[int, Row]]:
    """The rows of a region, each with its line."""
    found, line = [], 0
    for row in rows:
        line = row.line or line
        if region.first <= line <= region.last:
            found.append((line, row))
    return found


def savings_of(module: Module, weighed: Weighed, settings: Settings) -> Table:
    """Return what the rewrite saves on each Python: of the rule's own pairs as they were measured, and of this loop."""
    rule, suspect, proved, _ = weighed
    columns = "Python", "measured on", "ns per iteration before", "after", "saved", "share of this loop's iteration"
    grid = Table(*columns, box=None, pad_edge=False)
    for target in TARGETS:
        gain = gain_of(rule, suspect, [site for site, _ in proved], module, replace(settings, targets=(target,)))
        share = "grows with the number of iterations" if rule.growth else f"{gain.percent:.0f}%"
        record = table(target)["records"].get(rule.code)
        if record is None:
            grid.add_row(titled(target), "not measured")
            continue
        for name, pair in record["pairs"].items():
            if variant_of(name) == suspect.variant:
                figures = [f"{pair[column]:.1f}" for column in ("slow", "fast", "saved")]
                example = "the rule's example" + (name.partition(":")[2] or f" {name}").rstrip()
                grid.add_row(titled(target), example, *figures, share)
    return grid
