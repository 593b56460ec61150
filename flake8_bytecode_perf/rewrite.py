"""What a fix works with: the file as libcst sees it, the place that was proved, and the rewrite that it hands back.

libcst is imported here and to the right of here, never on the way that flake8 runs.
"""

from __future__ import annotations

import ast
import builtins
import keyword
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import libcst as cst
from libcst.metadata import MetadataWrapper, PositionProvider

from flake8_bytecode_perf.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from flake8_bytecode_perf.model import Module, Scope, Site
    from flake8_bytecode_perf.rule import Suspect

    Line = str | cst.BaseStatement  # the source of one, or one that stood elsewhere
    Place = tuple[int, int, int, int]  # line, column, end line, end column; columns in characters


_CODE = cst.Module([])


class Concrete:
    """A piece of source as libcst sees it: its tree, and each node by its place and with the node above it."""

    def __init__(self, source: str) -> None:
        self.source = source
        wrapper = MetadataWrapper(cst.parse_module(source), unsafe_skip_copy=True)
        self.tree = wrapper.module
        self.nodes: dict[Place, list[cst.CSTNode]] = {}
        ranges = wrapper.resolve(PositionProvider)
        for node, found in ranges.items():
            start, end = found.start, found.end
            if isinstance(node, (cst.Tuple, cst.GeneratorExp)) and node.lpar:  # whose parentheses the syntax tree counts
                start, end = ranges[node.lpar[-1]].start, ranges[node.rpar[0]].end
            self.nodes.setdefault((start.line, start.column, end.line, end.column), []).append(node)
            if isinstance(node, cst.Call) and len(node.args) == 1:  # sum(x for x in xs): and those of the call
                opened = ranges[node.func].end
                place = opened.line, opened.column + len(_CODE.code_for_node(node.whitespace_after_func)), end.line, end.column
                self.nodes.setdefault(place, []).append(node.args[0].value)
        self.above = {id(child): node for node in self._walk() for child in node.children}

    def _walk(self) -> Iterator[cst.CSTNode]:
        waiting: list[cst.CSTNode] = [self.tree]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += node.children


class Shared:
    """What the chunks of a file share in one round: the names that fixes have been given, and where; what libcst has read.

    Most chunks are the same as in the round before.
    """

    def __init__(self, before: Shared | None = None) -> None:
        self.named: list[tuple[Scope, str]] = []
        self.known: dict[str, Concrete] = {}
        self._before = before.known if before is not None else {}

    def concrete(self, source: str) -> Concrete:
        """Return a piece of source as libcst sees it."""
        return self.known.setdefault(source, self._before.get(source) or Concrete(source))


