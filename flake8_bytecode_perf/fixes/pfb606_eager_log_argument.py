"""Passes the values of a message to the logger, which formats them if it logs the message."""

from __future__ import annotations

import ast
import re
from typing import Any

import libcst as cst

from flake8_bytecode_perf.rewrite import Proved, Rewrite

_NUMBER = re.compile(r"[+ ]?0?\d*(?:\.\d+)?[dxXoeEfFgG]")  # a specification that says the same to `%`
_RIGHT = re.compile(r">(\d+)s?")
_CONVERSIONS = {None: "s", "s": "s", "r": "r", "a": "a"}


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: log.debug("article %s", name); None for what `%` does not format in the same way."""
    [site] = proved.sites
    message = proved.suspect.spans[0]
    call: Any = proved.chunk.node(site.node)
    arguments = site.node.args
    if not arguments or arguments[-1] is not message:
        return None
    made = _of_percent(proved, message) if isinstance(message, ast.BinOp) else _of_format(proved.chunk.node(message))
    if made is None:
        return None
    place = len(arguments) - 1
    last = call.args[place]
    between = cst.Comma(whitespace_after=call.whitespace_before_args)  # one on each line, where the message has its own
    lines = isinstance(call.whitespace_before_args, cst.ParenthesizedWhitespace) and isinstance(last.comma, cst.Comma)
    given = [cst.Arg(value, comma=between if lines else cst.MaybeSentinel.DEFAULT) for value in made]
    given[-1] = given[-1].with_changes(comma=last.comma, whitespace_after_arg=last.whitespace_after_arg)
    return Rewrite({call: call.with_changes(args=[*call.args[:place], *given, *call.args[place + 1 :]])})


def _of_percent(proved: Proved, message: ast.BinOp) -> list[Any] | None:
    """The format and the values of "%s %d" % (a, b)."""
    form, values = proved.chunk.node(message.left), proved.chunk.node(message.right)
    if not isinstance(values, cst.Tuple):
        return [form, values]
    elements = [element.value for element in values.elements if isinstance(element, cst.Element)]
    return [form, *elements] if len(elements) == len(values.elements) else None


def _of_format(message: Any) -> list[Any] | None:
    """The format and the values of an f-string; None for strings beside each other, and for other specifications than of `%`."""
    if not isinstance(message, cst.FormattedString):
        return None
    written, values = "", []
    part: Any
    for part in message.parts:
        if isinstance(part, cst.FormattedStringText):
            written += part.value.replace("{{", "{").replace("}}", "}").replace("%", "%%")
            continue
        field = _field(part)
        if field is None:
            return None
        written += field
        values.append(part.expression)
    start = re.sub("[fF]", "", message.start)
    return [cst.SimpleString(start + written + message.end), *values]


def _field(part: Any) -> str | None:
    """What `%` writes for a field of an f-string: %s, %r, %.2f; None where it would write something else."""
    if isinstance(part.expression, cst.Tuple) and not part.expression.lpar:
        return None
    conversion = _CONVERSIONS[part.conversion]
    if not part.format_spec:
        return f"%{conversion}"
    spec = "".join([text.value for text in part.format_spec])
    if part.conversion is None and _NUMBER.fullmatch(spec):
        return f"%{spec}"
    right = _RIGHT.fullmatch(spec)
    return f"%{right[1]}{conversion}" if right is not None else None
