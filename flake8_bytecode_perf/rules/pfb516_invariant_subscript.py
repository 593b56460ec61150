"""An item that every iteration reads although the loop does not change it.

**What**

`d["x"]`, `grid[i]`, `rows[i - 1]`, `self.weights[0]` in a loop that binds neither the object nor the key, and does not change the
object. The key may be made of strings: `rates[code.lower() + "_" + base]`, `d[f"{a}-{b}"]`. One finding covers all reads
of one item in a nest of loops. It is at the first read.

**Why**

Each read looks the item up again: in a dict by its hash and an equal key, in a list by its index. A local is read from a slot of
the frame.

**Slow**

```python
def work(n):
    rates = {"low": 1, "high": 3}
    total = 0
    for i in range(n):
        total += rates["high"] * i
    return total
```

**Fast**

```python
def work(n):
    rates = {"low": 1, "high": 3}
    total = 0
    high = rates["high"]
    for i in range(n):
        total += high * i
    return total
```

**Proof**

BINARY_SUBSCR at the item, BINARY_OP [] from 3.14 on.

**When not**

A loop may run zero times, and a key may be missing. Therefore the finding is `certain` only in two cases. Either the name is
bound to a single display that contains the key, and nothing else retains or changes that object. Or the key is the index of an
enclosing loop over the same list, or one before it: `rows[i - 1]` in `for i in range(1, len(rows))`. Otherwise the finding is
`likely`, if every iteration reads the item. It is `likely`, too, if the loop stores an item of what may be the same list by
another name.

Not reported:

- a key that calls something else than a method of a string
- an item that only some iterations read, or that is read under a `try`
- a loop that tests the key or the object (`"x" in d`, `d and d["x"]`)
- a loop that stores or deletes any item of the object, calls a method that may change it, or passes it to code that may
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.early_items import place_of_item
from flake8_bytecode_perf.analysis.early_values import verdict_of_early_value
from flake8_bytecode_perf.analysis.flow import hardly_runs
from flake8_bytecode_perf.analysis.invariance import binds_any
from flake8_bytecode_perf.analysis.invariant_items import is_repeatable_key
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.bytecode.opcodes import subscripts
from flake8_bytecode_perf.bytecode.proofs import stands
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import nodes_in, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.analysis.certainty import Certainty
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site


def _suspects(module: Module) -> Iterator[Suspect]:
    groups: dict[tuple[Loop, str, Certainty], list[Site]] = {}
    for site in module.hot_sites(ast.Subscript):
        node = site.node
        if site.where.loop is None or not isinstance(node.ctx, ast.Load) or not isinstance(node.value, (ast.Name, ast.Attribute)):
            continue
        if not is_repeatable_key(node.slice) or binds_any(module, site.where.loop, site.where.scope, (node.value, node.slice)):
            continue
        # what is of unknown type is likely at best
        best = place_of_item(module, site) if module.doubts or type_of(node.value, module, site.where.scope) else None
        if best is not None and not hardly_runs(site):
            groups.setdefault((best[0], text(node), best[1]), []).append(site)
    for (loop, name, state), sites in groups.items():
        verdict = verdict_of_early_value(module, sites[0], loop, state)
        yield Suspect(tuple(sites), name, verdict, detail=loop, variant=_variant(sites[0].node.slice))


def _variant(key: ast.expr) -> str:
    if any(isinstance(part, (ast.Call, ast.JoinedStr)) for part in nodes_in(key)):
        return "text"
    if isinstance(key, ast.BinOp):
        return "expression"
    if isinstance(key, (ast.Name, ast.Attribute)):
        return "key"
    return "" if isinstance(getattr(key, "value", None), str) else "index"


RULE = Rule(
    __name__,
    suspects=_suspects,
    repeats=(ast.Subscript,),
    proof=stands(subscripts),
    hoists=True,
    message="`{subject}` is read {count} per iteration but never changes ({instructions}); assign it to a local before the loop",
)
