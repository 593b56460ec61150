"""The parts of a file that fixes change one by one: top-level statements, and methods of classes."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


_MEMBERS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


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
