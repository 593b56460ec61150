"""A loop that lists distinct elements in their order, with a set beside the list.

**What**

`seen = set()` and `out = []`, followed by a `for` loop whose whole body is `if x not in seen: seen.add(x); out.append(x)`, or
`if x in seen: continue` before the two calls. `list(dict.fromkeys(xs))` replaces it. What is listed may also be an attribute of
the element, or a local that is computed first. There may be further conditions, and the loop may be the whole body of another
`for` loop: then a dict comprehension replaces it, `list({x.name: None for x in xs})`. The finding is at the header of the
outermost such loop. Also `[x for x in xs if not (x in seen or seen.add(x))]`, where the finding is at the comprehension.

**Why**

Every iteration tests the set, and each distinct element is hashed twice and costs two calls. `dict.fromkeys` does it in C. A dict
keeps the order in which its keys were first added, and of equal elements the first.

**Slow**

```python
def work(n):
    rows = list(range(n // 2)) * 2
    seen = set()
    found = []
    for row in rows:
        if row not in seen:
            seen.add(row)
            found.append(row)
    return found
```

**Fast**

```python
def work(n):
    rows = list(range(n // 2)) * 2
    return list(dict.fromkeys(rows))
```

**Proof**

CONTAINS_OP at the test, and the CALLs of `add` and `append`.

**When not**

The finding is `certain`, but it has an obstacle, if the list is an attribute that somebody may see half filled.

The fix is written if the set and the list are created right before the loop, and if it lists the elements as they are. What
selects or computes them may need several lines, which are left to you.

The finding is `likely` if the elements may be of a class of this file with `__hash__`: it is called once instead of twice.

Not reported:

- a set or a list that is not created empty right before the loop, or that an inner function uses
- a set that is read after the loop
- another statement in the loop, or an `else`
- a list of something else than what is tested: `if x.id not in seen` and then `out.append(x)`
- a condition behind the test for the element: `if x not in seen and f(x)`
- a local that a call of unknown code gives a value, if a further condition is tested behind it: a comprehension would make fewer
  calls
- a loop variable that is read outside of the loop
- a set or list that an exception handler can observe half filled
- `async for`
- a loop at module or class level
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.access_paths import key, times_mentioned
from flake8_bytecode_perf.analysis.comprehensions import each_iteration
from flake8_bytecode_perf.analysis.effects import runs_unknown
from flake8_bytecode_perf.analysis.evaluation_order import acts
from flake8_bytecode_perf.analysis.hashability import may_have_own_hash
from flake8_bytecode_perf.analysis.loop_bodies import Local, Lone, is_plain, steps_of
from flake8_bytecode_perf.analysis.loops import for_loops, names_bound_by, seen_outside
from flake8_bytecode_perf.analysis.observability import (
    is_private,
    partial_result_is_observable,
    partial_result_obstacle,
    stops,
    target_stays_inside,
)
from flake8_bytecode_perf.analysis.starts import is_empty, made_before, up_to_making
from flake8_bytecode_perf.bytecode import at_later_spans, at_span, calls, contains, stands_at
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import chain, counted, text, walruses
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Loop, Module, Site


_READS = 2  # of the set: the test and the call of `add`


class _Unique(NamedTuple):
    """What an iteration does: what it lists, under which conditions; the set, the list, the test of the set and the two calls."""

    element: ast.expr
    tests: list[ast.expr]
    seen: str
    out: ast.expr
    spans: tuple[ast.Compare, ast.Call, ast.Call]
    local: str  # the name that holds the element, where it is computed first


def _suspects(module: Module) -> Iterator[Suspect]:
    for loop in for_loops(module):
        found = _unique(module, loop) if is_plain(loop) else None
        loops = _loops(module, loop, found) if found is not None else []
        if found is None or not loops:
            continue
        shown = isinstance(found.out, ast.Name)
        elements, variant = _elements(loops, found)
        verdict = verdict_of(
            None if shown else partial_result_obstacle(module, loops[0].loop, found.out),
            unless(not may_have_own_hash(module, loop.scope, found.element), Obstacle.OWN_CLASS),
            can_be_written=shown and not variant and module.is_builtin(loop.scope, "list"),
        )
        made = f"list({elements})" if module.is_builtin(loop.scope, "list") else f"[*{elements}]"
        note, header = f"{text(found.out)} = {made}", (loops[0].loop.header,)
        yield Suspect(header, text(found.out), verdict, note, found.spans, found, variant, (loop.header,))
    yield from _of_comprehensions(module)


def _of_comprehensions(module: Module) -> Iterator[Suspect]:
    """[x for x in xs if not (x in seen or seen.add(x))]."""
    for site in module.comprehensions:
        match site.node:
            case ast.ListComp(
                elt=ast.Name(id=element) as elt,
                generators=[ast.comprehension(target=ast.Name(id=target), iter=iterable, ifs=[test], is_async=0)],
            ) if element == target:
                spans = _test_and_add(test, element)
            case _:
                continue
        each = each_iteration(module, site.node, test, filtered=False) if spans is not None else None
        if spans is None or each is None or not _is_for_this(module, site, spans[0].comparators[0]):
            continue
        verdict = verdict_of(
            unless(not may_have_own_hash(module, each.where.scope, elt), Obstacle.OWN_CLASS), can_be_written=False
        )
        place = site._replace(where=each.where)
        note = f"list(dict.fromkeys({text(iterable)}))"
        yield Suspect((place,), text(site.node), verdict, note, spans, variant="comprehension", weighed=(each,))


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


def _unique(module: Module, loop: Loop) -> _Unique | None:
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
                return _Unique(held[0].value, tests[:-1], key(seen), out, spans, wanted)
            return _Unique(absent.left, tests[:-1], key(seen), out, spans, "")
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


def _loops(module: Module, loop: Loop, found: _Unique) -> list[Lone]:
    """The loops that the list is made for, outermost first; none, if it could be told from `dict.fromkeys`."""
    scope, out = loop.scope, key(found.out)
    node: Any = loop.node
    loops = up_to_making(Lone(loop, node, []), found.seen)
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
    if not all(target_stays_inside(module, one.loop) for one in loops) or not _is_comprehensible(module, loops, found):
        return []
    only_here = all(outermost.holds(read.where.loop) for read in module.variable(scope, found.seen).reads)
    return loops if only_here and not partial_result_is_observable(module, outermost, found.seen) else []


def _is_comprehensible(module: Module, loops: list[Lone], found: _Unique) -> bool:
    """Whether the element and the conditions may stand in a comprehension over the loops' iterables."""
    scope = loops[0].loop.scope
    nodes: list[Any] = [one.loop.node for one in loops]
    tests = [*found.tests, *(test for one in loops[:-1] for test in one.tests)]
    parts = [found.element, *tests, *(node.iter for node in nodes[1:])]
    bound = {name for node in nodes for name in names_bound_by(node.target)}
    names = {found.seen, found.local, getattr(chain(found.out)[0], "id", "")}  # for row in rows: row.out.append(row)
    if bound & names or not any(counted(found.element, name) for name in bound) or walruses([*parts, nodes[0].iter]):
        return False
    if found.local:
        held = module.variable(scope, found.local)
        if seen_outside(module, loops[-1].loop, found.local) or len(held.uses_in(loops[-1].loop)) != len(found.spans):
            return False
    return not any(stops(module, scope, part) for part in parts)


def _elements(loops: list[Lone], found: _Unique) -> tuple[str, str]:
    """What makes the distinct elements, and the variant that this is."""
    nodes: list[Any] = [one.loop.node for one in loops]
    tests = [*(one.tests for one in loops[:-1]), found.tests]
    plain = key(found.element) == key(nodes[-1].target)
    if plain and len(nodes) == 1 and not found.tests:
        return f"dict.fromkeys({text(nodes[0].iter)})", ""
    clauses = [ast.comprehension(node.target, node.iter, ifs, 0) for node, ifs in zip(nodes, tests, strict=True)]
    return text(ast.DictComp(found.element, ast.Constant(None), clauses)), "selected" if plain else "computed"


RULE = Rule(
    __name__,
    suspects=_suspects,
    needs=(ast.For, ast.ListComp),
    proof=stands_at((at_span, contains), (at_later_spans, calls)),
    message="`{subject}` is filled with distinct elements one by one ({instructions}); use `{note}`",
    precedes=("PFB310", "PFB503"),
)
