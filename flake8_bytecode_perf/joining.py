"""Lines that black would join in a rewritten statement, as what stood on them has become shorter."""

from __future__ import annotations

import tokenize
from itertools import pairwise
from keyword import iskeyword
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.logical_lines import CLOSING, OPENING, Token, is_tight
from flake8_bytecode_perf.source import end_of_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NEEDING = {",", "for", "yield", ":="}  # what needs parentheses around it
_LEADING = {"return", "if", "elif", "while"}
_NO_STATEMENTS = {"==", "!=", "<=", ">=", ":="}  # of the operators that end as assignments do


class _Line(NamedTuple):
    """A line of a statement: its text without what is around it, and its first and last token."""

    text: str
    first: Token
    last: Token


def lines_to_join(
    before: Sequence[Token], after: Sequence[Token], old: Sequence[str], new: Sequence[str], width: int
) -> Iterator[tuple[int, int, str]]:
    """Yield the first and the last line of what black would write on one line of `width`, and that, the last first.

    Only what was wider before: all of a statement, what a bracket holds, or one of the elements in it. Both statements must be
    broken as black breaks them.
    """
    was, now = _lines_of(before, old), _lines_of(after, new)
    if len(was) != len(now) or not all(_is_broken_by_black(*statement) for statement in ((before, was), (after, now))):
        return
    end = len(now)
    for start, stop, is_bare in sorted(_units(after, now), key=lambda unit: (-unit[1], unit[0])):
        if stop > end:  # joined already: its rows may be gone
            continue
        row, last = now[start].first.row, now[stop - 1].first.row
        indentation = new[row - 1][: -len(new[row - 1].lstrip())]
        line, wide = (_joined(_bare(lines) if is_bare else lines[start:stop]) for lines in (now, was))
        if len(indentation) + len(line) <= width < was[start].first.column + len(wide):
            yield row, last, indentation + line + end_of_line(new[last - 1])
            end = start


def _lines_of(tokens: Sequence[Token], source: Sequence[str]) -> list[_Line]:
    heads = [index for index, token in enumerate(tokens) if token.head == index]
    ends = [*heads[1:], len(tokens)]
    return [
        _Line(source[tokens[head].row - 1].strip(), tokens[head], tokens[end - 1]) for head, end in zip(heads, ends, strict=True)
    ]


def _is_broken_by_black(tokens: Sequence[Token], lines: Sequence[_Line]) -> bool:
    """Whether each bracket of several lines has them for itself, without a comma at its end that keeps them apart."""
    if any(line.text.endswith("\\") for line in lines):
        return False
    for index, token in enumerate(tokens):
        if token.kind == tokenize.COMMENT or "\n" in token.string:
            return False
        if token.string in CLOSING and tokens[token.opening].head != token.head:
            alone = token.head == index and tokens[token.opening + 1].head == token.opening + 1
            if not alone or tokens[index - 1].string == ",":
                return False
    return True


def _units(tokens: Sequence[Token], lines: Sequence[_Line]) -> Iterator[tuple[int, int, bool]]:
    """Yield from which line up to which one, of several, black tries to write one: the bounds count in the list.

    And whether that is without the parentheses around the last expression of the statement.
    """
    redundant = [index for index in range(len(tokens)) if _is_redundant(tokens, index)]
    is_bare = len(redundant) == 1 and _ends(tokens, redundant[0])
    if is_bare or not redundant:
        yield 0, len(lines), is_bare
    for start, line in enumerate(lines[1:], 1):
        if line.first.string not in CLOSING:
            same = [stop for stop in range(start + 1, len(lines)) if lines[stop].first.opening == line.first.opening]
            yield from [(start, stop, False) for stop in same[:1] if stop > start + 1]
            if line.first.opening != lines[start - 1].first.opening and same[-1] > start + 1:
                yield start, same[-1], False


def _is_redundant(tokens: Sequence[Token], index: int) -> bool:
    """Whether parentheses of several lines stand around an expression that needs none, except for its lines."""
    token, before = tokens[index], tokens[max(index - 1, 0)]
    if token.string != "(" or tokens[index + 1].head != index + 1:
        return False
    is_called = (before.kind == tokenize.NAME and not iskeyword(before.string)) or before.string in (*CLOSING, *OPENING)
    return not is_called and not any(inner.opening == index and inner.string in _NEEDING for inner in tokens)


def _ends(tokens: Sequence[Token], index: int) -> bool:
    """Whether parentheses hold all behind a keyword or `=`, and are the last of the statement."""
    last = max(at for at, token in enumerate(tokens) if token.opening == index)
    before = tokens[index - 1].string
    opened = before in _LEADING or (before.endswith("=") and before not in _NO_STATEMENTS)
    is_outermost = tokens[index].opening < 0 and tokens[index].head == 0
    return opened and is_outermost and [token.string for token in tokens[last + 1 :]] in ([], [":"])


def _bare(lines: Sequence[_Line]) -> list[_Line]:
    """All lines of a statement, without the parentheses at the end of the first and the start of the last."""
    first, *inner, last = lines
    first = first._replace(text=first.text.removesuffix("(").rstrip(), last=first.last._replace(string=""))
    end = [last._replace(text=last.text[1:])] if last.text[1:] else []  # its first token closes: no space before it
    return [first, *inner, *end]


def _joined(lines: Sequence[_Line]) -> str:
    """The lines as one, with a space where black puts one."""
    made = lines[0].text
    for above, line in pairwise(lines):
        made += line.text if is_tight(above.last.string, line.first.string) else f" {line.text}"
    return made
