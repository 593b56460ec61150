"""What a loop works out in each iteration from nothing that it changes."""

from __future__ import annotations

import ast
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.chains import chains
from flake8_bytecode_perf.analysis.effects import unknown_code
from flake8_bytecode_perf.analysis.knowledge import BOOLEAN_QUESTIONS, CONSUMING_CALLS, IMMUTABLE, PURE_METHODS
from flake8_bytecode_perf.analysis.mutation import (
    calls_what_changes,
    changes_somewhere,
    invariance_of,
    is_called,
    is_held,
    is_unchanged,
)
from flake8_bytecode_perf.analysis.symbols import dotted_name
from flake8_bytecode_perf.analysis.types import type_of, type_unless_none
from flake8_bytecode_perf.model.kinds import Kind
from flake8_bytecode_perf.syntax import chain, last_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Site

_WAITING = (ast.Await, ast.Yield, ast.YieldFrom)


def best_loop(site: Site, state_in: Callable[[Loop], Certainty]) -> tuple[Loop, Certainty] | None:
    """Return the outermost loop around a place for which `state_in` is certain, else likely, and which of the two it is."""
    best: tuple[Loop, Certainty] | None = None
    for loop in site.where.loop.outwards() if site.where.loop is not None else ():
        state = state_in(loop)
        if state is Certainty.NO:
            break  # nor is it in the loops around
        if _has_place_before(loop) and (best is None or state >= best[1]):
            best = loop, state
    return best


def binds_any(module: Module, loop: Loop, scope: Scope, nodes: Iterable[ast.expr]) -> bool:
    """Whether one of the expressions is a name that the loop binds: soon asked, of most that is not loop-invariant."""
    return any(loop in module.variable(scope, node.id).loops for node in nodes if isinstance(node, ast.Name))


def _has_place_before(loop: Loop) -> bool:
    """Whether a statement can stand right before a loop: not before the second one of a comprehension, or in a comprehension."""
    if not isinstance(loop.node, ast.comprehension):
        return True
    outer = loop.scope.parent.kind if loop.scope.parent is not None else Kind.MODULE
    first = loop.above.generators[0] is loop.node and outer not in (Kind.COMPREHENSION, Kind.LAMBDA)
    return first and not _in_elif(loop) and not _in_test(loop)


def _in_test(loop: Loop) -> bool:
    """Whether a comprehension stands in the test of a `while`, which runs it in every iteration: while any(x < n for x in xs)."""
    around = loop.parent.node if loop.parent is not None else None
    return isinstance(around, ast.While) and bool(loop.above.end_lineno <= (around.test.end_lineno or 0))


def _in_elif(loop: Loop) -> bool:
    """Whether a comprehension stands in a test which the one before it guards: `elif any(x == xs[0] for x in xs)`."""
    around = loop.branch.parent
    match around.block if around is not None else None:
        case [ast.If(test=test)]:
            return bool(loop.above.end_lineno <= (test.end_lineno or 0))
    return False


def is_deferred(module: Module, site: Site) -> bool:
    """Whether a generator that is not consumed at once runs what is at `site`: later than it is made, after unknown code."""
    scope = site.where.scope
    while scope.kind is Kind.COMPREHENSION and scope.parent is not None:
        if isinstance(scope.node, ast.GeneratorExp) and scope.node not in module.once(_used_up):
            return True
        scope = scope.parent
    return False


def _used_up(module: Module) -> set[ast.AST]:
    """The generators that a call goes through where they are made: sum(x for x in xs), ", ".join(x for x in xs)."""
    made = [site for site in module.comprehensions if isinstance(site.node, ast.GeneratorExp)]
    return {site.node for site in made if isinstance(site.parent, ast.Call) and last_name(site.parent.func) in CONSUMING_CALLS}


def invariance_with_calls(module: Module, loop: Loop, scope: Scope, node: ast.expr) -> Certainty:
    """Return how sure it is that a constant, a name or a chain is the same object in each iteration of `loop`.

    NO for an attribute that the file sets in other places than `__init__`, where the loop runs code of others: d.feed(x), d.rest.
    """
    state = invariance_of(module, loop, scope, node)
    doubtful = state is Certainty.LIKELY and isinstance(node, ast.Attribute) and unknown_code(module, loop)
    return Certainty.NO if doubtful else state


def invariance_of_contents(  # noqa: PLR0913 - what is asked for, and of which changes
    module: Module, loop: Loop, scope: Scope, node: ast.expr, *, items: bool = True, keys: bool = True
) -> Certainty:
    """Return how sure it is that a name or a chain is the same object in each iteration of `loop`, and the same inside.

    An object of unknown type is likely at best: NO, where the loop calls a method of it that may change it, or stores an
    attribute of it. Without `items` a list may get other items, but not more or fewer; without `keys`, reads may add items.
    """
    state = invariance_with_calls(module, loop, scope, node)
    known = type_of(node, module, scope) if state else ""
    if state is Certainty.NO or known in IMMUTABLE:
        return state
    unchanged = is_unchanged(module, loop, scope, node, items=items or known != "list", keys=keys)
    shared = isinstance(node, ast.Attribute) or module.is_global(scope, getattr(node, "id", ""))
    if unchanged is Certainty.NO:
        return Certainty.NO
    if unchanged is Certainty.LIKELY and changes_somewhere(module, scope, node, by_others=not shared):
        return Certainty.NO
    if not known:
        return Certainty.NO if _is_touched(module, loop, scope, node) else Certainty.LIKELY
    # self.items, or what was handed to it, and code of others runs; xs, and a `yield` lets the caller go on
    if shared:
        seen = unknown_code(module, loop)
    else:
        seen = loop in module.once(_waiting) or (_runs_others(module, loop) and _is_shared(module, loop, scope, node))
    return min(state, unchanged, Certainty.LIKELY) if seen else min(state, unchanged)


