"""What an iterable is, as far as a file shows it: a container that holds its elements, or who knows."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.symbols import dotted_name
from flake8_bytecode_perf.analysis.types import type_of

if TYPE_CHECKING:
    from flake8_bytecode_perf.model import Module, Scope

HELD = frozenset("list tuple set frozenset dict str bytes bytearray".split())
_VIEWS = frozenset({"keys", "values", "items"})
_LONG = 10_000  # numbers of a range that hold little memory
_LENGTH_KEEPING = frozenset({"enumerate", "reversed"})


def is_held(iterable: ast.expr, module: Module, scope: Scope) -> bool:
    """Whether an iterable is known to be finite, its elements in memory or few: a list, a dict's view, a short range."""
    match iterable:
        case ast.Call(func=ast.Attribute(attr=view, value=owner), args=[]) if view in _VIEWS:
            return type_of(owner, module, scope) == "dict"
        case ast.Call(func=ast.Name(id=name), args=arguments) if module.is_builtin(scope, name):
            if name == "range":
                return all(_is_small(argument) for argument in arguments)
            if name in _LENGTH_KEEPING:
                return bool(arguments) and is_held(arguments[0], module, scope)
            if name == "zip":  # ends with the shortest
                return any(is_held(argument, module, scope) for argument in arguments)
    return type_of(iterable, module, scope) in HELD


def _is_small(bound: ast.expr) -> bool:
    """Whether a bound of a range is small: a constant, or the length of what is held anyway."""
    match bound:
        case ast.Constant(value=int() as number):
            return number <= _LONG
        case ast.UnaryOp(operand=ast.Constant(value=int() as number)):
            return number <= _LONG
        case ast.Call(func=ast.Name(id="len")):
            return True
    return False


def lists_its_elements(iterable: ast.expr, module: Module, scope: Scope) -> bool:
    """Whether `y in iterable` compares with each element in turn, as a loop does: lists, tuples, views of values."""
    match iterable:
        case ast.Call(func=ast.Attribute(attr="values", value=owner), args=[]):
            return type_of(owner, module, scope) == "dict"
    return type_of(iterable, module, scope) in ("list", "tuple") or dotted_name(iterable, module, scope) == "sys.argv"
