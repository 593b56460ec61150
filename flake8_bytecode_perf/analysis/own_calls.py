"""Which calls of the file's functions are loop-invariant: those that compute a value from what the loop does not change."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.definitions import functions_of, is_known_function
from flake8_bytecode_perf.analysis.invariance import invariance_of_contents
from flake8_bytecode_perf.analysis.knowledge import (
    BINDING_DECORATORS,
    CLOSED_CONSUMERS,
    CONTAINERS,
    PURE_FUNCTIONS,
    PURE_LIBRARY,
    PURE_METHODS,
    PURE_TEXT_METHODS,
)
from flake8_bytecode_perf.analysis.memo import remembered
from flake8_bytecode_perf.analysis.subclasses import defines
from flake8_bytecode_perf.analysis.symbols import class_at_hand, dotted_name, is_static_method, parts_with_scopes
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.model.kinds import Kind
from flake8_bytecode_perf.syntax import chain, last_name, replaced, root

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope

_PURE = PURE_FUNCTIONS | CLOSED_CONSUMERS
_WITHOUT_EFFECT = (
    *(ast.Return, ast.Assign, ast.AnnAssign, ast.AugAssign, ast.If, ast.For, ast.Expr, ast.Pass, ast.Raise),
    *(ast.Name, ast.Constant, ast.Attribute, ast.Subscript, ast.Slice, ast.JoinedStr, ast.FormattedValue, ast.Tuple),
    *(ast.BinOp, ast.UnaryOp, ast.BoolOp, ast.Compare, ast.IfExp, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp),
    *(ast.List, ast.Set, ast.Dict, ast.Starred, ast.keyword),
)
_CHANGING = (ast.Store, ast.Del)


class _Read(NamedTuple):
    """What a function reads from outside: the position of a parameter, -1 for a global; the name or the chain."""

    position: int
    node: ast.expr


def names_of_functions(module: Module) -> frozenset[str]:
    """Return the names of the functions and methods that the file defines."""
    return frozenset(scope.node.name for scope in module.scopes if isinstance(scope.node, ast.FunctionDef))


def state_of_own_call(
    module: Module, loop: Loop, scope: Scope, call: ast.Call, state_of: Callable[[ast.expr], Certainty]
) -> Certainty:
    """Return how sure it is that a call of a function of the file gives the same in every iteration: likely at best.

    `state_of` answers for the arguments.
    """
    plain = not call.keywords and not any(isinstance(argument, ast.Starred) for argument in call.args)
    if not module.doubts or not plain or not is_known_function(module, scope, call.func):
        return Certainty.NO
    functions = functions_of(module, scope, call.func)
    if not functions or _may_be_class(module, scope, call.func):  # which gives a new object each time
        return Certainty.NO
    owner = [call.func.value] if isinstance(call.func, ast.Attribute) else []
    states = [state_of(argument) for argument in call.args]
    for function in functions:
        given = [*owner, *call.args] if not is_static_method(function) else call.args
        reads = _reads(module, function)
        if reads is None or len(given) <= max([read.position for read in reads], default=-1):
            return Certainty.NO
        for position, node in reads:
            part, where = (node, module.scope) if position < 0 else (_at_call(node, given[position]), scope)
            states.append(_state(module, loop, where, part))
    return min([*states, Certainty.LIKELY])


def _may_be_class(module: Module, scope: Scope, function: ast.expr) -> bool:
    """Whether a name, or an attribute of `self`, may also be bound to a class of the file."""
    if isinstance(function, ast.Name):
        return any(isinstance(binding.node, ast.ClassDef) for binding in module.variable(scope, function.id).bindings)
    name = last_name(function)
    return any(isinstance(inner.node, ast.ClassDef) and inner.node.name == name for inner in module.scopes)


def _state(module: Module, loop: Loop, scope: Scope, node: ast.expr) -> Certainty:
    """How sure it is that what a function reads is the same in each iteration, and the same inside."""
    base, _ = chain(node)
    return invariance_of_contents(module, loop, scope, node) if base is not None else Certainty.NO


def _at_call(read: ast.expr, given: ast.expr) -> ast.expr:
    """What a function reads of a parameter, as its caller would write it: of `self.width` and `table`, table.width."""
    parameter: Any = root(read)
    part: ast.expr = replaced(read, parameter.id, iter([given]))
    return part


@remembered
def _reads(module: Module, function: Scope) -> list[_Read] | None:
    """What a function reads from outside; None if it does anything else than to compute a value."""
    node: Any = function.node
    if function.kind is not Kind.FUNCTION or isinstance(node, ast.AsyncFunctionDef) or node in module.generators:
        return None
    if any(last_name(decorator) not in BINDING_DECORATORS for decorator in node.decorator_list):
        return None
    found: list[_Read] = []
    for scope, part in _parts(module, function):
        if isinstance(part, (ast.Name, ast.Attribute)):
            read = _read(module, function, scope, part)
            if read is None:
                return None
            found += read
        elif isinstance(part, ast.Call):
            if not _is_pure(module, scope, part):
                return None
        elif not isinstance(part, _WITHOUT_EFFECT) or isinstance(getattr(part, "ctx", None), _CHANGING):
            return None
    return found


def _parts(module: Module, function: Scope) -> Iterator[tuple[Scope, Any]]:
    """The parts of a function's body, each with its scope: of chains the whole, of calls the object and the arguments."""
    node: Any = function.node
    waiting: list[tuple[Scope, Any]] = [(function, statement) for statement in node.body]
    while waiting:
        scope, part = waiting.pop()
        yield scope, part
        match part:
            case ast.Attribute(value=value):
                waiting += [(scope, value)] if chain(part)[0] is None else []
            case ast.Call(func=function_called):
                owner = [function_called.value] if isinstance(function_called, ast.Attribute) else []
                named = owner if not dotted_name(function_called, module, scope) else []
                waiting += [(scope, child) for child in (*named, *part.args, *part.keywords)]
            case _:
                waiting += parts_with_scopes(module, scope, part)


