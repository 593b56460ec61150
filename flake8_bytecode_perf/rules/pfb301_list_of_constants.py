"""A list of constants that is only read.

**What**

A list display of constants that is consumed in place, or assigned once to a local that is only read: the list is
iterated over, indexed, tested with `in`, measured, unpacked, or passed to a builtin, or to a method of a builtin type,
that neither keeps nor changes it.

**Why**

The list is built again each time (BUILD_LIST, and for three or more elements LIST_EXTEND from a constant tuple). The
tuple itself is a constant of the code.

**Slow**

```python
def work(n):
    total = 0
    for i in range(n):
        total += sum([1, 2, 3, 4, 5])
    return total
```

**Fast**

```python
def work(n):
    total = 0
    for i in range(n):
        total += sum((1, 2, 3, 4, 5))
    return total
```

**Proof**

BUILD_LIST at the display. `for x in [1, 2]` and `x in [1, 2]` are refuted, because the compiler itself turns the list
into a constant.

**When not**

Not reported if a list and a tuple behave differently: a list that is compared with `==`, joined with `+`, repeated with
`*`, sliced, formatted, returned, yielded, stored, passed to unknown code, or asked for its type. Empty displays, module
constants and class attributes are not reported either.

The fix is unsafe if the list is read at an index that may be wrong, in code whose errors a handler may show: the message of an
IndexError or a TypeError names the type. The finding is `likely` if other code gets an iterator that `iter` or `reversed` makes
of the list: that of a tuple is of another type.

Differs by version: 3.15 no longer turns the list that a comprehension or generator expression iterates over into a
constant, but does so for `yield from`.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.displays import by_size, is_constant, obstacles_to_tuple, only_read
from flake8_bytecode_perf.bytecode.opcodes import builds_list
from flake8_bytecode_perf.bytecode.proofs import stands
from flake8_bytecode_perf.model.kinds import Heat
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.lists:
        if all(map(is_constant, site.node.elts)) and only_read(module, site):
            verdict = verdict_of(*obstacles_to_tuple(module, site))
            yield Suspect((site,), text(site.node), verdict, variant=by_size(site.node))


RULE = Rule(
    __name__,
    suspects=_suspects,
    needs=(ast.List,),
    proof=stands(builds_list),
    message="list `{subject}` is only read, but built every time ({instructions}); use a tuple, which is a constant",
    heat=Heat.FUNCTION,
    yields_to=("PFB306", "PFB307", "PFB308"),
)
