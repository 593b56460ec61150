"""What a name or an attribute was bound to, for the rules about what is done to a container."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.chains import made_as
from flake8_bytecode_perf.analysis.invariance import may_be_none
from flake8_bytecode_perf.analysis.reaching_types import type_before
from flake8_bytecode_perf.analysis.symbols import bindings_of, compiled_name, dotted_name
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.model import Bound

if TYPE_CHECKING:
    from flake8_bytecode_perf.model import Binding, Module, Scope, Where

_DEEP = 3  # a name for a name for a name is followed so far
_COUNTERS = ("collections.Counter", "typing.Counter")


def may_count(module: Module, scope: Scope, receiver: ast.expr) -> bool:
    """Whether a name or attribute is bound to a Counter somewhere: its `update` adds, and its `|=` keeps the greater."""
    return any(made_as(module, found, _COUNTERS) for found in bindings_of(module, scope, receiver))


def receives_none(module: Module, scope: Scope, receiver: ast.expr, depth: int = 0) -> bool:
    """Return whether a name or an attribute may hold None, or what it is given may: `self.known = known` after `known=None`."""
    if may_be_none(module, scope, receiver):
        return True
    given = [found for found in bindings_of(module, scope, receiver) if isinstance(found.value, (ast.Name, ast.Attribute))]
    return depth < _DEEP and any(receives_none(module, one.where.scope, one.value, depth + 1) for one in given if one.value)


def type_of_receiver(module: Module, where: Where, receiver: ast.expr) -> str:
    """Return the builtin type of what is changed in a loop, or an empty string.

    A name that the loops around only add to has the type that it had before them; an item of defaultdict(list) is a list.
    """
    known = type_of(receiver, module, where.scope)
    if known:
        return known
    match receiver:
        case ast.Name(id=name) if where.loop is not None:
            name, nest = compiled_name(where.scope, name), where.nest
            inside = module.variable(where.scope, name).bindings_by_nest[nest]
            grows = all(found.kind is Bound.AUGMENTED for found in inside)
            return type_before(module, where, name, nest.line) if grows else ""
        case ast.Subscript(value=ast.Name() | ast.Attribute() as holder, slice=index) if not isinstance(index, ast.Slice):
            return _type_of_default(module, where.scope, holder)
    return ""


def _type_of_default(module: Module, scope: Scope, holder: ast.expr) -> str:
    """The type of the items of a defaultdict, if the file puts no others in."""
    bindings = bindings_of(module, scope, holder)
    name = getattr(holder, "attr", getattr(holder, "id", ""))
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
    return frozenset(getattr(holder, "attr", getattr(holder, "id", "")) for holder in holders)
