"""A string that grows in a form that prevents CPython from appending in place.

**What**

`s = s + a + b`, `s = f"{s}…"`, `s = x + s`, `s = "%s%s" % (s, x)`, `s = "".join([s, x])`. Also `s += x` or `s = s + x`
on a local if the in-place form is lost: in a walrus, in a chained or tuple assignment, before a statement on the same
line that the compiler fuses with the store (3.13 and later), or while an alias of the string is alive.

**Why**

CPython appends in place only if BINARY_OP has the local as its left operand, the next instruction is a single
STORE_FAST of that local, and nothing else refers to the string. Any other form copies the whole string in every
iteration: the time grows with the square of the number of iterations.

**Slow**

```python
def work(n):
    s = ""
    for i in range(n):
        s = s + str(i) + ","
    return s
```

**Fast**

```python
def work(n):
    s = ""
    for i in range(n):
        s += str(i) + ","
    return s
```

**Proof**

Either the string is not the left operand of a BINARY_OP + or += that is immediately followed by a single STORE_FAST to the same
local, or an alias of the string is alive when the next iteration adds to it.

**When not**

Not reported: a target that is not known to be a string, or a string that is newly created in every iteration.

The finding is `likely` if the alias is created under a separate condition.

Differs by version: 3.13 and later fuse a store with a load that follows on the same line (STORE_FAST_LOAD_FAST), and two stores
on one line (STORE_FAST_STORE_FAST). Earlier versions do not. On 3.11, a `while` loop with its condition at the top is closed by
POP_JUMP_BACKWARD_IF_TRUE, which does not warm the code up for specialization. In a function that is called fewer than eight times
the in-place form is not used, and the finding is `likely`.
"""

from __future__ import annotations

import ast
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.bytecode import (
    Bytecode,
    Evidence,
    Instruction,
    adds,
    joins_strings,
    name_of,
    next_of,
    stays_cold,
    stores_local,
    stores_outside_the_frame,
)
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.rules._grown import grows_as, is_plain_local, one_object
from flake8_bytecode_perf.rules._growth import growths
from flake8_bytecode_perf.rules._string_aliases import alias_of
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Module, Site
    from flake8_bytecode_perf.rules._growth import Growth


_JOINED = "append to a list and use `''.join()` after the loop"
_REVERSED = "append to a list, reverse it and use `''.join()` after the loop"


class _Question(NamedTuple):
    """What a proof must know of its suspect: the local's name, if it could grow in place, and which answer it is for."""

    local: str
    alias: str
    cold: bool
    augmented: bool = False


def _suspects(module: Module) -> Iterator[Suspect]:
    for growth in growths(module):
        if grows_as(module, growth, "str"):
            yield from _questions(module, growth)


def _questions(module: Module, growth: Growth) -> Iterator[Suspect]:
    remedy = _REVERSED if growth.form == "prepend" else _JOINED
    suspect = partial(Suspect, (growth.place,), text(growth.target), note=remedy, spans=(growth.operation,))
    if growth.form in ("prepend", "rebuild"):
        yield suspect(
            verdict=verdict_of(unless(one_object(module, growth), Obstacle.UNKNOWN_TYPE)), detail=_Question("", "", cold=False)
        )
    elif not is_plain_local(module, growth):
        if growth.form == "+":  # += on such a target is PFB401's
            yield suspect(
                verdict=verdict_of(unless(one_object(module, growth), Obstacle.UNKNOWN_TYPE)),
                detail=_Question("", "", cold=False),
            )
    else:
        local = growth.local
        alias, sure = alias_of(module, growth) or ("", True)
        augmented = growth.form == "+="
        yield suspect(detail=_Question(local, alias if sure else "", cold=False, augmented=augmented))
        if not sure:
            yield suspect(
                verdict=verdict_of(Obstacle.UNKNOWN_TYPE), detail=_Question(local, alias, cold=False, augmented=augmented)
            )
        elif not alias and isinstance(growth.site.where.loop.node, ast.While):  # type: ignore[union-attr]
            yield suspect(verdict=verdict_of(Obstacle.UNKNOWN_TYPE), detail=_Question(local, "", cold=True, augmented=augmented))


def _proof(_site: Site, suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
    question: _Question = suspect.detail
    here = bytecode.at(suspect.spans[0])
    if not question.local:
        joined = next(filter(joins_strings, here), None)
        return _defeat("in this form", suspect.note, joined) if joined is not None else None
    for instruction in filter(adds, here):
        store = next_of(instruction)
        if store is None or (question.augmented and stores_outside_the_frame(store)):
            return None  # += on a local in a cell: PFB401's
        if not stores_local(store, question.local):
            return _defeat(_not_stored(name_of(store)), suspect.note, instruction, store) if suspect.certain else None
        if question.alias:
            return _defeat(f"a second reference to it is alive (`{question.alias}`), so", suspect.note, instruction, store)
        if question.cold and stays_cold(instruction):
            why = "this loop has no JUMP_BACKWARD to trigger its specialization, so in a function that is rarely called"
            return _defeat(why, suspect.note, instruction, store)
    return None


def _not_stored(following: str) -> str:
    """What follows the addition in place of a single STORE_FAST of the string."""
    if following.startswith("STORE_FAST"):
        return "its store is fused with the next instruction, so"
    if following.startswith("STORE_"):
        return f"the result is stored by {following}, not by STORE_FAST, so"
    return "the result is not stored back immediately, so"


def _defeat(why: str, remedy: str, *instructions: Instruction) -> Evidence:
    return Evidence(tuple(map(name_of, instructions)), f"{why} every iteration copies it; {remedy}")


RULE = Rule(
    code="PFB402",
    name="defeated-concatenation",
    doc=__doc__,
    suspects=_suspects,
    proof=_proof,
    message="string `{subject}` grows, but not in place ({instructions}): {note}",
    growth=True,
)
