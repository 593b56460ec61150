"""Compiled patterns of `re` that a file shows."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.symbols import dotted_name
from flake8_bytecode_perf.analysis.values import values_of

if TYPE_CHECKING:
    from flake8_bytecode_perf.model import Module, Scope

_LOOKS_BACK = re.compile(r"\^|\\[AbB]|\(\?<[=!]")  # what asks for the start of a line, a word boundary, or what is before
_HARMLESS = re.compile(r"\\[^AbB]|\[\^")  # an escaped sign, a set's negation


def can_start_anywhere(module: Module, scope: Scope, pattern: ast.expr) -> bool:
    """Return whether a compiled pattern is known and finds the same from a position as in the slice that starts there."""
    if isinstance(pattern, (ast.Name, ast.Attribute)):
        values = values_of(module, scope, pattern) or []
        return bool(values) and all(
            isinstance(found.node, ast.Call) and can_start_anywhere(module, found.scope, found.node) for found in values
        )
    match pattern:
        case ast.Call(func=function, args=[ast.Constant(value=str() | bytes() as source), *_]):
            written = source if isinstance(source, str) else source.decode("latin-1")
            return dotted_name(function, module, scope) == "re.compile" and not _LOOKS_BACK.search(_HARMLESS.sub("", written))
    return False
