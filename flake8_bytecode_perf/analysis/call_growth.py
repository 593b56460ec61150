"""Attributes that each call of a method makes longer by a copy, outside of loops."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.growth_forms import copied_by, grown_by
from flake8_bytecode_perf.analysis.symbols import class_at_hand
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.model.kinds import Bound
from flake8_bytecode_perf.model.scopes import Site
from flake8_bytecode_perf.syntax import nodes_in

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Binding


def added_by_calls(module: Module, wanted: str) -> list[Site]:
    """Return where a method adds to an attribute of its object by `+=`, if that is known to be a `wanted`; with the statement.

    self.text += part      a method that gives the attribute another value as well does not make it longer again and again
    """
    grown = [found for found in _grown(module) if found.kind is Bound.AUGMENTED]
    if not grown:
        return []
    statements = {node.target: node for node in nodes_in(module.tree) if isinstance(node, ast.AugAssign)}
    added = [(found, statements[found.node]) for found in grown if type_of(found.node, module, found.where.scope) == wanted]
    return [Site(found.node, statement, found.where) for found, statement in added if isinstance(statement.op, ast.Add)]


def rebuilt_by_calls(module: Module, wanted: str) -> list[tuple[Site, ast.AST]]:
    """Return where a method gives an attribute a longer copy of its `wanted`, with the operation: self.xs = self.xs + [x]."""
    grown = [(found, _operation(found)) for found in _grown(module) if found.kind is Bound.ASSIGNMENT]
    known = [one for one in grown if type_of(one[0].node, module, one[0].where.scope) == wanted]
    return [(Site(found.value, found.node, found.where), operation) for found, operation in known if operation is not None]


def _grown(module: Module) -> list[Binding]:
    """What makes an attribute of the object at hand longer, outside of loops, in a method that does nothing else to it."""
    return [found for bindings in module.stores.values() for found in bindings if _is_grown(module, found)]


def _is_grown(module: Module, binding: Binding) -> bool:
    scope, target = binding.where.scope, binding.node
    if binding.where.loop is not None or not isinstance(target.value, ast.Name):
        return False
    others = [found for found in module.stores_of(scope, target.attr) if found.where.scope is scope]
    longer = all(found.kind is Bound.AUGMENTED or _operation(found) is not None for found in others)
    return longer and class_at_hand(module, scope, target.value) is not None


def _operation(binding: Binding) -> ast.AST | None:
    """The operation of an assignment that makes a longer value of the old one: self.xs + [x], [*self.xs, x]."""
    if binding.value is None:
        return None
    wanted = key(binding.node)
    added = grown_by(binding.value, wanted)
    if added is not None and added[-1] == "+":
        return added[0]
    copied = copied_by(binding.value, wanted)
    return binding.value if copied is not None and copied[-1] == "copy" else None
