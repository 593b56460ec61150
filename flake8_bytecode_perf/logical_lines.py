"""The logical lines of a source as tokens, and which of them a rewrite makes anew."""

from __future__ import annotations

import io
import tokenize
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

OPENING, CLOSING = ("(", "[", "{"), (")", "]", "}")
_UNSEEN = frozenset({tokenize.NL, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER})
_NO_KIND = -1
_STARTS = {getattr(tokenize, name, _NO_KIND) for name in ("FSTRING_START", "TSTRING_START")}
_ENDS = {getattr(tokenize, name, _NO_KIND) for name in ("FSTRING_END", "TSTRING_END")}


class Token(NamedTuple):
    """A token and its place. `opening` is the bracket that it stands in or closes, `head` the token that begins its line."""

    string: str
    kind: int
    row: int
    column: int
    statement: int  # where the tokens of its statement begin
    opening: int  # an index, as `head`; -1: no bracket
    head: int


def statements(source: str) -> list[list[Token]]:
    """Return the tokens of each logical line: of an `if`, without its block. The indexes count in the list of the statement."""
    found: list[list[Token]] = [[]]
    brackets: list[int] = []
    last = 0
    for token in _tokens(source):
        now, string, (row, column) = found[-1], token.string, token.start
        if token.type == tokenize.NEWLINE:
            found.append([])
        elif now or token.type != tokenize.COMMENT:  # a comment above a statement is no part of it
            here = len(now)
            opening = brackets.pop() if string in CLOSING else brackets[-1] if brackets else -1
            if string in OPENING:
                brackets.append(here)
            head = here if not now or row > last else now[-1].head
            now.append(Token(string, token.type, row, column, 0, opening, head))
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


def rewritten(old: list[list[Token]], new: list[list[Token]]) -> Iterator[tuple[list[Token], list[Token]]]:
    """Yield the statements of several lines that differ, or begin elsewhere, each with the tokens that it was made of."""
    was_keys, keys = ([tuple([token.string for token in statement]) for statement in statements] for statements in (old, new))
    for kind, start, end, first, last in SequenceMatcher(None, was_keys, keys, autojunk=False).get_opcodes():
        before, after = old[start:end], new[first:last]
        made_of = before if len(before) == len(after) else [_joined(before)] * len(after)
        for was, now in zip(made_of, after, strict=True):
            if was and now[-1].head and (kind != "equal" or was[0].column != now[0].column):
                yield was, now


def is_tight(before: str, behind: str) -> bool:
    """Return whether black writes no space between two tokens on one line of which the second has begun another."""
    return before in (*OPENING, ".") or behind in (*CLOSING, ".")


def _joined(statements: list[list[Token]]) -> list[Token]:
    """The tokens of several statements in one list."""
    found: list[Token] = []
    for statement in statements:
        base = len(found)
        found += [
            token._replace(statement=base, opening=token.opening + base if token.opening >= 0 else -1, head=token.head + base)
            for token in statement
        ]
    return found
