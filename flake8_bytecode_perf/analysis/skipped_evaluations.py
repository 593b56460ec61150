"""What would not happen if an expression were not evaluated."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.effects import effects_of_callees
from flake8_bytecode_perf.analysis.evaluation_order import is_shown_to_change
from flake8_bytecode_perf.analysis.iterables import is_held
from flake8_bytecode_perf.analysis.knowledge import TAKING_FROM_ITERATORS
from flake8_bytecode_perf.analysis.symbols import dotted_name

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope


def changes_something(module: Module, scope: Scope, node: ast.expr) -> bool:
    """Whether the file shows that functions of its own, which would not be called, change something."""
    found = effects_of_callees(module, scope, node)
    return (bool(found.writes) and not found.unknown) or is_shown_to_change(module, scope, node)


def takes_elements(module: Module, scope: Scope, copied: ast.expr) -> bool:
    """Whether a copy takes more than it tests: from the iterator behind `islice`, or by what a generator function does."""
    if not isinstance(copied, ast.Call):
        return False
    takes = dotted_name(copied.func, module, scope) in TAKING_FROM_ITERATORS and bool(copied.args)
    return (takes and not is_held(copied.args[0], module, scope)) or changes_something(module, scope, copied)
