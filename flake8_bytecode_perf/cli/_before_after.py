"""The bytecode of one finding's code, before and after its rewrite."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.cli._listing import Marker, Row, compiled, rows_between
from flake8_bytecode_perf.cli._opcodes import opcodes
from flake8_bytecode_perf.cli._page import examples
from flake8_bytecode_perf.cli.side_by_side import region_after, region_of
from flake8_bytecode_perf.cost.tables import variant_of
from flake8_bytecode_perf.fix import fixed_alone
from flake8_bytecode_perf.rewrite import Refusal
from flake8_bytecode_perf.source import lines_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from flake8_bytecode_perf.cli.side_by_side import Region
    from flake8_bytecode_perf.examination import Examination
    from flake8_bytecode_perf.report import Weighed
    from flake8_bytecode_perf.rule import Rule
    from flake8_bytecode_perf.settings import Settings

_LONG = 30  # lines, from which on a region is shown in part
_AROUND = 2  # lines shown before and after each that matters
_LEFT_OUT = "…"


class Listing(NamedTuple):
    """Some instructions, and all lines of the source that they are of."""

    lines: Sequence[str]
    rows: Sequence[Row]


class BeforeAfter(NamedTuple):
    """The code of a finding and its rewrite.

    `reason` says why no fix rewrites the code, None if one does. Without a fix, `after` is the Fast example of the rule.
    `elsewhere` are lines that the fix adds at other places, such as imports.
    """

    before: Listing
    after: Listing
    elsewhere: list[str]
    reason: str | None

    def heading(self, weighed: Weighed) -> str:
        """Return what stands above the code after the rewrite of a finding."""
        rule, suspect, *_ = weighed
        if self.reason is None:
            return f"after `bytecode-perf fix{' --unsafe-fixes' * (suspect.verdict.fix == 'unsafe')}`:"
        return f"no fix: {self.reason}\nrewritten by hand, in the example of `bytecode-perf explain {rule.code}`:"

    @property
    def added(self) -> list[str]:
        """The lines that a fix adds at other places, as they are shown."""
        return [f"      {line.rstrip()}" for line in self.elsewhere if line.strip()]


def before_after(now: Examination, weighed: Weighed, settings: Settings) -> BeforeAfter:
    """Return the code of a finding before and after its fix alone, without what the finding does not concern."""
    rule, suspect, proved, _ = weighed
    region = region_of(now.tree, [site for site, _ in proved])
    rows = Marker(now.module, [weighed]).marked([weighed], rows_between(compiled(now.text), *region))
    concerned = {_path_of(row) for row in rows if row.proved} | {".".join(proved[0][0].where.scope.path) or "<module>"}
    others = {_text_of(function) for function in _by_function(rows) if _path_of(function[0]) not in concerned}
    slow = {line for site, _ in proved for line in range(site.node.lineno, (site.node.end_lineno or 0) + 1)}
    before = Listing(now.lines, _shortened(_without(others, rows), region, slow))
    text = fixed_alone(now, weighed, settings)
    if isinstance(text, Refusal):
        return BeforeAfter(before, _fast_example(rule, suspect.variant), [], text.reason)
    lines = lines_of(text)
    region, elsewhere = region_after(now.lines, lines, region)
    rows = _without(others, rows_between(compiled(text), *region))
    return BeforeAfter(before, Listing(lines, _shortened(rows, region, _changed(now.lines, lines))), elsewhere, None)


def _fast_example(rule: Rule, variant: str) -> Listing:
    """The function of a rule's Fast that shows a variant."""
    pair = next(pair for pair in rule.pairs if variant_of(pair.name) == variant)
    return Listing(lines_of(pair.fast), examples(rule, pair)[1])


def _path_of(row: Row) -> str:
    """The classes and functions in which an instruction stands, as a finding names them."""
    return row.function.replace(".<locals>", "")


def _by_function(rows: Sequence[Row]) -> list[list[Row]]:
    return [[*function] for _, function in groupby(rows, key=lambda row: row.function)]


def _text_of(function: Sequence[Row]) -> tuple[tuple[str, str], ...]:
    return tuple([(row.instruction, row.argument) for row in function])


def _without(others: set[tuple[tuple[str, str], ...]], rows: Sequence[Row]) -> list[Row]:
    """The rows without those of functions that read like one of the others."""
    return [row for function in _by_function(rows) if _text_of(function) not in others for row in function]


def _changed(before: Sequence[str], after: Sequence[str]) -> set[int]:
    """The numbers of the lines that are new."""
    parts = [range(start, end) for tag, _, _, start, end in opcodes(before, after) if tag != "equal"]
    return {line + 1 for part in parts for line in part}


def _shortened(rows: Sequence[Row], region: Region, lines: Collection[int]) -> list[Row]:
    """The rows of the first line of a region, of some others and of those next to them; all rows of a short region."""
    if region.last - region.first < _LONG:
        return [*rows]
    near = {region.first} | {line + distance for line in lines for distance in range(-_AROUND, _AROUND + 1)}
    shown, line = list[Row](), 0
    for row in rows:
        line = row.line or line
        if line in near:
            shown.append(row)
        elif shown and shown[-1].instruction != _LEFT_OUT:
            shown.append(Row(None, row.function, _LEFT_OUT, "", None, proved=False))
    return shown
