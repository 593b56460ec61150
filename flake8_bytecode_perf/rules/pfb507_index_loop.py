"""A loop over the indexes of a sequence that reads its elements.

**What**

`for i in range(len(x))` where every iteration reads `x[i]`, as a statement or in a comprehension; also `range(n)` after
`n = len(x)`. If `i` has no other use,
`for item in x` replaces it. Otherwise `enumerate` provides both. The finding is at the `for`.

**Why**

Every iteration creates an int and subscripts the sequence with it, as often as `x[i]` is written. An iterator returns the
element directly. `enumerate` creates the int and a tuple as well: it is faster only if an iteration reads `x[i]` more than twice.

**Slow**

```python
def work(n):
    weights = [3] * n
    total = before = 0
    for i in range(len(weights)):
        before = total
        total += weights[i]
    return total, before
```

**Fast**

```python
def work(n):
    weights = [3] * n
    total = before = 0
    for weight in weights:
        before = total
        total += weight
    return total, before
```

**Proof**

CALL at `range(…)` and BINARY_SUBSCR (BINARY_OP `[]`) at an `x[i]`.

**When not**

Not reported:

- a loop that has another use for `i` and reads `x[i]` once or twice per iteration, unless an inner loop reads it: `enumerate` is
  no faster there on any Python
- a loop that may store an item of `x`, change the length of `x`, or rebind `x` or `i`
- `range(1, len(x))` and `range(len(x) - 1)`, which would need a slice
- `range(n)` if `n` is assigned more than once, or `x` is rebound or changes its length after `n = len(x)`
- an `x` that is known to be a dict, or that is `self` in its own `__iter__`

The finding is `likely` in these cases:

- `x` is not known to be a list, a tuple or a string: a dict with the keys 0, 1, 2 has a length and items, too
- unknown code may change `x`: after a `yield`, or in a call that receives `x`
- a class of this file derives from the type of `x` and has an `__iter__` or `__getitem__` of its own
- `n` is the length of an attribute, or of an object that code before the loop receives
"""

from __future__ import annotations

import ast
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.instances import defines_shown
from flake8_bytecode_perf.analysis.iterables import scope_of_iterable
from flake8_bytecode_perf.analysis.iteration import header, invariance_of_iterable, iterations, obstacle_to_iteration
from flake8_bytecode_perf.analysis.knowledge import NO_SEQUENCES, SEQUENCES
from flake8_bytecode_perf.analysis.list_lengths import measured_before
from flake8_bytecode_perf.analysis.look_ups import look_ups, reads_per_iteration
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.bytecode.opcodes import calls, subscripts
from flake8_bytecode_perf.bytecode.proofs import at_later_spans, at_span, stands_at
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site
    from flake8_bytecode_perf.verdict import Verdict

_BY_READS = ("enumerate, one read", "enumerate, one read", "enumerate, two reads", "enumerate, more reads")


def _suspects(module: Module) -> Iterator[Suspect]:
    for loop in iterations(module):
        measured, scope = _measured(module, loop), scope_of_iterable(loop)
        index = loop.node.target  # type: ignore[union-attr]
        if measured is None or not isinstance(index, ast.Name):
            continue
        sequence = measured.sequence
        if not (module.is_builtin(scope, "range") and module.is_builtin(scope, "len")):
            continue
        looked = look_ups(module, loop, index.id, sequence)
        if looked is None:
            continue
        written = measured.can_be_written and (not looked.needed or module.is_builtin(scope, "enumerate"))
        number, inner = reads_per_iteration(loop, looked.items)
        variant = _BY_READS[min(number, len(_BY_READS) - 1)] if looked.needed and not inner else ""
        weighed = (inner or (header(loop),)) if looked.needed else tuple(looked.items)
        name = text(sequence)
        remedy = f"for {index.id}, item in enumerate({name})" if looked.needed else f"for item in {name}"
        spans = (loop.node.iter, *(site.node for site in looked.items))  # type: ignore[union-attr]
        yield Suspect(
            (header(loop),),
            f"{name}[{index.id}]",
            note=remedy,
            spans=spans,
            detail=looked,
            variant=variant,
            weighed=weighed,
            judge=partial(_verdict, module, loop, measured._replace(can_be_written=written)),
        )


class _Measured(NamedTuple):
    """The sequence that a range counts, why it may have another length, and whether the loop can do without the length."""

    sequence: ast.Name | ast.Attribute
    other_length: Obstacle | None = None
    can_be_written: bool = True


def _verdict(module: Module, loop: Loop, measured: _Measured) -> Verdict | None:
    """What may go wrong where the loop goes over the sequence itself; None where the sequence may be another one, or none."""
    sequence, other_length, can_be_written = measured
    scope, state = scope_of_iterable(loop), invariance_of_iterable(module, loop, sequence)
    kind = type_of(sequence, module, scope)
    if state is Certainty.NO or kind in NO_SEQUENCES or defines_shown(module, scope, sequence, "__getitem__"):
        return None
    changed = obstacle_to_iteration(module, loop, sequence, state)
    return verdict_of(unless(kind in SEQUENCES, Obstacle.UNKNOWN_TYPE), changed, other_length, can_be_written=can_be_written)


def _measured(module: Module, loop: Loop) -> _Measured | None:
    """The sequence x of range(len(x)), range(0, len(x)) and range(0, len(x), 1), or range(n) after n = len(x)."""
    match loop.node.iter:  # type: ignore[union-attr]
        case ast.Call(func=ast.Name(id="range"), args=[end] | [ast.Constant(value=0), end], keywords=[]):
            pass
        case ast.Call(func=ast.Name(id="range"), args=[ast.Constant(value=0), end, ast.Constant(value=1)], keywords=[]):
            pass
        case _:
            return None
    match end:
        case ast.Call(func=ast.Name(id="len"), args=[ast.Name() | ast.Attribute() as sequence], keywords=[]):
            return _Measured(sequence)
        case ast.Name(id=name):
            found = measured_before(module, loop, end)
            # without another use of it the local would be left over; other loops over range(n) may lose theirs as well
            ranges = [_counts(site) for site in module.variable(loop.scope, name).reads]
            return _Measured(*found, not all(ranges)) if found is not None else None
    return None


def _counts(site: Site) -> bool:
    """Whether a read of a name gives the end of a range."""
    return isinstance(site.parent, ast.Call) and getattr(site.parent.func, "id", "") == "range"


RULE = Rule(
    __name__,
    suspects=_suspects,
    needs=("range",),
    proof=stands_at((at_span, calls), (at_later_spans, subscripts)),
    message="`{subject}` is looked up by an index from `range(len(...))` ({instructions}); use `{note}`",
    unreported=frozenset(_BY_READS[:3]),
)
