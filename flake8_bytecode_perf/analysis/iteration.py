"""What a loop goes over, and what becomes of its target: for the rules about `for x in …`, comprehensions included."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.alias_changes import changed_by_callees, changed_through_alias
from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.iterables import scope_of_iterable
from flake8_bytecode_perf.analysis.knowledge import CONSUMERS, CONTAINER_PROTOCOL, IMMUTABLE, VIEWS
from flake8_bytecode_perf.analysis.mutation import invariance_of, is_unchanged
from flake8_bytecode_perf.analysis.subclasses import may_override
from flake8_bytecode_perf.analysis.symbols import class_at_hand, dotted_name
from flake8_bytecode_perf.analysis.types import known_type, type_of, type_unless_none
from flake8_bytecode_perf.model.kinds import Bound
from flake8_bytecode_perf.model.scopes import Site, Where
from flake8_bytecode_perf.verdict import Obstacle, unless

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope

_CERTAIN_IF = {True: Certainty.CERTAIN, False: Certainty.LIKELY}
_WAITING = (ast.Yield, ast.YieldFrom, ast.Await, ast.AsyncWith)


class LookUps(NamedTuple):
    """What a loop reads of a collection by its own target, and whether that target serves for more."""

    owner: ast.Name | ast.Attribute
    items: list[Site]
    needed: bool


def iterations(module: Module) -> Iterator[Loop]:
    """Yield the loops with a target that do not wait: `for` statements, and the clauses of comprehensions."""
    for loop in module.loops:
        node = loop.node
        if node.__class__ is ast.For or (node.__class__ is ast.comprehension and not node.is_async):
            yield loop


def header(loop: Loop) -> Site:
    """Return where a finding about a loop stands: at its `for`, or at the target in a comprehension, which has no place."""
    node = loop.node
    place = node.target if isinstance(node, ast.comprehension) else node
    return Site(place, loop.above, Where(loop.scope, loop, loop.branch))


def bound_by_target_alone(module: Module, loop: Loop, name: str) -> bool:
    """Whether nothing in a loop binds or deletes a name but its own target."""
    bindings = module.variable(loop.scope, name).bindings
    return sum(loop.holds(found.where.loop) or found.where.scope.runner is not loop.scope.runner for found in bindings) == 1


def deleted_or_augmented(module: Module, loop: Loop, name: str) -> bool:
    """Whether something in a loop needs the value of a name without reading it: `del n`, `n += 1`."""
    bindings = module.variable(loop.scope, name).bindings
    return any(found.kind in (Bound.DELETION, Bound.AUGMENTED) and loop.holds(found.where.loop) for found in bindings)


def waits(module: Module, loop: Loop) -> bool:
    """Whether an iteration yields or awaits, so that the code of others runs before the loop goes on."""
    return loop in module.once(_waiting)


def _waiting(module: Module) -> set[Loop]:
    found = {loop for loop in module.loops if _is_async(loop.node)}
    found.update(site.where.loop for site in module.calls if isinstance(site.node, _WAITING) and site.where.loop is not None)
    return {outer for loop in found for outer in loop.outwards()}


def _is_async(node: ast.AST) -> bool:
    return isinstance(node, ast.AsyncFor) or (isinstance(node, ast.comprehension) and bool(node.is_async))


def invariance_of_iterable(module: Module, loop: Loop, node: ast.expr) -> Certainty:
    """Return how sure it is that a name or a chain of attributes means one and the same object, unchanged, in each iteration."""
    scope = scope_of_iterable(loop)
    # for k in d: d[k]      a `defaultdict` that got another item meanwhile would raise a RuntimeError
    state = min(invariance_of(module, loop, scope, node), is_unchanged(module, loop, scope, node, keys=False))
    return min(state, left_alone_by_consumer(module, loop, node)) if state is not Certainty.NO else state


def obstacle_to_iteration(module: Module, loop: Loop, node: ast.expr, state: Certainty, *, items: bool = True) -> Obstacle | None:
    """Return why a name or a chain of attributes may not be the same, unchanged object in each iteration.

    `state` is what `invariance_of_iterable` says of it. Without `items`, only its length matters.
    """
    scope = scope_of_iterable(loop)
    if may_override_protocol(module, scope, node):
        return Obstacle.OWN_CLASS
    if type_of(node, module, scope) not in IMMUTABLE:
        # def f(xs, ys): for i in range(len(xs)): ys.append(xs[i])      called as f(xs, xs)
        if changed_through_alias(module, loop, scope, node, items=items):
            return Obstacle.ALIASED
        if left_alone_by_consumer(module, loop, node) is not Certainty.CERTAIN:
            return Obstacle.READ_BY_CONSUMER
        if waits(module, loop):
            return Obstacle.SUSPENDS
        if changed_by_callees(module, loop, scope, node, items=items):
            return Obstacle.CHANGED_BY_CALLEE
    return unless(state is Certainty.CERTAIN, Obstacle.CHANGED_BY_CALLEE)


def left_alone_by_consumer(module: Module, loop: Loop, node: ast.expr) -> Certainty:
    """Return how sure it is that what takes the elements of a generator does not change an object between two of them."""
    if not isinstance(loop.above, ast.GeneratorExp):
        return Certainty.CERTAIN
    site = module.once(_sites_of_generators)[loop.above]
    call = site.parent
    if not isinstance(call, ast.Call):
        return Certainty.LIKELY
    if isinstance(call.func, ast.Attribute):
        # xs.extend(xs[i] for i in range(len(xs)))      would never end without the index
        return Certainty.NO if key(call.func.value) == key(node) else _CERTAIN_IF[call.func.attr == "join"]
    return _CERTAIN_IF[dotted_name(call.func, module, site.where.scope) in CONSUMERS]


def _sites_of_generators(module: Module) -> dict[ast.AST, Site]:
    return {site.node: site for site in module.comprehensions if isinstance(site.node, ast.GeneratorExp)}


def is_looked_up(module: Module, owner: ast.expr, name: str) -> bool:
    """Return whether the file reads `owner[name]` anywhere: the quick question before `items_read`."""
    return (name, key(owner)) in module.once(_looked_up)


def _looked_up(module: Module) -> set[tuple[str, str]]:
    nodes = (site.node for site in module.sites(ast.Subscript) if isinstance(site.node.slice, ast.Name))
    return {(node.slice.id, key(node.value)) for node in nodes if not isinstance(node.value, ast.Subscript)}


def items_read(module: Module, loop: Loop, reads: list[Site], owner: ast.expr) -> list[Site]:
    """Return the places `owner[name]` among the reads of a name that the loop's own code makes."""
    wanted = key(owner)
    return [
        Site(site.parent, None, site.where)
        for site in reads
        if isinstance(site.parent, ast.Subscript)
        and site.parent.slice is site.node
        and isinstance(site.parent.ctx, ast.Load)
        and key(site.parent.value) == wanted
        and site.where.scope.runner is loop.scope.runner
        and _same_owner(module, loop, site, wanted)
    ]


