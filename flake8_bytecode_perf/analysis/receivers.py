"""What a name or an attribute was bound to, for the rules about what is done to a container."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.annotations import names_counter
from flake8_bytecode_perf.analysis.chains import made_as
from flake8_bytecode_perf.analysis.knowledge import COUNTERS
from flake8_bytecode_perf.analysis.reaching_types import known_type_before
from flake8_bytecode_perf.analysis.symbols import bindings_of, compiled_name, dotted_name
from flake8_bytecode_perf.analysis.type_values import UNKNOWN, Type
from flake8_bytecode_perf.analysis.types import known_type
from flake8_bytecode_perf.model import Bound
from flake8_bytecode_perf.syntax import last_name

if TYPE_CHECKING:
    from flake8_bytecode_perf.model import Binding, Module, Scope, Where

_OF_DEFAULTS = {kind: Type(kind) for kind in ("list", "set", "dict")}


def may_count(module: Module, scope: Scope, receiver: ast.expr) -> bool:
    """Whether a name or attribute is bound to a Counter somewhere: its `update` adds, and its `|=` keeps the greater."""
    bindings = bindings_of(module, scope, receiver)
    return any(made_as(module, found, COUNTERS) or names_counter(found.annotation) for found in bindings)


def type_of_receiver(module: Module, where: Where, receiver: ast.expr) -> Type:
    """Return what is known of the type of what is changed in a loop.

    A name that the loops around only add to has the type that it had before them; an item of defaultdict(list) is a list.
    """
    known = known_type(receiver, module, where.scope)
    if known.name:
        return known
    match receiver:
        case ast.Name(id=name) if where.loop is not None:
            name, nest = compiled_name(where.scope, name), where.nest
            inside = module.variable(where.scope, name).bindings_by_nest[nest]
            grows = all(found.kind is Bound.AUGMENTED for found in inside)
            return known_type_before(module, where, name, nest.line) if grows else UNKNOWN
        case ast.Subscript(value=ast.Name() | ast.Attribute() as holder, slice=index) if not isinstance(index, ast.Slice):
            return _OF_DEFAULTS.get(_type_of_default(module, where.scope, holder), UNKNOWN)
    return UNKNOWN


def _type_of_default(module: Module, scope: Scope, holder: ast.expr) -> str:
    """The type of the items of a defaultdict, if the file puts no others in."""
    bindings = bindings_of(module, scope, holder)
    name = last_name(holder)
    if not bindings or name in module.once(_holders_of_others):
        return ""
    kinds = {_default(module, found) for found in bindings if found.kind is not Bound.DECLARATION}
    return kinds.pop() if len(kinds) == 1 else ""


def _default(module: Module, binding: Binding) -> str:
    """What defaultdict(list) makes."""
    match binding.value:
        case ast.Call(func=function, args=[ast.Name(id="list" | "set" | "dict" as kind)]):
            known = dotted_name(function, module, binding.where.scope) == "collections.defaultdict"
            return kind if known and module.is_builtin(binding.where.scope, kind) else ""
    return ""


def _holders_of_others(module: Module) -> frozenset[str]:
    """The last names of what the file stores an item in: d in `d[k] = x`, but not in `d[k] += [x]`."""
    stores = (site for site in module.sites(ast.Subscript) if isinstance(site.node.ctx, ast.Store))
    holders = (site.node.value for site in stores if not isinstance(site.parent, ast.AugAssign))
    return frozenset(last_name(holder) for holder in holders)