class Chunk:
    """The lines of one top-level statement, or of several that share a line, as a libcst tree with positions."""

    def __init__(self, lines: Sequence[str], statements: Sequence[ast.stmt], number: int, shared: Shared) -> None:
        self.statements = statements
        self.number = number  # among the file's chunks
        self.named = shared.named
        self.first = min(_first_line(statement) for statement in statements)
        self.last = max(statement.end_lineno or 0 for statement in statements)
        self._lines = lines
        concrete = shared.concrete("".join(lines[self.first - 1 : self.last]))
        source, self.tree = concrete.source, concrete.tree
        self._nodes, self._above = concrete.nodes, concrete.above
        self._feed = source[: len(source) - len(source.lstrip("\x0c"))]  # libcst loses what is not written at all
        self._end = source[len(source.rstrip("\r\n")) :]
        self.whole = self._finished(self.tree.code) == source

    @property
    def has_comment_above(self) -> bool:
        """Whether a comment stands right above, which belongs to it."""
        return self._lines[max(self.first - 2, 0)].startswith("#")

    def applied(self, rewrite: Rewrite) -> str:
        """Return the source after a rewrite; raises libcst's errors if the rewrite makes no tree."""
        return self._finished(self.tree.visit(_Applied(rewrite)).code)

    def _finished(self, code: str) -> str:
        return self._feed + code.rstrip("\r\n") + self._end

    def node(self, wanted: Any) -> Any:
        """Return the libcst node of an expression or statement of the syntax tree.

        Raises LookupError if there is none: of what is written in parentheses the two see other ends.
        """
        kind = cst.BaseExpression if isinstance(wanted, ast.expr) else (cst.BaseSmallStatement, cst.BaseCompoundStatement)
        for node in self._nodes.get(self._place(wanted), ()):
            if isinstance(node, kind):
                return node
        raise LookupError(ast.dump(wanted))

    def overlaps(self, one: Rewrite, other: Rewrite) -> bool:
        """Whether a rewrite replaces what stands in, or around, a node that another replaces or puts lines around.

        Both may put lines around the same statement, and replace what is inside of it.
        """
        return self._replaces(one, other) or self._replaces(other, one)

    def _replaces(self, one: Rewrite, other: Rewrite) -> bool:
        return any(above in one.replaced for node in other.touched for above in self._outwards(node))

    def shows_source(self, rewrite: Rewrite) -> bool:
        """Whether a rewrite changes what an f-string shows as it is written: f"{self.rate=}"."""
        around = (above for node in rewrite.replaced for above in self._outwards(node))
        return any(isinstance(above, cst.FormattedStringExpression) and above.equal is not None for above in around)

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
        return node.lineno - self.first + 1, start, node.end_lineno - self.first + 1, end

    def _column(self, line: int, column: int) -> int:
        return len(self._lines[line - 1].encode()[:column].decode())


def _first_line(statement: ast.stmt) -> int:
    """The line of the first decorator, or of the statement."""
    decorators: list[ast.expr] = getattr(statement, "decorator_list", [])
    return min([decorator.lineno for decorator in decorators], default=statement.lineno)


@dataclass(slots=True)
class Rewrite:
    """What a fix wants: nodes of one chunk to replace, lines to put before and after statements, and imports.

    A node is replaced by None to be removed. `rewritten` are statements that change besides those of the sites, `imports` names
    of modules of the standard library.
    """

    replaced: dict[cst.CSTNode, cst.CSTNode | None] = field(default_factory=dict)
    before: dict[Any, list[Any]] = field(default_factory=dict)
    after: dict[Any, list[Any]] = field(default_factory=dict)
    rewritten: list[ast.stmt] = field(default_factory=list)
    imports: list[tuple[str, str]] = field(default_factory=list)

    @property
    def touched(self) -> set[cst.CSTNode]:
        """The nodes that change, and those that get lines around them."""
        return {*self.replaced, *self.before, *self.after}

    @classmethod
    def union(cls, rewrites: Iterable[Rewrite]) -> Rewrite:
        """Return what several rewrites that do not overlap want together."""
        together = cls()
        for rewrite in rewrites:
            together.replaced |= rewrite.replaced
            together.imports += rewrite.imports
            for mine, lines in ((together.before, rewrite.before), (together.after, rewrite.after)):
                for node, added in lines.items():
                    mine[node] = mine.get(node, []) + added
        return together


@dataclass(frozen=True, slots=True)
class Proved:
    """A finding as a fix is handed it: the sites that were proved, where they stand, and how to name new things there."""

    module: Module
    suspect: Suspect
    sites: tuple[Site, ...]
    chunk: Chunk
    parents: Mapping[ast.AST, ast.AST]

    def statement(self, node: ast.AST) -> ast.stmt:
        """Return the statement of a block that a node stands in: of an `elif` the whole `if`."""
        while True:
            above = self.parents[node]
            if isinstance(node, ast.stmt) and not _is_elif(node, above):
                return node
            node = above

    def imported(self, scope: Scope, module: str, name: str) -> tuple[str, list[tuple[str, str]]] | None:
        """Return how a module's name is written in `scope`, and what to import for that; None where that would be another's.

        What the file imports counts if it stands above, under no condition.
        """
        wanted = f"{module}.{name}"
        for known, found in self.module.scope.bindings.items():
            binding = self.module.settled_global(known)
            if binding is None or binding is not found[0] or binding.origin not in (module, wanted):
                continue
            above = binding.where.branch.parent is None and binding.node.lineno < self.chunk.first
            if above and self.module.is_global(scope, known):
                return known if binding.origin == wanted else f"{known}.{name}", []
        if self.module.star_import or hasattr(builtins, name) or name in _seen_from(self.module, self.module.scope):
            return None
        return name, [(module, name)]

    def fresh(self, scope: Scope, *wanted: str) -> str:
        """Return the first of some names that nothing which `scope`'s function can see, or that sees into it, uses."""
        runner = scope.runner
        given = {name for other, name in self.chunk.named if within(other, runner) or within(runner, other)}
        taken = _seen_from(self.module, runner) | given
        candidates = [name for name in wanted if name.isidentifier() and not keyword.iskeyword(name)]
        candidates += [f"{candidates[-1]}_{number}" for number in range(2, 1000)]
        name = next(name for name in candidates if name not in taken and not hasattr(builtins, name))
        self.chunk.named.append((runner, name))
        return name


