"""Items with constant keys of a dict that a function has made by a display: which of them are sure to exist, and to be text."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.observability import is_private
from flake8_bytecode_perf.analysis.ownership import values_of_several
from flake8_bytecode_perf.analysis.types import type_shown
from flake8_bytecode_perf.model.kinds import Bound
from flake8_bytecode_perf.syntax import nodes_in

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module


def is_own_item(module: Module, loop: Loop, item: ast.Subscript) -> bool:
    """Return whether an item of a dict exists when a loop starts, and nothing but the function can reach the dict until it ends.

    ret = {"comment": ""}; ret["comment"]      Before the loop ends, the function uses such items of the dict, and may return it.
    """
    made = _display_of(module, loop, item)
    if made is None or not isinstance(item.slice, ast.Constant) or _value_in(made, item) is None:
        return False
    name: Any = item.value
    if made in module.once(values_of_several) or not is_private(module, loop.scope, name.id):
        return False
    variable = module.variable(loop.scope, name.id)
    uses = [use.parent for use in variable.uses_before_end(loop) if not isinstance(use.parent, ast.Return)]
    return all(_is_item(one, name.id) and not _is_same_otherwise_spelled(one, item) for one in uses)


def is_text_item(module: Module, loop: Loop, item: ast.Subscript) -> bool:
    """Return whether an item for which `is_own_item` holds is a str when the loop starts: whatever stores it gives one."""
    made, name = _display_of(module, loop, item), getattr(item.value, "id", "")
    values = [_value_in(made, item) if made is not None else None]
    for use in module.variable(loop.scope, name).uses_before_end(loop):
        if isinstance(use.parent, ast.Subscript) and key(use.parent) == key(item) and not isinstance(use.parent.ctx, ast.Load):
            statement = module.once(_statements_by_target).get(use.parent)
            values.append(statement.value if statement is not None else None)
    return all(type_shown(value, module, loop.scope) == "str" for value in values)


def _display_of(module: Module, loop: Loop, item: ast.Subscript) -> ast.Dict | None:
    """The display that makes the dict of an item, if a local gets nothing else."""
    if not isinstance(item.value, ast.Name):
        return None
    variable = module.variable(loop.scope, item.value.id)
    match [found for found in variable.bindings if found.kind is not Bound.DECLARATION]:
        case [only] if isinstance(only.value, ast.Dict) and variable.owner is loop.scope and not loop.holds(only.where.loop):
            return only.value if only.node.lineno < loop.line and only.where.branch.holds(loop.branch) else None
    return None


def _value_in(made: ast.Dict, item: ast.Subscript) -> ast.expr | None:
    """What a display gives to a constant key: the last value that it lists."""
    wanted: Any = item.slice
    if not all(isinstance(name, ast.Constant) for name in made.keys):
        return None
    items: Any = zip(made.keys, made.values, strict=True)
    same = [value for name, value in items if name.value == wanted.value]
    return same[-1] if same else None


def _is_item(node: Any, name: str) -> bool:
    """Whether what stands above the name of a dict reads or stores an item by a constant key."""
    plain = isinstance(node, ast.Subscript) and getattr(node.value, "id", "") == name and isinstance(node.slice, ast.Constant)
    return plain and not isinstance(node.ctx, ast.Del)


def _is_same_otherwise_spelled(one: Any, other: Any) -> bool:
    """Whether two items with constant keys are one although their keys are written differently: d[1] and d[True]."""
    return bool(one.slice.value == other.slice.value) and key(one) != key(other)


def _statements_by_target(module: Module) -> dict[ast.AST, Any]:
    """The assignments and augmented assignments to one item, by that item."""
    found: dict[ast.AST, Any] = {}
    for node in nodes_in(module.tree):
        match node:
            case ast.Assign(targets=[ast.Subscript() as target]) | ast.AugAssign(target=ast.Subscript() as target, op=ast.Add()):
                found[target] = node
    return found
