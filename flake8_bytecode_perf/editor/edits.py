"""The edits that fix findings of a document, or silence them."""

from __future__ import annotations

import io
import re
import tokenize
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.cli._opcodes import opcodes
from flake8_bytecode_perf.editor.positions import UTF_16, units
from flake8_bytecode_perf.rules import RULES
from flake8_bytecode_perf.source import end_of_line, lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from flake8_bytecode_perf.editor.buffer import Buffer
    from flake8_bytecode_perf.editor.positions import Place
    from flake8_bytecode_perf.rule import Finding

_NAMES = {rule.code: rule.name for rule in RULES}
_NOQA = re.compile(r"#\s*noqa:\s?[A-Z]+[0-9]+(?:[,\s]+[A-Z]+[0-9]+)*", re.IGNORECASE)  # with codes: without, nothing is reported


class _Stretch(NamedTuple):
    """Some lines, and where comments start in them: lines count from 1, columns are in characters."""

    first: int
    last: int
    comments: list[tuple[int, int]]


class Edit(NamedTuple):
    """A text for what stands between two places, of which the second is the first one behind it."""

    start: Place
    end: Place
    text: str


def title_of(found: Finding) -> str:
    """Return the title of the action that fixes a finding."""
    unsafe = " (unsafe)" if found.fix == "unsafe" else ""
    return f"Fix {found.code} {_NAMES[found.code]}{unsafe}"


def title_of_all(found: Sequence[Finding]) -> str:
    """Return the title of the action that fixes these findings, all that have a fix of a wanted kind in their file."""
    unsafe = sum(one.fix == "unsafe" for one in found)
    if len(found) == 1:
        return f"Apply the {'unsafe' if unsafe else 'safe'} fix in this file"
    return (
        f"Apply all {len(found)} fixes in this file ({unsafe} unsafe)"
        if unsafe
        else f"Apply all {len(found)} safe fixes in this file"
    )


def fixes(buffer: Buffer, found: Sequence[Finding], encoding: str = UTF_16) -> list[Edit]:
    """Return the edits that fix some findings; none if nothing of them can be fixed. What a fix uncovers is left."""
    from flake8_bytecode_perf.fix import fix_text  # noqa: PLC0415 - libcst is loaded when a fix is wanted
    from flake8_bytecode_perf.fixes import FIXES  # noqa: PLC0415 - as above

    text = buffer.text
    after = fix_text(text, buffer.settings, FIXES.keys(), lambda one, now: one in found and now == buffer.lines, buffer.width)
    return _edits(buffer.lines, lines_of(after.text), encoding)


def _edits(before: Sequence[str], after: Sequence[str], encoding: str) -> list[Edit]:
    """The lines that change, as whole lines: so no column is counted but the end of a last line that nothing closes."""
    return [
        Edit(_start(before, first, encoding), _start(before, last, encoding), "".join(after[new_first:new_last]))
        for tag, first, last, new_first, new_last in opcodes(before, after)
        if tag != "equal"
    ]


def _start(lines: Sequence[str], index: int, encoding: str) -> Place:
    """Where a line starts; behind the last one, its end if no line end closes it."""
    if index == len(lines) and lines and not end_of_line(lines[-1]):
        return index - 1, units(lines[-1], encoding)
    return index, 0


def silencing(buffer: Buffer, found: Finding, encoding: str = UTF_16) -> Edit | None:
    """Return the edit by which a comment with `noqa` hides a finding: its code joins those of a comment that is there.

    None where flake8 is told to pay no attention to such comments, or sees one in a string.
    """
    if not buffer.noqa:
        return None
    first, last, comments = _noqa_lines(buffer.lines, found.line)
    for row, column in comments:
        line = buffer.lines[row - 1]
        known = _NOQA.search(line, column)
        if known is not None:
            place = row - 1, units(line[: known.end()], encoding)
            return Edit(place, place, f",{found.code}")
    if any(map(_NOQA.search, buffer.lines[first - 1 : last])):
        return None
    line = buffer.lines[last - 1].rstrip("\r\n")
    start, end = (units(text, encoding) for text in (line.rstrip(), line))
    return Edit((last - 1, start), (last - 1, end), f"  # noqa: {found.code}")


def _noqa_lines(lines: Sequence[str], line: int) -> _Stretch:
    """The lines that flake8 searches for `noqa` of a finding in a line."""
    return next((one for one in [*_stretches(lines)] if one.first <= line <= one.last), _Stretch(line, line, []))


def _stretches(lines: Sequence[str]) -> Iterator[_Stretch]:
    """Yield the lines that flake8 takes as one: where a string or a backslash continues a line, it goes with the next."""
    first, comments = 0, []
    for token in tokenize.generate_tokens(io.StringIO("".join(lines), newline="").readline):
        first = first or token.start[0]
        if token.type == tokenize.COMMENT:
            comments.append(token.start)
        elif token.type in (tokenize.NL, tokenize.NEWLINE):
            yield _Stretch(first, token.start[0], comments)
            first, comments = 0, []
