"""A loop that lists the running totals of the elements.

**What**

A `for` loop that only does `total += x` and `totals.append(total)`, or `totals.append(totals[-1] + x)`. `x` is the loop variable
itself, a builtin of it (`total += len(x)`) or one of the names that the header unpacks. The list, a local or an attribute, is
created just before the loop, empty or with the start value. The finding is at the loop's header.

**Why**

Every iteration binds the variable, adds, looks `append` up, and calls it. `itertools.accumulate` adds in C, and `list` fills the
list in C.

**Slow**

```python
def work(n):
    numbers = range(n)
    total = 0
    totals = []
    for number in numbers:
        total += number
        totals.append(total)
    return totals
```

**Fast**

```python
from itertools import accumulate

def work(n):
    numbers = range(n)
    return list(accumulate(numbers))
```

**Proof**

The BINARY_OP of the addition, and the CALL of `append`.

**When not**

Not reported:

- a loop that does something else, has an `else`, or whose variable is read outside of it before it is rebound
- another expression than the element or a builtin of it: a list of its values has to be built first, which saves nothing
- totals of strings, lists or similar
- a product, a maximum, or another recurrence: a function that is called for each element is no faster
- a total or a list that an inner function uses, or whose partial result an exception handler can observe

A total that starts at another value is the `initial` of `accumulate`, which lists it first: `[1:]` leaves it out again.

The finding is `likely` if the elements are not known to be numbers: `+=` changes an array in place, and `totals` then holds the
same array many times. If the total is read after the loop, it is `totals[-1]`, unless there are no elements.

No fix is written: the total has to get its last value back where it is read after the loop, and a start has to be left out of the
list.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.knowledge import NUMBERS, PURE_FUNCTIONS
from flake8_bytecode_perf.analysis.loops import for_loops
from flake8_bytecode_perf.analysis.observability import partial_result_obstacle
from flake8_bytecode_perf.analysis.ownership import type_of_elements
from flake8_bytecode_perf.analysis.running_totals import Start, Totals, only_totals_are_observable, start_of, totals_of
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.bytecode.opcodes import adds, calls
from flake8_bytecode_perf.bytecode.proofs import at_later_spans, at_span, stands_at
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.verdict import Verdict


def _suspects(module: Module) -> Iterator[Suspect]:
    for loop in for_loops(module):
        node: Any = loop.node
        totals = totals_of(loop)
        start = start_of(loop, totals) if totals is not None else None
        if totals is None or start is None or not only_totals_are_observable(module, loop, totals):
            continue
        elements, variant = _elements(module, loop, totals.added)
        kind = type_of(totals.added, module, loop.scope) or type_of_elements(module, loop.scope, node.iter)
        if not elements or (kind and kind not in NUMBERS and isinstance(node.target, ast.Name)):
            continue
        initial = f", initial={text(start.value)}" if start.value is not None else ""
        rest = "[1:]" if start.value is not None and not start.listed else ""
        note = f"{text(totals.filled)} = list(itertools.accumulate({elements}{initial})){rest}"
        read = bool(totals.total) and _is_read_outside(module, loop, totals.total)
        note += f"; {totals.total} = {text(totals.filled)}[-1]" if read else ""
        variant = variant or ("another start" if rest else "" if totals.total else "last")
        verdict = _verdict(module, loop, totals, start)
        yield Suspect((loop.header,), text(totals.filled), verdict, note, (totals.addition, totals.append), variant=variant)


def _verdict(module: Module, loop: Loop, totals: Totals, start: Start) -> Verdict:
    node: Any = loop.node
    kind = type_of(totals.added, module, loop.scope)
    if isinstance(node.target, ast.Name):
        kind = kind or type_of_elements(module, loop.scope, node.iter)
    exact = start.value is not None or kind == "int"  # 0 + True is 1, and 0 + -0.0 is 0.0
    read = bool(totals.total) and _is_read_outside(module, loop, totals.total)
    return verdict_of(
        unless(not totals.total or kind in NUMBERS, Obstacle.UNKNOWN_TYPE),
        unless(not totals.total or not kind or exact, Obstacle.FIRST_VALUE),
        unless(not read or start.value is not None, Obstacle.SKIPPED_ITERATION),
        None if isinstance(totals.filled, ast.Name) else partial_result_obstacle(module, loop, totals.filled),
    )


def _elements(module: Module, loop: Loop, added: ast.expr) -> tuple[str, str]:
    """What `accumulate` is given, and the variant: xs where x is added, map(len, xs) where len(x) is; nothing for others."""
    node: Any = loop.node
    match node.target, added:
        case ast.Name(id=element), ast.Name(id=name) if name == element:
            return text(node.iter), ""
        case ast.Name(id=element), ast.Call(func=ast.Name(id=function), args=[ast.Name(id=name)], keywords=[]) if name == element:
            pure = function in PURE_FUNCTIONS and module.is_builtin(loop.scope, function)
            return (f"map({function}, {text(node.iter)})", "of calls") if pure else ("", "")
        case ast.Tuple(elts=parts), ast.Name(id=name) if all(isinstance(part, ast.Name) for part in parts):
            names = [getattr(part, "id", "") for part in parts]
            found = names.count(name) == 1
            return (f"map(operator.itemgetter({names.index(name)}), {text(node.iter)})", "of items") if found else ("", "")
    return "", ""


def _is_read_outside(module: Module, loop: Loop, name: str) -> bool:
    return any(not loop.holds(site.where.loop) for site in module.variable(loop.scope, name).reads)


RULE = Rule(
    __name__,
    suspects=_suspects,
    needs=(ast.For,),
    proof=stands_at((at_span, adds), (at_later_spans, calls)),
    message="`{subject}` is filled one total at a time ({instructions}); use `{note}`",
    precedes=("PFB501",),
)
