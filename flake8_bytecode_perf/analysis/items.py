"""Whether an item is sure to be there: by the display that a name is bound to, or the loop that gives the key."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.invariance import invariance_of_contents
from flake8_bytecode_perf.analysis.knowledge import SEQUENCES
from flake8_bytecode_perf.analysis.list_lengths import is_within, measured_before
from flake8_bytecode_perf.analysis.mutation import changes_somewhere, is_held
from flake8_bytecode_perf.analysis.numbers import is_sum_with, number_of
from flake8_bytecode_perf.analysis.types import type_of

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Site


def is_there(module: Module, site: Site, loop: Loop) -> bool:
    """Whether reading the item before the loop can't fail."""
    base, key, scope = site.node.value, site.node.slice, site.where.scope
    if not isinstance(base, ast.Name):
        return False
    bindings = module.variable(scope, base.id).bindings
    if isinstance(key, ast.Constant) and len(bindings) == 1 and not changes_somewhere(module, scope, base):
        local = not module.is_global(scope, base.id)
        return _holds(bindings[0].value, key.value) and not (local and is_held(module, scope, base, loop))
    around = [*loop.parent.outwards()] if loop.parent is not None else []
    if isinstance(key, ast.Name) and any(_is_index(module, outer, scope, base, key) for outer in around):
        return True
    return any(_is_below_length(module, outer, scope, base, key) for outer in around)


def _holds(display: ast.expr | None, key: object) -> bool:
    match display:
        case ast.Dict(keys=keys):
            return any(isinstance(found, ast.Constant) and found.value == key for found in keys)
        case ast.List(elts=elements) | ast.Tuple(elts=elements):
            starred = any(isinstance(element, ast.Starred) for element in elements)
            return isinstance(key, int) and key < len(elements) and not starred
    return False


def _is_index(module: Module, loop: Loop, scope: Scope, base: ast.Name, key: ast.Name) -> bool:
    """Whether a loop around binds the key to each index of the list, or each key of the dict, and leaves both alone."""
    variable = module.variable(scope, key.id)
    over = _gone_through(loop.node, key.id)
    if over is None or over.id != base.id or len([found for found in variable.bindings if loop.holds(found.where.loop)]) > 1:
        return False
    keys = isinstance(loop.node, ast.For) and loop.node.iter is over
    if keys and type_of(over, module, scope) != "dict":
        return False  # for x in xs: xs[x]
    builtin = all(module.is_builtin(scope, name) for name in ("range", "len", "enumerate"))
    return builtin and bool(invariance_of_contents(module, loop, scope, base, items=keys))


def _is_below_length(module: Module, loop: Loop, scope: Scope, base: ast.Name, key: ast.expr) -> bool:
    """Whether a loop around counts indexes of the list, or those behind them: xs[i - 1] of `for i in range(1, len(xs) + 1)`."""
    index, back = (key.left, key.right) if isinstance(key, ast.BinOp) and isinstance(key.op, ast.Sub) else (key, ast.Constant(0))
    match loop.node, back:
        case (
            ast.For(
                target=ast.Name(id=name),
                iter=ast.Call(func=ast.Name(id="range"), args=[*first, end], keywords=[]),
            ),
            ast.Constant(value=int(distance)),
        ) if len(first) <= 1 and isinstance(index, ast.Name) and index.id == name:
            start = number_of(module, scope, first[0]) if first else 0
        case _:
            return False
    # xs[i - 2]      is the last but one where i is 0, and there need not be one
    if start is None or start < 0 or not 0 <= distance <= max(start, 1) or not module.is_builtin(scope, "range"):
        return False
    bound = end.left if isinstance(end, ast.BinOp) and 0 <= (is_sum_with(end, end.left) or -1) <= distance else end
    once = len([found for found in module.variable(scope, name).bindings if loop.holds(found.where.loop)]) == 1
    if type_of(base, module, scope) not in SEQUENCES or not invariance_of_contents(module, loop, scope, base, items=False):
        return False
    return once and (is_within(module, loop, base, bound) or _is_length(module, loop, base, bound))


def _is_length(module: Module, loop: Loop, base: ast.Name, bound: ast.expr) -> bool:
    measured = measured_before(module, loop, bound) if isinstance(bound, ast.Name) else None
    return measured is not None and measured[1] is None and getattr(measured[0], "id", "") == base.id


def _gone_through(node: ast.AST, key: str) -> ast.Name | None:
    """The name over whose indexes, or keys, a loop goes: xs of `for i in range(len(xs))`, `for i, x in enumerate(xs)`."""
    match node:
        case ast.For(target=ast.Name(id=name), iter=ast.Name() as over):
            return over if name == key else None
        case ast.For(
            target=ast.Name(id=name),
            iter=ast.Call(func=ast.Name(id="range"), args=[ast.Call(func=ast.Name(id="len"), args=[ast.Name() as over])]),
        ):
            return over if name == key else None
        case ast.For(
            target=ast.Tuple(elts=[ast.Name(id=name), _]),
            iter=ast.Call(func=ast.Name(id="enumerate"), args=[ast.Name() as over], keywords=[]),
        ):
            return over if name == key else None
    return None
