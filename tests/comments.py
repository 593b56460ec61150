"""The comments of a program, and random ones where a program may have them."""

from __future__ import annotations

import io
import random
import tokenize
from collections import Counter

from hypothesis import strategies as st

_LAYOUT = (tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.COMMENT, tokenize.ENDMARKER)
_PARTS = 3, 8, 20  # a comment at one of so many places


def comments(source: str) -> Counter[str]:
    """Return the comments of a program, each as often as it occurs."""
    return Counter([token.string for token in _tokens(source) if token.type == tokenize.COMMENT])


def _tokens(source: str) -> list[tokenize.TokenInfo]:
    return list(tokenize.generate_tokens(io.StringIO(source).readline))


@st.composite
def commented(draw: st.DrawFn, source: str) -> str:
    """A program with some more comments: on lines of their own, at the ends of lines, and inside brackets."""
    places = _places(source)
    part = draw(st.sampled_from(_PARTS))
    chosen = random.Random(draw(st.integers(0, 2**32))).sample(range(len(places)), len(places) // part)  # noqa: S311 - a test
    lines = source.splitlines(keepends=True)
    for index in sorted(chosen, reverse=True):
        row, column, text = places[index]
        line = lines[row]
        lines[row] = line[:column] + text.format(f"# note {index}") + line[column:]
    return "".join(lines)


def _places(source: str) -> list[tuple[int, int, str]]:
    """Return where comments may stand: a line, a column, and how the comment is set off; in the order of the source."""
    found: list[tuple[int, int, str]] = []
    depth, template_depth, starts_line = 0, 0, True
    for token in _tokens(source):
        row, column = token.start[0] - 1, token.start[1]
        kind = tokenize.tok_name[token.type]
        template_depth += kind.endswith("STRING_START") - kind.endswith("STRING_END")
        if starts_line and token.type not in _LAYOUT:
            found.append((row, 0, " " * column + "{}\n"))
            starts_line = False
        if token.type == tokenize.NEWLINE:
            found.append((row, column, "  {}"))
            starts_line = True
        elif token.type == tokenize.OP and not template_depth:
            depth += (token.string in "([{") - (token.string in ")]}")
            if depth and token.string in "([{,":
                found.append((row, token.end[1], "  {}\n" + " " * column))
    return found
