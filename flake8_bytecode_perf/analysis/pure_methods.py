"""Which calls of methods of strings are loop-invariant, and which of those can't fail."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.knowledge import NEVER_RAISING_TEXT_METHODS, PURE_TEXT_METHODS, SIZED, TEXTS
from flake8_bytecode_perf.analysis.subclasses import may_override
from flake8_bytecode_perf.analysis.symbols import dotted_name
from flake8_bytecode_perf.analysis.types import known_type, type_of, type_of_element

if TYPE_CHECKING:
    from collections.abc import Callable

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope


def is_text_method(call: ast.Call) -> bool:
    """Return whether a call may be of a string's method that only computes a value."""
    return isinstance(call.func, ast.Attribute) and call.func.attr in PURE_TEXT_METHODS


def state_of_text_method(module: Module, scope: Scope, call: ast.Call, state_of: Callable[[ast.expr], Certainty]) -> Certainty:
    """Return how sure it is that a call of a string's method gives the same in every iteration and can not fail.

    `state_of` answers for the string and for the arguments.
    """
    match call:
        case ast.Call(func=ast.Attribute(value=owner, attr=method), args=arguments, keywords=[]) if method in PURE_TEXT_METHODS:
            pass
        case _:
            return Certainty.NO
    known = known_type(owner, module, scope)
    sure = known.sure in TEXTS
    if not sure and (not module.doubts or known.name or dotted_name(call.func, module, scope)):
        return Certainty.NO
    # x.lower() gives a string, as far as anybody knows
    if may_override(module, known, method) or (not sure and type_of(call, module, scope) not in TEXTS):
        return Certainty.NO
    state = min([state_of(part) for part in (owner, *arguments)])
    safe = sure and _takes(module, scope, known.name, method, arguments)
    return state if safe else min(state, Certainty.LIKELY)


def _takes(module: Module, scope: Scope, kind: str, method: str, arguments: list[ast.expr]) -> bool:
    """Whether a method can't fail with these arguments."""
    if method == "join":
        held = all(type_of(argument, module, scope) in SIZED for argument in arguments)
        return held and all(type_of_element(argument, module, scope) == kind for argument in arguments)
    return method in NEVER_RAISING_TEXT_METHODS and all(type_of(argument, module, scope) == kind for argument in arguments)
