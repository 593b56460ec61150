"""Gives a call what is packed to be unpacked as arguments of its own."""

from __future__ import annotations

import ast
from typing import Any

import libcst as cst

from flake8_bytecode_perf.rewrite import Proved, Rewrite

_PLAIN = cst.AssignEqual(cst.SimpleWhitespace(""), cst.SimpleWhitespace(""))


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: f(a, b, k=v) for f(*[a, b], **{"k": v})."""
    [site] = proved.sites
    call = proved.chunk.node(site.node)
    packed = [proved.chunk.node(node) for node in proved.suspect.silences]
    arguments: list[Any] = []
    for argument in call.args:
        arguments += _inside(argument.value) if argument.value in packed else [argument]
    arguments.sort(key=_has_name)  # f(k=v, *[a, b]) evaluates a and b first
    if arguments:
        last = call.args[-1]
        arguments[-1] = arguments[-1].with_changes(comma=last.comma, whitespace_after_arg=last.whitespace_after_arg)
    return Rewrite({call: call.with_changes(args=arguments)})


def _has_name(argument: cst.Arg) -> bool:
    return argument.keyword is not None or argument.star == "**"


def _inside(packed: Any) -> list[cst.Arg]:
    if isinstance(packed, cst.Call):  # dict(k=v)
        return [cst.Arg(given.value, keyword=given.keyword, equal=_PLAIN) for given in packed.args]
    if isinstance(packed, cst.Dict):
        elements: Any = packed.elements
        named = [(ast.literal_eval(element.key.value), element.value) for element in elements]
        return [cst.Arg(value, keyword=cst.Name(name), equal=_PLAIN) for name, value in named]
    return [cst.Arg(element.value) for element in packed.elements]
