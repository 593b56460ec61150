"""Which reads of an attribute are those of a property, and whether a loop leaves alone what its getter reads."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.invariance import likely_invariance
from flake8_bytecode_perf.analysis.properties import properties
from flake8_bytecode_perf.analysis.symbols import class_at_hand, is_class_at_hand
from flake8_bytecode_perf.model.kinds import Bound, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from flake8_bytecode_perf.analysis.properties import Read
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope

_GIVEN = (Bound.PARAMETER, Bound.OTHER)  # and nobody says what


def may_have_property(module: Module, scope: Scope, base: ast.Name, name: str) -> bool:
    """Whether a name may be an instance of a class of the file with the property: self, `box: Box`, box = Box(), box."""
    owner = class_at_hand(module, scope, base)
    if owner is not None:
        return not is_class_at_hand(module, scope, base) and _has_property(module, owner, name)
    bindings = module.variable(scope, base.id).bindings
    named = {_class_named(found.annotation or getattr(found.value, "func", None)) for found in bindings}
    if all(found.kind in _GIVEN and found.annotation is None and found.value is None for found in bindings):
        return name not in module.once(_borne_otherwise)
    nodes: list[Any] = [found.node for found in _classes(module) if _has_property(module, found, name)]
    return named <= {node.name for node in nodes}


def _class_named(node: ast.expr | None) -> str:
    """The class that an annotation or the function of a call names: Box, "Box"."""
    return str(node.value) if isinstance(node, ast.Constant) else getattr(node, "id", "")


def _has_property(module: Module, owner: Scope, name: str) -> bool:
    """Whether a class makes `name` a property, or else a class of the file that it inherits from."""
    owners = [found for found, _ in module.once(properties)[name]]
    if name in owner.bindings:
        return owner in owners
    above = {getattr(found, "id", "") for found in owner.node.bases}  # type: ignore[attr-defined]
    return any(found.node.name in above for found in owners)  # type: ignore[attr-defined]


def _classes(module: Module) -> list[Scope]:
    return [scope for scope in module.scopes if scope.kind is Kind.CLASS]


def _borne_otherwise(module: Module) -> set[str]:
    """The properties whose name other classes bind too, or that are stored though they have no setter."""
    known = module.once(properties)
    owners = {name: [owner for owner, _ in places] for name, places in known.items()}
    set_ = {name for name, found in owners.items() if any(len(owner.bindings[name]) > 1 for owner in found)}
    others = {name for scope in _classes(module) for name in scope.bindings if scope not in owners.get(name, ())}
    return others | (module.stores.keys() - set_)


def state_of_property(module: Module, loop: Loop, scope: Scope, base: ast.Name, reads: Iterable[Read]) -> Certainty:
    """Return how sure it is that a property whose getters read this gives the same in every iteration of a loop."""
    if not module.variable(scope, base.id).is_invariant_in(loop):
        return Certainty.NO
    states = [_state_of(module, loop, scope, base, read) for read in reads]
    return min(states, default=Certainty.CERTAIN)


def _state_of(module: Module, loop: Loop, scope: Scope, base: ast.Name, read: Read) -> Certainty:
    node: ast.expr = base
    for name in read.names:
        node = ast.Attribute(node, name, ast.Load())
    return likely_invariance(module, loop, scope, node, inside=read.inside)
