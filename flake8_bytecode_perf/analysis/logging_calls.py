"""What is only computed for a log: the arguments of logging calls."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.knowledge import LOGGERS, LOGGING_METHODS
from flake8_bytecode_perf.syntax import last_name

if TYPE_CHECKING:
    from flake8_bytecode_perf.model import Module

    _Span = tuple[tuple[int, int], tuple[int, int]]


def is_logged(module: Module, node: Any) -> bool:
    """Whether a node stands among the arguments of a call such as `log.debug(…)` or `warnings.warn(…)`."""
    start, end = (node.lineno, node.col_offset), (node.end_lineno, node.end_col_offset)
    return any(first <= start and end <= last for first, last in module.once(_arguments))


def _arguments(module: Module) -> list[_Span]:
    """Where the arguments of logging calls start and end."""
    calls = [site.node for site in module.calls_of(*LOGGING_METHODS) if _is_logging(site.node.func)]
    ends: list[Any] = [call.func for call in calls]
    return [
        ((function.end_lineno, function.end_col_offset), (call.end_lineno, call.end_col_offset))
        for call, function in zip(calls, ends, strict=True)
    ]


def _is_logging(function: ast.expr) -> bool:
    receiver = last_name(function.value).strip("_").lower() if isinstance(function, ast.Attribute) else ""
    return receiver.endswith(LOGGERS)
