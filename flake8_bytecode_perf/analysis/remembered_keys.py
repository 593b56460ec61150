"""Which loops keep the element with the greatest or least key, and that key: `if len(x) > most: most = len(x); longest = x`."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.keys import Key, key_of
from flake8_bytecode_perf.analysis.loops import seen_outside
from flake8_bytecode_perf.analysis.observability import is_private
from flake8_bytecode_perf.analysis.reductions import is_generator, only_result_is_observable

if TYPE_CHECKING:
    from flake8_bytecode_perf.model import Loop, Module


class Remembered(NamedTuple):
    """The builtin that finds the element, the names of the element and of its key, the key function and the comparison."""

    builtin: str
    name: str
    key_name: str
    key: Key
    node: ast.Compare


def remembered_of(module: Module, loop: Loop) -> Remembered | None:
    """Return what a loop keeps, if only the element is read behind it."""
    node: Any = loop.node
    match node.body:
        case [ast.If(test=ast.Compare(ops=[ast.Gt() | ast.Lt()]) as test, body=body, orelse=[])]:
            found = _kept(test, body, node.target.id)
        case _:
            return None
    if found is None or not module.is_builtin(loop.scope, found.builtin) or is_generator(module, loop.scope, node.iter):
        return None
    own = is_private(module, loop.scope, found.key_name) and not seen_outside(module, loop, found.key_name)
    parts = [part for part in (found.key.called, found.key.owner) if part is not None]
    return found if own and only_result_is_observable(module, loop, found.name, *parts) else None


def _kept(test: ast.Compare, body: list[ast.stmt], item: str) -> Remembered | None:
    """What the statements below a comparison keep: best = x and most = len(x), in either order."""
    values = dict(pair for statement in body for pair in _assigned(statement))
    names = [name for name, value in values.items() if isinstance(value, ast.Name) and value.id == item]
    others = [name for name in values if name not in names]
    if len(body) > 2 or len(names) != 1 or len(others) != 1 or item in values:
        return None
    key_name = others[0]
    by = key_of(values[key_name], item)
    if by is None or not by.function:
        return None
    left, right, greater = test.left, test.comparators[0], isinstance(test.ops[0], ast.Gt)
    if isinstance(left, ast.Name) and left.id == key_name:
        left, right, greater = right, left, not greater
    same = key_of(left, item)
    kept = isinstance(right, ast.Name) and right.id == key_name
    if same is None or same.function != by.function or not kept:
        return None
    return Remembered("max" if greater else "min", names[0], key_name, by, test)


def _assigned(statement: ast.stmt) -> list[tuple[str, ast.expr]]:
    """The names that a statement binds, each with its value; a nameless one for anything else."""
    match statement:
        case ast.Assign(targets=[ast.Name(id=name)], value=value):
            return [(name, value)]
        case ast.Assign(targets=[ast.Tuple(elts=targets)], value=ast.Tuple(elts=values)) if len(targets) == len(values):
            return [(getattr(target, "id", ""), value) for target, value in zip(targets, values, strict=True)]
    return [("", ast.Constant(None)), (" ", ast.Constant(None))]
