"""What `functools.reduce` adds up: strings, bytes, lists or tuples."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.analysis.definitions import functions_of
from flake8_bytecode_perf.analysis.knowledge import ADDING_FUNCTIONS, CONCATENATED
from flake8_bytecode_perf.analysis.subclasses import may_override
from flake8_bytecode_perf.analysis.sums import operands_of_sum
from flake8_bytecode_perf.analysis.symbols import dotted_name, scope_of
from flake8_bytecode_perf.analysis.types import known_type_of_element, type_of
from flake8_bytecode_perf.syntax import counted

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Site


class Sum(NamedTuple):
    """What `reduce` adds up: the parts, as an expression to join, their type, and whether all of them surely are of it.

    `separator` is a constant that stands between the parts.
    """

    parts: ast.expr
    kind: str
    sure: bool
    separator: ast.expr | None = None


class _Function(NamedTuple):
    """A function of two parameters that gives an expression, and where it is evaluated."""

    old: str
    part: str
    value: ast.expr
    scope: Scope


def sum_of_reduce(module: Module, site: Site) -> Sum | None:
    """Return what the call of `reduce` at `site` adds up; None where it does something else, or to values of unknown type."""
    given, parts, *initial = site.node.args
    scope = site.where.scope
    function = _function(module, scope, given)
    if function is None and dotted_name(given, module, scope) not in ADDING_FUNCTIONS:
        return None
    element = known_type_of_element(parts, module, scope)
    known = element.sure if not may_override(module, element, "__add__", "__radd__") else ""
    if function is not None:
        made = _added(function, strings=known == "str")
        if made is None or (not initial and not isinstance(made, ast.Name)):
            return _separated(made, parts, function.part, known)
        if not isinstance(made, ast.Name):
            clause = ast.comprehension(target=ast.Name(function.part, ast.Store()), iter=parts, ifs=[], is_async=0)
            known = type_of(made, module, function.scope)
            return _of_type(module, scope, initial, known, ast.ListComp(elt=made, generators=[clause]))
    return _of_type(module, scope, initial, known, parts)


def _function(module: Module, scope: Scope, given: ast.expr) -> _Function | None:
    """The function that `reduce` is given: a lambda, or one of the file that does no more than return a value."""
    match [found.node for found in functions_of(module, scope, given)]:
        case [ast.Lambda(args=arguments, body=value) as node]:
            pass
        case [ast.FunctionDef(args=arguments, body=[ast.Return(value=ast.expr() as value)], decorator_list=[]) as node]:
            pass
        case _:
            return None
    match arguments:
        case ast.arguments(posonlyargs=[], args=[old, part], defaults=[], vararg=None, kwonlyargs=[]):
            return _Function(old.arg, part.arg, value, scope_of(module, node))
    return None


def _separated(made: ast.expr | None, parts: ast.expr, part: str, known: str) -> Sum | None:
    """What adds a constant and the next part without an initial value, so that the constant stands between the parts."""
    match made:
        case ast.BinOp(left=ast.Constant(value=str() | bytes() as text_) as separator, right=ast.Name(id=name)) if name == part:
            kind = type(text_).__name__
            return Sum(parts, kind, known == kind, separator) if known in ("", kind) else None
    return None


def _of_type(module: Module, scope: Scope, initial: list[ast.expr], known: str, parts: ast.expr) -> Sum | None:
    first = type_of(initial[0], module, scope) if initial else known
    # reduce(operator.add, [[1], [2]], ())      raises
    if first not in CONCATENATED or (known and known != first):
        return None
    return Sum(parts, first, known == first)


def _added(function: _Function, *, strings: bool) -> ast.expr | None:
    """What `lambda a, b: a + …` adds, if that is made of its second parameter alone; None for others.

    f"{a},{b}" adds f",{b}", and if the parts are `strings`, "," + b.
    """
    operands = operands_of_sum(function.value)
    if isinstance(function.value, ast.JoinedStr):
        parts = [_formatted(part) for part in function.value.values]
        plain = [part for part in parts if part is not None]
        operands = [*plain[:1], ast.JoinedStr(function.value.values[1:])] if plain[:1] == parts[:1] else [function.value]
        operands = plain if strings and plain == parts else operands
    own = bool(operands) and isinstance(operands[0], ast.Name) and operands[0].id == function.old
    once = counted(function.value, function.old) == 1 and counted(function.value, function.part)
    return _added_up(operands[1:]) if own and once and len(operands) > 1 else None


def _formatted(part: ast.expr) -> ast.expr | None:
    """A name or a constant that stands in an f-string as it is."""
    match part:
        case ast.FormattedValue(value=ast.Name() as value, conversion=-1, format_spec=None):
            return value
        case ast.Constant():
            return part
    return None


def _added_up(operands: list[ast.expr]) -> ast.expr:
    """The sum of what is added."""
    whole, *rest = operands
    for operand in rest:
        whole = ast.BinOp(left=whole, op=ast.Add(), right=operand)
    return whole
