"""A `while` loop that counts its iterations by hand.

**What**

`while i < n` whose last statement is `i += 1`, if nothing else in the loop binds `i`. Also with `<=`, `>` or `>=`, with a
constant step, and with a counter that decreases. The finding is at the `while`.

**Why**

Every iteration compares, adds, creates an int and stores it. `for i in range(n)` does all of that in one instruction, and does
not evaluate `len(x)` again.

**Slow**

```python
def work(n):
    total = 0
    i = 0
    while i < n:
        total += i
        i += 1
    return total
```

**Fast**

```python
def work(n):
    total = 0
    for i in range(n):
        total += i
    return total
```

**Proof**

COMPARE_OP at the test and BINARY_OP (`+=`, `-=`, `+`, `-`) at the last statement.

**When not**

Not reported:

- a counter that is read after the loop, because it would be one step behind
- a loop with a `continue`, which skips the step
- a bound that may change, or a list whose length is the bound and may change
- a counter that is bound elsewhere in the loop or by an inner function, or that is not set right before the loop
- a loop at module or class level, where other code may read `i`
- a loop that passes the list to other code, or calls code that may change an attribute that is the bound: a list that grows is a
  reason to count by hand

The finding is `likely` in these cases:

- the counter or the bound is not known to be an int: `range` accepts no floats
- unknown code may change the list through an alias
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.analysis.alias_changes import changed_by_callees, changed_through_alias
from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.effects import foreign_code
from flake8_bytecode_perf.analysis.iteration import waits
from flake8_bytecode_perf.analysis.knowledge import IMMUTABLE
from flake8_bytecode_perf.analysis.loops import before, seen_outside, while_loops
from flake8_bytecode_perf.analysis.mutation import is_unchanged, keeps_its_value
from flake8_bytecode_perf.analysis.ownership import is_own
from flake8_bytecode_perf.analysis.reaching_types import is_int_before, type_before
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.bytecode import at_later_spans, at_span, compares, operates, stands_at
from flake8_bytecode_perf.model import Bound
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import holds, text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Loop, Module

_MIRRORED = {ast.Lt: ast.Gt, ast.LtE: ast.GtE, ast.Gt: ast.Lt, ast.GtE: ast.LtE}
_UP, _DOWN = (ast.Lt, ast.LtE), (ast.Gt, ast.GtE)
_ARITHMETIC = (ast.Add, ast.Sub, ast.Mult, ast.FloorDiv)
_counts = operates("+=", "-=", "+", "-")


class Counter(NamedTuple):
    """`while name < bound: …; name += step`, whichever way round the test is written."""

    name: str
    step: int
    operator: type[ast.cmpop]
    bound: ast.expr


def _suspects(module: Module) -> Iterator[Suspect]:
    for loop in while_loops(module):
        counter, body = _counter(loop.node), loop.node.body[:-1]  # type: ignore[arg-type,union-attr]  # all are `while` loops
        if counter is None or not body or holds(body, ast.Continue) or not _is_its_own(module, loop, counter.name):
            continue
        state = _settled(module, loop, counter.bound)
        if state is Certainty.NO or seen_outside(module, loop, counter.name):
            continue
        began = loop.header.where, counter.name, loop.line
        start, end = type_before(module, *began), type_of(counter.bound, module, loop.scope)
        if {start, end} - {"int", ""}:
            continue
        number = start == end == "int" and is_int_before(module, *began)
        last = loop.node.body[-1]  # type: ignore[union-attr]
        # n = n + 1      has its operator at the right side
        spans = (loop.node.test, last.value if isinstance(last, ast.Assign) else last)  # type: ignore[union-attr]
        variant = "length" if isinstance(counter.bound, ast.Call) else ""
        yield Suspect(
            (loop.header,),
            counter.name,
            verdict_of(
                _changed_length(module, loop, counter.bound),
                unless(state is Certainty.CERTAIN, Obstacle.CHANGED_BY_CALLEE),
                unless(number, Obstacle.UNKNOWN_TYPE),
            ),
            _remedy(loop, counter),
            spans,
            counter,
            variant,
        )


def _counter(loop: ast.While) -> Counter | None:
    """What a loop counts, if its last statement does, and in the direction of its test."""
    match loop.body[-1]:
        case ast.AugAssign(target=ast.Name(id=name), op=sign, value=ast.Constant(value=int(step))):
            pass
        case ast.Assign(targets=[ast.Name(id=name)], value=ast.BinOp(left=left, op=sign, right=ast.Constant(value=int(step)))):
            if not isinstance(left, ast.Name) or left.id != name:
                return None
        case _:
            return None
    match loop.test:
        case ast.Compare(left=ast.Name(id=tested), ops=[test], comparators=[bound]) if tested == name:
            operator: type[ast.cmpop] = test.__class__
        case ast.Compare(left=bound, ops=[test], comparators=[ast.Name(id=tested)]) if tested == name:
            operator = _MIRRORED.get(test.__class__, ast.NotEq)
        case _:
            return None
    upwards = {ast.Add: step, ast.Sub: -step}.get(sign.__class__, 0)
    towards = operator in _UP if upwards > 0 else operator in _DOWN
    return Counter(name, upwards, operator, bound) if upwards and towards else None


def _is_its_own(module: Module, loop: Loop, name: str) -> bool:
    """Whether the loop binds a name in its last statement alone, and each run of the loop finds it set right before."""
    bindings = module.variable(loop.scope, name).bindings
    inside = [found for found in bindings if loop.holds(found.where.loop)]
    own = all(found.where.scope is loop.scope for found in bindings)
    return (
        own
        and len(inside) == 1
        and any(
            found.kind is Bound.ASSIGNMENT
            and found.where.loop is loop.parent
            and found.where.branch.holds(loop.branch)
            and found.node.lineno < loop.line
            for found in bindings
        )
    )


def _settled(module: Module, loop: Loop, bound: ast.expr) -> Certainty:
    """How sure it is that a bound has the same value before every iteration: n, n - 1, len(xs), self.size // 2."""
    match bound:
        case ast.BinOp(left=left, op=operator, right=right) if isinstance(operator, _ARITHMETIC):
            return min(_settled(module, loop, left), _settled(module, loop, right))
        case ast.Call(func=ast.Name(id="len"), args=[ast.Name() | ast.Attribute() as xs], keywords=[]):
            return _length_settled(module, loop, xs) if module.is_builtin(loop.scope, "len") else Certainty.NO
        case ast.Constant() | ast.Name() | ast.Attribute():
            state = keeps_its_value(module, loop, loop.scope, bound)
            # while i < self.size: self.shrink()      changes its size
            changing = state is Certainty.LIKELY and foreign_code(module, loop)
            return Certainty.NO if changing else state
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant()):
            return Certainty.CERTAIN
    return Certainty.NO


