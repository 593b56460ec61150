"""Whether partial results are observable: by code that a loop calls, by its iterator, or after an exception."""

from __future__ import annotations

import ast
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.access_paths import key, mentions
from flake8_bytecode_perf.analysis.aliases import linked_names, may_alias
from flake8_bytecode_perf.analysis.comprehensions import containers_read, loop_of, names_bound_in
from flake8_bytecode_perf.analysis.effects import (
    effects_between_steps,
    effects_of,
    effects_of_callees_in,
    effects_of_consumer,
    effects_of_iteration,
    may_be_called_by,
    methods_have_effects,
)
from flake8_bytecode_perf.analysis.flow import lines_suppressed
from flake8_bytecode_perf.analysis.iterators import steps_of
from flake8_bytecode_perf.analysis.knowledge import FRAME_USERS, IMMUTABLE, LENGTH, READS_ALL_FIRST, WITHOUT_LENGTH
from flake8_bytecode_perf.analysis.loops import names_bound_by, reads_callers_frames, seen_outside
from flake8_bytecode_perf.analysis.operation_record import names_of
from flake8_bytecode_perf.analysis.ownership import is_unaliased_until
from flake8_bytecode_perf.analysis.subclasses import may_override
from flake8_bytecode_perf.analysis.symbols import dotted_name
from flake8_bytecode_perf.analysis.types import known_type, type_of
from flake8_bytecode_perf.syntax import nodes_in
from flake8_bytecode_perf.verdict import Obstacle, unless

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.analysis.effects import Effects
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Site

_STOPPING = (ast.Yield, ast.YieldFrom, ast.Await)
_LEAVING = (ast.Raise, ast.Return)


def partial_result_obstacle(module: Module, loop: Loop, target: ast.expr) -> Obstacle | None:
    """Return what may observe the value of a variable, an attribute or a container while a loop changes it, step by step.

    Code that an iteration calls and the loop's iterator may read it. Anything may read it after an exception that leaves the
    loop, where the target is more than a local of the function. What the loop's own statements read is not asked here.
    """
    if effects_of_iteration(module, loop).suspends:
        return Obstacle.SUSPENDS
    if is_unshared(module, loop.header, target):
        name: Any = target
        return Obstacle.SEEN_AFTER_ERROR if partial_result_is_observable(module, loop, name.id) else None
    names = _names(module, loop.scope, target)
    if _touches(effects_of_callees_in(module, loop), names):
        return Obstacle.READ_BY_CALLEE
    between = effects_between_steps(module, loop)
    if _touches(between._replace(unknown=False), names):
        return Obstacle.READ_BY_CALLEE
    return Obstacle.SEEN_AFTER_ERROR if between.unknown or effects_of_iteration(module, loop).raises else None


def header_obstacle(module: Module, loop: Loop, target: ast.expr) -> Obstacle | None:
    """Return what may change the value of a variable or an attribute when the iterable of a loop is evaluated."""
    iterable = getattr(loop.node, "iter", None)
    if iterable is None:
        return None
    effects = effects_of(module, loop.scope, iterable)
    if not _names(module, loop.scope, target).isdisjoint(effects.writes):
        return Obstacle.CHANGED_BY_CALLEE
    return Obstacle.ITERABLE_RUNS_CODE if effects.unknown else None


def leaves_with_result(loop: Loop) -> bool:
    """Return whether a loop may be left before the statement behind it, or has an `else` in between."""
    node: Any = loop.node
    if isinstance(node, ast.comprehension) or node.orelse:
        return True
    return any(isinstance(found, (ast.Return, ast.Yield, ast.YieldFrom, ast.Await)) for found in nodes_in(node))


def length_obstacle(module: Module, scope: Scope, iterable: ast.expr) -> Obstacle | None:
    """Return what may tell whether code asks an iterable for its length: the function at hand, which works it out, or an effect.

    A loop calls `__iter__` alone; `list`, `tuple`, `sorted` and `extend` call `__len__` and `__length_hint__` as well.
    """
    lazy = isinstance(iterable, ast.Call) and dotted_name(iterable.func, module, scope) in WITHOUT_LENGTH
    if lazy or steps_of(module, scope, iterable).generators:
        return None
    known = known_type(iterable, module, scope)
    if known.name and not may_override(module, known, *LENGTH):
        return None
    if scope.runner in may_be_called_by(module, *LENGTH):
        return Obstacle.REENTRANT
    return unless(not methods_have_effects(module, *LENGTH), Obstacle.LENGTH_RUNS_CODE)


