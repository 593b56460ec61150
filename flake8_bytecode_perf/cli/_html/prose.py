"""The documentation of a rule as HTML: the few forms of Markdown that docstrings of rules use."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from flake8_bytecode_perf.cli._html.markup import Markup, joined, tag

if TYPE_CHECKING:
    from collections.abc import Iterator

_CODE = re.compile(r"`([^`\n]+)`")
_BLOCK = re.compile(r"```\w*\n(.*?)```", re.DOTALL)
_HEADING = re.compile(r"\*\*([^*]+)\*\*")
_ITEM = re.compile(r"^- ", re.MULTILINE)


def inline(text: str) -> Markup:
    """Return a text, what stands in backticks as code."""
    parts = _CODE.split(text)
    return joined(*[tag("code", part) if number % 2 else part for number, part in enumerate(parts)], by="")


def prose(text: str) -> Markup:
    """Return headings, paragraphs, lists and blocks of code."""
    return joined(*_parts(text))


def _parts(text: str) -> Iterator[Markup]:
    for number, part in enumerate(_BLOCK.split(text)):
        if number % 2:
            yield tag("pre", part.rstrip())
        else:
            yield from map(_paragraph, filter(None, [one.strip() for one in part.split("\n\n")]))


def _paragraph(text: str) -> Markup:
    heading = _HEADING.fullmatch(text)
    if heading is not None:
        return tag("h4", heading[1])
    before, *items = _ITEM.split(text)
    shown = [tag("p", inline(before))] if before.strip() else []
    return joined(*shown, tag("ul", *[tag("li", inline(item)) for item in items]) if items else "")
