"""Where the continuation lines of a rewritten statement begin: below what they were aligned with, if that has moved."""

from __future__ import annotations

import io
import tokenize
from difflib import SequenceMatcher
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_HANG = 4  # columns
_OPENING, _CLOSING = ("(", "[", "{"), (")", "]", "}")
_UNSEEN = frozenset({tokenize.NL, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER})
_NO_KIND = -1
_STARTS = {getattr(tokenize, name, _NO_KIND) for name in ("FSTRING_START", "TSTRING_START")}
_ENDS = {getattr(tokenize, name, _NO_KIND) for name in ("FSTRING_END", "TSTRING_END")}


class _Token(NamedTuple):
    """A token and its place. `opening` is the bracket that it stands in or closes, `head` the token that begins its line."""

    string: str
    kind: int
    row: int
    column: int
    statement: int  # where the tokens of its statement begin
    opening: int  # an index, as `head`; -1: no bracket
    head: int


def aligned(old: str, new: str) -> str:
    """Return the source after a rewrite, its continuation lines moved with the code that they were aligned with in `old`.

    Lines that begin in a string stay, and so do those that the rewrite has laid out otherwise, or that are indented by tabs.
    """
    if "\r" in new.replace("\r\n", ""):  # tokenize counts other lines
        return new
    lines = io.StringIO(new).readlines()
    for before, after in _rewritten(_statements(old), _statements(new)):
        for row, column in _Alignment(before, after).columns.items():
            bare = lines[row - 1].lstrip(" ")
            lines[row - 1] = bare if bare.startswith("\t") else " " * column + bare
    return "".join(lines)


def _statements(source: str) -> list[list[_Token]]:
    """The tokens of each logical line: of an `if`, without its block. The indexes count in the list of the statement."""
    found: list[list[_Token]] = [[]]
    brackets: list[int] = []
    last = 0
    for token in _tokens(source):
        now, string, (row, column) = found[-1], token.string, token.start
        if token.type == tokenize.NEWLINE:
            found.append([])
        elif now or token.type != tokenize.COMMENT:  # a comment above a statement is no part of it
            here = len(now)
            opening = brackets.pop() if string in _CLOSING else brackets[-1] if brackets else -1
            if string in _OPENING:
                brackets.append(here)
            head = here if not now or row > last else now[-1].head
            now.append(_Token(string, token.type, row, column, 0, opening, head))
            last = token.end[0]
    return [statement for statement in found if statement]


def _tokens(source: str) -> Iterator[tokenize.TokenInfo]:
    """Yield the tokens that are seen; an f-string is one."""
    parts: list[tokenize.TokenInfo] = []
    depth = 0
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        depth += (token.type in _STARTS) - (token.type in _ENDS)
        parts.append(token)
        if depth == 0:
            string, first = "".join([part.string for part in parts]), parts[0]
            kind = token.type if len(parts) == 1 else tokenize.STRING
            if kind not in _UNSEEN:
                yield tokenize.TokenInfo(kind, string, first.start, token.end, token.line)
            parts.clear()


def _rewritten(old: list[list[_Token]], new: list[list[_Token]]) -> Iterator[tuple[list[_Token], list[_Token]]]:
    """Yield the statements of several lines that differ, or begin elsewhere, each with the tokens that it was made of."""
    was_keys, keys = ([tuple([token.string for token in statement]) for statement in statements] for statements in (old, new))
    for kind, start, end, first, last in SequenceMatcher(None, was_keys, keys, autojunk=False).get_opcodes():
        before, after = old[start:end], new[first:last]
        made_of = before if len(before) == len(after) else [_joined(before)] * len(after)
        for was, now in zip(made_of, after, strict=True):
            if was and now[-1].head and (kind != "equal" or was[0].column != now[0].column):
                yield was, now


def _joined(statements: list[list[_Token]]) -> list[_Token]:
    """The tokens of several statements in one list."""
    found: list[_Token] = []
    for statement in statements:
        base = len(found)
        found += [
            token._replace(statement=base, opening=token.opening + base if token.opening >= 0 else -1, head=token.head + base)
            for token in statement
        ]
    return found


