"""Puts an f-string together that every Python from 3.11 on can read."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

import libcst as cst

from flake8_bytecode_perf.fixes._careful import source_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_LOOSE = (cst.Lambda, cst.NamedExpr, cst.Yield, cst.Tuple, cst.IfExp)
_QUOTES = ('"', "'")


class Raw(str):
    """Text between the fields, as it is written in a string's source."""

    __slots__ = ()


def raw_of(node: Any) -> str | None:
    """Return the source between the quotes of a plain string literal; None for others, raw, bytes or in several parts."""
    if not isinstance(node, cst.SimpleString) or node.prefix not in ("", "u") or len(node.quote) > 1:
        return None
    return None if "\\N{" in node.raw_value else node.raw_value


def field(node: Any, conversion: str = "", spec: str = "") -> str | None:
    """Return a field of an f-string; None for an expression that 3.11 can't read there."""
    source = source_of(node)
    if any(found in source for found in "\\\n#"):
        return None
    if isinstance(node, _LOOSE) and not node.lpar:
        source = f"({source})"
    shown = f" {source}" if source.startswith("{") else source
    return f"{{{shown}{f'!{conversion}' * bool(conversion)}{f':{spec}' * bool(spec)}}}"


def f_string(parts: Sequence[str | None], quote: str, around: Collection[str]) -> cst.BaseExpression | None:
    """Return the f-string of text (`Raw`) and fields, in these quotes if they will do, and not in those of f-strings `around` it.

    None where no quotes do, or a part is None.
    """
    if any(part is None for part in parts):
        return None
    found = [part for part in parts if part is not None]
    fields = "".join([part for part in found if not isinstance(part, Raw)])
    texts = [part for part in found if isinstance(part, Raw)]
    for mark in (quote, *_QUOTES):
        if mark not in around and mark not in fields and not any(_ends(text, mark) for text in texts):
            written = "".join([part.replace("{", "{{").replace("}", "}}") if isinstance(part, Raw) else part for part in found])
            return cst.parse_expression(f"f{mark}{written}{mark}")
    return None


def free_quote(around: Collection[str]) -> str | None:
    """Return the quote that a string inside f-strings of the quotes `around` it may have; None where both are taken."""
    return next((mark for mark in _QUOTES if mark not in around), None)


def _ends(text: str, mark: str) -> bool:
    """Whether text as it is written would end a string in these quotes, or is not the same in them."""
    try:
        return bool(ast.literal_eval(f"{mark}{text}{mark}") != ast.literal_eval(f'"""{text} """')[:-1])
    except SyntaxError:
        return True
