"""The libcst tree of a rewrite: its nodes and lines in the tree that was read."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import libcst as cst

from flake8_bytecode_perf.concrete import CODE, fields_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from flake8_bytecode_perf.rewrite import Rewrite
    from flake8_bytecode_perf.suites import Suites

    Line = str | cst.BaseStatement  # the source of one, or one that stood elsewhere


class Applied:
    """Puts the nodes and lines of a rewrite into a chunk's tree: only what holds them is made anew."""

    def __init__(self, rewrite: Rewrite, above: dict[int, cst.CSTNode], suites: Suites) -> None:
        self._rewrite, self._suites = rewrite, suites
        self._holding: set[int] = set()
        waiting = [*rewrite.touched]
        while waiting:
            node = waiting.pop()
            if id(node) not in self._holding:
                self._holding.add(id(node))
                waiting += [above[id(node)]] if id(node) in above else []

    def node(self, node: Any) -> Any:
        """Return what a node becomes, if that is one node. Raises TypeError for any other number of them."""
        [made] = self._nodes(node)
        return made

    def _nodes(self, node: Any) -> list[Any]:
        if id(node) not in self._holding:
            return [node]
        joined = self._suites.joined(node, self._rewrite, self._nodes)
        if joined is not None:
            return [joined]
        made: Any = self._rewrite.replaced[node] if node in self._rewrite.replaced else self._rebuilt(node)
        before, after = (_parsed(lines.get(node, ())) for lines in (self._rewrite.before, self._rewrite.after))
        if made is None:
            return [*before, *after]
        made = _with_comment_of(node, made)
        return [*_led(before, made), *after]

    def _rebuilt(self, node: Any) -> Any:
        changes: dict[str, Any] = {}
        for name in fields_of(node.__class__):
            value = getattr(node, name)
            if isinstance(value, cst.CSTNode) and id(value) in self._holding:
                changes[name] = self.node(value)
            elif isinstance(value, (list, tuple)) and any(id(part) in self._holding for part in value):
                changes[name] = [made for part in value for made in self._nodes(part)]
        made = node.with_changes(**changes) if changes else node
        return _apart(made) if isinstance(made, cst.FormattedStringExpression) else made


def _with_comment_of(old: Any, new: Any) -> Any:
    """A line in place of another, with the comment behind that one."""
    if not isinstance(old, cst.SimpleStatementLine) or not isinstance(new, cst.SimpleStatementLine):
        return new
    return new if new.trailing_whitespace.comment else new.with_changes(trailing_whitespace=old.trailing_whitespace)


def _apart(field: cst.FormattedStringExpression) -> cst.FormattedStringExpression:
    """A field of an f-string, with a space before what begins with a brace: f"{ {x} }", for two braces are one that is shown."""
    if field.whitespace_before_expression.empty and CODE.code_for_node(field.expression).startswith("{"):
        return field.with_changes(whitespace_before_expression=cst.SimpleWhitespace(" "))
    return field


def _parsed(lines: Iterable[Line]) -> list[Any]:
    return [cst.parse_statement(line) if isinstance(line, str) else line for line in lines]


def _led(lines: list[Any], statement: Any) -> list[Any]:
    """The lines and then the statement: its blank lines go before the first of them, its comments stay with it."""
    if not lines:
        return [statement]
    blank = 0
    while blank < len(statement.leading_lines) and statement.leading_lines[blank].comment is None:
        blank += 1
    above, own = statement.leading_lines[:blank], statement.leading_lines[blank:]
    if isinstance(lines[0], cst.FunctionDef):  # a blank line before and behind it
        above = above or [cst.EmptyLine(indent=False)]
    if isinstance(statement, (cst.FunctionDef, cst.ClassDef)):
        own = [cst.EmptyLine(indent=False)] * 2 + [*own]
    lines[0] = lines[0].with_changes(leading_lines=[*above, *lines[0].leading_lines])
    for index, (one, other) in enumerate(pairwise(lines), 1):
        if isinstance(one, cst.FunctionDef) or isinstance(other, cst.FunctionDef):
            lines[index] = other.with_changes(leading_lines=[cst.EmptyLine(indent=False), *other.leading_lines])
    if isinstance(lines[-1], cst.FunctionDef) and (not own or own[0].comment is not None):
        own = [cst.EmptyLine(indent=False), *own]
    return [*lines, statement.with_changes(leading_lines=own)]