def _read(module: Module, function: Scope, scope: Scope, node: ast.Name | ast.Attribute) -> list[_Read] | None:
    """What a name or a chain reads from outside; None if it stores something there, or reads of an object made inside."""
    base, links = chain(node)
    if base is None:  # f(x).y      may be of any object
        return None
    owner = module.owner(scope, base.id)
    if owner.runner is function:
        if not links:
            return [] if class_at_hand(module, scope, base) is None else None
        position = _position(module, function, base.id)
        return [_Read(position, node)] if position is not None and isinstance(node.ctx, ast.Load) else None
    if not isinstance(node.ctx, ast.Load) or owner.kind is not Kind.MODULE:
        return None
    if module.is_builtin(scope, base.id) or dotted_name(node, module, scope).startswith(PURE_LIBRARY):
        return []
    return [_Read(-1, node)] if module.constant_global(base.id) is not None else None


def _position(module: Module, function: Scope, name: str) -> int | None:
    """The position of a parameter that the function binds to nothing else."""
    node: Any = function.node
    names = [parameter.arg for parameter in (*node.args.posonlyargs, *node.args.args)]
    return names.index(name) if name in names and len(module.variable(function, name).bindings) == 1 else None


def _is_pure(module: Module, scope: Scope, call: ast.Call) -> bool:
    """Whether a call only computes a value: a builtin, a function of `math`, a method of a string or of a known collection."""
    name = dotted_name(call.func, module, scope)
    if name:
        return name in _PURE or name.startswith(PURE_LIBRARY)
    match call.func:
        case ast.Attribute(value=owner, attr=method):
            known = type_of(owner, module, scope) in CONTAINERS and method in PURE_METHODS
            return known or (method in PURE_TEXT_METHODS and not defines(module, method))
    return False
