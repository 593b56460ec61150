"""What may go wrong where an expression that a loop evaluates in every iteration is evaluated once before the loop."""

from __future__ import annotations

import ast
from copy import copy
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.alias_changes import changed_by_callees, changed_through_alias
from flake8_bytecode_perf.analysis.aliases import linked_names
from flake8_bytecode_perf.analysis.attributes import is_set_after_a_call
from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.effects import effects_between_steps, effects_of, effects_of_callees_in, effects_of_iteration
from flake8_bytecode_perf.analysis.flow import is_assigned_later, is_definitely_assigned, place_of, statement_at
from flake8_bytecode_perf.analysis.globals import obstacles_to_early_read
from flake8_bytecode_perf.analysis.knowledge import IMMUTABLE, OF_CONTENTS, TYPE_QUESTIONS
from flake8_bytecode_perf.analysis.loops import reads_its_frame
from flake8_bytecode_perf.analysis.operation_record import names_of
from flake8_bytecode_perf.analysis.ownership import is_unaliased_until
from flake8_bytecode_perf.analysis.pure_calls import needs_element
from flake8_bytecode_perf.analysis.subclasses import may_override
from flake8_bytecode_perf.analysis.symbols import parts_with_scopes
from flake8_bytecode_perf.analysis.types import known_type
from flake8_bytecode_perf.model.kinds import Kind
from flake8_bytecode_perf.syntax import chain, walruses
from flake8_bytecode_perf.verdict import Obstacle, Verdict, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Site

_Read = tuple["Scope", ast.expr, bool]  # a name or a chain, its scope, and whether what is inside counts


def obstacles_to_early_value(
    module: Module, loop: Loop, scope: Scope, node: ast.expr, *, contents: bool = True
) -> list[Obstacle]:
    """Return what may go wrong where an expression that stands in `scope`, and in a loop, is evaluated before that loop.

    The expression is known to give the same in every iteration as far as the loop's own statements show. A name may have no
    value before the loop, or get another one from the loop's header; other code may change what it refers to. Without
    `contents`, only which objects the names refer to counts.
    """
    found: dict[Obstacle, None] = {}
    for where, read, inside in _reads(module, scope, node, contents=contents):
        base, links = chain(read)
        if base is None or module.owner(where, base.id).kind is Kind.COMPREHENSION:
            continue
        found.update(dict.fromkeys(_obstacles_to_read(module, loop, where, base, links)))
        if inside:
            found.update(dict.fromkeys(_obstacles_inside(module, loop, where, read)))
    if reads_its_frame(module, loop):
        found[Obstacle.NAME_IS_READ] = None
    return [*found]


def verdict_of_early_value(  # noqa: PLR0913 - what is asked for, and what can be done
    module: Module, site: Site, loop: Loop, state: Certainty, *, contents: bool = True, can_be_written: bool = True
) -> Verdict:
    """Return what may go wrong where what stands at a site is evaluated before a loop.

    `state` is how sure it is that the loop leaves it alone; for the rest see `obstacles_to_early_value`.
    """
    return verdict_of(
        unless(state is Certainty.CERTAIN, Obstacle.CHANGED_BY_CALLEE),
        unless(not needs_element(site.node), Obstacle.SKIPPED_ITERATION),
        *obstacles_to_early_value(module, loop, site.where.scope, site.node, contents=contents),
        can_be_written=can_be_written,
    )


def _reads(module: Module, scope: Scope, node: ast.expr, *, contents: bool) -> Iterator[_Read]:
    """Yield the names and the chains that an expression reads, the names of what it calls included."""
    waiting: list[tuple[Scope, ast.AST, bool]] = [(scope, node, contents)]
    while waiting:
        where, part, inside = waiting.pop()
        match part:
            case ast.Name() | ast.Attribute() if chain(part)[0] is not None:
                if isinstance(part.ctx, ast.Load):
                    yield where, part, inside
            case ast.Call(func=ast.Name(id=name) as function):
                yield where, function, False
                waiting += [(where, argument, inside and name not in TYPE_QUESTIONS) for argument in part.args]
            case ast.Call(func=ast.Attribute(value=owner)):
                waiting += [(where, child, inside) for child in (owner, *part.args)]
            case _:
                waiting += [(inner, child, inside) for inner, child in parts_with_scopes(module, where, part)]


