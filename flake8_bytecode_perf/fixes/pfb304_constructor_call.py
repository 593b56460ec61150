"""Writes a display in place of a call of dict, list or tuple."""

from __future__ import annotations

import unicodedata

import libcst as cst

from flake8_bytecode_perf.analysis.knowledge import EMPTY_DISPLAYS
from flake8_bytecode_perf.fixes._fstrings import free_quote
from flake8_bytecode_perf.rewrite import Proved, Rewrite


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: {}, [], () or {"a": x}; None where an f-string of 3.11 can't hold it."""
    call = proved.chunk.node(proved.suspect.spans[0])
    if not call.args:
        return Rewrite({call: cst.parse_expression(EMPTY_DISPLAYS[call.func.value])})
    quote = free_quote(proved.chunk.quotes_around(call))
    if quote is None:
        return None
    elements = [
        cst.DictElement(cst.SimpleString(f"{quote}{_name(argument.keyword.value)}{quote}"), argument.value, comma=argument.comma)
        for argument in call.args
    ]
    opening = cst.LeftCurlyBrace(whitespace_after=call.whitespace_before_args)
    closing = cst.RightCurlyBrace(whitespace_before=call.args[-1].whitespace_after_arg)
    return Rewrite({call: cst.Dict(elements, lbrace=opening, rbrace=closing, lpar=call.lpar, rpar=call.rpar)})


def _name(written: str) -> str:
    """A name as Python knows it, which takes dict(\ufb01=1) for dict(fi=1)."""
    return unicodedata.normalize("NFKC", written)
