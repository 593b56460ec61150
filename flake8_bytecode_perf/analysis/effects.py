"""What calls may do: run code that this file does not show."""

from __future__ import annotations

import ast
from typing import Any

from flake8_bytecode_perf.analysis.symbols import dotted_name
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.model import BUILTINS, Loop, Module, Site


def foreign_code(module: Module, loop: Loop) -> bool:
    """Whether something in `loop` calls, yields to or enters code that this file does not show."""
    return loop in module.once(_loops_with_foreign_code)


def _loops_with_foreign_code(module: Module) -> set[Loop]:
    loops: set[Loop] = set()
    for site in module.calls:
        assert site.where.loop is not None  # noqa: S101 - the facts keep calls in loops alone
        if site.where.loop not in loops and not is_known_call(module, site):
            loops.update(site.where.loop.outwards())
    return loops


def is_known_call(module: Module, site: Site) -> bool:
    """Whether a call stays within builtins that run no code of others: len(x), math.sqrt(x), a list's append."""
    node: Any = site.node
    if not isinstance(node, ast.Call) or any(keyword.arg in (None, "key", "default") for keyword in node.keywords):
        return False
    name = dotted_name(node.func, module, site.where.scope)
    if name:
        return (name in BUILTINS and name not in _REACHING) or name.startswith(_KNOWN_MODULES)
    return isinstance(node.func, ast.Attribute) and bool(type_of(node.func.value, module, site.where.scope))


def runs_unknown(module: Module, site: Site, expression: ast.expr) -> bool:
    """Whether an expression at `site` calls, awaits or yields to code that this file does not show."""
    running = [node for node in ast.walk(expression) if isinstance(node, _RUNNING)]
    return any(not is_known_call(module, site._replace(node=node)) for node in running)


# Builtins that run code given to them, look into the caller's frame or change what they are given.
_REACHING = frozenset(
    "__build_class__ __import__ breakpoint delattr dir eval exec filter getattr globals hasattr help locals map next setattr "
    "vars".split()
)

_KNOWN_MODULES = ("math.", "cmath.", "operator.", "time.perf_counter", "time.monotonic", "time.time")

_RUNNING = (ast.Call, ast.Await, ast.Yield, ast.YieldFrom)
