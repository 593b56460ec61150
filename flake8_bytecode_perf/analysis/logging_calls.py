"""What is only computed for a log: the arguments of logging calls, and whether the level lets them through."""

from __future__ import annotations

import ast
import re
from bisect import bisect_right
from functools import partial
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.knowledge import (
    LEVEL_QUESTIONS,
    LOGGER_CLASSES,
    LOGGER_MAKERS,
    LOGGERS,
    LOGGING_METHODS,
    OTHER_LOGGING,
    QUIET_LEVELS,
)
from flake8_bytecode_perf.analysis.symbols import bindings_of, dotted_name
from flake8_bytecode_perf.analysis.values import Value, values_of
from flake8_bytecode_perf.model.kinds import Bound
from flake8_bytecode_perf.syntax import last_name, nodes_in

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Branch, Scope, Site

    _Point = tuple[int, int]

_INFO = 20  # logging.INFO
# log, access_log, accessLog, LOGGER; not catalog
_NAME_OF_LOGGER = re.compile("(?:^|_)(?:log|LOG)$|Log$|logg(?:er|ing)$|Logg(?:er|ing)$|LOGG(?:ER|ING)$")
_WORDS_FOR_DEBUGGING = re.compile("debug|verbose", re.IGNORECASE)


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


def quiet_message(module: Module, site: Site) -> ast.expr | None:
    """Return the lone message of a call of `debug`, `info` or `log` that may well not be logged: below WARNING."""
    call, scope = site.node, site.where.scope
    if not isinstance(call.func, ast.Attribute):
        return None
    named = _NAME_OF_LOGGER.search(last_name(call.func.value).strip("_"))
    if not named and dotted_name(call.func.value, module, scope) != "logging":
        return None
    given = {keyword.arg: keyword.value for keyword in call.keywords}
    messages = [*call.args, *([given["msg"]] if "msg" in given else [])]
    if call.func.attr == "log":
        level = given.get("level") or (messages.pop(0) if messages else None)
        if level is None or not _is_quiet(module, scope, level):
            return None
    return messages[0] if len(messages) == 1 and not isinstance(messages[0], ast.Starred) else None


def level_is_passed(module: Module, site: Site) -> bool:
    """Whether the level of a call of `log` is a parameter, so that a caller may pass another one than its default."""
    call = site.node
    level = next((keyword.value for keyword in call.keywords if keyword.arg == "level"), call.args[0] if call.args else None)
    if call.func.attr != "log" or not isinstance(level, ast.Name):
        return False
    return any(found.kind is Bound.PARAMETER for found in module.variable(site.where.scope, level.id).bindings)


def _is_quiet(module: Module, scope: Scope, level: ast.expr) -> bool:
    """Whether a level is a constant up to INFO, also one that has a name, or that is the default of a parameter."""
    if isinstance(level, ast.Name) and dotted_name(level, module, scope) not in QUIET_LEVELS:
        bindings = module.variable(scope, level.id).bindings
        values = [found.value for found in bindings if found.kind in (Bound.ASSIGNMENT, Bound.PARAMETER)]
        if len(values) != len(bindings) or len(values) != 1 or values[0] is None or isinstance(values[0], ast.Name):
            return False
        level = values[0]
    if isinstance(level, ast.Constant):
        return isinstance(level.value, int) and level.value <= _INFO
    return dotted_name(level, module, scope) in QUIET_LEVELS


def asks_for_level(branch: Branch | None) -> bool:
    """Whether an `if` around a block asks whether its messages are logged: by the logger, or by `debug` or `verbose`."""
    while branch is not None:
        tested = nodes_in(branch.choice.test) if isinstance(branch.choice, ast.If) else ()
        if any(last_name(node) in LEVEL_QUESTIONS or _WORDS_FOR_DEBUGGING.search(last_name(node)) for node in tested):
            return True
        branch = branch.parent
    return False


def receiver_is_logger(module: Module, scope: Scope, receiver: ast.expr) -> Certainty:
    """Return how sure it is that an expression is the module `logging`, or a logger of it; NO if another library has made it."""
    dotted = dotted_name(receiver, module, scope)
    if dotted:
        foreign = dotted.split(".")[0] in OTHER_LOGGING
        return Certainty.CERTAIN if dotted == "logging" else Certainty.NO if foreign else Certainty.LIKELY
    annotations = [found.annotation for found in bindings_of(module, scope, receiver) if found.annotation is not None]
    if any(dotted_name(annotation, module, scope) in LOGGER_CLASSES for annotation in annotations):
        return Certainty.CERTAIN
    values = values_of(module, scope, receiver) if isinstance(receiver, (ast.Name, ast.Attribute)) else [Value(scope, receiver)]
    return min(map(partial(_maker_of_loggers, module), values), default=Certainty.LIKELY) if values else Certainty.LIKELY


def _maker_of_loggers(module: Module, value: Value) -> Certainty:
    """How sure it is that a value is a logger of `logging`, by the function that makes it."""
    function = value.node.func if isinstance(value.node, ast.Call) else None
    if function is None:
        return Certainty.LIKELY
    made_by = dotted_name(function, module, value.scope)
    if made_by in LOGGER_MAKERS or (not made_by and last_name(function) == "getChild"):
        return Certainty.CERTAIN
    return Certainty.NO if made_by.split(".")[0] in OTHER_LOGGING else Certainty.LIKELY
