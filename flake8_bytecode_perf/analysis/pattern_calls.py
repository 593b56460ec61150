"""Calls of the functions of `re` that compile a pattern: what they are given, and whether that may be compiled earlier."""

from __future__ import annotations

import ast
import re
import warnings
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.analysis.flow import is_definitely_assigned
from flake8_bytecode_perf.analysis.globals import is_lazy, is_patched
from flake8_bytecode_perf.analysis.knowledge import PATTERN_FUNCTIONS
from flake8_bytecode_perf.analysis.symbols import dotted_name
from flake8_bytecode_perf.analysis.texts import text_of
from flake8_bytecode_perf.syntax import chain, is_private, last_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Site


class Given(NamedTuple):
    """What a call is given: the function of `re`, the pattern and the flags as they are written, and the values of these two.

    No `value` for flags that this Python does not have.
    """

    function: str
    pattern: ast.expr
    flags: ast.expr | None
    source: str | bytes
    value: int | None


def pattern_calls(module: Module) -> Iterator[Site]:
    """Yield the calls of the functions of `re` that compile a pattern, by whatever name."""
    for site in module.calls_of(*PATTERN_FUNCTIONS, *_other_names(module)):
        called = dotted_name(site.node.func, module, site.where.scope)
        if called.startswith("re.") and called[3:] in PATTERN_FUNCTIONS:
            yield site


def _other_names(module: Module) -> list[str]:
    """The names that the file gives functions of `re` by `from re import sub as replace`."""
    given = [name for name, origin in module.imported if origin.startswith("re.")]
    return [name for name in dict.fromkeys(given) if name not in PATTERN_FUNCTIONS]


def pattern_given(module: Module, site: Site) -> Given | None:
    """Return the pattern and the flags that such a call is given, if the file shows the text of one and what the others are."""
    call, scope = site.node, site.where.scope
    function = dotted_name(call.func, module, scope).removeprefix("re.")
    named = {keyword.arg: keyword.value for keyword in call.keywords}
    if None in named or any(isinstance(argument, ast.Starred) for argument in call.args):
        return None
    pattern = named.get("pattern") or (call.args[0] if call.args else None)
    at = PATTERN_FUNCTIONS[function]
    flags = named.get("flags") or (call.args[at] if len(call.args) > at else None)
    value, source = _named(module, scope, flags), text_of(module, scope, pattern) if pattern is not None else None
    if pattern is None or source is None or (value is not None and not _is_flags(module, scope, value)):
        return None
    return Given(function, pattern, flags, source, _value(value) if value is not None else 0)


def is_function_replaced(module: Module, function: ast.expr, name: str) -> bool:
    """Whether the file gives a function of `re` another value: mock.patch("re.match", …), and re.match = print too."""
    stored = [dotted_name(store.node.value, module, store.where.scope) for store in module.stores.get(name, ())]
    return "re" in stored or any(is_patched(module, found) for found in (last_name(function), name))


def compiles_in_silence(given: Given) -> bool:
    """Whether this Python compiles a pattern in silence: an error, a warning or what DEBUG prints would come with the import."""
    if given.value is None or given.value & re.DEBUG:
        return False
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            re.compile(given.source, given.value)
        except (re.error, TypeError, ValueError, OverflowError, RecursionError, Warning):
            return False
    return True


def _value(flags: ast.expr) -> int | None:
    """The value of flags that are re's own, or constants, put together by `|`; None where this Python does not have one."""
    match flags:
        case ast.BinOp(left=left, right=right):
            one, other = _value(left), _value(right)
            return one | other if one is not None and other is not None else None
    value = flags.value if isinstance(flags, ast.Constant) else getattr(re, last_name(flags), None)
    return value if isinstance(value, int) else None


def _is_flags(module: Module, scope: Scope, flags: ast.expr) -> bool:
    """Whether flags are re's own, or constants, put together by `|`."""
    waiting = [flags]
    while waiting:
        match waiting.pop():
            case ast.BinOp(op=ast.BitOr(), left=left, right=right):
                waiting += [left, right]
            case ast.Constant():
                continue
            case flag if not dotted_name(flag, module, scope).startswith("re."):
                return False
    return True


def _named(module: Module, scope: Scope, flags: ast.expr | None) -> ast.expr | None:
    """What one statement of the file binds a global to, if flags are the name of one: FLAGS = re.I | re.M; others as they are."""
    bound = module.constant_global(flags.id) if isinstance(flags, ast.Name) and module.is_global(scope, flags.id) else None
    return bound.value if bound is not None and bound.value is not None else flags


def is_imported_lazily(module: Module, scope: Scope, function: ast.expr) -> bool:
    """Whether a function of `re`, or the module, is only loaded when its name is first read."""
    base, _ = chain(function) if isinstance(function, ast.Attribute) else (function, [])
    return isinstance(base, ast.Name) and any(is_lazy(module, found) for found in module.variable(scope, base.id).bindings)


def is_constant_above(module: Module, site: Site, name: str) -> bool:
    """Whether a global has one value for all time, and has it before the function at hand is defined."""
    binding = module.constant_global(name) if module.is_global(site.where.scope, name) else None
    if binding is None or not is_definitely_assigned(module, module.scope, site.node, name):
        return False
    constant = bool(binding.origin) or name.isupper() or is_private(name)
    return constant and not is_patched(module, name) and not is_lazy(module, binding)
