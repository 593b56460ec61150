"""A list that a loop builds and only reads.

**What**

A list display in a loop, with elements that are not all constant, that is consumed where it stands or bound once to a
local whose every use only reads it.

**Why**

A list is two objects, its head and its items; a tuple of the same elements is one.

**Slow**

```python
def work(n):
    total = 0
    for i in range(n):
        total += sum([i, total, 1])
    return total
```

**Fast**

```python
def work(n):
    total = 0
    for i in range(n):
        total += sum((i, total, 1))
    return total
```

**Proof**

BUILD_LIST at the display. The compiler itself makes a tuple of `for x in [a, b]` and `x in [a, b]`: acquitted.

**When not**

Never where a list and a tuple differ, as for PFB301. Not with a starred element: `(*a, b)` is built as a list first.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.bytecode import builds_list, stands
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.rules._displays import is_constant, only_read
from flake8_bytecode_perf.rules._shapes import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Module


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.lists:
        elements = site.node.elts
        if site.where.loop is None or any(isinstance(element, ast.Starred) for element in elements):
            continue
        if not all(map(is_constant, elements)) and only_read(module, site):
            yield Suspect((site,), text(site.node))


RULE = Rule(
    code="PFB302",
    name="list-display",
    doc=__doc__,
    suspects=_suspects,
    proof=stands(builds_list),
    message="list {subject} is built in each pass and only read ({instructions}); a tuple serves",
    marginal=True,
    yields_to=("PFB402", "PFB405"),
)
