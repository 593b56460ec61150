"""Loops that look for an element which equals a value."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.displays import is_constant
from flake8_bytecode_perf.analysis.effects import runs_unknown
from flake8_bytecode_perf.analysis.flow import is_definitely_assigned
from flake8_bytecode_perf.analysis.instances import is_initialised
from flake8_bytecode_perf.analysis.observability import is_private
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.syntax import counted, nodes_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope

_SIMPLE = (ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Expr)
_LEAVING = (ast.Return, ast.Break, ast.Raise)


class Search(NamedTuple):
    """One such loop: the comparison, what is looked for, what is done once it is found, and whether the loop ends there."""

    loop: Loop
    test: ast.Compare
    wanted: ast.expr
    done: list[ast.stmt]
    leaves: bool

    @property
    def iterable(self) -> ast.expr:
        """What the loop goes through."""
        return self.loop.node.iter  # type: ignore[union-attr]  # a `for` has one


def search_of(loop: Loop) -> Search | None:
    """Return the search that a loop is: `for x in xs: if x == y: …`, and no more."""
    node: Any = loop.node
    match node:
        case ast.For(
            target=ast.Name(id=item),
            body=[ast.If(test=ast.Compare(left=left, ops=[ast.Eq()], comparators=[right]) as test, body=done, orelse=[])],
        ):
            sides = [side for side in (left, right) if not (isinstance(side, ast.Name) and side.id == item)]
            if len(sides) == 1 and not any(counted(part, item) for part in (*sides, *done)):
                leaves = isinstance(done[-1], _LEAVING)
                search = Search(loop, test, sides[0], done, leaves)
                return search if _is_plain(search, node.orelse) else None
    return None


def _is_plain(search: Search, otherwise: Sequence[ast.stmt]) -> bool:
    """Whether what is done is simple, and done once at most; `found = True` may well be done several times."""
    first, *rest = search.done
    if not search.leaves:
        flag = flag_of(first)
        return bool(flag) and not rest and not counted(search.wanted, flag) and not counted(search.iterable, flag)
    if isinstance(first, ast.Break):
        return bool(otherwise)  # for line in lines: if line == "": break      skips the head of a file
    return all(isinstance(statement, _SIMPLE) for statement in search.done[:-1])


def flag_of(statement: ast.stmt) -> str:
    """Return the name that a statement gives a constant; nothing for other statements."""
    match statement:
        case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant()):
            return name
    return ""


def exists_before(module: Module, search: Search) -> bool:
    """Whether what is looked for surely has a value where the loop starts."""
    wanted, scope = search.wanted, search.loop.scope
    if isinstance(wanted, ast.Name):
        return is_definitely_assigned(module, scope, search.loop.node, wanted.id)
    return is_constant(wanted) or is_initialised(module, scope, wanted)


def may_be_changed_first(module: Module, search: Search) -> bool:
    """Whether the code that makes what is searched may give another value to what is looked for, which `in` reads before."""
    if is_constant(search.wanted):
        return False
    if any(isinstance(found, ast.NamedExpr) for found in nodes_in(search.iterable)):
        return True
    own = isinstance(search.wanted, ast.Name) and is_private(module, search.loop.scope, search.wanted.id)
    return not own and runs_unknown(module, search.loop.header, search.iterable)


def type_of_searched(iterable: ast.expr, module: Module, scope: Scope) -> str:
    """The type of what is gone through, that of the dict for its `keys()` and `values()`: `in` searches these alike."""
    match iterable:
        case ast.Call(func=ast.Attribute(attr="keys" | "values", value=owner), args=[], keywords=[]):
            return "dict" if type_of(owner, module, scope) == "dict" else ""
    return type_of(iterable, module, scope)


def truth_of(statement: ast.stmt) -> bool | None:
    """Return what `return True` and `return False` return; None for other statements."""
    match statement:
        case ast.Return(value=ast.Constant(value=bool() as value)):
            return value
    return None
