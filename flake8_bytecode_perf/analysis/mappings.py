"""Which objects of unknown type are hardly anything else than a mapping, as a loop looks them up by their own elements."""

from __future__ import annotations

import ast
from collections import defaultdict
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.flow import is_conditional, stands_in_every_iteration
from flake8_bytecode_perf.analysis.iterables import scope_of_iterable
from flake8_bytecode_perf.analysis.symbols import bindings_of, class_at_hand
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.model.kinds import Bound
from flake8_bytecode_perf.syntax import nodes_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Binding, Site

_TWICE = 2


def is_used_as_mapping(module: Module, loop: Loop, owner: ast.Name | ast.Attribute, items: list[Site]) -> bool:
    """Return whether an iteration looks its element up twice in an argument of unknown type, which hardly is a list then."""
    scope, always = scope_of_iterable(loop), [site for site in items if stands_in_every_iteration(loop, site)]
    if len(items) < _TWICE or all(is_conditional(module, site, loop) for site in always) or type_of(owner, module, scope):
        return False
    if isinstance(owner, ast.Attribute):
        return _holds_argument(module, loop, owner)
    variable = module.variable(scope, owner.id)
    if class_at_hand(module, scope, owner) is not None or not _are_arguments(variable.bindings):
        return False
    # for node in graph: graph[node], graph[node]      with graph.nodes() elsewhere is no dict
    parts = (site.parent for site in variable.reads if isinstance(site.parent, ast.Attribute))
    # refresh(cache, name)      stores another value between two look-ups
    passed = any(isinstance(site.parent, (ast.Call, ast.keyword)) for site in variable.uses_in(loop))
    return all(hasattr(dict, part.attr) for part in parts) and not passed


def _are_arguments(bindings: Sequence[Binding]) -> bool:
    return bool(bindings) and all(found.kind is Bound.PARAMETER and found.annotation is None for found in bindings)


def _holds_argument(module: Module, loop: Loop, owner: ast.Attribute) -> bool:
    """Whether an attribute is given nothing but arguments of unknown type, and used as a dict: self.table = table."""
    spelled = key(owner)
    for found in bindings_of(module, loop.scope, owner):
        given = found.value
        if not isinstance(given, ast.Name) or not _are_arguments(module.variable(found.where.scope, given.id).bindings):
            return False
    used = [node for node in module.once(_attributes)[spelled] if not hasattr(dict, node.attr)]
    calls = [node for node in nodes_in(loop.above) if isinstance(node, ast.Call) and loop.encloses(node)]
    given_to = [given for call in calls for given in (*call.args, *(keyword.value for keyword in call.keywords))]
    passed = any(key(given) == spelled for given in given_to)
    return bool(bindings_of(module, loop.scope, owner)) and not used and not passed


def _attributes(module: Module) -> defaultdict[str, list[ast.Attribute]]:
    """The attributes that the file reads of each chain."""
    found: defaultdict[str, list[ast.Attribute]] = defaultdict(list)
    for node in nodes_in(module.tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Attribute):
            found[key(node.value)].append(node)
    return found
