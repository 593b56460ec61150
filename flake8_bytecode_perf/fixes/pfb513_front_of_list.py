"""Appends to a list and reverses it behind the loop, or makes a deque of a list that is used at its front."""

from __future__ import annotations

import ast
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import libcst as cst

from flake8_bytecode_perf.analysis.deques import can_be_reversed, queue_of, reversal_of
from flake8_bytecode_perf.fixes._careful import says_type, source_of
from flake8_bytecode_perf.fixes._layout import Room, call_with, joined_lines
from flake8_bytecode_perf.fixes._results import argument, in_place, with_arguments
from flake8_bytecode_perf.rewrite import Rewrite
from flake8_bytecode_perf.syntax import last_name

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.scopes import Site
    from flake8_bytecode_perf.rewrite import Proved

_OF_DEQUE = {"pop": "popleft", "insert": "appendleft"}


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite; None where `deque` is another name in the file, or a comment says that the local is a list."""
    [site] = proved.sites
    return _reversed(proved, site) if can_be_reversed(proved.module, site) else _with_deque(proved, site)


def _reversed(proved: Proved, site: Site) -> Rewrite:
    found = reversal_of(proved.module, site)
    assert found is not None  # noqa: S101 - the rule has asked
    loop: Any = found.loop
    line, name = proved.chunk.line_of(loop.node), proved.chunk.node(site.node.func.value)
    if found.whole:
        extend = cst.Call(cst.Attribute(name, cst.Name("extend")))
        rewrite = in_place(proved, loop, cst.Expr(with_arguments(extend, argument(line.iter))))
    else:
        rewrite = Rewrite({proved.chunk.node(call): _renamed(proved, call, "append") for call in found.calls})
    return replace(rewrite, after={line: [f"{name.value}.reverse()"]}, rewritten=[loop.node])


def _with_deque(proved: Proved, site: Site) -> Rewrite | None:
    found = queue_of(proved.module, site)
    written = proved.imported(site.where.scope, "collections", "deque") if found is not None else None
    if found is None or written is None:
        return None
    name, imports = written
    lines = [proved.chunk.line_of(proved.statement(made)) for made in found.made]
    if any(says_type(getattr(line, "trailing_whitespace", None)) for line in lines):  # a compound statement has none
        return None
    function = cst.parse_expression(name)
    replaced: dict[cst.CSTNode, cst.CSTNode | None]
    replaced = {proved.chunk.node(call): _renamed(proved, call, _OF_DEQUE[last_name(call.func)]) for call in found.calls}
    replaced |= {proved.chunk.node(made): _deque(proved, function, made) for made in found.made}
    return Rewrite(replaced, rewritten=[*map(proved.statement, (*found.calls, *found.made))], imports=imports)


def _renamed(proved: Proved, call: Any, method: str) -> Any:
    """The call of another method, without the index 0; on one line, if black would put it there."""
    node = proved.chunk.node(call)
    function, others = node.func.with_changes(attr=cst.Name(method)), node.args[1:]
    if "\n" in source_of(node) and others:
        made = node.with_changes(func=function, args=[cst.Arg(others[0].value, comma=others[0].comma)])
        flat = joined_lines(made.with_changes(whitespace_before_args=cst.SimpleWhitespace("")))
        if flat is not None and proved.statement(call).col_offset + len(flat) <= proved.chunk.width:
            return cst.parse_expression(flat)
    return node.with_changes(func=function, args=others)


def _deque(proved: Proved, function: Any, made: ast.expr) -> Any:
    """The deque of what makes a list: of [] and list() an empty one, of list(xs) that of xs."""
    node = proved.chunk.node(made)
    match made:
        case ast.List(elts=[]):
            return cst.Call(function)
        case ast.Call(func=ast.Name(id="list")):
            return node.with_changes(func=function)
    width, behind, left = proved.chunk.width, len(proved.chunk.behind(made)), proved.statement(made).col_offset
    start, indent = made.col_offset - left - len(node.lpar), proved.chunk.tree.default_indent
    room = Room(width - made.col_offset - behind, width - left, indent, start)
    return call_with(function, node, room, was_wider=True)
