"""What a loop computes of its elements: their sum, the least or the greatest of them."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.keys import Key, compared_by
from flake8_bytecode_perf.analysis.knowledge import INFINITE
from flake8_bytecode_perf.analysis.loops import names_bound_by
from flake8_bytecode_perf.analysis.observability import is_private, partial_result_is_observable, target_stays_inside
from flake8_bytecode_perf.analysis.symbols import dotted_name
from flake8_bytecode_perf.syntax import counted, text

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope

_GREATER, _LESS, _STRICT = (ast.Gt, ast.GtE), (ast.Lt, ast.LtE), (ast.Gt, ast.Lt)
_MIRRORED = {ast.Gt: ast.Lt, ast.Lt: ast.Gt, ast.GtE: ast.LtE, ast.LtE: ast.GtE}


class Reduction(NamedTuple):
    """What a loop computes: the builtin that does the same, the name of the result, and the node that is slow in every iteration.

    `strict` is whether the first of equal elements is kept; `optional` whether the name is None before the first; `key` is by
    what the elements are compared.
    """

    builtin: str
    name: str
    node: ast.AST
    strict: bool = True
    optional: bool = False
    key: Key = Key()


def is_unobservable(module: Module, loop: Loop, reduction: Reduction) -> bool:
    """Whether only the result can tell the loop from a call of the builtin."""
    node: Any = loop.node
    if is_generator(module, loop.scope, node.iter) or not module.is_builtin(loop.scope, reduction.builtin):
        return False
    return only_result_is_observable(module, loop, reduction.name)


def only_result_is_observable(module: Module, loop: Loop, name: str, *parts: ast.expr) -> bool:
    """Whether only what a local holds behind a loop can tell it from a call, where the loop reads these parts besides."""
    node: Any = loop.node
    own = is_private(module, loop.scope, name) and name not in names_bound_by(node.target)
    alone = not any(counted(part, name) for part in (node.iter, *parts))
    return own and alone and target_stays_inside(module, loop) and not partial_result_is_observable(module, loop, name)


def is_generator(module: Module, scope: Scope, node: ast.expr) -> bool:
    """Whether an expression is known to give a generator: one written out, one with a name, or that of a function here."""
    match node:
        case ast.GeneratorExp():
            return True
        case ast.Name(id=name):
            given = [found.value for found in module.variable(scope, name).bindings]
            return any(isinstance(one, (ast.GeneratorExp, ast.Call)) and is_generator(module, scope, one) for one in given)
        case ast.Call(func=ast.Name(id=name)):
            return any(found.node in module.generators for found in module.variable(scope, name).bindings)
    return False


def reduction_of(item: str, statement: ast.stmt, tests: list[ast.expr]) -> Reduction | None:
    """Return what a loop over `item` computes whose only statement is this one, under these tests."""
    match statement:
        case ast.AugAssign(target=ast.Name(id=name), op=ast.Add(), value=ast.Name(id=added)) if not tests:
            return Reduction("sum", name, statement) if added == item else None
        case ast.Assign(targets=[ast.Name(id=name)], value=value):
            return _assigned(name, value, tests, item)
    return None


def _assigned(name: str, value: ast.expr, tests: list[ast.expr], item: str) -> Reduction | None:
    """What `name = value` computes in every iteration."""
    match value, tests:
        case ast.Name(id=taken), [test] if taken == item:
            return _compared(name, test, item)
        case ast.BinOp(left=ast.Name(id=total), op=ast.Add(), right=ast.Name(id=added)), []:
            return Reduction("sum", name, value) if (total, added) == (name, item) else None
        case ast.IfExp(test=test, body=ast.Name(id=taken), orelse=ast.Name(id=kept)), []:
            return _compared(name, test, item) if (taken, kept) == (item, name) else None
        case ast.Call(func=ast.Name(id="min" | "max" as builtin), args=[ast.Name(id=one), ast.Name(id=two)], keywords=[]), []:
            return Reduction(builtin, name, value, one == name) if {one, two} == {name, item} else None
    return None


def _compared(name: str, test: ast.expr, item: str) -> Reduction | None:
    """Which extreme is kept by `if x > best`, `if best < x`, `if best is None or x > best`, `if len(x) > len(best)`."""
    match test:
        case ast.BoolOp(op=ast.Or(), values=[ast.Compare() as first, ast.Compare() as last]) if _is_none(first, name):
            kept = _compared(name, last, item)
            return kept._replace(optional=True) if kept is not None else None
        case ast.Compare(left=left, ops=[operator], comparators=[right]):
            kind, by = operator.__class__, compared_by(left, right, item, name)
            if by is None:
                by, kind = compared_by(right, left, item, name), _MIRRORED.get(kind, kind)
            if by is not None and kind in (*_GREATER, *_LESS):
                return Reduction("max" if kind in _GREATER else "min", name, test, kind in _STRICT, key=by)
    return None


def _is_none(test: ast.Compare, name: str) -> bool:
    match test:
        case ast.Compare(left=ast.Name(id=left), ops=[ast.Is()], comparators=[ast.Constant(value=None)]):
            return left == name
    return False


def is_written_out(start: ast.expr | None) -> bool:
    """Whether it is a constant, or a negative one."""
    return isinstance(start.operand if isinstance(start, ast.UnaryOp) else start, ast.Constant)


def is_first_element(start: ast.expr, iterable: ast.expr) -> bool:
    """Whether it is the first element of what the loop goes through: xs[0] for `xs`, and for `xs[1:]`."""
    match iterable:
        case ast.Subscript(value=whole, slice=ast.Slice(lower=ast.Constant(value=1), upper=None, step=None)):
            iterable = whole
    match start:
        case ast.Subscript(value=owner, slice=ast.Constant(value=0)):
            return bool(key(owner)) and key(owner) == key(iterable)
    return False


def all_indexes(start: ast.expr, iterable: ast.expr) -> str:
    """Return the range that has the start as well, of a loop over those behind it: range(i, n) for range(i + 1, n)."""
    match iterable:
        case ast.Call(func=ast.Name(id="range"), args=[end], keywords=[]):
            return text(iterable) if isinstance(start, ast.Constant) and start.value == 0 else ""
        case ast.Call(func=ast.Name(id="range"), args=[first, end], keywords=[]):
            whole = ast.unparse(first) in (ast.unparse(start), ast.unparse(_next(start)))
            return f"range({text(start)}, {text(end)})" if whole else ""
    return ""


def _next(start: ast.expr) -> ast.expr:
    """The index behind another one."""
    match start:
        case ast.Constant(value=int(value)):
            return ast.Constant(value + 1)
    return ast.BinOp(start, ast.Add(), ast.Constant(1))


def is_infinite(start: ast.expr, builtin: str, module: Module, scope: Scope) -> bool:
    """Whether no number is further out: -math.inf or float("-inf") for max, math.inf or float("inf") for min."""
    sign = 1
    while isinstance(start, ast.UnaryOp) and isinstance(start.op, ast.USub):
        start, sign = start.operand, -sign
    match start:
        case ast.Call(func=function, args=[ast.Constant(value=str() as written)], keywords=[]):
            infinite = dotted_name(function, module, scope) == "float" and written.lower().lstrip("+-") in ("inf", "infinity")
            sign = -sign if written.startswith("-") else sign
        case _:
            infinite = dotted_name(start, module, scope) in INFINITE
    return infinite and (sign < 0) == (builtin == "max")
