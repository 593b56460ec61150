"""Cuts a function out of a file, with what it needs of the module: imports, constants, other functions, reduced classes."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.knowledge import ENUM_BASES, MUTATORS, PLAIN_BASES
from flake8_bytecode_perf.analysis.symbols import dotted_name
from flake8_bytecode_perf.model.kinds import BUILTINS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from flake8_bytecode_perf.cli._globals import Globals
    from flake8_bytecode_perf.cli._targets import Target

_MEMBERS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
_IMPORTS = (ast.Import, ast.ImportFrom)
_OF_MODULE = frozenset({"__name__", "__file__", "__doc__", "__debug__", "__annotations__", "__spec__", "__package__"})


@dataclass(frozen=True, eq=False)
class Piece:
    """A statement of the module's top level that the function needs.

    `left_out` are the members of a class and the decorators that it does not need, `names` what it binds, `uses` the globals that
    it names, `is_import` whether it is an import, perhaps under a condition.
    """

    statement: ast.stmt
    left_out: frozenset[ast.AST]
    names: frozenset[str]
    uses: frozenset[str]
    is_import: bool


@dataclass(frozen=True, eq=False)
class Excerpt:
    """What a function needs of its module, in the order of the file; `missing` are names that nothing in the file binds."""

    globals: Globals
    pieces: list[Piece]
    missing: list[str]

    @property
    def needed(self) -> set[str]:
        """The globals that are used."""
        return {name for piece in self.pieces for name in piece.uses}


class Cutter:
    """Finds what a function needs: what it names, what that names in turn, and so on."""

    def __init__(self, found: Globals, target: Target) -> None:
        self._globals, self._target = found, target
        self._needed = {target.path[0]}
        self._members = {target.path[-1]}
        self._every_member = False
        bindings = [(one.node, name) for name, some in found.module.scope.bindings.items() for one in some]
        names: dict[ast.AST, set[str]] = {}
        for node, name in bindings:
            names.setdefault(node, set()).add(name)
        self._bound = {
            statement: frozenset([name for node in ast.walk(statement) for name in names.get(node, ())])
            for statement in found.tree.body
        }

    def cut(self, more: Iterable[str] = ()) -> Excerpt:
        """Return what the function needs, and these classes."""
        self._needed.update(more)
        known: Any = None
        while known != (len(self._needed), len(self._members), self._every_member):
            known = len(self._needed), len(self._members), self._every_member
            pieces = [self._piece(statement) for statement in self._globals.tree.body if self._is_needed(statement)]
        bound = {name for piece in pieces for name in piece.names} | BUILTINS | _OF_MODULE
        missing = {name for piece in pieces if not piece.is_import for name in piece.uses} - bound
        if any(map(_is_star, pieces)):
            return Excerpt(self._globals, pieces if missing else [one for one in pieces if not _is_star(one)], [])
        return Excerpt(self._globals, pieces, sorted(missing))

    def _is_needed(self, statement: ast.stmt) -> bool:
        """Whether a statement binds a name that is needed, or fills what such a name stands for."""
        if isinstance(statement, ast.ImportFrom) and (statement.module == "__future__" or statement.names[0].name == "*"):
            return True
        if _asks_for_main(statement):
            return False
        return not self._needed.isdisjoint(self._bound[statement] or _names_filled(statement))

    def _piece(self, statement: ast.stmt) -> Piece:
        left_out = frozenset(self._left_out(statement))
        uses = self._globals.uses(statement, left_out)
        is_import = _is_import(statement) and all(self._is_imported(use.name) for use in uses.globals)
        if not is_import:
            self._members |= uses.members
            self._every_member = self._every_member or uses.unknown_members
        names = {use.name for use in uses.globals}
        self._needed |= names if not isinstance(statement, _IMPORTS) else set()
        return Piece(statement, left_out, self._bound[statement], frozenset(names), is_import)

    def _is_imported(self, name: str) -> bool:
        """Whether no statement but imports binds a global."""
        return all(_is_import(statement) for statement, names in self._bound.items() if name in names)

    def _left_out(self, statement: ast.stmt) -> list[ast.AST]:
        """The members of a class that nothing calls, and the decorators without which the function is measured."""
        if not isinstance(statement, ast.ClassDef) or self._every_member or self._calls_members(statement):
            return [*self._target.dropped]
        unused = [one for one in statement.body if isinstance(one, _MEMBERS) and not self._is_used(one)]
        return [*unused, *self._target.dropped]

    def _is_used(self, member: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> bool:
        return member.name in self._members or (member.name.startswith("__") and member.name.endswith("__"))

    def _calls_members(self, node: ast.ClassDef) -> bool:
        """Whether a class has a base outside of the file, which may call any method."""
        module = self._globals.module
        bases = [base.value if isinstance(base, ast.Subscript) else base for base in node.bases]
        here = {one.name for one in self._globals.tree.body if isinstance(one, ast.ClassDef)}
        outside = [base for base in bases if not (isinstance(base, ast.Name) and base.id in here)]
        return not {dotted_name(base, module, module.scope) for base in outside} <= PLAIN_BASES | ENUM_BASES


def _names_filled(statement: ast.stmt) -> set[str]:
    """The names whose objects a statement that binds nothing changes: TABLE["x"] = 1, TABLE.update(more)."""
    match statement:
        case ast.Assign(targets=targets):
            return {_root(target) for target in targets}
        case ast.AugAssign(target=target):
            return {_root(target)}
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=changed, attr=name))) if name in MUTATORS:
            return {_root(changed)}
        case ast.If(body=body, orelse=other):
            return {name for one in (*body, *other) for name in _names_filled(one)}
    return set()


def _root(node: ast.expr) -> str:
    while isinstance(node, (ast.Attribute, ast.Subscript)):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def _asks_for_main(statement: ast.stmt) -> bool:
    """Whether a statement is `if __name__ == "__main__":`."""
    asked = ast.walk(statement.test) if isinstance(statement, ast.If) else ()
    return any(isinstance(node, ast.Name) and node.id == "__name__" for node in asked)


def _is_star(piece: Piece) -> bool:
    return isinstance(piece.statement, ast.ImportFrom) and piece.statement.names[0].name == "*"


def _is_import(statement: ast.stmt) -> bool:
    """Whether a statement is an import, or a condition or an attempt with one."""
    if isinstance(statement, (ast.If, ast.Try)):
        return all(isinstance(node, _IMPORTS) for node in statement.body)
    return isinstance(statement, _IMPORTS)
