"""Bytecode in a report: the instructions below the lines of source that they are of."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from flake8_bytecode_perf.cli._html.details import listed
from flake8_bytecode_perf.cli._html.markup import joined, tag
from flake8_bytecode_perf.cli._html.prose import inline
from flake8_bytecode_perf.cli._page import examples
from flake8_bytecode_perf.cost.tables import variant_of
from flake8_bytecode_perf.rules import RULES
from flake8_bytecode_perf.source import lines_of

if TYPE_CHECKING:
    from flake8_bytecode_perf.cli._html.details import Bytecode
    from flake8_bytecode_perf.cli._html.markup import Markup
    from flake8_bytecode_perf.cli._listing import Row


def figure(caption: str, shown: Bytecode) -> Markup:
    """Return a listing with its caption."""
    lines = [_line(source, row) for source, row in shown.rows]
    more = [f"… and {shown.left_out} more"] if shown.left_out else []
    return tag("figure", tag("figcaption", inline(caption)), tag("pre", joined(*lines, *more)))


def _line(source: str, row: Row) -> Markup:
    """An instruction behind its label and a mark for what is proved; above it the line of source that begins with it."""
    above = [tag("b", f"{row.line:>4} {source}"), "\n"] if row.line is not None else []
    label = f"{row.label}:" if row.label else ""
    instruction = f"{row.instruction} {row.argument}".rstrip()
    shown = tag("mark", f"* {instruction}") if row.proved else f"  {instruction}"
    return joined(*above, f"{label:>5} ", shown, by="")


@cache
def example(code: str, variant: str) -> Markup:
    """Return the bytecode of the rule's Slow and Fast that show a variant."""
    rule = next(rule for rule in RULES if rule.code == code)
    pair = next(pair for pair in rule.pairs if variant_of(pair.name) == variant)
    slow, fast = examples(rule, pair)
    both = figure("Slow", listed(lines_of(pair.slow), slow)), figure("Fast", listed(lines_of(pair.fast), fast))
    return tag("div", *both, class_="pair")