def likely_invariance(module: Module, loop: Loop, scope: Scope, node: ast.expr, *, inside: bool) -> Certainty:
    """Return the same for what is likely at best: code of others leaves it alone, but for what the loop calls of this file."""
    state = invariance_of(module, loop, scope, node)
    if state is Certainty.NO or calls_what_changes(module, loop, node):
        return Certainty.NO
    known = type_of(node, module, scope)
    if not inside or known in IMMUTABLE:
        return state
    unchanged = is_unchanged(module, loop, scope, node)
    touched = not known and _is_touched(module, loop, scope, node)
    return Certainty.NO if touched else min(state, unchanged)


def _is_shared(module: Module, loop: Loop, scope: Scope, name: Any) -> bool:
    return module.variable(scope, name.id).used_elsewhere or is_held(module, scope, name, loop)


def _runs_others(module: Module, loop: Loop) -> bool:
    """Whether a loop's iterations run code of others, or go through what may: a generator, map(xs.append, ys)."""
    if unknown_code(module, loop):
        return True
    over = getattr(loop.node, "iter", None)
    if isinstance(over, ast.Name):
        bindings = module.variable(loop.scope, over.id).bindings
        return any(_is_lazy(module, found.where.scope, found.value) for found in bindings)
    return _is_lazy(module, loop.scope, over)


def _is_lazy(module: Module, scope: Scope, value: ast.expr | None) -> bool:
    called = isinstance(value, ast.Call) and (dotted_name(value.func, module, scope) or "map") in ("map", "filter")
    return isinstance(value, ast.GeneratorExp) or (called and not type_unless_none(value, module, scope))


def occurrences(module: Module, loop: Loop, scope: Scope, node: ast.expr) -> Iterator[tuple[ast.expr, Any]]:
    """Yield each read of a name or a chain that an iteration of the loop makes, with the node right above it."""
    base, links = chain(node)
    if base is None or links:
        for site in module.once(_chains)[ast.unparse(node), loop.nest]:
            if loop.holds(site.where.loop):
                yield site.node, site.parent
    else:
        for site in module.variable(scope, base.id).uses_in(loop):
            yield site.node, site.parent


def _chains(module: Module) -> defaultdict[tuple[str, Loop], list[Site]]:
    """The chains that loops read, and the parts that they start with, by how they are written and the outermost loop."""
    found: defaultdict[tuple[str, Loop], list[Site]] = defaultdict(list)
    for site, base, links in chains(module):
        name = base.id if base is not None else "?"
        for link, above in zip(links, [*links[1:], site.parent], strict=True):
            name = f"{name}.{link.attr}"  # noqa: PFB402 - each of its values is a key
            found[name, site.where.nest].append(site._replace(node=link, parent=above))
    return found


def _is_touched(module: Module, loop: Loop, scope: Scope, node: ast.expr) -> bool:
    """Whether an iteration calls an unknown method of an object, or stores an attribute of it."""
    above = (parent for _, parent in occurrences(module, loop, scope, node) if isinstance(parent, ast.Attribute))
    return any(
        not isinstance(parent.ctx, ast.Load) or (is_called(module, parent) and parent.attr not in PURE_METHODS)
        for parent in above
    )


def is_guarded(module: Module, loop: Loop, scope: Scope, node: ast.expr) -> bool:
    """Whether the loop asks what an object is, so that it need not be what it is taken for: `x and len(x)`, `x is not None`."""
    return any(_asks(part, parent) for part, parent in occurrences(module, loop, scope, node))


def _asks(node: ast.expr, parent: Any) -> bool:
    match parent:
        case ast.If(test=test) | ast.While(test=test) | ast.IfExp(test=test):
            return test is node
        case ast.BoolOp() | ast.UnaryOp(op=ast.Not()):
            return True
        case ast.Compare(ops=[ast.Is() | ast.IsNot() | ast.Eq() | ast.NotEq(), *_], comparators=[ast.Constant(value=None), *_]):
            return True
        case ast.comprehension(ifs=conditions):
            return node in conditions
        case ast.Call(func=ast.Name(id=name)):
            return name in BOOLEAN_QUESTIONS
    return False


def alone_in_test(module: Module, loop: Loop, site: Site) -> bool:
    """Whether what stands at `site` is tested against nothing that the loop changes, and code of others runs: while len(xs) > 3.

    Such a test is there because that code changes it.
    """
    if not unknown_code(module, loop):
        return False
    match site.parent:
        case ast.Compare(left=left, comparators=others):
            rest = [part for part in (left, *others) if part is not site.node]
            return all(invariance_of(module, loop, site.where.scope, part) for part in rest)
    return _asks(site.node, site.parent)


def _waiting(module: Module) -> set[Loop]:
    """The loops that yield or wait."""
    sites = [site for site in module.calls if isinstance(site.node, _WAITING)]
    return {loop for site in sites if site.where.loop is not None for loop in site.where.loop.outwards()}
