"""A sum, minimum or maximum of the elements that a loop computes.

**What**

A `for` loop that only does `total += x`, or `if x > best: best = x` or a similar form: `max(best, x)`, a conditional expression,
`best is None or x > best`. `x` is the loop variable itself, the other name is a local. The comparison may also be by a key:
`if len(x) > len(best)`, `if sizes[x] > sizes[best]`, `if x[1] > best[1]`, `if xs[i] > xs[best]`; another name may hold the key of
the best, `most = len(x)`. A loop over `enumerate(xs)` may keep the position of the best: `xs.index(max(xs))`. Instead of the
element, a builtin of it: `total += abs(x)`, `wide = max(wide, len(x))`, `if (n := len(x)) > wide: wide = n`. The finding is at
the loop's header.

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
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.flow import is_definitely_assigned
from flake8_bytecode_perf.analysis.keys import key_obstacle
from flake8_bytecode_perf.analysis.knowledge import REDUCTION_METHODS
from flake8_bytecode_perf.analysis.loop_bodies import lone_loops
from flake8_bytecode_perf.analysis.loops import for_loops, seen_outside
from flake8_bytecode_perf.analysis.mapped_reductions import call_of_mapped, mapped_of
from flake8_bytecode_perf.analysis.reaching_types import type_at_start
from flake8_bytecode_perf.analysis.reduction_calls import Remedy, extreme_by_key_call, extreme_call, sum_call
from flake8_bytecode_perf.analysis.reductions import is_unobservable, is_written_out, reduction_of
from flake8_bytecode_perf.analysis.remembered_keys import position_of, remembered_of
from flake8_bytecode_perf.analysis.starts import made_before
from flake8_bytecode_perf.analysis.subclasses import may_override
from flake8_bytecode_perf.analysis.types import known_type_of_element
from flake8_bytecode_perf.bytecode.opcodes import adds, calls, compares
from flake8_bytecode_perf.bytecode.proofs import Bytecode, Evidence, found
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.analysis.loop_bodies import Lone
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module


def _suspects(module: Module) -> Iterator[Suspect]:
    alone = lone_loops(module)
    for loop in for_loops(module):
        target, done = loop.node.target, alone.get(loop)  # type: ignore[union-attr]  # a `for` has one
        if done is None or not isinstance(target, ast.Name):
            yield from _of_remembered_key(module, loop)
            yield from _of_position(module, loop)
            continue
        reduction = reduction_of(target.id, done.statement, done.tests)
        if reduction is None:
            yield from _of_builtin(module, done)
            yield from _of_remembered_key(module, loop)
            continue
        if not is_unobservable(module, loop, reduction):
            continue
        by_key = extreme_by_key_call if reduction.key.function else extreme_call
        compute = sum_call if reduction.builtin == "sum" else by_key
        found = compute(module, loop, reduction, made_before(loop, reduction.name))
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
    found = call_of_mapped(loop, mapped, start, type_at_start(module, loop, name, start))
    if found is not None and module.is_builtin(loop.scope, "map"):
        note, doubt = found
        remedy = Remedy("of a builtin", mapped.reduction.builtin, name, node.iter)
        there = unless(start is not None or is_definitely_assigned(module, loop.scope, node, name), Obstacle.MAY_BE_UNBOUND)
        verdict = verdict_of(doubt, there, can_be_written=False)
        yield Suspect((loop.header,), name, verdict, f"{name} {note}", (mapped.reduction.node,), remedy, mapped.variant)


def _of_remembered_key(module: Module, loop: Loop) -> Iterator[Suspect]:
    """The element with the greatest or least key, where the key is kept as well: max(xs, key=len, default=None)."""
    node: Any = loop.node
    plain = node.__class__ is ast.For and not loop.cold and not node.orelse and isinstance(node.target, ast.Name)
    kept = remembered_of(module, loop) if plain else None
    start = made_before(loop, kept.name) if kept is not None else None
    if kept is None or start is None or kept.key.kind not in ("by builtin", "by look-up"):
        return
    first = made_before(loop, kept.key_name)
    # most = 0, and all elements are empty: the loop keeps none of them
    below = kept.key.function == "len" and kept.builtin == "max" and first is not None and text(first) == "-1"
    default = f", default={text(start)}" if is_written_out(start) else ""
    note = f"{kept.name} = {kept.builtin}({text(node.iter)}, key={kept.key.function}{default})"
    obstacles = [key_obstacle(module, loop.scope, kept.key), unless(below and bool(default), Obstacle.OTHER_RESULT)]
    remedy = Remedy("by key", kept.builtin, kept.name, node.iter, start)
    verdict = verdict_of(*obstacles, can_be_written=False)
    yield Suspect((loop.header,), kept.name, verdict, note, (kept.node,), remedy, f"{kept.key.kind}, remembered")


def _of_position(module: Module, loop: Loop) -> Iterator[Suspect]:
    """The position of the greatest or least element, which a loop over `enumerate` keeps: xs.index(max(xs))."""
    node: Any = loop.node
    plain = node.__class__ is ast.For and not loop.cold and not node.orelse
    kept = position_of(module, loop) if plain else None
    if kept is None or kept.items is None or any(made_before(loop, name) is None for name in (kept.name, kept.key_name) if name):
        return
    best = f"{kept.builtin}({text(kept.items)})"
    if kept.key_name and seen_outside(module, loop, kept.key_name):
        note = f"{kept.key_name} = {best}; {kept.name} = {text(kept.items)}.index({kept.key_name})"
    else:
        note = f"{kept.name} = {text(kept.items)}.index({best})"
    remedy, variant = Remedy("by position", kept.builtin, kept.name, kept.items), "by position"
    # what the names start with counts where there are no elements, or none is greater
    verdict = verdict_of(Obstacle.OTHER_RESULT, can_be_written=False)
    yield Suspect((loop.header,), kept.name, verdict, note, (kept.node,), remedy, variant)


def _start_obstacle(module: Module, loop: Loop, remedy: Remedy) -> Obstacle | None:
    """Why the call may not go on from what the name holds: a loop without elements does not read it."""
    if remedy.start is not None or remedy.form not in ("+= sum", "best"):
        return None
    return unless(is_definitely_assigned(module, loop.scope, loop.node, remedy.name), Obstacle.MAY_BE_UNBOUND)


def _proof(_site: object, suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
    node = suspect.spans[0]
    family = calls if isinstance(node, ast.Call) else compares if isinstance(node, ast.Compare) else adds
    return found(bytecode.at(node), family)


RULE = Rule(
    __name__,
    suspects=_suspects,
    needs=(ast.For,),
    proof=_proof,
    message="`{subject}` is computed one element per iteration ({instructions}); use `{note}`",
    precedes=("PFB507", "PFB511"),
)