def _length_settled(module: Module, loop: Loop, xs: ast.expr) -> Certainty:
    """How sure it is that a list neither grows nor shrinks: that it may is a reason to count by hand."""
    unchanged = is_unchanged(module, loop, loop.scope, xs, items=False)
    foreign = foreign_code(module, loop) or waits(module, loop)
    # while i < len(graph.nodes): graph.add(i)      makes it longer
    if unchanged is not Certainty.CERTAIN or (foreign and isinstance(xs, ast.Attribute)):
        return Certainty.NO
    state = keeps_its_value(module, loop, loop.scope, xs)
    alone = not foreign or is_own(module, loop.scope, xs) or type_of(xs, module, loop.scope) in IMMUTABLE
    return state if alone else min(state, Certainty.LIKELY)


def _changed_length(module: Module, loop: Loop, bound: ast.expr) -> Obstacle | None:
    """Why the list whose length a bound asks for may grow or shrink, by another name or where the loop waits."""
    measured = [
        node.args[0]
        for node in ast.walk(bound)
        if isinstance(node, ast.Call)  # no call but of len is a bound
    ]
    if any(changed_through_alias(module, loop, loop.scope, xs, items=False) for xs in measured):
        return Obstacle.ALIASED
    changed = any(changed_by_callees(module, loop, loop.scope, xs, items=False) for xs in measured)
    return Obstacle.CHANGED_BY_CALLEE if changed else None


def _remedy(loop: Loop, counter: Counter) -> str:
    """The header of the `for`, from the constant that the counter is set to right before, or else from its own value."""
    name, step, operator, bound = counter
    start, end = name, text(bound)
    match before(loop):
        case ast.Assign(targets=[ast.Name(id=target)], value=ast.Constant(value=value)) if target == name:
            start = str(value)
    if operator in (ast.LtE, ast.GtE):
        end = _one_further(bound, 1 if step > 0 else -1)
    if start == "0" and step == 1:
        return f"for {name} in range({end})"
    return f"for {name} in range({start}, {end}{f', {step}' if step != 1 else ''})"


def _one_further(bound: ast.expr, by: int) -> str:
    if isinstance(bound, ast.Constant) and isinstance(bound.value, int):
        return str(bound.value + by)
    return f"{text(bound)} {'+' if by > 0 else '-'} 1"


RULE = Rule(
    __name__,
    suspects=_suspects,
    proof=stands_at((at_span, compares), (at_later_spans, _counts)),
    message="`{subject}` counts the iterations by hand ({instructions}); use `{note}`, which counts in one instruction",
)
