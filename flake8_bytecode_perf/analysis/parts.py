"""Whether the parts of a string that grows in a loop can be collected in a local list, which is joined behind the loop."""

from __future__ import annotations

import ast
from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.access_paths import key, times_mentioned
from flake8_bytecode_perf.analysis.aliases import linked_names
from flake8_bytecode_perf.analysis.attributes import is_computed, named_in_calls
from flake8_bytecode_perf.analysis.definitions import methods
from flake8_bytecode_perf.analysis.effects import effects_between_steps, effects_of_callees_in, effects_of_iteration
from flake8_bytecode_perf.analysis.flow import is_definitely_assigned
from flake8_bytecode_perf.analysis.growth import growths
from flake8_bytecode_perf.analysis.growth_targets import type_before_growth
from flake8_bytecode_perf.analysis.instances import class_of, is_set_before, store_obstacle
from flake8_bytecode_perf.analysis.loops import reads_its_frame
from flake8_bytecode_perf.analysis.newborn import is_known_to_function_alone
from flake8_bytecode_perf.analysis.observability import (
    header_obstacle,
    leaves_with_result,
    only_copies,
    partial_result_is_observable,
)
from flake8_bytecode_perf.analysis.own_items import is_own_item, is_text_item
from flake8_bytecode_perf.analysis.symbols import class_at_hand, compiled_name, is_class_at_hand
from flake8_bytecode_perf.analysis.types import known_type_of_binding, type_shown
from flake8_bytecode_perf.model.kinds import Bound, Kind
from flake8_bytecode_perf.syntax import is_endless, nodes_in, root
from flake8_bytecode_perf.verdict import Obstacle, unless

if TYPE_CHECKING:
    from collections.abc import Iterable

    from flake8_bytecode_perf.analysis.growth_forms import Growth
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Binding, Scope


class Parts(NamedTuple):
    """The outermost loop in which a string grows, and the statements in it that add a part; each of them is an append.

    `whole`: the loop only adds its own elements, so that they can be joined without it.
    """

    loop: Loop
    growths: tuple[Growth, ...]
    whole: bool


def parts_of(module: Module, growth: Growth) -> Parts | None:
    """Return where a list takes the place of an attribute, an item, a global or a captured local; None where it can't.

    It can't if the loop uses the target otherwise, is left before the statement behind it, or runs code that stores the target.
    """
    loop, target = growth.loops[-1], growth.target
    if isinstance(loop.node, ast.comprehension) or loop.scope.kind is not Kind.FUNCTION or not _is_plain(module, loop, target):
        return None
    if is_endless(loop.node) or leaves_with_result(loop) or reads_its_frame(module, loop):
        return None
    same = module.once(_growths_of_targets)[loop, key(target)]
    mentioned = sum(times_mentioned(part, target) for part in _body(loop))
    adding = [_times_in_statement(found) for found in same]
    if not all(adding) or mentioned != sum(adding) or _is_stored_by_others(module, loop, target):
        return None
    return Parts(loop, tuple(same), whole=only_copies(module, loop, growth.site.node, growth.value))


def parts_obstacles(module: Module, parts: Parts) -> list[Obstacle | None]:
    """Return what may tell a list that is joined behind the loop from a string that each iteration makes longer."""
    loop, growth = parts.loop, parts.growths[0]
    target, scope = growth.target, loop.scope
    added = [part for found in parts.growths for part in found.added]
    obstacles = [
        *_obstacles_of_readers(module, loop, target),
        unless(_always_holds_text(module, growth), Obstacle.FIRST_VALUE),
        unless(all(type_shown(part, module, scope) == "str" for part in added), Obstacle.PART_TYPE),
    ]
    if isinstance(target, ast.Attribute):
        there = is_set_before(module, loop, target)
        obstacles += [
            store_obstacle(module, scope, target),
            unless(not _is_named_by_others(loop, target), Obstacle.SAME_OBJECT),
        ]
    else:
        there = isinstance(target, ast.Subscript) or is_definitely_assigned(module, scope, loop.node, growth.local)
    return [*obstacles, unless(there, Obstacle.SKIPPED_ITERATION)]


def _obstacles_of_readers(module: Module, loop: Loop, target: ast.expr) -> list[Obstacle | None]:
    """What may read the target before the loop has ended: code that it calls, or whoever goes on after an exception."""
    base: Any = root(target)
    if isinstance(target, ast.Subscript) or is_known_to_function_alone(module, loop, target):
        return [unless(not partial_result_is_observable(module, loop, base.id), Obstacle.SEEN_AFTER_ERROR)]
    callees, between = effects_of_callees_in(module, loop), effects_between_steps(module, loop)
    raises = between.unknown or effects_of_iteration(module, loop).raises
    return [
        unless(not callees.unknown and not _passes_owner(module, loop, target), Obstacle.READ_BY_UNKNOWN_CODE),
        unless(not raises, Obstacle.SEEN_AFTER_ERROR),
        header_obstacle(module, loop, target),
    ]


