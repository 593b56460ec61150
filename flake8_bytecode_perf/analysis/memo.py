"""Answers that are worked out once per file."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from flake8_bytecode_perf.model.module import Module

_P = ParamSpec("_P")
_T = TypeVar("_T")


def remembered(question: Callable[Concatenate[Module, _P], _T]) -> Callable[Concatenate[Module, _P], _T]:
    """Remember the answers of a function by its arguments, for as long as the facts of the file live.

    The function takes the module first; its other arguments are positional and hashable.
    """

    @wraps(question)
    def ask(module: Module, /, *arguments: _P.args, **named: _P.kwargs) -> _T:
        known: dict[Any, Any] = module.answers(ask)
        if arguments not in known:
            known[arguments] = question(module, *arguments, **named)
        answer: _T = known[arguments]
        return answer

    return ask
