"""Where the continuation lines of a rewritten statement begin: below what they were aligned with, if that has moved."""

from __future__ import annotations

import io
import tokenize
from difflib import SequenceMatcher
from itertools import groupby

from flake8_bytecode_perf.joining import lines_to_join
from flake8_bytecode_perf.logical_lines import CLOSING, Token, rewritten, statements

_HANG = 4  # columns


def laid_out(old: str, new: str, width: int) -> str:
    """Return the source after a rewrite, its continuation lines moved with the code that they were aligned with in `old`.

    Lines that begin in a string stay, and so do those that the rewrite has laid out otherwise, or not only spaces indent. What
    black has broken only because it was wider than `width`, and no longer is, stands on one line.
    """
    if any("\r" in source.replace("\r\n", "") for source in (old, new)):  # tokenize counts other lines
        return new
    before_lines, lines = (io.StringIO(source).readlines() for source in (old, new))
    for before, after in reversed([*rewritten(statements(old), statements(new))]):
        for row, column in _Alignment(before, after).columns.items():
            bare = lines[row - 1].lstrip(" ")
            if not bare[0].isspace():  # no tab, no form feed
                lines[row - 1] = " " * column + bare
        for first, last, line in lines_to_join(before, after, before_lines, lines, width):
            lines[first - 1 : last] = [line]
    return "".join(lines)


class _Alignment:
    """The columns at which the lines of a statement are to begin, by row, for those that move."""

    def __init__(self, old: list[Token], new: list[Token]) -> None:
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

    def _line_of(self, old: Token) -> Token:
        """What begins the line of the bracket that a token stands in, or its statement."""
        return self._old[self._old[old.opening].head if old.opening >= 0 else old.statement]

    def _hangs(self, old: Token) -> bool:
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


def _origins(old: list[Token], new: list[Token]) -> dict[int, int]:
    """Of the tokens of a new statement, those that are of an old one: of each, the one that has most of those around it."""
    strings, found = [token.string for token in new], []
    for start, together in groupby(old, key=lambda token: token.statement):
        blocks = SequenceMatcher(None, [token.string for token in together], strings, autojunk=False).get_matching_blocks()
        found += [(size, was + start, now) for was, now, size in blocks]
    origins: dict[int, int] = {}
    for size, was, now in sorted(found):  # the longest last
        origins |= {now + step: was + step for step in range(size)}
    return origins


def _closes(token: Token) -> bool:
    return token.string in CLOSING


def _first_in(tokens: list[Token], opening: int) -> int | None:
    """The first token behind a bracket on its line; None if there is none but a comment."""
    token = tokens[opening + 1]
    return opening + 1 if token.row == tokens[opening].row and token.kind != tokenize.COMMENT else None
