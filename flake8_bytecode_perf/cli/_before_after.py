"""The bytecode of one finding's code, before and after its rewrite."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.cli._listing import Marker, compiled, rows_between
from flake8_bytecode_perf.cli._page import examples
from flake8_bytecode_perf.cli.side_by_side import region_after, region_of
from flake8_bytecode_perf.cost.tables import variant_of
from flake8_bytecode_perf.fix import fixed_alone
from flake8_bytecode_perf.rewrite import Refusal
from flake8_bytecode_perf.source import lines_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flake8_bytecode_perf.check import Weighed
    from flake8_bytecode_perf.cli._listing import Row
    from flake8_bytecode_perf.examination import Examination
    from flake8_bytecode_perf.rule import Rule
    from flake8_bytecode_perf.settings import Settings


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


def before_after(now: Examination, weighed: Weighed, settings: Settings) -> BeforeAfter:
    """Return the code of a finding before and after its fix alone; the functions in it that it does not concern are left out."""
    rule, suspect, proved, _ = weighed
    region = region_of(now.tree, [site for site, _ in proved])
    rows = Marker(now.module, [weighed]).marked([weighed], rows_between(compiled(now.text), *region))
    concerned = {_path_of(row) for row in rows if row.proved} | {".".join(proved[0][0].where.scope.path) or "<module>"}
    others = {_text_of(function) for function in _by_function(rows) if _path_of(function[0]) not in concerned}
    before = Listing(now.lines, _without(others, rows))
    text = fixed_alone(now, weighed, settings)
    if isinstance(text, Refusal):
        return BeforeAfter(before, _fast_example(rule, suspect.variant), [], text.reason)
    lines = lines_of(text)
    region, elsewhere = region_after(now.lines, lines, region)
    return BeforeAfter(before, Listing(lines, _without(others, rows_between(compiled(text), *region))), elsewhere, None)


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
