"""Loops that do nothing but fill a list or a set, one element per iteration: `for x in xs: out.append(f(x))`."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.access_paths import assigned, key, mentions
from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.definitions import is_overridden
from flake8_bytecode_perf.analysis.flow import is_definitely_assigned
from flake8_bytecode_perf.analysis.loops import block_of, names_bound_by
from flake8_bytecode_perf.analysis.mutation import invariance_of
from flake8_bytecode_perf.analysis.observability import (
    header_obstacle,
    is_private,
    partial_result_is_observable,
    stops,
    target_stays_inside,
)
from flake8_bytecode_perf.analysis.reaching_types import type_before
from flake8_bytecode_perf.analysis.types import may_be_none, type_of
from flake8_bytecode_perf.bytecode import (
    at_later_spans,
    at_span,
    calls,
    loads_any_attribute,
    stands_at,
)
from flake8_bytecode_perf.model import Kind
from flake8_bytecode_perf.rule import Suspect
from flake8_bytecode_perf.syntax import chain, counted, text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from flake8_bytecode_perf.model import Loop, Module, Scope


_NEAR = 5  # statements between what makes a name and its loop


_MAKERS = {"list": ("list", "sorted"), "set": ("set",)}
_SIMPLE = (ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Expr, ast.Assert, ast.Import, ast.ImportFrom)


class Lone(NamedTuple):
    """A `for` loop whose whole body is one statement, and the tests that this one stands under."""

    loop: Loop
    statement: ast.stmt
    tests: list[ast.expr]


def is_plain(loop: Loop) -> bool:
    """Whether a loop is a hot `for` loop in a function; one with an `else` does something else as well."""
    node: Any = loop.node
    return node.__class__ is ast.For and not loop.cold and not node.orelse and loop.scope.kind is Kind.FUNCTION


def lone(loop: Loop) -> Lone | None:
    """Return what a plain loop does, if that is one thing; None for any other loop.

    `if not x: continue` before it and `if x:` around it are tests.
    """
    if not is_plain(loop):
        return None
    node: Any = loop.node
    body, tests = node.body, []
    while True:
        *skips, last = body
        for skip in skips:
            match skip:
                case ast.If(test=test, body=[ast.Continue()], orelse=[]):
                    tests.append(opposite(test))
                case _:
                    return None
        match last:
            case ast.If(test=test, body=body, orelse=[] | [ast.Continue() | ast.Pass()]):
                tests.append(test)
            case _:
                return Lone(loop, last, tests)


def opposite(test: ast.expr) -> ast.expr:
    """Return the test that holds where another does not."""
    match test:
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return operand
    return ast.UnaryOp(op=ast.Not(), operand=test)


def conjuncts(test: ast.expr) -> list[ast.expr]:
    """Return what must hold for a test: a and b, of `a and b`; the test itself if one behind the first calls something."""
    match test:
        case ast.BoolOp(op=ast.And(), values=values):
            pass
        case ast.UnaryOp(op=ast.Not(), operand=ast.BoolOp(op=ast.Or(), values=either)):
            values = [opposite(value) for value in either]
        case _:
            return [test]
    return [test] if any(isinstance(node, ast.Call) for value in values[1:] for node in ast.walk(value)) else values


def made_before(loop: Loop, name: str) -> ast.expr | None:
    """Return what a statement right before the loop gives to a name, or to an attribute such as `self.items`.

    Simple statements may stand between, if they do not mention the name, or the one that the attribute starts from.
    """
    block, index = block_of(loop.node, loop.above)
    for statement in reversed(block[max(0, index - _NEAR) : index]):
        if not isinstance(statement, _SIMPLE):
            return None
        if isinstance(statement, (ast.Assign, ast.AnnAssign)) and statement.value is not None:
            values = [value for target, value in assigned(statement) if key(target) == name]
            if values and len(getattr(statement, "targets", values)) == 1:
                return values[0]
        if counted(statement, name.partition(".")[0]):
            return None
    return None


class Filling(NamedTuple):
    """One such loop: what it does, the call, what that fills and with what.

    `guard` is the test whether a set has the element already, which is none of the loop's tests. `calls` is how many calls stand
    in the loop, `held` whether a local holds something first, and `written` whether the file has element and tests as they are.
    """

    done: Lone
    call: ast.Call
    receiver: ast.expr
    element: ast.expr
    guard: ast.expr | None = None
    calls: int = 1
    held: bool = False
    written: bool = True
    obstacles: tuple[Obstacle, ...] = ()

    @property
    def spans(self) -> tuple[ast.expr, ast.expr]:
        """What the proof asks for: the method and the call."""
        return self.call.func, self.call

    @property
    def copies(self) -> bool:
        """Whether each iteration takes over the loop's own element, as it is."""
        target = _node(self.done.loop).target
        names = isinstance(target, ast.Name) and isinstance(self.element, ast.Name)
        return names and not self.done.tests and target.id == self.element.id  # type: ignore[attr-defined]  # names have one


