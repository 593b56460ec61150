"""Makes at once what is made by way of another collection."""

from __future__ import annotations

import ast
from typing import Any

import libcst as cst

from flake8_bytecode_perf.analysis.knowledge import EMPTY_AS_WRITTEN, EXTREMES
from flake8_bytecode_perf.rewrite import Proved, Rewrite

_KINDS: dict[type[Any], str] = {cst.ListComp: "list", cst.SetComp: "set", cst.DictComp: "dict"}


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: the display, the comprehension, or the copy."""
    [site] = proved.sites
    node = proved.chunk.node(site.node)
    made = _copied(proved, site.parent, node) if not proved.suspect.spans else _at_once(proved, node)
    return Rewrite({node: made.with_changes(lpar=[*node.lpar, *made.lpar], rpar=[*made.rpar, *node.rpar])})


def _copied(proved: Proved, parent: Any, node: Any) -> Any:
    """What a comprehension copies, for what goes through all of it; else list, set or dict of that."""
    remedy, iterable = proved.suspect.note.partition("(")[0], node.for_in.iter
    if proved.suspect.variant == "one value":
        values = [] if isinstance(node.value, cst.Name) and node.value.value == "None" else [node.value]
        return cst.Call(cst.parse_expression(remedy), [cst.Arg(given) for given in (iterable, *values)])
    if isinstance(node, cst.DictComp) and isinstance(iterable.func, cst.Attribute):
        iterable = iterable.func.value  # d of d.items()
    if isinstance(parent, ast.Call) and getattr(parent.func, "id", "") == remedy and parent.args[0] is proved.sites[0].node:
        return iterable
    return cst.Call(cst.Name(_KINDS[type(node)]), [cst.Arg(iterable)])


def _at_once(proved: Proved, call: Any) -> Any:
    name, inner = call.func.value, proved.chunk.node(proved.suspect.spans[0])
    if isinstance(inner, (cst.ListComp, cst.SetComp, cst.DictComp, cst.Dict)):
        return _comprehension(name, inner)
    if isinstance(inner, cst.Call):
        copied = call.args[0].with_changes(value=inner.args[0].value)
        return inner if name == "list" else call.with_changes(args=[copied, *call.args[1:]], lpar=[], rpar=[])
    if name in EXTREMES:
        return call.with_changes(args=[cst.Arg(found.value) for found in inner.elements] + [*call.args[1:]], lpar=[], rpar=[])
    if not inner.elements:
        return cst.parse_expression(EMPTY_AS_WRITTEN[name])
    return _display(name, inner)


def _display(name: str, inner: Any) -> Any:
    """The display of a kind with the elements of another, on the same lines."""
    opening, closing = _around(inner)
    elements: Any = inner.elements
    if name == "list":
        brackets = cst.LeftSquareBracket(whitespace_after=opening), cst.RightSquareBracket(whitespace_before=closing)
        return cst.List(elements, *brackets)
    if name == "tuple":
        if len(elements) == 1:
            elements = [elements[0].with_changes(comma=cst.Comma())]
        return cst.Tuple(elements, [cst.LeftParen(whitespace_after=opening)], [cst.RightParen(whitespace_before=closing)])
    braces = cst.LeftCurlyBrace(whitespace_after=opening), cst.RightCurlyBrace(whitespace_before=closing)
    if name == "set":
        return cst.Set(elements, *braces)
    halves = [(*(half.value for half in pair.value.elements), pair.comma) for pair in elements]
    return cst.Dict([cst.DictElement(key, value, comma=comma) for key, value, comma in halves], *braces)


def _around(inner: Any) -> tuple[Any, Any]:
    """The space after what opens a display, and before what closes it."""
    if isinstance(inner, cst.Tuple):
        return inner.lpar[0].whitespace_after, inner.rpar[0].whitespace_before
    opening, closing = (inner.lbracket, inner.rbracket) if isinstance(inner, cst.List) else (inner.lbrace, inner.rbrace)
    return opening.whitespace_after, closing.whitespace_before


def _comprehension(name: str, inner: Any) -> Any:
    if name == "set":
        return cst.SetComp(inner.elt, inner.for_in)
    if name == "dict" and isinstance(inner, cst.ListComp):
        key, value = (element.value for element in inner.elt.elements)  # type: ignore[attr-defined]  # a pair
        return cst.DictComp(key=key, value=value, for_in=inner.for_in)
    return inner
