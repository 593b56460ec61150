"""Whether a collection is a function's own: made in it, and known to nothing else."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.collect import mangle
from flake8_bytecode_perf.infer import dotted_name, type_of
from flake8_bytecode_perf.model import Bound, Kind
from flake8_bytecode_perf.rules._changes import hands_on
from flake8_bytecode_perf.rules._shapes import chain

if TYPE_CHECKING:
    from flake8_bytecode_perf.model import Binding, Module, Scope

COLLECTIONS = frozenset("list tuple str bytes bytearray dict set frozenset range".split())


def is_own(module: Module, scope: Scope, source: ast.expr) -> bool:
    """Return whether a name is a local whose object nothing else bears or holds: made here, and handed to nobody."""
    base, links = chain(source)
    if base is None or links:
        return False
    variable = module.variable(scope, mangle(scope, base.id))
    if variable.owner.kind is not Kind.FUNCTION or any(user.runner is not variable.owner for user in variable.users):
        return False
    made = all(_makes(module, found) for found in variable.bindings)
    return made and not any(hands_on(module, site) for site in variable.reads)


def _makes(module: Module, binding: Binding) -> bool:
    """Whether a binding gives a name a new collection, or only adds to it."""
    value = binding.value
    if binding.kind is Bound.DECLARATION or binding.kind is Bound.AUGMENTED:
        return True
    return binding.kind is Bound.ASSIGNMENT and value is not None and is_fresh(module, binding.where.scope, value)


def is_fresh(module: Module, scope: Scope, node: ast.expr) -> bool:
    """Return whether an expression makes a collection that nobody else has: [1, 2], sorted(xs), text.split(), {x for x in xs}."""
    if isinstance(node, ast.Call) and dotted_name(node.func, module, scope) == "vars":
        return False
    made = isinstance(node, ast.Call | ast.List | ast.Tuple | ast.Dict | ast.Set | ast.ListComp | ast.SetComp | ast.DictComp)
    return (made or isinstance(node, ast.Constant | ast.BinOp)) and type_of(node, module, scope) in COLLECTIONS
