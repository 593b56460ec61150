"""How long what grows in a loop usually is, where the file does not show it."""

from __future__ import annotations

import ast
from math import inf
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.access_paths import key, stores_by_key
from flake8_bytecode_perf.analysis.default_items import adds_items_when_read
from flake8_bytecode_perf.analysis.import_time import shows_many
from flake8_bytecode_perf.analysis.knowledge import ARRAY_FUNCTIONS
from flake8_bytecode_perf.analysis.lengths import is_rest_of_arguments, most_elements
from flake8_bytecode_perf.analysis.symbols import dotted_name, gives_anew, line_of
from flake8_bytecode_perf.analysis.values import Value, is_empty
from flake8_bytecode_perf.cost.frequencies import kind_of_test
from flake8_bytecode_perf.cost.runs import iterations_per_start, most_iterations
from flake8_bytecode_perf.model.kinds import Bound
from flake8_bytecode_perf.syntax import is_endless

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Binding, Site, Where

# The iterations of a loop of unknown length: the median over the loops of real programs that make two or more is 2 to 6 for most
# kinds, 12 for a `while` that compares with `<`, and 15 over a `range` (docs/branches.md).
_USUAL = 4.0
_DISPLAYS = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp)


def usual_length(module: Module, where: Where, changed: Site) -> float:
    """Return how long what `changed` makes longer, or searches, usually is: as many iterations as make it so from its start.

    What outlives the call, as an attribute, an item or a global does, grows in several calls, unless the function gives it a
    short value before: the calls count as one more loop. If it is only searched or taken from, it may be long at first, as what
    a slice makes shorter may be: infinity. So it is in a loop without end, of very many iterations or over what is read from
    outside.
    """
    node = changed.node
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Slice):
        return _USUAL if is_rest_of_arguments(module, where.scope, node.value) else inf
    grown = _grown_by(node, changed.parent)
    starts = _starts(module, where, grown)
    if starts is None and not _is_stored(node, changed.parent, grown):
        return inf
    length = _USUAL if starts is None else 1.0
    for loop in where.loop.outwards() if where.loop is not None else ():
        if starts is not None and loop in starts:
            break
        length *= _usual_iterations(module, loop)
    return length


def joins_arrays(module: Module, site: Site) -> bool:
    """Return whether a place is a call that makes a longer array of arrays: np.append(values, x)."""
    node = site.node
    return isinstance(node, ast.Call) and dotted_name(node.func, module, site.where.scope) in ARRAY_FUNCTIONS


def _usual_iterations(module: Module, loop: Loop) -> float:
    """The iterations that a loop usually makes; infinity if the file shows that there are very many."""
    if is_endless(loop.node) or shows_many(module, loop):
        return inf
    often = iterations_per_start(module, loop)
    return often if most_iterations(module, loop) < inf or _counts(loop.node) else min(often, _USUAL)


def _counts(loop: Any) -> bool:
    """Whether a loop goes over a `range`, or as long as something is less: it makes more iterations than others."""
    if isinstance(loop, ast.While):
        return kind_of_test(loop.test) == "<"
    return isinstance(loop.iter, ast.Call) and getattr(loop.iter.func, "id", "") == "range"


def _is_stored(node: Any, around: Any, grown: Any) -> bool:
    """Whether a statement stores what grows, longer than it was; a call or a comparison leaves the object where it is."""
    if isinstance(node, (ast.Call, ast.Compare)):
        return isinstance(around, ast.Assign) and key(around.targets[0]) == key(grown)
    return True


def _grown_by(node: Any, around: Any) -> Any:
    """What is stored, a call makes longer or adds up, or a comparison searches; None where that has no name."""
    match node:
        case ast.Name() | ast.Attribute() | ast.Subscript():
            return node
        case ast.AugAssign(target=target):
            return target
        case ast.Call(func=ast.Name(id="sum"), args=[ast.Call(func=ast.Attribute(value=added)), *_]):  # sum(d.values(), [])
            return added
        case ast.Call(func=ast.Attribute(value=ast.Name() | ast.Attribute() | ast.Subscript() as target)):
            return target
        case ast.Compare(comparators=[*_, target]):
            return target
    return around.targets[0] if isinstance(around, ast.Assign) else None  # the value of an assignment


def _starts(module: Module, where: Where, grown: Any) -> set[Loop | None] | None:
    """The loops around a place in which what grows starts anew in each iteration; None if it outlives the call."""
    if isinstance(grown, ast.Name):
        if module.is_global(where.scope, grown.id):
            return None
        bindings = module.variable(where.scope, grown.id).bindings
        return {found.where.loop for found in bindings if found.where.loop is not where.loop and gives_anew(found, grown.id)}
    if not isinstance(grown, (ast.Attribute, ast.Subscript)):
        return set()
    places = [place for place, line in _places_of_start(module, where, grown) if line < grown.lineno]
    return {place.loop for place in places if place.branch.holds(where.branch)} or None


def _places_of_start(module: Module, where: Where, grown: Any) -> Iterator[tuple[Where, int]]:
    """Yield where a function gives an attribute a short value, or makes the collection of an item; each with its line."""
    if not isinstance(grown, ast.Subscript):
        yield from _places_of_making(module, where, grown, _is_short)
        return
    owner: ast.expr = grown.value
    if ast.unparse(grown.slice) == "-1":  # the newest one
        appends = [site for site in module.calls_of("append") if site.where.scope.runner is where.scope.runner]
        yield from [(site.where, site.node.lineno) for site in appends if key(site.node.func.value) == key(owner)]
    while isinstance(owner, ast.Subscript):
        owner = owner.value
    yield from _places_of_making(module, where, owner, _is_made_here)


def _places_of_making(
    module: Module, where: Where, made: ast.expr, is_wanted: Callable[[Module, Binding], bool]
) -> Iterator[tuple[Where, int]]:
    """Yield where a local or an attribute gets a wanted value in its function, which is not made of its old one."""
    if isinstance(made, ast.Name):
        local = module.owner(where.scope, made.id).runner is where.scope.runner and not module.is_global(where.scope, made.id)
        bindings, name = module.variable(where.scope, made.id).bindings if local else [], made.id
    else:
        bindings, name = module.once(stores_by_key)[where.scope.runner, key(made)], getattr(made, "attr", "")
    for binding in bindings:
        if binding.kind is Bound.ASSIGNMENT and gives_anew(binding, name) and is_wanted(module, binding):
            yield binding.where, line_of(binding)


def _is_short(module: Module, binding: Binding) -> bool:
    return binding.value is not None and most_elements(module, binding.where.scope, binding.value) < inf


def _is_made_here(module: Module, binding: Binding) -> bool:
    """Whether a binding gives a collection all of whose items the function makes: a display, {} or dict(), a defaultdict."""
    scope, value = binding.where.scope, binding.value
    made = value is not None and (is_empty(module, Value(scope, value)) or adds_items_when_read(module, scope, value))
    return isinstance(value, _DISPLAYS) or made
