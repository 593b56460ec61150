"""How many elements the value of a call has at most: range(4), sorted(names), text.split(",", 1)."""

from __future__ import annotations

import ast
from math import inf, prod
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.knowledge import (
    AS_MANY_AS_ARGUMENT,
    AS_MANY_AS_OBJECT,
    AS_MANY_AS_SHORTEST,
    CUT_AT_MOST,
    FIXED_LENGTHS,
)
from flake8_bytecode_perf.analysis.numbers import is_sum_with, number_of
from flake8_bytecode_perf.analysis.symbols import dotted_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope

    Most = Callable[[Module, Scope, ast.expr], float]


def call_length(module: Module, scope: Scope, call: ast.Call, most: Most) -> float:
    """Return how many elements the value of a call has at most, where `most` tells it of its arguments."""
    function = dotted_name(call.func, module, scope)
    given = [inf if isinstance(argument, ast.Starred) else most(module, scope, argument) for argument in call.args]
    if function == "range":
        return _of_range(module, scope, call.args, most)
    if function == "dict":
        return sum(given[:1]) + sum(1 if keyword.arg else most(module, scope, keyword.value) for keyword in call.keywords)
    if function in AS_MANY_AS_ARGUMENT:
        return sum(given[AS_MANY_AS_ARGUMENT[function] :][:1])
    if function in AS_MANY_AS_SHORTEST:
        return min(given[AS_MANY_AS_SHORTEST[function] :], default=inf)
    if function == "itertools.chain":
        return sum(given)
    if function == "itertools.product" and not call.keywords:
        return prod(given)
    if function == "itertools.islice" and len(call.args) == 2:
        return min(given[0], _at_least_none(number_of(module, scope, call.args[1])))
    if function in FIXED_LENGTHS:
        return FIXED_LENGTHS[function]
    return _of_method(module, scope, call, most) if isinstance(call.func, ast.Attribute) else inf


def _at_least_none(number: int | None) -> float:
    return inf if number is None else max(number, 0)


def _of_method(module: Module, scope: Scope, call: Any, most: Most) -> float:
    receiver, name = call.func.value, call.func.attr
    if name in AS_MANY_AS_OBJECT and not call.args and not call.keywords:
        return most(module, scope, receiver)
    if name == "fromkeys" and call.args:
        return most(module, scope, call.args[0])
    if name in FIXED_LENGTHS:
        return FIXED_LENGTHS[name]
    if name == "splitlines" and isinstance(receiver, ast.Constant) and isinstance(receiver.value, (str, bytes)):
        return len(receiver.value.splitlines())
    if name in CUT_AT_MOST:
        cuts = [keyword.value for keyword in call.keywords if keyword.arg == "maxsplit"] or call.args[1:2]
        if cuts:
            return _pieces(number_of(module, scope, cuts[0]))
        if isinstance(receiver, ast.Constant) and isinstance(receiver.value, str) and not call.args:
            return len(receiver.value.split())
        if isinstance(receiver, ast.Constant) and isinstance(receiver.value, str) and _separator(call):
            return receiver.value.count(call.args[0].value) + 1
    return inf


def _separator(call: ast.Call) -> bool:
    match call.args:
        case [ast.Constant(value=str() as separator)]:
            return bool(separator)
    return False


def _pieces(cuts: int | None) -> float:
    """A negative number of cuts is no bound."""
    return inf if cuts is None or cuts < 0 else cuts + 1


def _of_range(module: Module, scope: Scope, bounds: list[ast.expr], most: Most) -> float:
    if len(bounds) == 1 or (len(bounds) == 2 and number_of(module, scope, bounds[0]) is not None):
        first = number_of(module, scope, bounds[0]) if len(bounds) == 2 else 0
        return max(_most_of_number(module, scope, bounds[-1], most) - (first or 0), 0)
    if len(bounds) == 2:
        more = is_sum_with(bounds[1], bounds[0])  # range(n, n + 4); a start that is not known is taken for 0 or more
        return _most_of_number(module, scope, bounds[1], most) if more is None else max(more, 0)
    numbers = [number for bound in bounds if (number := number_of(module, scope, bound)) is not None]
    return len(range(*numbers)) if len(numbers) == 3 and numbers[2] else inf


def _most_of_number(module: Module, scope: Scope, bound: ast.expr, most: Most) -> float:
    match bound:
        case ast.Call(func=ast.Name(id="len"), args=[counted]) if module.is_builtin(scope, "len"):
            return most(module, scope, counted)
        case ast.Call(func=ast.Name(id="min"), args=arguments) if module.is_builtin(scope, "min") and len(arguments) > 1:
            return min(_most_of_number(module, scope, argument, most) for argument in arguments)
    number = number_of(module, scope, bound)
    return inf if number is None else number
