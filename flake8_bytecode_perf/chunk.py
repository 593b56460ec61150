"""A part of a file as libcst sees it: the nodes of its syntax tree in libcst's, and its source after a rewrite."""

from __future__ import annotations

import ast
import warnings
from functools import cached_property
from typing import TYPE_CHECKING, Any

import libcst as cst

from flake8_bytecode_perf.applied import Applied
from flake8_bytecode_perf.source import end_of_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from flake8_bytecode_perf.concrete import Shared
    from flake8_bytecode_perf.file_parts import Part
    from flake8_bytecode_perf.rewrite import Rewrite

    Place = tuple[int, int, int, int]  # line, column, end line, end column; columns in characters

_NARROW, _WIDE = 79, 88  # what flake8 and black allow by default


class OutsideError(LookupError):
    """A node is asked for that stands outside of a chunk."""


class Chunk:
    """The lines of a part of a file, as a libcst tree with positions. What is inside of classes gets a `class` line for each."""

    def __init__(self, lines: Sequence[str], part: Part, shared: Shared) -> None:
        self.part = part
        self.statements = part.statements
        self.number = part.number
        self.named = shared.named
        self.first, self.last, self.top = part.first, part.last, part.top
        self._lines = lines
        self._header = "".join([_class_line(lines[holder.lineno - 1]) for holder in part.classes])
        self.source = "".join(lines[self.first - 1 : self.last])
        self._concrete = shared.concrete(self._header + self.source)
        self.tree = self._concrete.tree
        self._nodes, self._above = self._concrete.nodes, self._concrete.above
        self._feed = self.source[: len(self.source) - len(self.source.lstrip("\x0c"))]  # libcst loses what is not written at all
        self._end = self.source[len(self.source.rstrip("\r\n")) :]

    @property
    def whole(self) -> bool:
        """Whether libcst gives back the source as it is."""
        return self._finished(self._concrete.code) == self.source

    @property
    def has_comment_above(self) -> bool:
        """Whether a comment stands right above the top-level statement, which belongs to it."""
        return self._lines[max(self.top - 2, 0)].startswith("#")

    @cached_property
    def width(self) -> int:
        """How long the lines of the file may be, as far as it shows: 79 characters, or 88 if it has a longer line."""
        longest = max([len(line.rstrip("\r\n")) for line in self._lines])
        return _NARROW if longest <= _NARROW else _WIDE

    def behind(self, node: Any) -> str:
        """Return what stands behind an expression of the syntax tree on the line where it ends."""
        line: str = self._lines[node.end_lineno - 1].rstrip("\r\n")
        return line[self._column(node.end_lineno, node.end_col_offset) :]

    def applied(self, rewrite: Rewrite) -> str:
        """Return the source after a rewrite; raises libcst's errors and TypeError if the rewrite makes no tree."""
        suites = self._concrete.suites
        made = Applied(rewrite, self._above, suites).node(self.tree)
        return self._finished(suites.restored(made).code)

    def parsed(self, source: str) -> list[ast.stmt]:
        """Return the statements of a source in place of the chunk's; raises SyntaxError and its like if it does not compile."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(self._header + source)
            compile(tree, "<fixed>", "exec", dont_inherit=True)
        block: list[Any] = tree.body
        for _ in self.part.classes:
            block = block[0].body
        return block

    def _finished(self, code: str) -> str:
        return self._feed + code.removeprefix(self._header).rstrip("\r\n") + self._end

    def node(self, wanted: Any) -> Any:
        """Return the libcst node of an expression or statement of the syntax tree.

        Raises LookupError if there is none: of what is written in parentheses the two see other ends.
        """
        if not self.first <= wanted.lineno <= self.last:
            raise OutsideError(ast.dump(wanted))
        kind = cst.BaseExpression if isinstance(wanted, ast.expr) else (cst.BaseSmallStatement, cst.BaseCompoundStatement)
        for node in self._nodes.get(self._place(wanted), ()):
            if isinstance(node, kind):
                return node
        raise LookupError(ast.dump(wanted))

    def above(self, node: cst.CSTNode) -> cst.CSTNode:
        """Return the libcst node right above another."""
        return self._above[id(node)]

    def overlaps(self, one: Rewrite, other: Rewrite) -> bool:
        """Whether a rewrite replaces what stands in, or around, a node that another replaces or puts lines around.

        Both may put lines around the same statement, and replace what is inside of it.
        """
        return self._replaces(one, other) or self._replaces(other, one)

    def _replaces(self, one: Rewrite, other: Rewrite) -> bool:
        return any(above in one.replaced for node in other.touched for above in self._outwards(node))

    def shows_source(self, rewrite: Rewrite) -> bool:
        """Whether a rewrite changes what a string shows or holds as it is written: f"{self.rate=}", t"{self.rate}"."""
        around = (above for node in rewrite.replaced for above in self._outwards(node))
        shown = (above for above in around if isinstance(above, (cst.FormattedStringExpression, cst.TemplatedStringExpression)))
        return any(isinstance(above, cst.TemplatedStringExpression) or above.equal is not None for above in shown)

    def quotes_around(self, node: cst.CSTNode) -> set[str]:
        """Return the quotes of the f-strings in which a node stands: before 3.12 no string inside them can use the same."""
        return {above.end for above in self._outwards(node) if isinstance(above, cst.FormattedString)}

    def _outwards(self, node: cst.CSTNode) -> Iterator[cst.CSTNode]:
        while id(node) in self._above:
            yield node
            node = self._above[id(node)]

    def line_of(self, statement: Any) -> Any:
        """Return what stands in a block for a statement: itself, or the line that a small statement is part of."""
        node = self.node(statement)
        return node if isinstance(node, cst.BaseCompoundStatement) else self._above[id(node)]

    def _place(self, node: Any) -> Place:
        start, end = self._column(node.lineno, node.col_offset), self._column(node.end_lineno, node.end_col_offset)
        text = self._lines[node.end_lineno - 1][:end]
        if text.endswith(";"):  # a block: libcst counts no semicolon
            end = len(text[:-1].rstrip())
        above = len(self.part.classes) - self.first + 1
        return node.lineno + above, start, node.end_lineno + above, end

    def _column(self, line: int, column: int) -> int:
        text = self._lines[line - 1]
        return column if text.isascii() else len(text.encode()[:column].decode())


def _class_line(line: str) -> str:
    """A class of no content, indented as one that begins on a line."""
    indentation, end = line[: len(line) - len(line.lstrip())], end_of_line(line)
    return f"{indentation}class _:{end}"
