"""A sum, minimum or maximum of the elements that a loop computes.

**What**

A `for` loop that only does `total += x`, or `if x > best: best = x` or a similar form: `max(best, x)`, a conditional expression,
`best is None or x > best`. `x` is the loop variable itself, the other name is a local. The comparison may also be by a key:
`if len(x) > len(best)`, `if sizes[x] > sizes[best]`, `if x[1] > best[1]`, `if xs[i] > xs[best]`. Instead of the element, a
builtin of it: `total += abs(x)`, `wide = max(wide, len(x))`, `if (n := len(x)) > wide: wide = n`. The finding is at the loop's
header.

**Why**

Every iteration binds the variable, adds or compares, and stores. `sum`, `min` and `max` do that in C. With a key, the loop
also computes the key of the best element again in every iteration. `max(words, key=len)` computes each key once.

Reported only for the elements themselves and for builtins of them: `sum(x.n for x in xs)` is no faster than the loop.

**Slow**

```python
def work(n):
    total = 0
    for i in range(n):
        total += i
    return total
```

**Fast**

```python
def work(n):
    return sum(range(n))
```

**Proof**

The BINARY_OP of the addition, the COMPARE_OP of the comparison, or the CALL of `min` or `max`.

**When not**

Not reported:

- a name that an inner function uses, that the loop iterates over, or whose partial result an exception handler can observe
- a loop whose variable is read outside of it before it is rebound
- a sum of elements that are known to be strings, lists or similar, or a sum that is not known to be of numbers
- a builtin that is shadowed
- a loop over a generator, whose frame is resumed in every iteration either way
- `>=`, `<=` and `max(x, best)`, which take the last of equal elements, unless the elements are known to be ints or strings and
  there is no key
- a comparison of attributes, `x.size > best.size`: a key function that reads an attribute is no faster on Python 3.11 and 3.14

The finding is `certain` if the types of the elements and of the start value are known: ints for a sum, ints or strings otherwise.
In all other cases it is `likely`:

- `sum` of floats is more exact than the loop from 3.12 on, and adding a sum to an existing value adds in another order
- an array that grows in place under `+=` is newly created by `sum`
- `max` and the loop treat a NaN differently, and a class may define `<`
- a key may have an effect, or may come from an object of unknown type; a builtin such as `len`, and the items of a dict or a
  sequence, are known
- a loop that starts with `xs[0]` raises an IndexError if there are no elements, while `max(xs)` raises a ValueError
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.flow import is_definitely_assigned
from flake8_bytecode_perf.analysis.keys import key_obstacle
from flake8_bytecode_perf.analysis.knowledge import (
    NUMBERS_OR_UNKNOWN,
    PURE_FUNCTIONS,
    REDUCTION_METHODS,
    TOTALLY_ORDERED,
    WHOLE_NUMBERS,
)
from flake8_bytecode_perf.analysis.loops import for_loops
from flake8_bytecode_perf.analysis.mapped_reductions import call_of_mapped, mapped_of
from flake8_bytecode_perf.analysis.ownership import type_of_elements
from flake8_bytecode_perf.analysis.reaching_types import is_int_before, known_type_before, type_before
from flake8_bytecode_perf.analysis.reductions import (
    Reduction,
    all_indexes,
    is_first_element,
    is_infinite,
    is_unobservable,
    is_written_out,
    reduction_of,
)
from flake8_bytecode_perf.analysis.subclasses import may_override
from flake8_bytecode_perf.analysis.types import known_type_of_element
from flake8_bytecode_perf.bytecode import Bytecode, Evidence, adds, calls, compares, found
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.rules._accumulation import lone, made_before
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Loop, Module
    from flake8_bytecode_perf.rules._accumulation import Lone


class Remedy(NamedTuple):
    """What the rule tells its fix: the form of the call, the builtin and what it is called of, the name that holds the result.

    The forms are `sum(xs)`, with or without a `start`; `+= sum(xs)`; `max(xs)`; `max(xs, default=start)`;
    `max(start, max(xs, default=start))`, where the start may be nothing: then it is what the name holds. With a `key`, they are
    `max(xs, key=k)`; `max(xs, key=k, default=start)`; `max(range(start, end), key=k, default=start)`; `max([start, *xs], key=k)`.
    """

    form: str
    builtin: str
    name: str
    iterable: ast.expr
    start: ast.expr | None = None
    key: str = ""


class _Replacement(NamedTuple):
    """A call: why it may not do the same, how the message writes it, the variant of the rule, and what the fix writes."""

    obstacle: Obstacle | None
    note: str
    variant: str
    remedy: Remedy


def _suspects(module: Module) -> Iterator[Suspect]:
    for loop in for_loops(module):
        done = lone(loop) if isinstance(loop.node.target, ast.Name) else None  # type: ignore[union-attr]  # a `for` has one
        target: Any = loop.node
        if done is None:
            continue
        reduction = reduction_of(target.target.id, done.statement, done.tests)
        if reduction is None:
            yield from _of_builtin(module, done)
            continue
        if not is_unobservable(module, loop, reduction):
            continue
        compute = _sum if reduction.builtin == "sum" else _extreme_by_key if reduction.key.function else _extreme
        found = compute(module, loop, reduction)
        if found is not None:
            elements = known_type_of_element(found.remedy.iterable, module, loop.scope)
            own = may_override(module, elements, *REDUCTION_METHODS)
            can = found.variant != "by part"  # itemgetter would have to be imported
            start = _start_obstacle(module, loop, found.remedy)
            verdict = verdict_of(found.obstacle, start, unless(not own, Obstacle.OWN_CLASS), can_be_written=can)
            note, spans = f"{reduction.name} {found.note}", (reduction.node,)
            yield Suspect((loop.header,), reduction.name, verdict, note, spans, found.remedy, found.variant)


def _of_builtin(module: Module, done: Lone) -> Iterator[Suspect]:
    """A sum or an extreme of what a builtin gives for the elements: max(map(len, xs))."""
    loop = done.loop
    mapped = mapped_of(module, loop, done.statement, done.tests)
    if mapped is None:
        return
    node: Any = loop.node
    name = mapped.reduction.name
    start = made_before(loop, name)
    first = type(start.value).__name__ if isinstance(start, ast.Constant) else ""
    kind = first or type_before(module, loop.header.where, name, loop.line)
    found = call_of_mapped(loop, mapped, start, kind)
    if found is not None and module.is_builtin(loop.scope, "map"):
        note, doubt = found
        remedy = Remedy("of a builtin", mapped.reduction.builtin, name, node.iter)
        there = unless(start is not None or is_definitely_assigned(module, loop.scope, node, name), Obstacle.MAY_BE_UNBOUND)
        verdict = verdict_of(doubt, there, can_be_written=False)
        yield Suspect((loop.header,), name, verdict, f"{name} {note}", (mapped.reduction.node,), remedy, mapped.variant)


def _start_obstacle(module: Module, loop: Loop, remedy: Remedy) -> Obstacle | None:
    """Why the call may not go on from what the name holds: a loop without elements does not read it."""
    if remedy.start is not None or remedy.form not in ("+= sum", "best"):
        return None
    return unless(is_definitely_assigned(module, loop.scope, loop.node, remedy.name), Obstacle.MAY_BE_UNBOUND)


def _sum(module: Module, loop: Loop, reduction: Reduction) -> _Replacement | None:
    """Whether `sum` surely does the same, and how it is called; None where it does not."""
    node: Any = loop.node
    elements, start = type_of_elements(module, loop.scope, node.iter), made_before(loop, reduction.name)
    first = type(start.value).__name__ if isinstance(start, ast.Constant) else ""
    began = loop.header.where, reduction.name, loop.line
    kind = first or type_before(module, *began)
    if elements not in NUMBERS_OR_UNKNOWN or kind not in ("int", "float"):
        return None
    whole = elements in WHOLE_NUMBERS
    remedy = Remedy("sum" if first else "+= sum", "sum", reduction.name, node.iter)
    call = f"sum({text(node.iter)})"
    if isinstance(start, ast.Constant) and (start.value or first == "float"):
        remedy, call = remedy._replace(start=start), f"sum({text(node.iter)}, {start.value!r})"
    certain = whole and (first == "int" or is_int_before(module, *began))
    return _Replacement(
        unless(certain, Obstacle.UNKNOWN_TYPE), f"{'=' if first else '+='} {call}", "" if whole else "of others", remedy
    )


def _extreme(module: Module, loop: Loop, reduction: Reduction) -> _Replacement | None:
    """The same for `min` and `max`."""
    node: Any = loop.node
    elements, start = type_of_elements(module, loop.scope, node.iter), made_before(loop, reduction.name)
    known, variant = elements in TOTALLY_ORDERED, "extreme by call" if isinstance(reduction.node, ast.Call) else "extreme"
    builtin, given = reduction.builtin, text(node.iter)
    if not known and not reduction.strict:
        return None
    remedy = Remedy("default", builtin, reduction.name, node.iter, start)
    if reduction.optional:
        none = isinstance(start, ast.Constant) and start.value is None
        note = f"= {builtin}({given}, default=None)"
        return _Replacement(unless(known, Obstacle.UNKNOWN_TYPE), note, variant, remedy) if none else None
    if start is not None and is_first_element(start, node.iter):
        whole = node.iter.value if isinstance(node.iter, ast.Subscript) else node.iter
        remedy = Remedy("whole", builtin, reduction.name, whole)
        return _Replacement(Obstacle.OTHER_ERROR, note=f"= {builtin}({text(whole)})", variant=variant, remedy=remedy)
    if start is not None and is_infinite(start, builtin, module, loop.scope):
        obstacle = unless(elements in WHOLE_NUMBERS, Obstacle.UNKNOWN_TYPE)
        return _Replacement(obstacle, f"= {builtin}({given}, default={text(start)})", variant, remedy)
    remedy = remedy._replace(form="best", start=start if is_written_out(start) else None)
    value = reduction.name if remedy.start is None else text(remedy.start)
    began = known_type_before(module, loop.header.where, reduction.name, loop.line)
    kind = began.sure
    # best = 0, and x >= best of a False: the loop takes that, max keeps the 0
    same = kind == elements or (reduction.strict and {kind, elements} == set(WHOLE_NUMBERS))
    obstacle = unless(known and same, Obstacle.MAY_BE_NONE if began.optional else Obstacle.UNKNOWN_TYPE)
    return _Replacement(obstacle, f"= {builtin}({value}, {builtin}({given}, default={value}))", variant, remedy)


def _extreme_by_key(module: Module, loop: Loop, reduction: Reduction) -> _Replacement | None:
    """The same for what a key function gives: loop and builtin compare one element after the other, and keep the first."""
    node: Any = loop.node
    start, by = made_before(loop, reduction.name), reduction.key
    if not reduction.strict or start is None:
        return None
    given, default, obstacle = text(node.iter), "", key_obstacle(module, loop.scope, by)
    remedy = Remedy("best", reduction.builtin, reduction.name, node.iter, start, by.function)
    if reduction.optional:
        if not (isinstance(start, ast.Constant) and start.value is None):
            return None
        # if best is None or sizes[x] > sizes[best]: …      goes on with what follows a None
        known = by.function in PURE_FUNCTIONS or known_type_of_element(node.iter, module, loop.scope).sure
        default, obstacle = ", default=None", obstacle or unless(bool(known), Obstacle.MAY_BE_NONE)
        remedy = remedy._replace(form="default")
    elif is_first_element(start, node.iter):
        whole = node.iter.value if isinstance(node.iter, ast.Subscript) else node.iter
        given, obstacle, remedy = text(whole), obstacle or Obstacle.OTHER_ERROR, remedy._replace(form="whole", iterable=whole)
    elif indexes := all_indexes(start, node.iter):
        given, default, remedy = indexes, f", default={text(start)}", remedy._replace(form="indexes")
        # i = -1 of an empty list
        obstacle = obstacle or unless(isinstance(start, ast.Constant), Obstacle.SKIPPED_ITERATION)
    else:
        # a loop without elements computes no key
        given, obstacle = f"[{text(start)}, *{given}]", obstacle or Obstacle.SKIPPED_ITERATION
    note = f"= {reduction.builtin}({given}, key={by.function}{default})"
    return _Replacement(obstacle, note, by.kind, remedy)


def _proof(_site: object, suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
    node = suspect.spans[0]
    family = calls if isinstance(node, ast.Call) else compares if isinstance(node, ast.Compare) else adds
    return found(bytecode.at(node), family)


RULE = Rule(
    __name__,
    suspects=_suspects,
    proof=_proof,
    message="`{subject}` is computed one element per iteration ({instructions}); use `{note}`",
    precedes=("PFB507", "PFB511"),
)
