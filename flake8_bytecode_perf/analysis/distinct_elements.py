"""Loops and comprehensions that list distinct elements, and ask a set which they have seen."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.access_paths import key, times_mentioned
from flake8_bytecode_perf.analysis.effects import runs_unknown
from flake8_bytecode_perf.analysis.evaluation_order import acts
from flake8_bytecode_perf.analysis.loop_bodies import Local, Lone, is_plain, steps_of
from flake8_bytecode_perf.analysis.loop_comprehensions import clauses_of, fits_comprehension
from flake8_bytecode_perf.analysis.loops import names_bound_by, seen_outside
from flake8_bytecode_perf.analysis.observability import is_private, partial_result_is_observable, target_stays_inside
from flake8_bytecode_perf.analysis.starts import is_empty, made_before, up_to_making
from flake8_bytecode_perf.syntax import chain, counted, walruses

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site

_READS = 2  # of the set: the test and the call of `add`


class Distinct(NamedTuple):
    """What an iteration does: what it lists, under which conditions; the set, the list, the test of the set and the two calls.

    `local` is the name that holds the element, where it is computed first.
    """

    element: ast.expr
    tests: list[ast.expr]
    seen: str
    out: ast.expr
    spans: tuple[ast.Compare, ast.Call, ast.Call]
    local: str


def distinct_of(module: Module, loop: Loop) -> tuple[Distinct, list[Lone]] | None:
    """Return what the iterations of a loop list, and the loops that the list is made for, outermost first.

    None where a loop does anything else, or could be told from `dict.fromkeys`.
    """
    found = _distinct(module, loop) if is_plain(loop) else None
    loops = _loops(module, loop, found) if found is not None else []
    return (found, loops) if found is not None and loops else None


def distinct_in(module: Module, site: Site) -> tuple[ast.Compare, ast.Call] | None:
    """Return the test of a set and the call that adds to it, where a comprehension lists what it has not seen.

    [x for x in xs if not (x in seen or seen.add(x))]      where nothing else reads the set
    """
    match site.node:
        case ast.ListComp(
            elt=ast.Name(id=element),
            generators=[ast.comprehension(target=ast.Name(id=target), ifs=[test], is_async=0)],
        ) if element == target:
            found = _test_and_add(test, element)
            return found if found is not None and _is_for_this(module, site, found[0].comparators[0]) else None
    return None


def _test_and_add(test: ast.expr, element: str) -> tuple[ast.Compare, ast.Call] | None:
    """The test of a set and the call that adds: `not (x in seen or seen.add(x))`, `x not in seen and not seen.add(x)`."""
    match test:
        case ast.UnaryOp(op=ast.Not(), operand=ast.BoolOp(op=ast.Or(), values=[ast.Compare(ops=[ast.In()]) as held, added])):
            pass
        case ast.BoolOp(op=ast.And(), values=[ast.Compare(ops=[ast.NotIn()]) as held, ast.UnaryOp(op=ast.Not(), operand=added)]):
            pass
        case _:
            return None
    match held, added:
        case (
            ast.Compare(left=ast.Name(id=one), comparators=[ast.Name(id=seen)]),
            ast.Call(func=ast.Attribute(value=ast.Name(id=filled), attr="add"), args=[ast.Name(id=other)], keywords=[]) as call,
        ) if one == other == element and seen == filled:
            return held, call
    return None


def _is_for_this(module: Module, site: Site, seen: ast.expr) -> bool:
    """Whether a set is made empty for a comprehension, and read by nothing else."""
    scope = site.where.scope
    variable = module.variable(scope, getattr(seen, "id", ""))
    made = variable.bindings
    if len(made) != 1 or variable.owner is not scope.runner or len(variable.reads) != _READS:
        return False
    # seen = set(); for row in rows: [x for x in row if …]      keeps the elements of all rows
    inside = made[0].where.loop is site.where.loop and all(read.where.scope.node is site.node for read in variable.reads)
    return inside and is_empty(module, scope, made[0].value, "set") and module.is_builtin(scope, "dict")


def _distinct(module: Module, loop: Loop) -> Distinct | None:
    """What the iterations of a loop do, if it is nothing but this."""
    node: Any = loop.node
    steps, body = steps_of(node.body)
    held = [step for step in steps if isinstance(step, Local)]
    tests = [part for step in steps if not isinstance(step, Local) for part in _parts(step)]
    absent = _absent(tests[-1]) if tests else None
    if absent is None or len(held) > 1 or (held and _would_run_less(module, loop, steps, held[0])):
        return None
    match body:
        case [
            ast.Expr(value=ast.Call(func=ast.Attribute(value=one, attr=how), args=[first], keywords=[]) as call),
            ast.Expr(value=ast.Call(func=ast.Attribute(value=two, attr=what), args=[second], keywords=[]) as other),
        ] if {how, what} == {"add", "append"}:
            seen, out = (one, two) if how == "add" else (two, one)
            wanted = key(absent.left)
            if not wanted or {key(first), key(second)} != {wanted} or key(absent.comparators[0]) != getattr(seen, "id", ""):
                return None
            if chain(out)[0] is None or any(local.name != wanted for local in held):
                return None
            spans = (absent, call, other)
            if held:
                return Distinct(held[0].value, tests[:-1], key(seen), out, spans, wanted)
            return Distinct(absent.left, tests[:-1], key(seen), out, spans, "")
    return None


def _parts(test: ast.expr) -> list[ast.expr]:
    return test.values if isinstance(test, ast.BoolOp) and isinstance(test.op, ast.And) else [test]


def _would_run_less(module: Module, loop: Loop, steps: list[Local | ast.expr], local: Local) -> bool:
    """Whether what a local gets acts, and a test would come before it."""
    # y = f(x); if x and y not in seen: …
    if steps[-2] is local and _parts(steps[-1]) == [steps[-1]]:  # type: ignore[arg-type]  # the last is a test
        return False
    return acts(local.value) or runs_unknown(module, loop.header, local.value)


def _absent(test: ast.expr) -> ast.Compare | None:
    """The comparison of `x not in seen`, or of `not x in seen`."""
    match test:
        case ast.Compare(ops=[ast.NotIn()]) | ast.UnaryOp(op=ast.Not(), operand=ast.Compare(ops=[ast.In()])):
            return test.operand if isinstance(test, ast.UnaryOp) else test  # type: ignore[return-value]  # a comparison
    return None


def _loops(module: Module, loop: Loop, found: Distinct) -> list[Lone]:
    """The loops that the list is made for; none, if it could be told from `dict.fromkeys`."""
    scope, out = loop.scope, key(found.out)
    node: Any = loop.node
    loops = up_to_making(Lone(loop, node, found.tests), found.seen)
    if not loops or not is_private(module, scope, found.seen) or not module.is_builtin(scope, "dict"):
        return []
    outermost = loops[0].loop
    private = isinstance(found.out, ast.Name)
    if private and (not is_private(module, scope, out) or partial_result_is_observable(module, outermost, out)):
        return []
    if counted(outermost.node, found.seen) != len(found.spans) - 1 or times_mentioned(outermost.node, found.out) != 1:
        return []
    made = [(made_before(outermost, found.seen), "set"), (made_before(outermost, out), "list")]
    if not all(is_empty(module, scope, value, kind) for value, kind in made):
        return []
    if not all(target_stays_inside(module, one.loop) for one in loops) or not _fits(module, loops, found):
        return []
    only_here = all(outermost.holds(read.where.loop) for read in module.variable(scope, found.seen).reads)
    return loops if only_here and not partial_result_is_observable(module, outermost, found.seen) else []


def _fits(module: Module, loops: list[Lone], found: Distinct) -> bool:
    """Whether the element and the conditions may stand in a comprehension over the loops' iterables."""
    scope, clauses = loops[0].loop.scope, clauses_of(loops)
    bound = {name for clause in clauses for name in names_bound_by(clause.target)}
    names = {found.seen, found.local, getattr(chain(found.out)[0], "id", "")}  # for row in rows: row.out.append(row)
    if bound & names or not any(counted(found.element, name) for name in bound) or walruses([found.element, *clauses]):
        return False
    if found.local:
        held = module.variable(scope, found.local)
        if seen_outside(module, loops[-1].loop, found.local) or len(held.uses_in(loops[-1].loop)) != len(found.spans):
            return False
    return fits_comprehension(module, loops, found.element)