def _growths_of_targets(module: Module) -> defaultdict[tuple[Loop, str], list[Growth]]:
    """The growth of each target, by the outermost loop in which it grows."""
    found: defaultdict[tuple[Loop, str], list[Growth]] = defaultdict(list)
    for growth in growths(module):
        found[growth.loops[-1], key(growth.target)].append(growth)
    return found


def _body(loop: Loop) -> list[ast.AST]:
    """What the iterations of a loop run: its body, and the test of a `while` or the target of a `for`."""
    node: Any = loop.node
    return [*node.body, node.test if isinstance(node, ast.While) else node.target]


def _is_plain(module: Module, loop: Loop, target: ast.expr) -> bool:
    """Whether a target is a name, an item of a dict of its own, or an attribute of what a local holds throughout the loop."""
    match target:
        case ast.Name():
            return True
        case ast.Attribute(value=ast.Name() as base, attr=name):
            if is_computed(module, loop.scope, name) or "__getattribute__" in methods(module):
                return False
            return module.variable(loop.scope, base.id).is_invariant_in(loop) and not is_class_at_hand(module, loop.scope, base)
        case ast.Subscript():
            return is_own_item(module, loop, target)
    return False


def _times_in_statement(growth: Growth) -> int:
    """How often a statement mentions what it adds to; 0 for one that is no append: `s += x` once, `s = s + x` twice."""
    node = growth.site.node
    if growth.form == "+=":
        return 1
    alone = isinstance(node, ast.Assign) and len(node.targets) == 1 and node.value is growth.value
    return 2 if growth.form == "+" and alone else 0


def _is_stored_by_others(module: Module, loop: Loop, target: ast.expr) -> bool:
    """Whether code that a loop calls, its iterator or its header stores the target."""
    if isinstance(target, ast.Subscript):
        return False
    linked = linked_names(module, loop.scope, target)
    written = effects_of_callees_in(module, loop).writes | effects_between_steps(module, loop).writes
    if not linked.isdisjoint(written) or header_obstacle(module, loop, target) is Obstacle.CHANGED_BY_CALLEE:
        return True
    return isinstance(target, ast.Attribute) and store_obstacle(module, loop.scope, target) is Obstacle.OWN_CLASS


def _passes_owner(module: Module, loop: Loop, target: ast.expr) -> bool:
    """Whether a loop does anything with the object of an attribute but read and store attributes, or reads its `__dict__`."""
    if not isinstance(target, ast.Attribute):
        return False
    base: Any = target.value
    uses = module.variable(loop.scope, base.id).uses_in(loop)
    return any(not isinstance(use.parent, ast.Attribute) or use.parent.attr.startswith("__") for use in uses)


def _is_named_by_others(loop: Loop, target: ast.Attribute) -> bool:
    """Whether a loop uses an attribute of the same name of something else, which may be the same object."""
    wanted = compiled_name(loop.scope, target.attr)
    others = (node for part in _body(loop) for node in nodes_in(part) if isinstance(node, ast.Attribute))
    return any(compiled_name(loop.scope, node.attr) == wanted and key(node) != key(target) for node in others)


def _always_holds_text(module: Module, growth: Growth) -> bool:
    """Whether the target holds a str before the loop, as far as any statement of the file that stores it shows."""
    scope, target = growth.site.where.scope, growth.target
    if isinstance(target, ast.Subscript):
        return is_text_item(module, growth.loops[-1], target)
    if not isinstance(target, ast.Attribute):
        return _name_holds_text(module, growth)
    owner = class_of(module, scope, target.value)
    if owner is None or compiled_name(scope, target.attr) in module.once(named_in_calls):
        return False
    found = [*module.stores_of(scope, target.attr), *owner.bindings.get(compiled_name(scope, target.attr), ())]
    return _all_give_text(module, [store for store in found if not _is_of_another(module, store, owner)])


def _name_holds_text(module: Module, growth: Growth) -> bool:
    """Whether a name holds a str before the loop: by what reaches it, or, where other functions bind it, by all that do."""
    scope = growth.site.where.scope
    variable = module.variable(scope, growth.local)
    if variable.owner is scope.runner:
        return type_before_growth(module, growth).shown == "str"
    return _all_give_text(module, variable.bindings)


def _all_give_text(module: Module, bindings: Iterable[Binding]) -> bool:
    given = [found for found in bindings if found.kind not in (Bound.AUGMENTED, Bound.DECLARATION)]
    return bool(given) and all(known_type_of_binding(found, module).shown == "str" for found in given)


def _is_of_another(module: Module, store: Binding, owner: Scope) -> bool:
    """Whether a store gives an attribute to the own instance of another class than `owner`."""
    base = getattr(store.node, "value", None)
    other = class_at_hand(module, store.where.scope, base) if isinstance(base, ast.Name) else None
    return other is not None and other is not owner
