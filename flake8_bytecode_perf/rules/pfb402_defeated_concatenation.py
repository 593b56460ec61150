"""A string that grows in a form that prevents CPython from appending in place.

**What**

`s = s + a + b`, `s = f"{s}…"`, `s = x + s`, `s = "%s%s" % (s, x)`, `s = "".join([s, x])`. Also `s += x` or `s = s + x`
on a local if the in-place form is lost: in a walrus, in a chained or tuple assignment, or before a statement on the same
line that the compiler fuses with the store (3.13 and later).

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
        if i == 9999:
            break
    return s
```

**Fast**

```python
def work(n):
    s = ""
    for i in range(n):
        s += str(i) + ","
        if i == 9999:
            break
    return s
```

**Proof**

The string is not the left operand of a BINARY_OP + or += that is immediately followed by a single STORE_FAST to the same local.

**When not**

Not reported:

- a target that is not known to be a string
- a string that is newly created in every iteration
- a string that the loop reads while it grows, for example `yield s` or `if s.endswith(x)`: the parts can't be joined afterwards

The finding is `likely` if the loop only asks for the string's length or truth, or uses the string where it then starts a new one,
or if only the default of a parameter, or `+=`, tells that it is a string.
It is also `likely` if few iterations may make it longer, because the statement stands in a handler or in the rare arm of an `if`.

Differs by version: 3.13 and later fuse a store with a load that follows on the same line (STORE_FAST_LOAD_FAST), and two stores
on one line (STORE_FAST_STORE_FAST). Earlier versions do not. On 3.11, a `while` loop with its condition at the top is closed by
POP_JUMP_BACKWARD_IF_TRUE, which does not warm the code up for specialization. In a function that is called fewer than eight times
the in-place form is not used, and the finding is `likely`.
"""

from __future__ import annotations

import ast
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.concatenation import format_obstacle, sum_obstacles
from flake8_bytecode_perf.analysis.growth import growths
from flake8_bytecode_perf.analysis.growth_frequency import frequency_obstacle
from flake8_bytecode_perf.analysis.growth_reads import join_obstacles
from flake8_bytecode_perf.analysis.growth_targets import grows_as, is_plain_local, type_before_growth, type_obstacle
from flake8_bytecode_perf.bytecode.contexts import stays_cold, stores_local
from flake8_bytecode_perf.bytecode.instruction import Instruction, next_of
from flake8_bytecode_perf.bytecode.opcodes import adds, joins_strings, name_of, stores_outside_the_frame
from flake8_bytecode_perf.bytecode.proofs import Bytecode, Evidence
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.analysis.growth_forms import Growth
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site
    from flake8_bytecode_perf.verdict import Verdict


_JOINED = "append to a list and use `''.join()` after the loop"
_REVERSED = "append to a list, reverse it and use `''.join()` after the loop"


class _Question(NamedTuple):
    """What a proof must know of its suspect: the local's name, if it could grow in place, and which answer it is for."""

    local: str = ""
    cold: bool = False
    augmented: bool = False


def _suspects(module: Module) -> Iterator[Suspect]:
    for growth in growths(module):
        if not grows_as(module, growth, "str"):
            continue
        obstacles = join_obstacles(module, growth)
        if obstacles is not None:
            doubts = (*_type_obstacles(module, growth), frequency_obstacle(module, growth))
            verdict = verdict_of(*obstacles, *doubts, can_be_written=_can_be_augmented(growth))
            yield from _questions(module, growth, verdict)


def _questions(module: Module, growth: Growth, verdict: Verdict) -> Iterator[Suspect]:
    remedy = _REVERSED if growth.form == "prepend" else _JOINED
    suspect = partial(Suspect, (growth.place(module),), text(growth.target), note=remedy, spans=(growth.operation,))
    if growth.form in ("prepend", "rebuild") or not is_plain_local(module, growth):
        if growth.form != "+=":  # += on what is no local is PFB401's
            yield suspect(verdict, detail=_Question())
        return
    augmented, loop = growth.form == "+=", growth.site.where.loop
    yield suspect(verdict, detail=_Question(growth.local, augmented=augmented))
    if loop is not None and isinstance(loop.node, ast.While):
        # how often the function is called
        doubtful = verdict_of(*verdict.obstacles, Obstacle.CODE_ELSEWHERE, can_be_written=verdict.can_be_written)
        yield suspect(doubtful, detail=_Question(growth.local, cold=True, augmented=augmented))


def _can_be_augmented(growth: Growth) -> bool:
    """Whether a statement can be written as `s += …`: s = s + x, s = f"{s}{x}"."""
    match growth.site.node:
        case ast.Assign(targets=[ast.Name()], value=value) if value is growth.value:
            pass
        case _:
            return False
    match value:
        case ast.JoinedStr(values=[ast.FormattedValue(value=ast.Name() as first, conversion=-1, format_spec=None), _, *_]):
            return key(first) == key(growth.target)
    return growth.form == "+"


def _type_obstacles(module: Module, growth: Growth) -> Iterator[Obstacle | None]:
    first = type_before_growth(module, growth)
    yield type_obstacle(module, growth, "str")
    if growth.form == "+":
        yield from sum_obstacles(module, growth.site, first, growth.added)
    elif growth.form == "rebuild":
        yield format_obstacle(module, first)


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
            return _defeat(_not_stored(name_of(store)), suspect.note, instruction, store) if not question.cold else None
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
    __name__,
    suspects=_suspects,
    proof=_proof,
    message="string `{subject}` grows, but not in place ({instructions}): {note}",
    growth=True,
)
