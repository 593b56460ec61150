"""The text that libcst writes for a tree, and where each node stands in it: in one go, which libcst does in three."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import Self

    import libcst as cst

    Place = tuple[int, int, int, int]  # line, column, end line, end column; columns in characters

_END_OF_LINE = re.compile(r"\r\n?|\n")  # as libcst counts lines


def code_of(tree: cst.Module) -> str:
    """Return the text of a tree: libcst's own `code` is several times slower."""
    return _State(tree).text()


class Written:
    """A tree as text, and the places of its nodes: those that libcst's PositionProvider gives them."""

    def __init__(self, tree: cst.Module) -> None:
        state = _Recording(tree)
        self.code, self.spans = state.text(), state.spans
        self._offsets = [0, *accumulate(map(len, state.tokens))]
        self._lines = [0, *[found.end() for found in _END_OF_LINE.finditer("".join(state.tokens))]]

    def start(self, node: cst.CSTNode) -> tuple[int, int]:
        """Return the line and the column where a node begins."""
        return self._place(self.spans[node][0])

    def end(self, node: cst.CSTNode) -> tuple[int, int]:
        """Return the line and the column where a node ends."""
        return self._place(self.spans[node][1])

    def _place(self, token: int) -> tuple[int, int]:
        offset = self._offsets[token]
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1]


class _State:
    """What the nodes of a tree are told to write into: it has what they call, under libcst's names."""

    def __init__(self, tree: Any) -> None:
        self.default_indent: str = tree.default_indent
        self.default_newline: str = tree.default_newline
        self.tokens: list[str] = []
        self._indents: list[str] = []
        self._last: int | None = None  # the text ends before the last token
        self.add_token = self.tokens.append
        self.increase_indent = self._indents.append
        self.decrease_indent = self._indents.pop
        tree._codegen(self)  # noqa: SLF001 - what `code` and the position provider call

    def text(self) -> str:
        """Return what was written."""
        return "".join(self.tokens[: self._last])

    def add_indent_tokens(self) -> None:
        self.tokens.extend(self._indents)

    def pop_trailing_newline(self) -> None:
        self._last = -1

    def before_codegen(self, node: cst.CSTNode) -> None:
        pass

    def after_codegen(self, node: cst.CSTNode) -> None:
        pass

    def record_syntactic_position(
        self, node: cst.CSTNode, *, start_node: cst.CSTNode | None = None, end_node: cst.CSTNode | None = None
    ) -> Any:
        del node, start_node, end_node
        return _NOTHING


class _Recording(_State):
    """Notes between which tokens each node stands: without the space around it, if it says so itself."""

    def __init__(self, tree: Any) -> None:
        self.spans: dict[cst.CSTNode, tuple[int, int]] = {}
        self._starts: list[int] = []
        super().__init__(tree)

    def before_codegen(self, node: cst.CSTNode) -> None:  # noqa: ARG002 - libcst passes it
        self._starts.append(len(self.tokens))

    def after_codegen(self, node: cst.CSTNode) -> None:
        self.spans.setdefault(node, (self._starts.pop(), len(self.tokens)))

    def record_syntactic_position(
        self, node: cst.CSTNode, *, start_node: cst.CSTNode | None = None, end_node: cst.CSTNode | None = None
    ) -> Any:
        return _Syntactic(self, node, start_node, end_node)


class _Nothing:
    """A context in which nothing is noted."""

    def __enter__(self) -> None:
        pass

    def __exit__(self, *_: object) -> None:
        pass


_NOTHING = _Nothing()


class _Syntactic:
    """The context in which a node writes what is between its space, or between that of two other nodes."""

    __slots__ = ("_end", "_node", "_start", "_state", "_token")

    def __init__(self, state: _Recording, node: cst.CSTNode, start: cst.CSTNode | None, end: cst.CSTNode | None) -> None:
        self._state, self._node, self._start, self._end = state, node, start, end
        self._token = len(state.tokens)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        spans = self._state.spans
        start = spans[self._start][0] if self._start is not None else self._token
        end = spans[self._end][1] if self._end is not None else len(self._state.tokens)
        spans[self._node] = start, end
