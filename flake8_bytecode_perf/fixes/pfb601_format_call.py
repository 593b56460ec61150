"""Makes an f-string of str.format with a literal."""

from __future__ import annotations

import string
from typing import TYPE_CHECKING, Any

import libcst as cst

from flake8_bytecode_perf.fixes._fstrings import Raw, f_string, field, raw_of
from flake8_bytecode_perf.rewrite import Proved, Rewrite

if TYPE_CHECKING:
    from collections.abc import Iterator

_OWNERS = (cst.Name, cst.Attribute, cst.Call, cst.Subscript)


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite; None where an f-string of 3.11 can't hold it."""
    [site] = proved.sites
    call = proved.chunk.node(site.node)
    raw = raw_of(call.func.value)
    if raw is None:
        return None
    values = iter([proved.chunk.node(value) for value in proved.suspect.detail])
    made = f_string(_parts(raw, values), call.func.value.quote, proved.chunk.quotes_around(call))
    return Rewrite({call: made.with_changes(lpar=call.lpar, rpar=call.rpar)}) if made is not None else None


def _parts(raw: str, values: Iterator[Any]) -> list[str | None]:
    """The text and the fields, those in specifications behind their own."""
    parts: list[str | None] = []
    for text, name, spec, conversion in string.Formatter().parse(raw):
        parts.append(Raw(text))
        if name is not None:
            value = _looked_up(next(values), name.partition(".")[2])
            within = _parts(spec or "", values)
            plain = all(part is not None and "\\" not in part for part in within)
            known = value is not None and "[" not in name and plain
            parts.append(field(value, conversion or "", "".join(map(str, within))) if known else None)
    return parts


def _looked_up(value: Any, attributes: str) -> Any:
    """An argument, or an attribute of it; None where it would need parentheses."""
    for name in attributes.split(".") if attributes else ():
        if not isinstance(value, _OWNERS):
            return None
        value = cst.Attribute(value, cst.Name(name))
    return value
