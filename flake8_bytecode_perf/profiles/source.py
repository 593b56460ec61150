"""What a profile is compared with: the functions, lines and spans of a linted file."""

from __future__ import annotations

import ast
from collections import defaultdict
from dataclasses import dataclass
from typing import NamedTuple

_COMPREHENSIONS = {
    ast.GeneratorExp: "<genexpr>",
    ast.ListComp: "<listcomp>",
    ast.SetComp: "<setcomp>",
    ast.DictComp: "<dictcomp>",
}
COMPREHENSIONS = frozenset(_COMPREHENSIONS.values())
Span = tuple[int, int, int, int]


class Code(NamedTuple):
    """A code object: the module, a class, a function, a lambda or a comprehension.

    Attributes:
        name: its qualified name, as `co_qualname` has it.
        first_line: of the first decorator, as `co_firstlineno` has it.
        line: of `def`, `class` or the expression.
        body_line: of the first statement.
        last_line: the last one of the body.

    """

    name: str
    first_line: int
    line: int
    body_line: int
    last_line: int


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """A file as the profile may name it.

    Attributes:
        codes: by the last part of their names; outer ones stand before those within.
        lines: where a statement, an expression, a decorator or a definition starts.
        spans: first line, column, last line and column of each node.

    """

    codes: dict[str, tuple[Code, ...]]
    lines: frozenset[int]
    spans: frozenset[Span]

    def find(self, function: str, *, line: int | None = None, first_line: int | None = None) -> Code | None:
        """Return the innermost code of this name around the line, or that starts there; without a line, the only such code."""
        named = [code for code in self.named(function) if _fits(code, line, first_line)]
        if line is None and first_line is None and len(named) > 1:
            return None
        return named[-1] if named else None

    def at(self, line: int) -> Code:
        """Return the innermost function, class or lambda around a line, or the module."""
        around = [code for codes in self.codes.values() for code in codes if code.first_line <= line <= code.last_line]
        around = [code for code in around if code.name.rpartition(".")[2] not in COMPREHENSIONS]
        return max(around, key=lambda code: (code.first_line, -code.last_line), default=self.codes["<module>"][0])

    def named(self, function: str) -> list[Code]:
        """Return each code that the name may mean: some tools write a part of the qualified name."""
        codes = self.codes.get(function.rpartition(".")[2], ())
        return [code for code in codes if code.name == function or code.name.endswith(f".{function}")]


def _fits(code: Code, line: int | None, first_line: int | None) -> bool:
    if line is not None:
        return code.first_line <= line <= code.last_line
    return first_line is None or code.name == "<module>" or first_line in (code.first_line, code.line)


def facts_of(tree: ast.Module) -> SourceFacts:
    """Return the facts of a parsed file."""
    last = max((getattr(node, "end_lineno", 1) for node in tree.body), default=1)
    codes: dict[str, list[Code]] = defaultdict(list)
    codes["<module>"].append(Code("<module>", 1, 1, 1, last))
    lines, spans = {1}, set[Span]()
    waiting: list[tuple[ast.AST, str]] = [(tree, "")]
    while waiting:
        node, prefix = waiting.pop()
        if isinstance(node, (ast.expr, ast.stmt)):
            lines.add(node.lineno)
            spans.add((node.lineno, node.col_offset, node.end_lineno or node.lineno, node.end_col_offset or 0))
        code, within = _code_of(node, prefix)
        if code:
            lines.add(code.first_line)
            codes[code.name.rpartition(".")[2]].append(code)
        waiting.extend((child, within) for child in reversed(list(ast.iter_child_nodes(node))))
    return SourceFacts({name: tuple(found) for name, found in codes.items()}, frozenset(lines), frozenset(spans))


def _code_of(node: ast.AST, prefix: str) -> tuple[Code | None, str]:
    """Return the code object that a node makes, and the prefix of the names within it."""
    match node:
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            code = _definition(node, prefix)
            return code, f"{code.name}.<locals>."
        case ast.ClassDef():
            code = _definition(node, prefix)
            return code, f"{code.name}."
        case ast.Lambda():
            code = Code(f"{prefix}<lambda>", node.lineno, node.lineno, node.body.lineno, node.end_lineno or node.lineno)
            return code, f"{code.name}.<locals>."
        case ast.GeneratorExp() | ast.ListComp() | ast.SetComp() | ast.DictComp():
            name = prefix + _COMPREHENSIONS[type(node)]
            return Code(name, node.lineno, node.lineno, node.lineno, node.end_lineno or node.lineno), f"{name}."
        case _:
            return None, prefix


def _definition(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef, prefix: str) -> Code:
    first = min((decorator.lineno for decorator in node.decorator_list), default=node.lineno)
    return Code(prefix + node.name, first, node.lineno, node.body[0].lineno, node.end_lineno or node.lineno)