class _Alignment:
    """The columns at which the lines of a statement are to begin, by row, for those that move."""

    def __init__(self, old: list[_Token], new: list[_Token]) -> None:
        self._old, self._new = old, new
        before = _origins(old, new)
        self._after = {was: now for now, was in before.items()}
        self.columns: dict[int, int] = {}
        for now, token in enumerate(new):
            was = self._origin(now, before) if token.head == now > 0 else None
            column = self._wanted(was, now) if was is not None else None
            if column is not None and column >= 0:
                self.columns[token.row] = column

    def _origin(self, now: int, before: dict[int, int]) -> int | None:
        """What began the line that a token begins: itself, or what the rewrite has something else for, as x for self.x."""
        was, behind = before.get(now), before.get(now - 1, -1) + 1
        if was is None:
            was = behind if behind < len(self._old) and _closes(self._old[behind]) == _closes(self._new[now]) else 0
        elif self._old[was].head == behind:
            was = behind
        return was if self._old[was].head == was > self._old[was].statement else None

    def _wanted(self, was: int, now: int) -> int | None:
        """The column of a token that begins a line, in the new source; None where the rewrite has laid it out itself."""
        token, opening = self._old[was], self._new[now].opening
        if (token.opening < 0) != (opening < 0):
            return None
        first = _first_in(self._old, token.opening) if opening >= 0 else None
        new_first = _first_in(self._new, opening) if opening >= 0 else None
        if (first is None) != (new_first is None):
            return None
        below = self._below(was)
        if first is None or new_first is None:
            return self._hanging(was, now) if below is None or self._hangs(token) else below
        bracket = self._old[token.opening]
        if token.column == bracket.column and _closes(token):
            return self._column(opening)
        if token.column == self._old[first].column or (below is None and token.column > bracket.column):
            return self._column(new_first) + token.column - self._old[first].column
        return below

    def _hanging(self, was: int, now: int) -> int:
        """The column as far right of the line of the opening bracket, or of the statement, as it was."""
        old, new = self._old[was], self._new[now]
        return self._column(self._new[max(new.opening, 0)].head) + old.column - self._line_of(old).column

    def _line_of(self, old: _Token) -> _Token:
        """What begins the line of the bracket that a token stands in, or its statement."""
        return self._old[self._old[old.opening].head if old.opening >= 0 else old.statement]

    def _hangs(self, old: _Token) -> bool:
        """Whether a line begins where the first below its opening bracket does, or hangs by a level."""
        usual = old.opening >= 0 and old.column == self._old[old.opening + 1].column
        return usual or old.column - self._line_of(old).column in (0, _HANG)

    def _below(self, was: int) -> int | None:
        """The column of the last token above that a line was aligned with: of a string, or of what begins a line or a bracket."""
        token = self._old[was]
        for index in range(was - 1, token.statement - 1, -1):
            above = self._old[index]
            if above.column == token.column and above.row < token.row and index in self._after:
                begins = above.opening in (token.opening, index - 1) and above.opening != -1
                if begins or above.kind == tokenize.STRING:
                    return self._column(self._after[index])
        return None

    def _column(self, index: int) -> int:
        """The column of a token in the new source, with its line moved."""
        token = self._new[index]
        head = self._new[token.head]
        moved = self.columns.get(head.row, head.column) - head.column
        return token.column + (moved if token.row == head.row else 0)


def _origins(old: list[_Token], new: list[_Token]) -> dict[int, int]:
    """Of the tokens of a new statement, those that are of an old one: of each, the one that has most of those around it."""
    strings, found = [token.string for token in new], []
    for start, together in groupby(old, key=lambda token: token.statement):
        blocks = SequenceMatcher(None, [token.string for token in together], strings, autojunk=False).get_matching_blocks()
        found += [(size, was + start, now) for was, now, size in blocks]
    origins: dict[int, int] = {}
    for size, was, now in sorted(found):  # the longest last
        origins |= {now + step: was + step for step in range(size)}
    return origins


def _closes(token: _Token) -> bool:
    return token.string in _CLOSING


def _first_in(tokens: list[_Token], opening: int) -> int | None:
    """The first token behind a bracket on its line; None if there is none but a comment."""
    token = tokens[opening + 1]
    return opening + 1 if token.row == tokens[opening].row and token.kind != tokenize.COMMENT else None
