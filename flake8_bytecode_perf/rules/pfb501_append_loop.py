"""A loop that does nothing but append to a list made just before it.

**What**

A `for` statement whose whole body is `found.append(…)`, perhaps under `if`, where `found` is a local that was made an empty
list shortly before and that nothing reads until the loop has ended.

**Why**

Each pass loads the list and its method and calls it (LOAD_ATTR, CALL). A comprehension has LIST_APPEND for that.

**Slow**

```python
def work(n):
    found = []
    for i in range(n):
        found.append(i * 2)
    return found
```

**Fast**

```python
def work(n):
    found = [i * 2 for i in range(n)]
    return found
```

**Proof**

The method is loaded and called (LOAD_METHOD on 3.11, LOAD_ATTR later; CALL) at the call of `append`.

**When not**

Silent where the body does more, or has an `else`, `yield`, `await` or a walrus; where the loop reads the list, or goes through
it; where the list is not empty, not the function's own, or known to an inner function; where the loop's target is read behind it;
for `async for`; at module level. Likely where a handler may find the list half filled.
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
    for one in collecting(module, "append"):
        if not isinstance(one.receiver, ast.Name) or is_read(one) or is_copied(one):
            continue
        if is_empty(module, one, "list", made_before(module, one.loop, one.receiver.id)):
            variant, certain = "filtered" if one.conditions else "", filled_at_once(module, one.loop)
            spans = one.call, one.call.func
            yield Suspect((one.loop.header,), text(one.call), certain, spans=spans, variant=variant)


RULE = Rule(
    code="PFB501",
    name="append-loop",
    doc=__doc__,
    suspects=_suspects,
    proof=proof,
    message="'{subject}' is all that this loop does ({instructions}); a list comprehension loads and calls no method",
    marginal=True,
)
