"""The text of what was cut out of a file: reduced to what is needed, and with some of its names replaced."""

from __future__ import annotations

import ast
import re
from itertools import accumulate
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.source import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from flake8_bytecode_perf.cli._excerpts import Piece
    from flake8_bytecode_perf.cli._globals import Globals


class _Edit(NamedTuple):
    """A replacement of some bytes of the file."""

    start: int
    end: int
    text: bytes


class Text:
    """A file's text, of which pieces are written."""

    def __init__(self, text: str, found: Globals) -> None:
        self._lines = [line.encode() for line in lines_of(text)]
        self._starts = [0, *accumulate(map(len, self._lines))]
        self._bytes, self._globals = b"".join(self._lines), found

    def of(self, piece: Piece, names: Mapping[str, str]) -> str:
        """Return a statement's lines without what is left out, some globals in it having other names."""
        statement = piece.statement
        start, end = self._span(statement)
        removed = [edit for node in piece.left_out if start <= self._place(node) < end for edit in self._removal(node, statement)]
        edits = sorted([*removed, *(self._renamings(piece, names) if names else ())])
        parts, done = [], start
        for edit in edits:
            if edit.start >= done:  # not inside of what was removed
                parts += [self._bytes[done : edit.start], edit.text]
                done = edit.end
        lines = lines_of(b"".join([*parts, self._bytes[done:end]]).decode())
        is_empty = isinstance(statement, ast.ClassDef) and piece.left_out.issuperset(statement.body)
        return "\n".join([line.rstrip("\r\n") for line in lines]).rstrip() + "\n    pass" * is_empty

    def _span(self, statement: ast.stmt) -> tuple[int, int]:
        """Where a statement starts and ends, with its decorators and the comment behind it, if it has its lines for itself."""
        first, last = _first_line(statement), statement.end_lineno or 0
        others = [one for one in self._globals.tree.body if one is not statement]
        if any(one.lineno <= last and first <= (one.end_lineno or 0) for one in others):
            return self._place(statement), self._end(statement)
        return self._starts[first - 1], self._starts[last]

    def _place(self, node: Any) -> int:
        return int(self._starts[node.lineno - 1] + node.col_offset)

    def _end(self, node: Any) -> int:
        return int(self._starts[node.end_lineno - 1] + node.end_col_offset)

    def _removal(self, node: Any, statement: Any) -> Iterator[_Edit]:
        """The lines of a decorator; those of a member, with what stands between it and the member before it."""
        if isinstance(node, ast.stmt):
            before = [one.end_lineno or 0 for one in statement.body if one.lineno < node.lineno]
            first = max(before, default=0) or _first_line(node) - 1
            yield _Edit(self._starts[first], self._starts[node.end_lineno or 0], b"")
        else:
            yield _Edit(self._starts[node.lineno - 1], self._starts[node.end_lineno], b"")

    def _renamings(self, piece: Piece, names: Mapping[str, str]) -> Iterator[_Edit]:
        for use in self._globals.uses(piece.statement, piece.left_out).globals:
            if use.name in names:
                yield from self._renaming(use.node, use.name, names[use.name])

    def _renaming(self, node: ast.AST, name: str, new: str) -> list[_Edit]:
        """The replacements of a name: in a definition the first word that is this name, elsewhere all of them."""
        start, end = self._place(node), self._end(node)
        words = re.finditer(rb"\b%s\b" % re.escape(name.encode()), self._bytes[start:end])
        edits = [_Edit(start + found.start(), start + found.end(), new.encode()) for found in words]
        return edits[:1] if isinstance(node, ast.stmt) and not isinstance(node, ast.Global) else edits


def _first_line(statement: ast.stmt) -> int:
    decorators: list[ast.expr] = getattr(statement, "decorator_list", [])
    return min([statement.lineno, *(node.lineno for node in decorators)])
