"""How calls are laid out that a fix makes: on one line, or broken as black breaks them."""

from __future__ import annotations

import ast
import io
import tokenize
from itertools import pairwise
from typing import Any, NamedTuple

import libcst as cst

from flake8_bytecode_perf.logical_lines import CLOSING, is_tight

_CODE = cst.Module([])
_UNSEEN = frozenset({tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER})


def joined_lines(node: Any) -> str | None:
    """Return the source of an expression on one line.

    None if it holds a comment, a string of several lines, or a comma before a bracket by which black keeps the lines apart.
    """
    code = _CODE.code_for_node(node)
    if "\n" not in code:
        return code
    tokens = [token for token in tokenize.generate_tokens(io.StringIO(f"({code})").readline) if token.type not in _UNSEEN]
    made, lines = "", f"({code})".splitlines(keepends=True)
    for one, other in pairwise(tokens):
        if one.type == tokenize.COMMENT or one.start[0] != one.end[0]:
            return None
        if one.end[0] == other.start[0]:
            made += lines[one.start[0] - 1][one.start[1] : other.start[1]]
        elif one.string == "," and other.string in CLOSING:
            return None
        else:
            space = "" if is_tight(one.string, other.string) else " "
            made += lines[one.start[0] - 1][one.start[1] : one.end[1]] + space
    made = made.removeprefix("(").strip()
    return made if _same(made, code) else None


def _same(one: str, other: str) -> bool:
    """Whether two sources are the same expression; not where the tokens of an f-string have odd places."""
    try:
        return ast.dump(ast.parse(f"({one})")) == ast.dump(ast.parse(f"({other})"))
    except SyntaxError:
        return False


class Room(NamedTuple):
    """How long a call may be where it stands, and a line of its statement's own below it, and by how much that is indented.

    `start` is the column where its argument started, counted from the statement's.
    """

    here: int
    below: int
    indent: str
    start: int


def call_with(function: Any, value: Any, room: Room, *, was_wider: bool) -> cst.Call:
    """Return the call of a function with one argument, on one line if there is room.

    A value in parentheses that go over several lines leaves them for those of the call. `was_wider`: the value stood on several
    lines, if it did, because one had no room for the statement. Lines that a backslash continues are joined if there is room, and
    need none between the parentheses of the call.
    """
    bare, joining = without_lines(value), _Joining()
    if bare is value and "\\\n" in _CODE.code_for_node(value):
        value = bare = value.visit(joining)
        was_wider = was_wider or joining.found
    code = _CODE.code_for_node(value)
    flat = joined_lines(bare)
    if flat is not None and ("\n" not in code or was_wider):
        whole = cst.Call(function, [cst.Arg(cst.parse_expression(flat))])
        if len(_CODE.code_for_node(whole)) <= room.here:
            return whole
        if "\n" not in code or len(room.indent) + len(flat) <= room.below:
            return _broken(function, cst.parse_expression(flat), room.indent)
    opened = len(f"{_CODE.code_for_node(function)}(")
    if bare is not value:
        moving = _Moving(room.start + 1, opened - room.start - 1, 0)
        moved = bare.visit(moving)
        closed, opening = value.rpar[-1].whitespace_before, value.lpar[0].whitespace_after
        return cst.Call(function, [cst.Arg(moved, whitespace_after_arg=closed)], whitespace_before_args=opening)
    if was_wider and (joining.found or not _has_long_string(value)):
        width = len(room.indent)
        return _broken(function, value.visit(_Moving(room.start, width - room.start, width)), room.indent)
    return cst.Call(function, [cst.Arg(value.visit(_Moving(room.start, opened - room.start, 0)))])


def without_lines(value: Any) -> Any:
    """Return an expression without the parentheses that let it go over several lines."""
    own = isinstance(value, (cst.GeneratorExp, cst.Tuple))
    if own or not value.lpar or "\n" not in _CODE.code_for_node(value):
        return value
    return value.with_changes(lpar=value.lpar[1:], rpar=value.rpar[:-1])


def _broken(function: Any, value: Any, indent: str) -> cst.Call:
    """A call with its argument on a line of its own."""
    argument = cst.Arg(value, whitespace_after_arg=_new_line(""))
    return cst.Call(function, [argument], whitespace_before_args=_new_line(indent))


def _new_line(indent: str) -> cst.ParenthesizedWhitespace:
    return cst.ParenthesizedWhitespace(cst.TrailingWhitespace(), indent=True, last_line=cst.SimpleWhitespace(indent))


def _has_long_string(value: Any) -> bool:
    """Whether a string goes over several lines: what black leaves where it is."""
    tokens = tokenize.generate_tokens(io.StringIO(f"({_CODE.code_for_node(value)})").readline)
    kinds = tokenize.STRING, getattr(tokenize, "FSTRING_MIDDLE", tokenize.STRING)
    return any(token.type in kinds and token.start[0] != token.end[0] for token in tokens)


class _Joining(cst.CSTTransformer):
    """Leaves out the backslashes that continue lines, as parentheses will stand around them; strings keep their own."""

    def __init__(self) -> None:
        super().__init__()
        self.found = False

    def leave_SimpleWhitespace(  # noqa: N802 - libcst's name
        self, _: cst.SimpleWhitespace, updated_node: cst.SimpleWhitespace
    ) -> cst.BaseParenthesizableWhitespace:
        if "\\" not in updated_node.value:
            return updated_node
        self.found = True
        return _new_line("")


class _Moving(cst.CSTTransformer):
    """Moves the further lines of an expression: those at or right of where it started by so much, the others hang by so much."""

    def __init__(self, start: int, by: int, hanging: int) -> None:
        super().__init__()
        self._start, self._by, self._hanging = start, by, hanging

    def leave_ParenthesizedWhitespace(  # noqa: N802 - libcst's name
        self, _: cst.ParenthesizedWhitespace, updated_node: cst.ParenthesizedWhitespace
    ) -> cst.ParenthesizedWhitespace:
        return updated_node.with_changes(last_line=self._space(updated_node.last_line)) if updated_node.indent else updated_node

    def leave_EmptyLine(self, _: cst.EmptyLine, updated_node: cst.EmptyLine) -> cst.EmptyLine:  # noqa: N802 - libcst's name
        if updated_node.comment is None or not updated_node.indent:
            return updated_node
        return updated_node.with_changes(whitespace=self._space(updated_node.whitespace))

    def _space(self, space: cst.SimpleWhitespace) -> cst.SimpleWhitespace:
        column = len(space.value)
        moved = column + (self._by if column >= self._start else self._hanging)
        return cst.SimpleWhitespace(space.value + " " * (moved - column) if moved > column else space.value[:moved])
