"""A loop that does nothing but add to a set made just before it.

**What**

A `for` statement whose whole body is `found.add(…)`, perhaps under `if`, where `found` is a local that was made an empty set
shortly before and that nothing reads until the loop has ended.

**Why**

Each pass loads the set and its method and calls it (LOAD_ATTR, CALL). A comprehension has SET_ADD for that.

**Slow**

```python
def work(n):
    found = set()
    for i in range(n):
        found.add(i & 15)
    return found
```

**Fast**

```python
def work(n):
    found = {i & 15 for i in range(n)}
    return found
```

**Proof**

The method is loaded and called (LOAD_METHOD on 3.11, LOAD_ATTR later; CALL) at the call of `add`.

**When not**

As PFB501: silent where the body does more, where the loop reads the set (`if x not in found`), where the set is not empty or not
the function's own, where the target is read behind the loop. Likely where a handler may find the set half filled.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.rules._collecting import (
    collecting,
    filled_at_once,
    is_copied,
    is_empty,
    is_read,
    made_before,
    proof,
)
from flake8_bytecode_perf.rules._shapes import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Module


def _suspects(module: Module) -> Iterator[Suspect]:
    for one in collecting(module, "add"):
        if not isinstance(one.receiver, ast.Name) or is_read(one):
            continue
        if is_empty(module, one, "set", made_before(module, one.loop, one.receiver.id)):
            variant = "copied" if is_copied(one) else "filtered" if one.conditions else ""
            remedy = "set(…) of what it goes through" if variant == "copied" else "a set comprehension"
            certain = filled_at_once(module, one.loop)
            spans = one.call, one.call.func
            yield Suspect((one.loop.header,), text(one.call), certain, remedy, spans, variant=variant)


RULE = Rule(
    code="PFB503",
    name="set-add-loop",
    doc=__doc__,
    suspects=_suspects,
    proof=proof,
    message="'{subject}' is all that this loop does ({instructions}); {note} loads and calls no method",
)
