"""A loop that stores one value at every index of a range.

**What**

A `for` loop over a `range` that only does `flags[j] = value`, for a list or a bytearray. The value is a constant or a name that
the loop does not bind. The finding is at the loop's header.

**Why**

Every iteration creates an int and stores one item. A slice assignment stores all of them in C. Its right side must have as many
elements as the slice: `[value] * len(range(a, b, c))`, or `bytes(len(range(a, b, c)))` for zeros in a bytearray.

**Slow**

```python
def work(n):
    flags = [True] * (2 * n)
    for j in range(0, 2 * n, 2):
        flags[j] = False
    return flags
```

**Fast**

```python
def work(n):
    flags = [True] * (2 * n)
    flags[0 : 2 * n : 2] = [False] * len(range(0, 2 * n, 2))
    return flags
```

**Proof**

STORE_SUBSCR at `flags[j]`.

**When not**

Not reported:

- an object that is not known to be a list or a bytearray: a dict accepts the same stores
- a value that the loop computes, or that is no number from 0 to 255 in a bytearray
- a loop that does something else, has an `else`, or whose variable is read outside of it before it is rebound
- a range that counts down
- a range that ends at 8 or below, or an object with at most 8 items: the loop is faster then
- a bound of the range that is neither a name, an attribute, a number, `len(x)`, nor computed from these

A slice is cut at the end of the list, where the loop raises an IndexError, and counts a negative index from the end. Therefore
the finding is `certain` only if the range is known to lie within the list: it ends at `len(flags)`, or at `n` where the list was
made as `[True] * n` or `[True] * (n + 1)`, and neither its start nor its step is below zero. In all other cases it is `likely`.
"""

from __future__ import annotations

import ast
from math import inf
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.lengths import most_elements
from flake8_bytecode_perf.analysis.list_lengths import is_not_negative, is_positive, is_within
from flake8_bytecode_perf.analysis.loop_bodies import lone_loops
from flake8_bytecode_perf.analysis.numbers import number_of
from flake8_bytecode_perf.analysis.observability import target_stays_inside
from flake8_bytecode_perf.analysis.range_stores import Store, store_of
from flake8_bytecode_perf.analysis.subclasses import may_override
from flake8_bytecode_perf.analysis.types import known_type
from flake8_bytecode_perf.bytecode.opcodes import stores_outside_the_frame
from flake8_bytecode_perf.bytecode.proofs import at_span, stands_at
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module

_BYTES = 256
_FEW = 8  # stores


def _suspects(module: Module) -> Iterator[Suspect]:
    for loop in lone_loops(module):
        store = store_of(module, loop)
        if store is None or not module.is_builtin(loop.scope, "range") or not target_stays_inside(module, loop):
            continue
        owner = store.item.value
        kind = known_type(owner, module, loop.scope)
        store = store._replace(kind=kind.name)
        if not _fits(store) or _is_short(module, loop, store):
            continue
        within = is_within(module, loop, owner, store.end)
        above = store.first is None or is_not_negative(module, loop.scope, store.first)
        up = store.step is None or is_positive(module, loop.scope, store.step)
        verdict = verdict_of(
            unless(within and above and up, Obstacle.OTHER_ERROR),
            unless(not may_override(module, kind, "__setitem__"), Obstacle.OWN_CLASS),
            can_be_written=all(module.is_builtin(loop.scope, name) for name in _called(store)),
        )
        variant = f"{'bytes' if kind.name == 'bytearray' else ''}{' without a step' if store.step is None else ''}".strip()
        yield Suspect((loop.header,), text(store.item), verdict, assignment(store, text), (store.item,), store, variant)


def _is_short(module: Module, loop: Loop, store: Store) -> bool:
    """Whether the range is one like range(y, y + 2) or range(y, 3), or the object has no more than a few items."""
    if min(number_of(module, loop.scope, store.end) or inf, most_elements(module, loop.scope, store.item.value)) <= _FEW:
        return True
    match store.end:
        case ast.BinOp(left=left, op=ast.Add(), right=ast.Constant(value=int(length))):
            return length <= _FEW and store.first is not None and text(left) == text(store.first)
    return False


def _fits(store: Store) -> bool:
    """Whether the object takes a slice of that value."""
    return store.kind == "list" or (store.kind == "bytearray" and _byte_of(store) is not None)


def _byte_of(store: Store) -> int | None:
    """The constant that is stored in a bytearray; None for other values and objects."""
    match store.kind, store.value:
        case "bytearray", ast.Constant(value=int(value)) if 0 <= value < _BYTES:
            return value
    return None


def _called(store: Store) -> list[str]:
    """The builtins that the assignment calls, and the loop does not."""
    return ["bytes"] * (_byte_of(store) == 0) + ["len"] * (store.step is not None)


def assignment(store: Store, spelled: Callable[[ast.expr], str]) -> str:
    """Return the assignment to a slice; `spelled` gives the source of an expression."""
    end, first = spelled(store.end), spelled(store.first) if store.first is not None else ""
    parts = [first, end]
    last = f"({first})" if isinstance(store.first, ast.BinOp) else first
    length = f"{end} - {last}" if first else end
    if store.step is not None:
        parts.append(spelled(store.step))
        length = f"len(range({', '.join(parts)}))"
    colon = " : " if any(" " in part for part in parts) else ":"
    target = f"{spelled(store.item.value)}[{colon.join(parts).strip()}]"
    byte = _byte_of(store)
    if byte == 0:
        return f"{target} = bytes({length})"
    one = f"[{spelled(store.value)}]" if byte is None else f'b"\\x{byte:02x}"'
    factor = f"({length})" if store.step is None and " " in length else length
    return f"{target} = {one} * {factor}"


RULE = Rule(
    __name__,
    suspects=_suspects,
    needs=(ast.For,),
    proof=stands_at((at_span, stores_outside_the_frame)),
    message="`{subject}` is stored one index at a time ({instructions}); use `{note}`",
)
