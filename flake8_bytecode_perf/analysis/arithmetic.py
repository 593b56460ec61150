"""The builtin type of a value, variables and attributes that only count included: whether arithmetic on it may raise."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.instances import class_of
from flake8_bytecode_perf.analysis.knowledge import NUMBERS
from flake8_bytecode_perf.analysis.memo import remembered
from flake8_bytecode_perf.analysis.reaching_types import augments_by_target
from flake8_bytecode_perf.analysis.symbols import compiled_name
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.model.kinds import Bound
from flake8_bytecode_perf.syntax import nodes_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Binding, Scope

_SMALL = 9  # an exponent that no power of a number in use overflows with
_DEEP = 6  # sums that nest deeper are unknown


@remembered
def value_type(module: Module, scope: Scope, node: ast.expr) -> str:
    """Return the builtin type of an expression, or an empty string; "int" for a variable or attribute that only counts.

    An annotation of elements, `list[int]`, does not count: such a list may hold None, and an error of arithmetic shows it. An
    f-string is a string all the same.
    """
    return _value_type(module, scope, node, 0)


def _value_type(module: Module, scope: Scope, node: ast.expr, depth: int) -> str:
    known = type_of(node, module, scope)
    if known and not _makes_text(node) and _is_annotated_element(module, scope, node):
        known = ""
    if known or depth > _DEEP:
        return known
    match node:
        case ast.Name(id=name):
            return "int" if _variable_counts(module, module.owner(scope, name), compiled_name(scope, name)) else ""
        case ast.Attribute(value=ast.Name() as base, attr=attribute):
            owner = class_of(module, scope, base)
            return "int" if owner is not None and _attribute_counts(module, owner, compiled_name(scope, attribute)) else ""
        case ast.BinOp(left=left, right=right) if not may_raise(node):
            types = [_value_type(module, scope, side, depth + 1) for side in (left, right)]
            return _type_of_arithmetic(node, types) if NUMBERS.issuperset(types) else ""
    return ""


def _makes_text(node: ast.expr) -> bool:
    """Whether an expression of known type is a str whatever is in it: an f-string, str(x), a sum of these."""
    match node:
        case ast.JoinedStr() | ast.Constant(value=str()) | ast.Call(func=ast.Name(id="str" | "repr")):
            return True
        case ast.BinOp(op=ast.Add(), left=left, right=right):
            return _makes_text(left) and _makes_text(right)
    return False


def may_raise(node: ast.BinOp | ast.AugAssign) -> bool:
    """Return whether arithmetic on numbers may raise: a division, unless by a constant, and a power, unless a small one."""
    operand = node.value if isinstance(node, ast.AugAssign) else node.right
    number = operand.value if isinstance(operand, ast.Constant) and isinstance(operand.value, int) else 0
    match node.op:
        case ast.Add() | ast.Sub() | ast.Mult():
            return False
        case ast.Div() | ast.FloorDiv() | ast.Mod():
            return not number
        case ast.Pow():
            return not 0 < number <= _SMALL
    return True


def _type_of_arithmetic(node: ast.BinOp | ast.AugAssign, types: list[str]) -> str:
    """The type of arithmetic on numbers of these types."""
    return "float" if "float" in types or isinstance(node.op, ast.Div) else "int"


def _is_annotated_element(module: Module, scope: Scope, node: ast.expr) -> bool:
    """Whether an expression is a loop's target, or made of one, over what only an annotation may describe."""
    return any(
        isinstance(part, ast.Name) and _is_element(module, module.owner(scope, part.id), part.id) for part in nodes_in(node)
    )


@remembered
def _is_element(module: Module, owner: Scope, name: str) -> bool:
    for binding in module.variable(owner, name).bindings:
        loop = binding.where.loop
        header: Any = loop.node if loop is not None and binding.kind is Bound.OTHER else None
        if getattr(header, "target", None) is binding.node and _is_from_annotation(header.iter, module, binding.where.scope):
            return True
    return False


def _is_from_annotation(iterable: ast.expr, module: Module, scope: Scope) -> bool:
    while (
        isinstance(iterable, ast.Call) and isinstance(iterable.func, ast.Name) and iterable.args and iterable.func.id != "range"
    ):
        iterable = iterable.args[0]  # sorted(xs)
    named = isinstance(iterable, (ast.Name, ast.Attribute, ast.Subscript))
    viewed = isinstance(iterable, ast.Call) and getattr(iterable.func, "attr", "") in ("items", "keys", "values")
    return viewed or (named and type_of(iterable, module, scope) not in ("str", "bytes", "range"))


@remembered
def _variable_counts(module: Module, owner: Scope, name: str) -> bool:
    return _count(module, module.variable(owner, name).bindings)


@remembered
def _attribute_counts(module: Module, owner: Scope, name: str) -> bool:
    return _count(module, [*module.stores.get(name, ()), *owner.bindings.get(name, ())])


def _count(module: Module, bindings: Iterable[Binding]) -> bool:
    """Whether every binding gives an int, or adds one: `n = 0`, `n += 1`, `n += len(x)`."""
    found = [binding for binding in bindings if binding.kind is not Bound.DECLARATION]
    starts = [binding for binding in found if binding.kind is Bound.ASSIGNMENT]
    return bool(starts) and all(_gives_int(module, binding) for binding in found)


def _gives_int(module: Module, binding: Binding) -> bool:
    scope = binding.where.scope
    if binding.kind is Bound.AUGMENTED:
        step = module.once(augments_by_target)[binding.node]
        return not may_raise(step) and not isinstance(step.op, ast.Div) and _is_int(module, scope, step.value)
    return binding.kind is Bound.ASSIGNMENT and binding.value is not None and _is_int(module, scope, binding.value)


def _is_int(module: Module, scope: Scope, node: ast.expr) -> bool:
    """Whether an expression is an int, without a look at variables that count: they may count each other."""
    waiting = [node]
    while waiting:
        part = waiting.pop()
        if isinstance(part, ast.BinOp) and not may_raise(part) and not isinstance(part.op, ast.Div):
            waiting += [part.left, part.right]
        elif type_of(part, module, scope) not in ("int", "bool") or _is_annotated_element(module, scope, part):
            return False
    return True