def _same_owner(module: Module, loop: Loop, site: Site, wanted: str) -> bool:
    """Whether the first name of what is read means the same there as in the loop's header."""
    name = wanted.partition(".")[0]
    there, here = site.where.scope, scope_of_iterable(loop)
    return module.owner(there, name) is module.owner(here, name)


def is_gone_through_by(module: Module, loop: Loop, owner: ast.expr) -> bool:
    """Whether a loop is what an object is gone through by, so that to go through the object would never end.

    def __iter__(self): for i in range(len(self)): yield self[i]
    """
    own = isinstance(owner, ast.Name) and class_at_hand(module, scope_of_iterable(loop), owner) is not None
    return own and getattr(loop.scope.runner.node, "name", "") in CONTAINER_PROTOCOL


def may_override_protocol(module: Module, scope: Scope, node: ast.expr) -> bool:
    """Return whether a container may be of a class of this file that overrides a method of the container protocol, or `copy`.

    A view counts as its dict: d of `d.items()`.
    """
    viewed = node.func.value if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) else node
    return may_override(module, known_type(viewed, module, scope), *CONTAINER_PROTOCOL, "copy")


def is_dict(module: Module, scope: Scope, node: ast.expr) -> bool:
    """Whether an expression surely gives a dict that iterates as a plain one: by its type, or as some `__dict__`."""
    if isinstance(node, ast.Attribute) and node.attr == "__dict__":
        return True
    known = type_unless_none(node, module, scope)
    return known == "dict" and not may_override(module, known_type(node, module, scope), "__iter__", *VIEWS)
