"""A list that a loop builds and only reads.

**What**

A list display in a loop, with elements that are not all constant. It is consumed in place, or assigned once to a local
that is only read.

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

BUILD_LIST at the display. `for x in [a, b]` and `x in [a, b]` are refuted, because the compiler itself turns the list
into a tuple.

**When not**

Not reported: a list that is used where a tuple would behave differently (see PFB301), a list with a starred element,
and a list of more than 30 elements, because such a tuple is built as a list first.

The fix is unsafe if a handler may show the message of a wrong index (see PFB301).

Differs by version: 3.15 no longer turns the list that a comprehension or generator expression iterates over into a
tuple, but does so for `yield from`.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.displays import by_size, is_constant, obstacles_to_tuple, only_read
from flake8_bytecode_perf.analysis.growth import growing_values
from flake8_bytecode_perf.bytecode.opcodes import builds_list
from flake8_bytecode_perf.bytecode.proofs import stands
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module


_MANY = 30  # the compiler builds a longer tuple as a list first


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.lists:
        elements = site.node.elts
        if site.where.loop is None or len(elements) > _MANY or any(isinstance(found, ast.Starred) for found in elements):
            continue
        if not all(map(is_constant, elements)) and only_read(module, site):
            # text = "".join([text, part])     needs more than a tuple, with which it would grow in the same way
            verdict = verdict_of(*obstacles_to_tuple(module, site), can_be_written=site.parent not in growing_values(module))
            yield Suspect((site,), text(site.node), verdict, variant=by_size(site.node))


RULE = Rule(
    __name__,
    suspects=_suspects,
    repeats=(ast.List,),
    proof=stands(builds_list),
    message="list `{subject}` is built in every iteration and only read ({instructions}); use a tuple",
    yields_to=("PFB306", "PFB307", "PFB308", "PFB402", "PFB405", "PFB406"),
)
