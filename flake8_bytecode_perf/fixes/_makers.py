"""What gives a name its value before a loop, and the line where that stands without it."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, NamedTuple

import libcst as cst

from flake8_bytecode_perf.analysis.loops import block_of
from flake8_bytecode_perf.syntax import counted

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.rewrite import Proved


class Maker(NamedTuple):
    """The statement that gives a name its value before a loop; `near` if it stands right before.

    `at` is the place of the name in `n, out = 0, []`.
    """

    statement: ast.Assign | ast.AnnAssign
    near: bool
    at: int | None = None


def maker_of(loop: Loop, name: str) -> Maker | None:
    """Return the statement that binds `name` before a loop, where that is known to be one; None if it has another form."""
    block, index = block_of(loop.node, loop.above)
    statement = next(statement for statement in reversed(block[:index]) if counted(statement, name))
    near = statement is block[index - 1]
    match statement:
        case ast.Assign(targets=[ast.Name()]) | ast.AnnAssign():
            return Maker(statement, near)
        case ast.Assign(targets=[ast.Tuple(elts=targets)], value=ast.Tuple(elts=values)) if len(targets) == len(values):
            names = [getattr(target, "id", "") for target in targets]
            at = names.index(name) if name in names else None
            starred = any(isinstance(one, ast.Starred) for one in (*targets, *values))
            split = at is not None and _is_plain(values[at]) and not starred
            return Maker(statement, near, at) if split else None
    return None


def _is_plain(value: ast.expr) -> bool:
    """Whether it does not matter when a value is worked out: a constant, a name, an empty collection."""
    match value:
        case ast.Constant() | ast.Name() | ast.List(elts=[]) | ast.Tuple(elts=[]) | ast.Dict(keys=[]):
            return True
    return isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and not value.args and not value.keywords


def without(proved: Proved, line: Any, makers: list[Maker]) -> cst.SimpleStatementLine | None:
    """Return a line without what some statements on it give to names; None if nothing is left."""
    kept = []
    for small in line.body:
        gone = [maker.at for maker in makers if proved.chunk.node(maker.statement) is small]
        if not gone:
            kept.append(small)
        elif None not in gone and len(gone) < len(small.value.elements):
            kept.append(_narrowed(small, gone))
    if not kept:
        return None
    kept[-1] = kept[-1].with_changes(semicolon=cst.MaybeSentinel.DEFAULT)
    return line.with_changes(body=kept)  # type: ignore[no-any-return]  # libcst's line


def _narrowed(small: Any, gone: list[int | None]) -> Any:
    """The statement `n, out = 0, []` without the names at some places and their values."""
    [given] = small.targets
    target, value = (_left(part, gone) for part in (given.target, small.value))
    return small.with_changes(targets=[given.with_changes(target=target)], value=value)


def _left(whole: Any, gone: list[int | None]) -> Any:
    """A tuple without some elements, or the only one that is left."""
    elements = [element for at, element in enumerate(whole.elements) if at not in gone]
    if len(elements) == 1:
        return elements[0].value
    elements[-1] = elements[-1].with_changes(comma=whole.elements[-1].comma)
    return whole.with_changes(elements=elements)