def _obstacles_to_read(
    module: Module, loop: Loop, scope: Scope, base: ast.Name, links: list[ast.Attribute]
) -> Iterator[Obstacle]:
    """What may go wrong where a name, or an attribute of it, is read before a loop."""
    if module.is_global(scope, base.id):
        yield from obstacles_to_early_read(module, loop, base.id)
    elif not is_definitely_assigned(module, loop.scope, place_of(loop), base.id):
        later = is_assigned_later(module, loop.scope, base.id)
        yield Obstacle.SKIPPED_ITERATION if later else Obstacle.MAY_BE_UNBOUND
    elif _is_rebound_around(module, scope, base.id):
        yield Obstacle.CHANGED_BY_CALLEE
    if links and is_set_after_a_call(module, scope, base, links[0]):
        yield Obstacle.SKIPPED_ITERATION
    header = _header(module, loop)
    if header is not None and base.id in walruses([header]):
        yield Obstacle.CHANGED_IN_LOOP  # for x in (xs := f()): …


def _is_rebound_around(module: Module, scope: Scope, name: str) -> bool:
    """Whether the function around the one at hand may give a name that this one reads another value while a loop runs."""
    variable = module.variable(scope, name)
    several = len(variable.bindings) > 1 or any(found.where.loop is not None for found in variable.bindings)
    return several and variable.owner.runner is not scope.runner


def _obstacles_inside(module: Module, loop: Loop, scope: Scope, node: ast.expr) -> Iterator[Obstacle]:
    """What may change the contents of an object between the start of a loop's statement and the end of the loop."""
    known = known_type(node, module, scope)
    if known.sure and not known_type(_before(module, loop, node), module, scope).sure:
        yield Obstacle.MAY_BE_NONE  # if x is not None: … len(x)
    if known.name and may_override(module, known, *OF_CONTENTS):
        yield Obstacle.OWN_CLASS
    if known.name in IMMUTABLE:
        return
    own = isinstance(node, ast.Name) and is_unaliased_until(module, scope, node.id, loop.nest.span[1])
    names = frozenset(names_of(scope, node)) | linked_names(module, scope, node)
    header = _header(module, loop)
    evaluated = effects_of(module, loop.scope, header) if header is not None else None
    if evaluated is not None and not names.isdisjoint(evaluated.writes):
        yield Obstacle.CHANGED_IN_LOOP
    if own:
        return
    if evaluated is not None and evaluated.unknown:
        yield Obstacle.ITERABLE_RUNS_CODE
    written = effects_of_callees_in(module, loop).writes | effects_between_steps(module, loop).writes
    if not names.isdisjoint(written) or changed_by_callees(module, loop, scope, node):
        yield Obstacle.CHANGED_BY_CALLEE
    if changed_through_alias(module, loop, scope, node):
        yield Obstacle.SAME_OBJECT
    iterated = effects_of_iteration(module, loop)
    if iterated.unknown or iterated.suspends:
        yield Obstacle.SHARED_OBJECT


def _before(module: Module, loop: Loop, node: Any) -> Any:
    """A name or an attribute as it would stand right before a loop's statement."""
    place = _header(module, loop) if isinstance(loop.node, ast.comprehension) else loop.node
    return ast.copy_location(copy(node), place or node)


def _header(module: Module, loop: Loop) -> ast.AST | None:
    """What runs between the place before a loop and its first iteration; of a comprehension, the statement that holds it."""
    if isinstance(loop.node, ast.comprehension):
        return statement_at(module, loop.scope.runner, loop.above)
    return getattr(loop.node, "iter", None)
