"""What a name or an attribute was bound to, for the rules about what is done to a container."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.annotations import names_counter
from flake8_bytecode_perf.analysis.attributes import is_computed
from flake8_bytecode_perf.analysis.chains import made_as
from flake8_bytecode_perf.analysis.comprehensions import is_other_function
from flake8_bytecode_perf.analysis.knowledge import COUNTERS
from flake8_bytecode_perf.analysis.reaching_types import known_type_before
from flake8_bytecode_perf.analysis.symbols import bindings_of, compiled_name, dotted_name, imports_arrays
from flake8_bytecode_perf.analysis.type_values import UNKNOWN, Type
from flake8_bytecode_perf.analysis.types import known_type
from flake8_bytecode_perf.model.kinds import Bound, Kind
from flake8_bytecode_perf.syntax import last_name, nodes_in

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Binding, Scope, Site, Where

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


def looks_like_builtin(module: Module, site: Site, receiver: ast.expr) -> bool:
    """Return whether something of unknown type is likely the builtin that the form makes one think of."""
    if isinstance(site.node, ast.AugAssign):
        return not imports_arrays(module)
    return bool(key(receiver)) and not is_other_function(module, site.where.scope, site.node.func)


def does_more_than_update(module: Module, site: Site, receiver: ast.expr) -> bool:
    """Return whether += does more than change the object: it sets a property or a slice, or binds a name of a class body."""
    if not isinstance(site.node, ast.AugAssign):
        return False
    if isinstance(receiver, ast.Subscript):
        return any(isinstance(node, ast.Slice) for node in nodes_in(receiver.slice))  # xs[:0] += [x]
    scope = site.where.scope
    if isinstance(receiver, ast.Attribute):
        return is_computed(module, scope, receiver.attr)
    return isinstance(receiver, ast.Name) and module.owner(scope, receiver.id).kind is Kind.CLASS
