"""What is only computed for a log: the arguments of logging calls."""

from __future__ import annotations

import ast
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.knowledge import LOGGERS, LOGGING_METHODS
from flake8_bytecode_perf.syntax import last_name

if TYPE_CHECKING:
    from flake8_bytecode_perf.model import Module

    _Point = tuple[int, int]


def is_logged(module: Module, node: Any) -> bool:
    """Whether a node stands among the arguments of a call such as `log.debug(…)` or `warnings.warn(…)`."""
    starts, ends = module.once(_arguments)
    before = bisect_right(starts, (node.lineno, node.col_offset))
    return before > 0 and (node.end_lineno, node.end_col_offset) <= ends[before - 1]


def _arguments(module: Module) -> tuple[list[_Point], list[_Point]]:
    """Where the arguments of logging calls start, in order, and the last end of each and those before it."""
    calls = [site.node for site in module.calls_of(*LOGGING_METHODS) if _is_logging(site.node.func)]
    spans = sorted(((call.func.end_lineno, call.func.end_col_offset), (call.end_lineno, call.end_col_offset)) for call in calls)
    return [start for start, _ in spans], [*accumulate((end for _, end in spans), max)]


def _is_logging(function: ast.expr) -> bool:
    receiver = last_name(function.value).strip("_").lower() if isinstance(function, ast.Attribute) else ""
    return receiver.endswith(LOGGERS)
