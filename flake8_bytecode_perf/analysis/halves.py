"""What stands in for one half of the pairs that `items()` and `enumerate()` yield."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.iterables import scope_of_iterable
from flake8_bytecode_perf.analysis.iteration import deleted_or_augmented, is_gone_through_by
from flake8_bytecode_perf.analysis.loops import reads_in, seen_outside
from flake8_bytecode_perf.analysis.symbols import class_at_hand, imports_any
from flake8_bytecode_perf.model.kinds import Bound, Kind

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope


def may_have_length(module: Module, scope: Scope, xs: ast.expr) -> bool:
    """Whether what is given to a function, or kept in an attribute, may be counted: not what a call or a `with` has given."""
    if not isinstance(xs, ast.Name):
        return isinstance(xs, ast.Attribute)
    bindings = module.variable(scope, xs.id).bindings
    given = bool(bindings) and all(found.kind is Bound.PARAMETER for found in bindings)
    return given and class_at_hand(module, scope, xs) is None


def is_unlike_a_dict(module: Module, loop: Loop, owner: ast.expr, *, second: bool) -> bool:
    """Whether the class at hand defines `items` itself, but not what would be called in its stead, or that is at hand."""
    if is_gone_through_by(module, loop, owner):
        return True
    instance = class_at_hand(module, scope_of_iterable(loop), owner) if isinstance(owner, ast.Name) else None
    instead = "keys" if second else "values"
    return instance is not None and "items" in instance.bindings and instead not in instance.bindings


def imports_pandas(module: Module) -> bool:
    """Whether a name of the module is bound to pandas, or to something in it."""
    return imports_any(module, "pandas")


def is_never_read(module: Module, loop: Loop, name: str) -> bool:
    """Whether nothing may read what the loop binds to a name."""
    reads = loop.scope.reads_of(name)
    if any(loop.holds(where.loop) for *_, where in reads):
        return False
    if reads_in(module, loop, name) or deleted_or_augmented(module, loop, name):
        return False
    if not seen_outside(module, loop, name):
        return True
    # for key, _ in table.items():      at module level
    private = name.startswith("_") and loop.scope.kind in (Kind.MODULE, Kind.CLASS)
    return private and not module.variable(loop.scope, name).reads
