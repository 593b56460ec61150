"""A membership test in a long tuple of constants.

**What**

`x in ("a", "b", …)` or `x in ["a", "b", …]`, also with `not in`, with at least 6 hashable constants, in a loop.

**Why**

CONTAINS_OP searches the tuple linearly. The compiler turns a set display of constants into a frozenset, which is
searched by hash.

**Slow**

```python
def work(n):
    found = 0
    for i in range(n):
        if i & 15 in (1, 3, 5, 7, 9, 11, 13, 15):
            found += 1
    return found
```

**Fast**

```python
def work(n):
    found = 0
    for i in range(n):
        if i & 15 in {1, 3, 5, 7, 9, 11, 13, 15}:
            found += 1
    return found
```

**Proof**

CONTAINS_OP at the comparison, and the load of the constant tuple at the display.

**When not**

The finding is always `likely`: the tested value must be hashable. Not reported: a value that is known not to be
hashable, fewer than 6 constants, a display that contains a name or a list, and a display that is already a set.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.displays import is_constant
from flake8_bytecode_perf.analysis.knowledge import UNHASHABLE
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.bytecode.opcodes import contains, loads_tuple
from flake8_bytecode_perf.bytecode.proofs import at_site, at_span, stands_at
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module

_LONG = 6


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.hot_sites(ast.In):
        compared = site.node.comparators[0]
        if not isinstance(compared, (ast.Tuple, ast.List)) or len(compared.elts) < _LONG:
            continue
        if all(map(is_constant, compared.elts)) and type_of(site.node.left, module, site.where.scope) not in UNHASHABLE:
            yield Suspect(
                (site,),
                text(site.node),
                verdict=verdict_of(Obstacle.UNKNOWN_TYPE),
                note=str(len(compared.elts)),
                spans=(compared,),
            )


RULE = Rule(
    __name__,
    suspects=_suspects,
    repeats=(ast.In,),
    proof=stands_at((at_span, loads_tuple), (at_site, contains)),
    message=(
        "`{subject}` compares with {note} constants one by one ({instructions}); use a set display, which is searched by hash"
    ),
    doubtful=True,
)
