"""A part of a file as libcst sees it: its nodes by position, and its source after a rewrite.

libcst is imported here and to the right of here, never on the way that flake8 runs.
"""

from __future__ import annotations

import ast
import dataclasses
import warnings
from functools import cache, cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

import libcst as cst
from libcst.metadata import MetadataWrapper, PositionProvider

from flake8_bytecode_perf.source import end_of_line
from flake8_bytecode_perf.suites import Suites

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from flake8_bytecode_perf.rewrite import Given, Rewrite

    Line = str | cst.BaseStatement  # the source of one, or one that stood elsewhere
    Place = tuple[int, int, int, int]  # line, column, end line, end column; columns in characters

_CODE = cst.Module([])
_NARROW, _WIDE = 79, 88  # what flake8 and black allow by default
_IN_PARENTHESES = (cst.Tuple, cst.GeneratorExp)
_MEMBERS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


class OutsideError(LookupError):
    """A node is asked for that stands outside of a chunk."""


class _Wrapper(MetadataWrapper):
    """A wrapper for positions alone, which come of no visit: libcst makes one all the same."""

    def visit_batched(self, *_: object) -> cst.Module:
        """Return the module without a visit."""
        return self.module


class UnreadError(Exception):
    """libcst can't read a piece of source."""


class Concrete:
    """A piece of source as libcst sees it: its tree, and each node by its place and with the node above it."""

    def __init__(self, source: str) -> None:
        self.source = source
        wrapper = _Wrapper(cst.parse_module(source), unsafe_skip_copy=True)
        self.tree = wrapper.module
        self.nodes: dict[Place, list[cst.CSTNode]] = {}
        ranges = wrapper.resolve(PositionProvider)
        for node, found in ranges.items():
            start, end = found.start, found.end
            if node.__class__ in _IN_PARENTHESES and node.lpar:  # whose parentheses the syntax tree counts
                start, end = ranges[node.lpar[-1]].start, ranges[node.rpar[0]].end
            self.nodes.setdefault((start.line, start.column, end.line, end.column), []).append(node)
            if node.__class__ is cst.Call and len(node.args) == 1:  # sum(x for x in xs): and those of the call
                opened = ranges[node.func].end
                place = opened.line, opened.column + len(_CODE.code_for_node(node.whitespace_after_func)), end.line, end.column
                self.nodes.setdefault(place, []).append(node.args[0].value)
        self.suites = Suites()
        self._expand([node for node in self._walk() if isinstance(getattr(node, "body", None), cst.SimpleStatementSuite)])
        self.above = {id(child): node for node in self._walk() for child in _children(node)}

    def _expand(self, holders: list[cst.CSTNode]) -> None:
        """Give blocks that stand on the line of their header lines of their own."""
        if holders:
            self.code = self.tree.code
            made = self.suites.expand(holders)
            self.nodes = {place: [made.get(id(node), node) for node in nodes] for place, nodes in self.nodes.items()}

    @cached_property
    def code(self) -> str:
        """The source that libcst makes of the tree as it was read: it loses what it does not understand."""
        return self.tree.code

    def _walk(self) -> Iterator[cst.CSTNode]:
        waiting: list[cst.CSTNode] = [self.tree]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += _children(node)


@cache
def _fields(kind: Any) -> tuple[str, ...]:
    return tuple([field.name for field in dataclasses.fields(kind)])


def _children(node: cst.CSTNode) -> list[cst.CSTNode]:
    """The nodes in the fields of a node: its own `children` is several times slower."""
    found: list[cst.CSTNode] = []
    for name in _fields(type(node)):
        value = getattr(node, name)
        if value.__class__ in (list, tuple):
            found += [part for part in value if _is_node(part.__class__)]
        elif _is_node(value.__class__):
            found.append(value)
    return found


@cache
def _is_node(kind: Any) -> bool:
    """Whether a class is one of nodes: libcst's is abstract, which makes `isinstance` slow."""
    return issubclass(kind, cst.CSTNode)


class Shared:
    """What the chunks of a file share in one round: the names that fixes have been given, and where; what libcst has read.

    Most chunks are the same as in the round before.
    """

    def __init__(self, before: Shared | None = None) -> None:
        self.named: list[Given] = []
        self.known: dict[str, Concrete | None] = {}  # None: libcst can't read it
        self._before = before.known if before is not None else {}

    def concrete(self, source: str) -> Concrete:
        """Return a piece of source as libcst sees it. Raises UnreadError."""
        if source not in self.known:
            self.known[source] = self._before[source] if source in self._before else _concrete(source)
        known = self.known[source]
        if known is None:
            raise UnreadError
        return known


def _concrete(source: str) -> Concrete | None:
    try:
        return Concrete(source)
    except Exception:  # noqa: BLE001 - libcst has errors of several kinds, and recurses
        return None


class Part(NamedTuple):
    """Consecutive statements that fill their lines: of a file's top level, or one of `classes`, outermost first."""

    statements: Sequence[ast.stmt]
    number: int  # of the top-level statement that holds them, counted from the end of the file
    top: int  # the first line of that
    classes: tuple[ast.ClassDef, ...] = ()

    @property
    def first(self) -> int:
        """The first line, decorators included."""
        return min(map(_first_line, self.statements))

    @property
    def last(self) -> int:
        """The last line."""
        return max(statement.end_lineno or 0 for statement in self.statements)

    def around(self, line: int) -> Part:
        """Return the innermost method or class that holds a line, if a chain of classes leads to it; else the whole part."""
        match self.statements:
            case [ast.ClassDef(body=body) as holder]:
                for member in body:
                    if isinstance(member, _MEMBERS) and _first_line(member) <= line <= (member.end_lineno or 0):
                        return Part([member], self.number, self.top, (*self.classes, holder)).around(line)
        return self