class Filled(NamedTuple):
    """What the rules tell their fixes: the loops, outermost first, and what the innermost does.

    No loops, if it fills what is there already.
    """

    loops: list[Lone]
    filling: Filling


def fillings(module: Module, method: str) -> Iterator[Filling]:
    """Yield the innermost loops whose whole body is a call of `method` with one argument, under whatever tests."""
    for site in module.hot_calls_of(method):
        if site.where.loop is None or not isinstance(site.parent, ast.Expr):
            continue
        match site.node:
            case ast.Call(func=ast.Attribute(value=receiver), args=[element], keywords=[]) as call:
                done = lone(site.where.loop)
                if done is not None and done.statement is site.parent and not isinstance(element, ast.Starred):
                    yield Filling(done, call, receiver, element)


def _is_guard(test: ast.expr, call: ast.Call, element: ast.expr) -> bool:
    """Whether a test asks if a set has the element already that a call adds to it: x not in out."""
    match test, call.func:
        case (
            ast.UnaryOp(op=ast.Not(), operand=ast.Compare(left=left, ops=[ast.In()], comparators=[held]))
            | ast.Compare(left=left, ops=[ast.NotIn()], comparators=[held]),
            ast.Attribute(value=receiver, attr="add"),
        ):
            return bool(key(left)) and key(left) == key(element) and key(held) == key(receiver)
    return False


def guard_among(asked: Sequence[ast.expr], call: ast.Call, element: ast.expr) -> ast.expr | None:
    """Return the guard among what an iteration evaluates; none if what is behind it calls something, for new elements only."""
    at = next((at for at, test in enumerate(asked) if _is_guard(test, call, element)), len(asked))
    behind = any(isinstance(node, ast.Call) for part in asked[at + 1 :] for node in ast.walk(part))
    return asked[at] if at < len(asked) and not behind else None


def nest(module: Module, filling: Filling, kind: str, *, started: bool = False) -> list[Lone]:
    """Return the loops that a comprehension may stand for, outermost first: those right behind what makes the collection.

    No loop, if it is not made empty there (or, if `started`, with elements), or if somebody could tell the comprehension from
    the loops.
    """
    name, loop = getattr(filling.receiver, "id", ""), filling.done.loop
    if not name or not is_private(module, loop.scope, name):
        return []
    loops = up_to_making(filling.done, name)
    new = is_started if started else is_empty
    if not loops or not new(module, loop.scope, made_before(loops[0].loop, name), kind):
        return []
    uses = filling.calls + (filling.guard is not None)
    alone = counted(loops[0].loop.node, name) == uses and not partial_result_is_observable(module, loops[0].loop, name)
    if not alone or not all(target_stays_inside(module, found.loop) for found in loops):
        return []
    return [] if _differs(module, loops, filling.element) else loops


def up_to_making(done: Lone, name: str) -> list[Lone]:
    """Return the loops from the one with `name` made before it to the innermost, each of which only runs the next."""
    loops = [done]
    while made_before(loops[-1].loop, name) is None:
        above = loops[-1].loop.parent
        around = lone(above) if above is not None else None
        if around is None or around.statement is not loops[-1].loop.node:
            return []
        loops.append(around)
    return loops[::-1]


def is_empty(module: Module, scope: Scope, value: ast.expr | None, kind: str) -> bool:
    """Whether an expression makes an empty list, or an empty set: [], list(), set()."""
    match value:
        case ast.List(elts=[]):
            return kind == "list"
        case ast.Call(func=ast.Name(id=name), args=[], keywords=[]):
            return name == kind and module.is_builtin(scope, name)
    return False


def is_started(module: Module, scope: Scope, value: ast.expr | None, kind: str) -> bool:
    """Whether an expression makes a list, or a set, that may have elements: [first], {*xs}, set(xs), sorted(xs)."""
    match value:
        case ast.List() | ast.ListComp():
            return kind == "list"
        case ast.Set() | ast.SetComp():
            return kind == "set"
        case ast.Call(func=ast.Name(id=name), args=[_, *_]):
            return name in _MAKERS[kind] and module.is_builtin(scope, name)
    return False