def only_copies(module: Module, loop: Loop, statement: ast.stmt, element: ast.expr) -> bool:
    """Return whether a loop only runs a statement that takes over its elements, and a call with its iterable does the same.

    for x in xs: found.insert(0, x)     not where the x is read behind the loop, or the length of xs runs code
    """
    match loop.node:
        case ast.For(target=ast.Name(id=name), iter=iterable, body=[only], orelse=[]) if only is statement:
            same = isinstance(element, ast.Name) and element.id == name
            return same and not seen_outside(module, loop, name) and length_obstacle(module, loop.scope, iterable) is None
    return False


def filled_by_obstacle(module: Module, site: Site, receiver: ast.expr) -> Obstacle | None:
    """Return what may tell whether a container is filled element by element or at once by the comprehension at `site`.

    The comprehension itself, under any name; code that it calls; anything after an exception, unless only this function has
    the container.
    """
    scope, comprehension = site.where.scope, site.node
    if mentions(comprehension, receiver) or _mentions_link(module, scope, comprehension, receiver):
        return Obstacle.READ_WHILE_IT_GROWS
    loop, names = loop_of(module, comprehension), _names(module, scope, receiver)
    callees, own = effects_of_callees_in(module, loop), effects_of_iteration(module, loop)
    between = effects_between_steps(module, loop)
    if not names.isdisjoint(callees.reads | callees.writes | between.reads | between.writes):
        return Obstacle.READ_BY_CALLEE
    if is_unshared(module, site, receiver):
        return Obstacle.SEEN_AFTER_ERROR if error_is_caught(module, site) else None
    if own.suspends:
        return Obstacle.SUSPENDS
    if callees.unknown:
        return Obstacle.READ_BY_CALLEE
    if any(may_alias(module, scope, receiver, found) for found in containers_read(comprehension)):
        return Obstacle.SAME_OBJECT
    return Obstacle.SEEN_AFTER_ERROR if own.raises or between.unknown else None


def interleaving_obstacle(module: Module, site: Site) -> Obstacle | None:
    """Return what may tell whether the generator at `site` runs between the steps of the builtin that it is given to.

    `sum` adds, and `min` calls its key, between two elements; with a comprehension all elements come first.
    """
    scope, call = site.where.scope, site.parent
    if dotted_name(call.func, module, scope) in READS_ALL_FIRST:
        return None
    loop = loop_of(module, site.node)
    own, unknown = effects_of_iteration(module, loop), effects_of_callees_in(module, loop).unknown
    consumer = effects_of_consumer(module, scope, call)
    if unknown and consumer.unknown:
        return Obstacle.READ_BY_CONSUMER
    if not consumer.writes.isdisjoint(own.reads | own.writes) or not own.writes.isdisjoint(consumer.reads):
        return Obstacle.READ_BY_CONSUMER
    changes = unknown or not own.writes.issubset(names_bound_in(site.node))
    return Obstacle.SEEN_AFTER_ERROR if changes and consumer.raises else None


def _mentions_link(module: Module, scope: Scope, comprehension: ast.expr, receiver: ast.expr) -> bool:
    """Whether a comprehension reads what an assignment links to a container: seen, after `seen = out`."""
    others = linked_names(module, scope, receiver).difference(names_of(scope, receiver))
    reads = [node for node in nodes_in(comprehension) if isinstance(node, (ast.Name, ast.Attribute))]
    return any(not others.isdisjoint(names_of(scope, node)) for node in reads) or any(
        _is_view(found.value, receiver)
        for node in reads
        if isinstance(node, ast.Name)
        for found in module.variable(scope, node.id).bindings
    )


def _is_view(value: ast.expr | None, receiver: ast.expr) -> bool:
    """Whether a value is a method of a container that is kept to be called, `has = out.__contains__`, or a view of a dict."""
    match value:
        case ast.Attribute(value=owner) | ast.Call(func=ast.Attribute(value=owner, attr="items" | "keys" | "values")):
            return bool(key(owner)) and key(owner) == key(receiver)
    return False


def _touches(effects: Effects, names: frozenset[str]) -> bool:
    return effects.unknown or not names.isdisjoint(effects.reads | effects.writes)