def parts_of(tree: ast.Module) -> list[Part]:
    """Return the top-level statements of a file; those that share a line are one part."""
    groups: list[list[ast.stmt]] = []
    for statement in tree.body:
        if groups and groups[-1][-1].end_lineno == statement.lineno:
            groups[-1].append(statement)
        else:
            groups.append([statement])
    return [Part(group, number - len(groups), _first_line(group[0])) for number, group in enumerate(groups)]


def _first_line(statement: ast.stmt) -> int:
    """The line of the first decorator, or of the statement."""
    decorators: list[ast.expr] = getattr(statement, "decorator_list", [])
    return min([decorator.lineno for decorator in decorators], default=statement.lineno)


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

    @property
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
        made = _Applied(rewrite, self._above, suites).node(self.tree)
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
        above = len(self.part.classes) - self.first + 1
        return node.lineno + above, start, node.end_lineno + above, end

    def _column(self, line: int, column: int) -> int:
        text = self._lines[line - 1]
        return column if text.isascii() else len(text.encode()[:column].decode())


def _class_line(line: str) -> str:
    """A class of no content, indented as one that begins on a line."""
    indentation, end = line[: len(line) - len(line.lstrip())], end_of_line(line)
    return f"{indentation}class _:{end}"


class _Applied:
    """Puts the nodes and lines of a rewrite into a chunk's tree: only what holds them is made anew."""

    def __init__(self, rewrite: Rewrite, above: dict[int, cst.CSTNode], suites: Suites) -> None:
        self._rewrite, self._suites = rewrite, suites
        self._holding: set[int] = set()
        waiting = [*rewrite.touched]
        while waiting:
            node = waiting.pop()
            if id(node) not in self._holding:
                self._holding.add(id(node))
                waiting += [above[id(node)]] if id(node) in above else []

    def node(self, node: Any) -> Any:
        """Return what a node becomes, if that is one node. Raises TypeError for any other number of them."""
        [made] = self._nodes(node)
        return made

    def _nodes(self, node: Any) -> list[Any]:
        if id(node) not in self._holding:
            return [node]
        joined = self._suites.joined(node, self._rewrite, self._nodes)
        if joined is not None:
            return [joined]
        made: Any = self._rewrite.replaced[node] if node in self._rewrite.replaced else self._rebuilt(node)
        before, after = (_parsed(lines.get(node, ())) for lines in (self._rewrite.before, self._rewrite.after))
        if made is None:
            return [*before, *after]
        made = _with_comment_of(node, made)
        return [*_led(before, made), *after]

    def _rebuilt(self, node: Any) -> Any:
        changes: dict[str, Any] = {}
        for name in _fields(node.__class__):
            value = getattr(node, name)
            if isinstance(value, cst.CSTNode) and id(value) in self._holding:
                changes[name] = self.node(value)
            elif isinstance(value, (list, tuple)) and any(id(part) in self._holding for part in value):
                changes[name] = [made for part in value for made in self._nodes(part)]
        made = node.with_changes(**changes) if changes else node
        return _apart(made) if isinstance(made, cst.FormattedStringExpression) else made


def _with_comment_of(old: Any, new: Any) -> Any:
    """A line in place of another, with the comment behind that one."""
    if not isinstance(old, cst.SimpleStatementLine) or not isinstance(new, cst.SimpleStatementLine):
        return new
    return new if new.trailing_whitespace.comment else new.with_changes(trailing_whitespace=old.trailing_whitespace)


def _apart(field: cst.FormattedStringExpression) -> cst.FormattedStringExpression:
    """A field of an f-string, with a space before what begins with a brace: f"{ {x} }", for two braces are one that is shown."""
    if field.whitespace_before_expression.empty and _CODE.code_for_node(field.expression).startswith("{"):
        return field.with_changes(whitespace_before_expression=cst.SimpleWhitespace(" "))
    return field


def _parsed(lines: Iterable[Line]) -> list[Any]:
    return [cst.parse_statement(line) if isinstance(line, str) else line for line in lines]


def _led(lines: list[Any], statement: Any) -> list[Any]:
    """The lines and then the statement: its blank lines go before the first of them, its comments stay with it."""
    if not lines:
        return [statement]
    blank = 0
    while blank < len(statement.leading_lines) and statement.leading_lines[blank].comment is None:
        blank += 1
    above, own = statement.leading_lines[:blank], statement.leading_lines[blank:]
    if isinstance(lines[0], cst.FunctionDef):  # a blank line before and behind it
        above = above or [cst.EmptyLine(indent=False)]
    if isinstance(statement, (cst.FunctionDef, cst.ClassDef)):
        own = [cst.EmptyLine(indent=False)] * 2 + [*own]
    lines[0] = lines[0].with_changes(leading_lines=[*above, *lines[0].leading_lines])
    for index, (one, other) in enumerate(pairwise(lines), 1):
        if isinstance(one, cst.FunctionDef) or isinstance(other, cst.FunctionDef):
            lines[index] = other.with_changes(leading_lines=[cst.EmptyLine(indent=False), *other.leading_lines])
    if isinstance(lines[-1], cst.FunctionDef) and (not own or own[0].comment is not None):
        own = [cst.EmptyLine(indent=False), *own]
    return [*lines, statement.with_changes(leading_lines=own)]
