"""What a name holds right before a loop: `out = []`, `total = 0`."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.access_paths import assigned, key
from flake8_bytecode_perf.analysis.loop_bodies import lone
from flake8_bytecode_perf.analysis.loops import block_of
from flake8_bytecode_perf.syntax import counted

if TYPE_CHECKING:
    from flake8_bytecode_perf.analysis.loop_bodies import Lone
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope

_NEAR = 5  # statements between what makes a name and its loop
_MAKERS = {"list": ("list", "sorted"), "set": ("set",)}
_SIMPLE = (ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Expr, ast.Assert, ast.Import, ast.ImportFrom)


def made_before(loop: Loop, name: str) -> ast.expr | None:
    """Return what a statement right before the loop gives to a name, or to an attribute such as `self.items`.

    Simple statements may stand between, if they do not mention the name, or the one that the attribute starts from.
    """
    block, index = block_of(loop.node, loop.above)
    for statement in reversed(block[max(0, index - _NEAR) : index]):
        if not isinstance(statement, _SIMPLE):
            return None
        if isinstance(statement, (ast.Assign, ast.AnnAssign)) and statement.value is not None:
            values = [value for target, value in assigned(statement) if key(target) == name]
            if values and len(getattr(statement, "targets", values)) == 1:
                return values[0]
        if counted(statement, name.partition(".")[0]):
            return None
    return None


def up_to_making(done: Lone, name: str) -> list[Lone]:
    """Return the loops from the one with `name` made before it to the innermost, each of which only runs the next."""
    loops = [done]
    while made_before(loops[-1].loop, name) is None:
        above = loops[-1].loop.parent
        around = lone(above) if above is not None else None
        if around is None or around.statement is not loops[-1].loop.node:
            return []
        loops.append(around)
    return loops[::-1]


def is_empty(module: Module, scope: Scope, value: ast.expr | None, kind: str) -> bool:
    """Whether an expression makes an empty list, or an empty set: [], list(), set()."""
    match value:
        case ast.List(elts=[]):
            return kind == "list"
        case ast.Call(func=ast.Name(id=name), args=[], keywords=[]):
            return name == kind and module.is_builtin(scope, name)
    return False


def is_started(module: Module, scope: Scope, value: ast.expr | None, kind: str) -> bool:
    """Whether an expression makes a list, or a set, that may have elements: [first], {*xs}, set(xs), sorted(xs)."""
    match value:
        case ast.List() | ast.ListComp():
            return kind == "list"
        case ast.Set() | ast.SetComp():
            return kind == "set"
        case ast.Call(func=ast.Name(id=name), args=[_, *_]):
            return name in _MAKERS[kind] and module.is_builtin(scope, name)
    return False