def _names(module: Module, scope: Scope, target: ast.expr) -> frozenset[str]:
    """The names by which the file may know what a target holds: its own, and those that assignments link to it."""
    return frozenset(names_of(scope, target)) | linked_names(module, scope, target)


def is_unshared(module: Module, site: Site, target: ast.expr) -> bool:
    """Return whether only this function can reach what a target holds when it has run what stands at `site`.

    It is a local with a fresh allocation that nothing else gets until then, or with a value that never changes.
    """
    scope = site.where.scope
    if not isinstance(target, ast.Name) or not is_private(module, scope, target.id):
        return False
    return is_unaliased_until(module, scope, target.id, _end_of_use(module, site, target.id)) or (
        type_of(target, module, scope) in IMMUTABLE
    )


def _end_of_use(module: Module, site: Site, name: str) -> tuple[int, int]:
    """Where the loops around a place end in which a name keeps its object: an iteration of the next one binds it again."""
    end: tuple[int, int] = site.node.end_lineno, site.node.end_col_offset
    rebinding = module.variable(site.where.scope, name).loops
    for loop in site.where.loop.outwards() if site.where.loop is not None else ():
        if loop in rebinding:
            break
        if (last := loop.span[1]) > end:
            end = last
    return end


def is_private(module: Module, scope: Scope, name: str) -> bool:
    """Whether `name` is a local of the function at hand that no inner function knows."""
    variable = module.variable(scope, name)
    return variable.owner is scope and not variable.used_elsewhere


def target_stays_inside(module: Module, loop: Loop) -> bool:
    """Whether nobody sees the names that the loop's header binds, and it binds no more than names."""
    node: Any = loop.node
    plain = all(isinstance(part, (ast.Name, ast.Tuple, ast.List, ast.Starred)) for part in _parts(node.target))
    return plain and not any(seen_outside(module, loop, name) for name in names_bound_by(node.target))


def _parts(target: ast.expr) -> Iterator[ast.expr]:
    waiting = [target]
    while waiting:
        part = waiting.pop()
        yield part
        waiting += part.elts if isinstance(part, (ast.Tuple, ast.List)) else []
        waiting += [part.value] if isinstance(part, ast.Starred) else []


def stops(module: Module, scope: Scope, node: ast.AST) -> bool:
    """Whether an iteration yields, waits, or looks into the frame that it runs in: a comprehension, or a builtin, could not."""
    for found in nodes_in(node):
        if isinstance(found, _STOPPING):
            return True
        if isinstance(found, ast.Name) and found.id in FRAME_USERS and module.is_builtin(scope, found.id):
            return True
        if isinstance(found, ast.Call) and reads_callers_frames(module):
            return True
    return False


def partial_result_is_observable(module: Module, loop: Loop, name: str) -> bool:
    """Whether the function reads `name` after an error in the loop that it catches: it shows what the loop has done so far."""
    if loop.line in module.once(lines_suppressed):
        return True
    tries = module.once(_tries_by_line)[loop.line]
    return bool(tries) and any(
        _runs_after_error(node, site) for site in module.variable(loop.scope, name).reads for node in tries
    )


def error_is_caught(module: Module, site: Site) -> bool:
    """Whether the function that runs what stands at `site` may go on, or clean up, when that has raised."""
    first, line = getattr(site.where.scope.runner.node, "lineno", 0), site.node.lineno
    tries = module.once(_tries_by_line)[line]
    return line in module.once(lines_suppressed) or any(node.lineno > first for node in tries)


def _tries_by_line(module: Module) -> defaultdict[int, list[ast.Try]]:
    """The `try` statements around each line of their bodies."""
    lines: defaultdict[int, list[ast.Try]] = defaultdict(list)
    for node in module.tries:
        for line in range(node.body[0].lineno, _end_line(node.body[-1]) + 1):
            lines[line].append(node)
    return lines


def _runs_after_error(node: ast.Try, site: Site) -> bool:
    """Whether what stands at `site` may run when the body of a `try` has raised: it is in a handler, or behind it."""
    line: int = site.node.lineno
    caught = any(not isinstance(handler.body[-1], _LEAVING) for handler in node.handlers)
    if node.orelse and node.orelse[0].lineno <= line <= _end_line(node.orelse[-1]):
        return False
    behind = line > _end_line(node.body[-1])
    return behind and (caught or line <= _end_line(node))


def _end_line(node: ast.stmt) -> int:
    assert node.end_lineno is not None  # noqa: S101 - parsed trees have ends
    return node.end_lineno
