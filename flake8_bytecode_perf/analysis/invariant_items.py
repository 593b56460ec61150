"""Whether an item is the same in every iteration of a loop: one that a loop only looks up, by a key that it leaves alone."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.instances import defines_shown
from flake8_bytecode_perf.analysis.invariance import invariance_of_contents, invariance_with_calls
from flake8_bytecode_perf.analysis.knowledge import NUMBERS, TEXT_TO_TEXT
from flake8_bytecode_perf.analysis.mutation import is_unchanged
from flake8_bytecode_perf.analysis.symbols import bindings_of
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.model.kinds import Bound, Kind
from flake8_bytecode_perf.syntax import last_name

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope

_COMPUTING = (ast.Add, ast.Sub, ast.Mult)


def is_repeatable_key(node: ast.expr) -> bool:
    """Whether a key gives the same when it is evaluated again: constants, names, attributes, and what is made of them alone."""
    if isinstance(node, ast.Tuple):
        return all(map(is_repeatable_key, node.elts))
    match node:
        case ast.BinOp():
            return isinstance(node.op, _COMPUTING) and is_repeatable_key(node.left) and is_repeatable_key(node.right)
        case ast.Call(func=ast.Attribute(value=text, attr=method), args=arguments, keywords=[]) if method in TEXT_TO_TEXT:
            return is_repeatable_key(text) and all(isinstance(argument, ast.Constant) for argument in arguments)
        case ast.JoinedStr(values=parts):
            return all(isinstance(part, ast.Constant) or _is_plain_field(part) for part in parts)
    operand = node.operand if isinstance(node, ast.UnaryOp) else node
    return isinstance(operand, ast.Constant) or (operand is node and isinstance(node, (ast.Name, ast.Attribute)))


def _is_plain_field(part: ast.expr) -> bool:
    return isinstance(part, ast.FormattedValue) and part.format_spec is None and is_repeatable_key(part.value)


def state_of_item(module: Module, loop: Loop, scope: Scope, node: ast.Subscript) -> Certainty:
    """Return how sure it is that an item, by a repeatable key, is the same object in every iteration of a loop."""
    key = _state_of_key(module, loop, scope, node.slice)
    if key is Certainty.NO or is_unchanged(module, loop, scope, node.value, keys=False) is not Certainty.CERTAIN:
        return Certainty.NO
    return min(key, invariance_of_contents(module, loop, scope, node.value, keys=False))


def _state_of_key(module: Module, loop: Loop, scope: Scope, key: ast.expr) -> Certainty:
    if isinstance(key, ast.Tuple):
        return min((_state_of_key(module, loop, scope, part) for part in key.elts), default=Certainty.CERTAIN)
    match key:
        case ast.BinOp():
            return min(_state_of_key(module, loop, scope, part) for part in (key.left, key.right))
        case ast.Call(func=ast.Attribute(value=text)):
            known = type_of(text, module, scope) == "str"
            return _state_of_key(module, loop, scope, text) if known else Certainty.NO
        case ast.JoinedStr(values=parts):
            values = [part.value for part in parts if isinstance(part, ast.FormattedValue)]
            known = all(type_of(value, module, scope) in NUMBERS | {"str"} for value in values)
            states = [_state_of_key(module, loop, scope, value) for value in values]
            return min(states, default=Certainty.CERTAIN) if known else Certainty.NO
    return Certainty.CERTAIN if isinstance(key, ast.UnaryOp) else invariance_with_calls(module, loop, scope, key)


def only_looks_up(module: Module, scope: Scope, owner: ast.expr) -> bool:
    """Whether to read an item of what has a name only looks it up: it makes no type, calls no method of the file, adds no key."""
    if isinstance(owner, ast.Name) and _is_type(module, scope, owner):
        return False
    return not defines_shown(module, scope, owner, "__getitem__") and not _adds_keys(module, scope, owner)


def _adds_keys(module: Module, scope: Scope, base: ast.expr) -> bool:
    """Whether to read an item may add it, which a loop of no iterations would not do: of a defaultdict."""
    made = [found.value for found in bindings_of(module, scope, base)]
    return any(isinstance(value, ast.Call) and last_name(value.func) == "defaultdict" for value in made)


def _is_type(module: Module, scope: Scope, base: ast.Name) -> bool:
    """Whether a name is a class, and the item a type: list[int], Sequence[str]."""
    variable = module.variable(scope, base.id)
    if variable.owner.kind is Kind.TYPE_PARAMETERS or module.is_builtin(scope, base.id):
        return True
    imported = any(found.origin for found in variable.bindings) and not base.id.isupper()
    return imported or any(found.kind is Bound.DEFINITION for found in variable.bindings)
