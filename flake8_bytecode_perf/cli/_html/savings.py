"""What a rewrite saves on each Python, as a table whose bars are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flake8_bytecode_perf.cli._html.markup import joined, tag
from flake8_bytecode_perf.settings import RUNNING_TARGET

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flake8_bytecode_perf.cli._html.markup import Markup
    from flake8_bytecode_perf.cli._savings import Saving

_OF_LOOP = "Saved of one iteration here, by Python"
_OF_EXAMPLE = "Saved of one iteration of the rule's example, which makes 2,000, by Python"


def chart(savings: Sequence[Saving], *, growth: bool) -> Markup:
    """Return the savings, one row for each Python; the Python of the report stands out."""
    named = ("Python", "1"), ("Saved", "2"), ("Example, ns", "1")
    columns = [tag("th", name, scope="col", colspan=wide) for name, wide in named]
    caption = tag("caption", _OF_EXAMPLE if growth else _OF_LOOP)
    rows = joined(*map(_row, savings))
    return tag("table", caption, tag("thead", tag("tr", *columns)), tag("tbody", rows), class_="savings")


def _row(one: Saving) -> Markup:
    example = "" if one.example is None else f"{one.example[0]:.1f} → {one.example[1]:.1f}"
    python = tag("th", one.python, scope="row", class_="here" if one.python.split()[0] == RUNNING_TARGET else "")
    bar, told = tag("td", _bar(one.percent), class_="bar"), tag("td", one.told, class_="number")
    return tag("tr", python, bar, told, tag("td", example, class_="number"))


def _bar(percent: float | None) -> Markup:
    bar = tag("rect", width=f"{min(max(percent or 0.0, 0.0), 100.0):.1f}", height="10")
    return tag("svg", bar, viewBox="0 0 100 10", preserveAspectRatio="none", aria_hidden="true")
