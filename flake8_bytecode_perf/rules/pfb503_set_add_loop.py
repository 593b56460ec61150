"""A loop that does nothing but add to a set.

**What**

`out = set()` and behind it a `for` loop whose whole body is `out.add(e)`: alone, under `if`, behind `if not x: continue`, or in a
loop within the loop that does no more; `out = {e for x in xs}` does the same. Where `e` is the loop's own variable, untested,
`out = set(xs)` does, or `out.update(xs)` of a set that is there already. The finding stands at the loop's header.

**Why**

Each pass looks `add` up and calls it, and drops the None that it returns. A comprehension adds with one instruction, SET_ADD;
`set` and `update` go through the elements in C.

ruff's FURB142 finds the loop too, and advises `update` with a generator, which is slower than a comprehension (PFB803).

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

LOAD_ATTR (on 3.11 LOAD_METHOD) at `out.add`, and the CALL.

**When not**

As for PFB501: only for a local that no inner function knows; not where the loop reads the set (`if x not in out`), has an `else`
or another statement, where its variables are read outside of it before they are bound anew, where the code yields, waits or looks
into its frame, and where a handler finds the set half filled. `update` is offered for what is known to be a set alone; likely for
an attribute that other code of the file binds.

Not for `async for`, nor over at most 8 elements that are there to see. Modules and classes keep the names of their loops.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.rules._fillings import Filled, fillings, nest, proof, receives, suspect_of
from flake8_bytecode_perf.rules._shapes import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Module
    from flake8_bytecode_perf.rules._fillings import Filling
    from flake8_bytecode_perf.rules._lone_loops import Lone


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
    kind, settled = receives(module, filling)
    if kind != "set":
        return None
    return Suspect((loop.header,), name, settled, f"{name}.update({text(node.iter)})", spans, detail, "copy")


RULE = Rule(
    code="PFB503",
    name="set-add-loop",
    doc=__doc__,
    suspects=_suspects,
    proof=proof,
    message="'{subject}' is filled by a call of add in each pass ({instructions}); '{note}' needs none",
    marginal=True,
)
