"""A loop that only adds elements to a set.

**What**

`out = set()`, followed by a `for` loop whose whole body is `out.add(e)`: directly, under `if`, after `if not x: continue`, or in
an inner loop that does nothing else. `out = {e for x in xs}` replaces it. If `e` is the loop variable itself, without a
condition, `out = set(xs)` replaces it, or `out.update(xs)` for a set that already exists. The finding is at the loop's header.

**Why**

Every iteration looks `add` up, calls it, and discards the None that it returns. A comprehension adds with one instruction,
SET_ADD. `set` and `update` iterate over the elements in C.

ruff's FURB142 also reports the loop, and advises `update` with a generator, which is slower than a comprehension (PFB803).

**Slow**

```python
def work(n):
    found = set()
    for i in range(n):
        found.add(i & 63)
    return found
```

**Fast**

```python
def work(n):
    return {i & 63 for i in range(n)}
```

**Proof**

LOAD_ATTR (LOAD_METHOD on 3.11) at `out.add`, and the CALL.

**When not**

As for PFB501, a new set is reported only if it is a local that no inner function uses. `update` is advised only for an object
that is known to be a set; the finding is `likely` for an attribute that other code in the file binds.

Not reported:

- a loop that reads the set (`if x not in out`), has an `else`, or has another statement
- a loop whose variables are read outside of it before they are rebound
- code that yields, awaits or inspects its frame
- a set that an exception handler can observe half filled
- `async for`
- a loop over at most 8 elements that the code writes out
- a loop at module or class level, where the loop variables stay bound
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.rules._accumulation import Filled, fillings, nest, proof, receives, suspect_of
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Module
    from flake8_bytecode_perf.rules._accumulation import Filling, Lone


def _suspects(module: Module) -> Iterator[Suspect]:
    for filling in fillings(module, "add"):
        loops = nest(module, filling, "set")
        if filling.copies:
            found = _copy(module, filling, loops if len(loops) == 1 else [])
            if found is not None:
                yield found
        elif loops:
            yield suspect_of(loops, filling, ast.SetComp)


def _copy(module: Module, filling: Filling, new: list[Lone]) -> Suspect | None:
    """The suspect of a loop that adds each of its own elements, to a new set or to one that is there."""
    detail = Filled(new, filling)
    loop, name, spans = filling.done.loop, text(filling.receiver), (filling.call.func, filling.call)
    node: Any = loop.node
    if new:
        return Suspect((loop.header,), name, note=f"{name} = set({text(node.iter)})", spans=spans, detail=detail, variant="copy")
    kind, obstacles = receives(module, filling)
    if kind != "set":
        return None
    return Suspect((loop.header,), name, verdict_of(*obstacles), f"{name}.update({text(node.iter)})", spans, detail, "copy")


RULE = Rule(
    __name__,
    suspects=_suspects,
    proof=proof,
    message="`{subject}` is filled one add at a time ({instructions}); use `{note}`",
)
