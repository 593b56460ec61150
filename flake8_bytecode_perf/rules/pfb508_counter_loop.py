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
    total = last = 0
    i = 0
    while i < n:
        total += i
        last = i
        i += 1
    return total, last
```

**Fast**

```python
def work(n):
    total = last = 0
    for i in range(n):
        total += i
        last = i
    return total, last
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
- a class of this file derives from int and compares in its own way
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.counters import (
    counter_of,
    header_of_for,
    invariance_of_bound,
    is_bound_by_last_statement,
    length_obstacle,
)
from flake8_bytecode_perf.analysis.knowledge import COMPARISONS
from flake8_bytecode_perf.analysis.loops import seen_outside, while_loops
from flake8_bytecode_perf.analysis.reaching_types import is_int_before, type_before
from flake8_bytecode_perf.analysis.subclasses import may_override
from flake8_bytecode_perf.analysis.types import known_type, type_of
from flake8_bytecode_perf.bytecode.opcodes import compares, operates
from flake8_bytecode_perf.bytecode.proofs import at_later_spans, at_span, stands_at
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import holds
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module

_counts = operates("+=", "-=", "+", "-")


def _suspects(module: Module) -> Iterator[Suspect]:
    for loop in while_loops(module):
        counter, body = counter_of(loop.node), loop.node.body[:-1]  # type: ignore[arg-type,union-attr]  # all are `while` loops
        if counter is None or not body or holds(body, ast.Continue) or not is_bound_by_last_statement(module, loop, counter.name):
            continue
        state = invariance_of_bound(module, loop, counter.bound)
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
        verdict = verdict_of(
            length_obstacle(module, loop, counter.bound),
            unless(state is Certainty.CERTAIN, Obstacle.CHANGED_BY_CALLEE),
            unless(number, Obstacle.UNKNOWN_TYPE),
            unless(not may_override(module, known_type(counter.bound, module, loop.scope), *COMPARISONS), Obstacle.OWN_CLASS),
        )
        yield Suspect((loop.header,), counter.name, verdict, header_of_for(loop, counter), spans, counter, variant)


RULE = Rule(
    __name__,
    suspects=_suspects,
    needs=(ast.While,),
    proof=stands_at((at_span, compares), (at_later_spans, _counts)),
    message="`{subject}` counts the iterations by hand ({instructions}); use `{note}`, which counts in one instruction",
)