def _differs(module: Module, loops: list[Lone], element: ast.expr) -> bool:
    """Whether the code of an iteration could not stand in a comprehension, or would mean something else there."""
    scope, nodes = loops[0].loop.scope, [_node(found.loop) for found in loops]
    iterables = [node.iter for node in nodes]
    parts = [element, *iterables[1:], *(test for found in loops for test in found.tests)]  # the first is asked for outside
    bound = {name for node in nodes for name in names_bound_by(node.target)}
    if isinstance(element, ast.GeneratorExp) or bound & walruses(parts) or walruses(iterables):
        return True
    # for row in rows: for x in f(x): …      the x in a comprehension is its own, and has no value yet
    later = ((iterable, name) for at, iterable in enumerate(iterables) if at for node in nodes[at:] for name in _bound(node))
    return any(counted(*pair) for pair in later) or any(stops(module, scope, part) for part in parts)


def _node(loop: Loop) -> Any:
    """The statement of a loop, which is known to be a `for`."""
    return loop.node


def _bound(node: ast.For) -> list[str]:
    return names_bound_by(node.target)


def walruses(parts: list[ast.expr]) -> set[str]:
    """Return the names that `:=` binds in these expressions."""
    return {node.target.id for part in parts for node in ast.walk(part) if isinstance(node, ast.NamedExpr)}


def suspect_of(loops: list[Lone], filling: Filling, kind: type[ast.ListComp | ast.SetComp], *, started: bool = False) -> Suspect:
    """Make the suspect of a rule that has a comprehension stand for these loops."""
    nodes = [(_node(found.loop), found.tests) for found in loops]
    clauses = [ast.comprehension(node.target, node.iter, tests, is_async=0) for node, tests in nodes]
    store = ("+=" if kind is ast.ListComp else "|=") if started else "="
    note = f"{text(filling.receiver)} {store} {text(kind(filling.element, clauses))}"
    variant = "guarded" if filling.guard is not None else "" if started else _variant(loops, filling)
    variant = f"{variant} started".lstrip() if started else variant
    header, innermost = (loops[0].loop.header,), (loops[-1].loop.header,)
    subject, detail = text(filling.receiver), Filled(loops, filling)
    # the conditional of two calls is no code of the file: no fix finds it there
    verdict = verdict_of(*filling.obstacles, can_be_written=filling.written and not started)
    return Suspect(header, subject, verdict, note, filling.spans, detail, variant, innermost)


def _variant(loops: list[Lone], filling: Filling) -> str:
    tests = [test for found in loops for test in found.tests]
    if walruses([filling.element, *tests]):
        return "walrus" if filling.written else "local in a test"
    single = "tested" if tests else "either" if filling.calls > 1 else "by a local" if filling.held else ""
    return "nested" if len(loops) > 1 else single


def receives(module: Module, filling: Filling) -> tuple[str, list[Obstacle | None]]:
    """Return the type of what a copying loop fills, or "unknown", and what a call that takes all elements may do otherwise.

    An empty type where one call would not do the same at all.
    """
    loop, receiver = filling.done.loop, filling.receiver
    node, scope = _node(loop), loop.scope
    base, links = chain(receiver)
    # for x in xs: x.items.append(x)      or for x in out: out.append(x), which never ends
    if base is None or counted(receiver, node.target.id) or mentions(node.iter, receiver):
        return "", []
    # def extend(self, xs): for x in xs: self.append(x)      is what extend is
    if not target_stays_inside(module, loop) or (not links and base.id in ("self", "cls")):
        return "", []
    if links:
        known = type_of(receiver, module, scope)
        there = unless(invariance_of(module, loop, scope, receiver) is Certainty.CERTAIN, Obstacle.CHANGED_BY_CALLEE)
    else:
        known = type_before(module, loop.header.where, base.id, loop.line)
        there = unless(is_definitely_assigned(module, scope, node, base.id), Obstacle.SKIPPED_ITERATION)
    own = not links and is_private(module, scope, base.id)
    return known or "unknown", [
        unless(not may_be_none(receiver, module, scope), Obstacle.MAY_BE_NONE),
        unless(bool(known), Obstacle.UNKNOWN_TYPE),
        unless(not is_overridden(module, known, "append", "extend", "add", "update"), Obstacle.OWN_CLASS),
        there,
        None if own else header_obstacle(module, loop, receiver),
    ]


# The method is loaded and called; the suspect's spans are the method and the call.
proof = stands_at((at_span, loads_any_attribute), (at_later_spans, calls))
