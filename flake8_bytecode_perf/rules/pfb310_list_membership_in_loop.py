"""A membership test in a list, repeated by a loop.

**What**

`x in names` or `x not in names` in a loop, or in the condition of a comprehension, if `names` is a list that the loop
does not change.

**Why**

CONTAINS_OP searches the list linearly: n iterations of m comparisons. A set is searched by hash.

**Slow**

```python
def work(n):
    known = list(range(300))
    found = 0
    for i in range(n):
        if i in known:
            found += 1
    return found
```

**Fast**

```python
def work(n):
    known = list(range(300))
    members = set(known)
    found = 0
    for i in range(n):
        if i in members:
            found += 1
    return found
```

**Proof**

CONTAINS_OP at the comparison.

**When not**

The finding is always `likely`: the elements and the tested value must be hashable, and an element with an unusual
`__eq__` may behave differently.

Not reported:

- a loop that changes the list, passes it to code that may change it, or rebinds it;
- a list that is known to have at most 8 elements;
- an object that is not known to be a list;
- a loop that exits right after the test.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.knowledge import HASHABLE_OR_UNKNOWN
from flake8_bytecode_perf.analysis.lengths import is_short
from flake8_bytecode_perf.analysis.mutation import invariance_of, is_unchanged
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.bytecode import contains, stands
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Loop, Module, Scope


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.hot_sites(ast.Compare):
        node, scope = site.node, site.where.scope
        if site.where.loop is None or not isinstance(node.ops[-1], (ast.In, ast.NotIn)) or len(node.ops) > 1:
            continue
        held = node.comparators[0]
        if not isinstance(held, (ast.Name, ast.Attribute)) or type_of(held, module, scope) != "list":
            continue
        loop = _outermost(module, site.where.loop, scope, held)
        if loop is not None and not is_short(module, scope, held) and type_of(node.left, module, scope) in HASHABLE_OR_UNKNOWN:
            yield Suspect((site,), text(node), verdict=verdict_of(Obstacle.UNKNOWN_TYPE), note=text(held))


def _outermost(module: Module, innermost: Loop, scope: Scope, held: ast.expr) -> Loop | None:
    """The outermost of the loops around that leave the list as it is."""
    fitting = None
    for loop in innermost.outwards():
        state = min(invariance_of(module, loop, scope, held), is_unchanged(module, loop, scope, held))
        if state is Certainty.NO or (state is Certainty.LIKELY and isinstance(held, ast.Name)):
            break
        fitting = loop
    return fitting


RULE = Rule(
    __name__,
    suspects=_suspects,
    proof=stands(contains),
    message=(
        "`{subject}` searches the list linearly in every iteration ({instructions}); "
        "create a set of `{note}` once before the loop, and search that"
    ),
    growth=True,
    doubtful=True,
)
