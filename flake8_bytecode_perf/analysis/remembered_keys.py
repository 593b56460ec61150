"""Which loops keep the element with the greatest or least key, and that key: `if len(x) > most: most = len(x); longest = x`."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.keys import Key, key_of
from flake8_bytecode_perf.analysis.loops import seen_outside
from flake8_bytecode_perf.analysis.observability import is_private
from flake8_bytecode_perf.analysis.reductions import is_generator, only_result_is_observable
from flake8_bytecode_perf.analysis.starts import made_before
from flake8_bytecode_perf.syntax import chain

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module


_BOTH = 2  # the statements that keep the element and its key


class Remembered(NamedTuple):
    """The builtin that finds the element, the names of the element and of its key, the key function and the comparison.

    `items` are the elements if what is kept is the position of one, in a loop over `enumerate`; then the element itself may
    have no name of its own, as in `if x > xs[best]: best = i`.
    """

    builtin: str
    name: str
    key_name: str
    key: Key
    node: ast.Compare
    items: ast.expr | None = None


def remembered_of(module: Module, loop: Loop) -> Remembered | None:
    """Return what a loop keeps, if only the element is read behind it."""
    node: Any = loop.node
    match node.body:
        case [ast.If(test=ast.Compare(ops=[ast.Gt() | ast.Lt()]) as test, body=body, orelse=[])]:
            local = _Local.of_walrus(test)
        case [
            ast.Assign(targets=[ast.Name(id=name)], value=value),
            ast.If(test=ast.Compare(ops=[ast.Gt() | ast.Lt()]) as test, body=body, orelse=[]),
        ]:
            local = _Local(name, value)
        case _:
            return None
    found = _kept(test, body, node.target.id, local)
    if found is None or not module.is_builtin(loop.scope, found.builtin) or is_generator(module, loop.scope, node.iter):
        return None
    inside = [found.key_name, *([local.name] if local is not None else [])]
    own = all(is_private(module, loop.scope, name) and not seen_outside(module, loop, name) for name in inside)
    parts = [part for part in (found.key.called, found.key.owner) if part is not None]
    return found if own and only_result_is_observable(module, loop, found.name, *parts) else None


def position_of(module: Module, loop: Loop) -> Remembered | None:
    """Return what a loop over `enumerate(xs)` keeps: the position of the greatest or the least element, and that element."""
    node: Any = loop.node
    match node.target, node.iter, node.body:
        case (
            ast.Tuple(elts=[ast.Name(id=index), ast.Name(id=item)]),
            ast.Call(func=ast.Name(id="enumerate"), args=[ast.Name() | ast.Attribute() as items], keywords=[]),
            [ast.If(test=ast.Compare(ops=[ast.Gt() | ast.Lt()]) as test, body=body, orelse=[])],
        ) if chain(items)[0] is not None:
            element = ast.Subscript(items, ast.Name(index, ast.Load()), ast.Load())
            found = _kept(test, body, index, _Local(item, element)) or _kept_alone(test, body, index, item, items)
        case _:
            return None
    if found is None or not all(module.is_builtin(loop.scope, name) for name in ("enumerate", found.builtin)):
        return None
    start = made_before(loop, found.name)
    if not found.key_name and not (isinstance(start, ast.Constant) and start.value == 0):
        return None  # where = 1; …      may stay where it is
    both = all(only_result_is_observable(module, loop, name, items) for name in (found.name, found.key_name) if name)
    return found._replace(items=items) if both and not is_generator(module, loop.scope, items) else None


class _Local(NamedTuple):
    """A local that holds the key of an iteration's element, and the key."""

    name: str
    value: ast.expr

    @classmethod
    def of_walrus(cls, test: ast.Compare) -> _Local | None:
        """Return the local that a comparison binds: `(n := len(x)) > most`."""
        for side in (test.left, *test.comparators):
            if isinstance(side, ast.NamedExpr):
                return cls(side.target.id, side.value)
        return None


def _kept(test: ast.Compare, body: list[ast.stmt], item: str, local: _Local | None) -> Remembered | None:
    """What the statements below a comparison keep: best = x and most = len(x), in either order."""
    values = dict(pair for statement in body for pair in _assigned(statement))
    names = [name for name, value in values.items() if isinstance(value, ast.Name) and value.id == item]
    others = [name for name in values if name not in names]
    if len(body) > _BOTH or len(names) != 1 or len(others) != 1 or item in values or (local is not None and local.name in values):
        return None
    key_name = others[0]
    by = _key_of(values[key_name], item, local)
    if by is None or not by.function:
        return None
    left, right, greater = test.left, test.comparators[0], isinstance(test.ops[0], ast.Gt)
    if isinstance(left, ast.Name) and left.id == key_name:
        left, right, greater = right, left, not greater
    same = _key_of(left, item, local)
    kept = isinstance(right, ast.Name) and right.id == key_name
    if same is None or same.function != by.function or not kept:
        return None
    return Remembered("max" if greater else "min", names[0], key_name, by, test)


def _kept_alone(test: ast.Compare, body: list[ast.stmt], index: str, item: str, items: ast.expr) -> Remembered | None:
    """What is kept if that is the position alone: `if x > xs[best]: best = i`."""
    left, right, greater = test.left, test.comparators[0], isinstance(test.ops[0], ast.Gt)
    if isinstance(left, ast.Subscript):
        left, right, greater = right, left, not greater
    match body, left, right:
        case (
            [ast.Assign(targets=[ast.Name(id=best)], value=ast.Name(id=kept))],
            ast.Name(id=compared),
            ast.Subscript(value=owner, slice=ast.Name(id=at)),
        ) if (kept, compared, at) == (index, item, best) and key(owner) == key(items):
            return Remembered("max" if greater else "min", best, "", Key(), test)
    return None


def _key_of(node: ast.expr, item: str, local: _Local | None) -> Key | None:
    """The key function of an expression, or of the value of the local that it reads or binds."""
    name = getattr(node, "id", getattr(getattr(node, "target", None), "id", ""))
    return key_of(local.value if local is not None and name == local.name else node, item)


def _assigned(statement: ast.stmt) -> list[tuple[str, ast.expr]]:
    """The names that a statement binds, each with its value; a nameless one for anything else."""
    match statement:
        case ast.Assign(targets=[ast.Name(id=name)], value=value):
            return [(name, value)]
        case ast.Assign(targets=[ast.Tuple(elts=targets)], value=ast.Tuple(elts=values)) if len(targets) == len(values):
            return [(getattr(target, "id", ""), value) for target, value in zip(targets, values, strict=True)]
    return [("", ast.Constant(None)), (" ", ast.Constant(None))]
