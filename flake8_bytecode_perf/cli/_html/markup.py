"""HTML that is escaped by construction: only what `tag` returns goes into a page as it is."""

from __future__ import annotations

import re
from html import escape

from flake8_bytecode_perf.cli._printable import printable

_BLANK = re.compile(r"([\t\n])")
_EMPTY = frozenset({"br", "input", "meta"})  # elements without an end tag


class Markup(str):
    """A text that is HTML already."""

    __slots__ = ()


def escaped(text: str) -> Markup:
    """Return a text as HTML, its control characters as Python writes them in a string; HTML comes back as it is."""
    if isinstance(text, Markup):
        return text
    parts = [part if part in ("\t", "\n") else printable(part) for part in _BLANK.split(text)]
    return Markup(escape("".join(parts)))


def tag(name: str, /, *content: str, **attributes: str | bool) -> Markup:
    """Return an element. The underscores in the names of attributes stand for dashes; one that is False is left out."""
    shown = [_attribute(key.strip("_").replace("_", "-"), value) for key, value in attributes.items() if value is not False]
    start = f"<{name}{''.join(shown)}>"
    return Markup(start if name in _EMPTY else f"{start}{''.join(map(escaped, content))}</{name}>")


def _attribute(name: str, value: str | bool) -> str:  # noqa: FBT001 - True stands for an attribute without a value
    return f" {name}" if value is True else f' {name}="{escaped(str(value))}"'


def joined(*parts: str, by: str = "\n") -> Markup:
    """Return several pieces of HTML or text in a row."""
    return Markup(by.join([escaped(part) for part in parts if part]))