def _is_elif(node: ast.stmt, above: Any) -> bool:
    """Whether it is the lone `if` of an `else`: written out or as `elif`, it is part of the `if` above for us."""
    return isinstance(node, ast.If) and isinstance(above, ast.If) and above.orelse == [node]


def _seen_from(module: Module, runner: Scope) -> set[str]:
    names: set[str] = set()
    for scope in module.scopes:
        if scope.kind is Kind.MODULE or within(scope, runner) or within(runner, scope):
            names |= scope.bindings.keys() | scope.reads.keys() | scope.global_names | scope.nonlocal_names
    return names


def within(scope: Scope | None, other: Scope) -> bool:
    """Return whether a scope is another one, or stands in it."""
    while scope is not None:
        if scope is other:
            return True
        scope = scope.parent
    return False


class _Applied(cst.CSTTransformer):
    """Puts the nodes and lines of a rewrite into a chunk's tree."""

    def __init__(self, rewrite: Rewrite) -> None:
        super().__init__()
        self._replaced = rewrite.replaced
        self._before = rewrite.before
        self._after = rewrite.after

    def on_leave(self, original_node: cst.CSTNodeT, updated_node: Any) -> Any:
        updated: Any = super().on_leave(original_node, updated_node)
        if original_node in self._replaced:
            updated = self._replaced[original_node] or cst.RemoveFromParent()
        elif isinstance(updated, cst.FormattedStringExpression):
            updated = _apart(updated)
        before, after = (_parsed(lines.get(original_node, ())) for lines in (self._before, self._after))
        if not before and not after:
            return updated
        return cst.FlattenSentinel([*(_led(before, updated) if before else [updated]), *after])


def _apart(field: cst.FormattedStringExpression) -> cst.FormattedStringExpression:
    """A field of an f-string, with a space before what begins with a brace: f"{ {x} }", for two braces are one that is shown."""
    if field.whitespace_before_expression.empty and _CODE.code_for_node(field.expression).startswith("{"):
        return field.with_changes(whitespace_before_expression=cst.SimpleWhitespace(" "))
    return field


def _parsed(lines: Iterable[Line]) -> list[Any]:
    return [cst.parse_statement(line) if isinstance(line, str) else line for line in lines]


def _led(lines: list[Any], statement: Any) -> list[Any]:
    """The lines and then the statement: its blank lines go before the first of them, its comments stay with it."""
    blank = 0
    while blank < len(statement.leading_lines) and statement.leading_lines[blank].comment is None:
        blank += 1
    above, own = statement.leading_lines[:blank], statement.leading_lines[blank:]
    if isinstance(lines[0], cst.FunctionDef):  # a blank line before and behind it
        above, own = above or [cst.EmptyLine(indent=False)], [cst.EmptyLine(indent=False), *own]
    if isinstance(statement, (cst.FunctionDef, cst.ClassDef)):
        own = [cst.EmptyLine(indent=False)] * 2 + [*own]
    lines[0] = lines[0].with_changes(leading_lines=[*above, *lines[0].leading_lines])
    return [*lines, statement.with_changes(leading_lines=own)]
