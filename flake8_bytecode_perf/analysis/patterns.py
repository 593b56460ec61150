"""Compiled patterns of `re` that a file shows, and what they match."""

from __future__ import annotations

import ast
import re
import warnings
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.knowledge import MATCHING
from flake8_bytecode_perf.analysis.symbols import dotted_name, imports_any
from flake8_bytecode_perf.analysis.texts import text_of
from flake8_bytecode_perf.analysis.types import is_none
from flake8_bytecode_perf.analysis.values import Value, values_of
from flake8_bytecode_perf.model.kinds import Bound
from flake8_bytecode_perf.syntax import last_name

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Binding, Scope

_LOOKS_BACK = re.compile(r"\^|\\[AbB]|\(\?<[=!]")  # what asks for the start of a line, a word boundary, or what is before
_HARMLESS = re.compile(r"\\[^AbB]|\[\^")  # an escaped sign, a set's negation


class Match(NamedTuple):
    """A match of a pattern, which has this source as far as the file shows it."""

    source: str | bytes | None


def can_start_anywhere(module: Module, scope: Scope, pattern: ast.expr) -> bool:
    """Return whether a compiled pattern is known and finds the same from a position as in the slice that starts there."""
    if isinstance(pattern, (ast.Name, ast.Attribute)):
        values = values_of(module, scope, pattern) or []
        return bool(values) and all(
            isinstance(found.node, ast.Call) and can_start_anywhere(module, found.scope, found.node) for found in values
        )
    match pattern:
        case ast.Call(func=function, args=[given, *_]) if dotted_name(function, module, scope) == "re.compile":
            source = text_of(module, scope, given)
            written = source.decode("latin-1") if isinstance(source, bytes) else source
            return written is not None and not _LOOKS_BACK.search(_HARMLESS.sub("", written))
    return False


def match_of(module: Module, scope: Scope, name: str) -> Match | None:
    """Return what is known of the match that all bindings of a name may give it; None where it may well be none."""
    bindings = [found for found in module.variable(scope, name).bindings if found.kind is not Bound.DECLARATION]
    found = [_match_in(module, binding) for binding in bindings if not is_none(binding)]
    if not found or None in found:
        return None
    sources = {match.source for match in found if match is not None}
    return Match(sources.pop() if len(sources) == 1 else None)


def may_be_match(module: Module, scope: Scope, name: str) -> bool:
    """Whether a name that has `group` may be a match: the file imports `re`, a search gives it, or it is called so.

    Other objects have a method of that name as well: panel.group(1).
    """
    called = name.strip("_").lower()
    values = (found.value for found in module.variable(scope, name).bindings)
    given = any(isinstance(value, ast.Call) and last_name(value.func) in MATCHING for value in values)
    return given or "match" in called or called in ("m", "mo") or imports_any(module, "re", "regex")


def _match_in(module: Module, binding: Binding) -> Match | None:
    """The match that an assignment gives a name, or a loop over `finditer`."""
    call: Any = binding.value if binding.kind is Bound.ASSIGNMENT else None  # a caller may pass another than the default
    wanted = MATCHING
    loop = binding.where.loop
    if call is None and binding.kind is Bound.OTHER and loop is not None and getattr(loop.node, "target", None) is binding.node:
        call, wanted = getattr(loop.node, "iter", None), frozenset({"finditer"})
    scope = binding.where.scope
    match call:
        case ast.Call(func=function, args=[pattern, *_]) if dotted_name(function, module, scope) in {
            f"re.{name}" for name in wanted
        }:
            return Match(text_of(module, scope, pattern))
        case ast.Call(func=ast.Attribute(attr=method, value=pattern)) if method in wanted:
            values = _compiled(module, scope, pattern)
            return Match(values[0] if len(values) == 1 else None) if values else None
    return None


def _compiled(module: Module, scope: Scope, pattern: ast.expr) -> list[str | bytes | None]:
    """The sources of the compiled patterns that an expression may be; none if it may be something else."""
    values = (
        values_of(module, scope, pattern) or [] if isinstance(pattern, (ast.Name, ast.Attribute)) else [Value(scope, pattern)]
    )
    calls = [value for value in values if isinstance(value.node, ast.Call)]
    functions = [(value.node.func, value.scope) for value in calls]  # type: ignore[attr-defined]  # they are calls
    compiled = all(dotted_name(function, module, scope) == "re.compile" for function, scope in functions)
    if not compiled or len(calls) < len(values):
        return []
    sources = [(value.scope, value.node.args[:1]) for value in calls]  # type: ignore[attr-defined]  # as above
    return [text_of(module, where, given[0]) if given else None for where, given in sources]


def groups_in_order(source: str | bytes) -> list[set[str | int]]:
    """Return what each group of a pattern is called, by number and name; nothing for a pattern that is not valid."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            pattern = re.compile(source)
        except (re.error, ValueError, OverflowError, RecursionError, Warning):
            return []
    names = {number: name for name, number in pattern.groupindex.items()}
    return [{number, names.get(number, number)} for number in range(1, pattern.groups + 1)]
