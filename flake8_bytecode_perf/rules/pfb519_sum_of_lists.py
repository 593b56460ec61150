"""Lists that are concatenated by `sum`.

**What**

`sum(lists, [])`, `sum(lists, start=[])`, `sum(tuples, ())`.

**Why**

Each addition copies the whole previous result: the time grows with the square of the length.

**Slow**

```python
def work(n):
    lists = [[i] for i in range(n)]
    return sum(lists, [])
```

**Fast**

```python
from itertools import chain


def work(n):
    lists = [[i] for i in range(n)]
    return list(chain.from_iterable(lists))
```

**Proof**

CALL at the call of `sum`.

**When not**

Not reported: other start values, and sums of what the file shows to be at most 100 lists or tuples.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.lengths import has_bounded_length
from flake8_bytecode_perf.analysis.subclasses import defines, may_override
from flake8_bytecode_perf.analysis.types import known_type_of_element
from flake8_bytecode_perf.bytecode.opcodes import calls
from flake8_bytecode_perf.bytecode.proofs import stands
from flake8_bytecode_perf.model.kinds import Heat
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.calls_of("sum"):
        call, scope = site.node, site.where.scope
        match call:
            case ast.Call(func=ast.Name(), args=[added, start], keywords=[]):
                pass
            case ast.Call(func=ast.Name(), args=[added], keywords=[ast.keyword(arg="start", value=start)]):
                pass
            case _:
                continue
        empty = isinstance(start, (ast.List, ast.Tuple)) and not start.elts and not isinstance(added, ast.Starred)
        if empty and module.is_builtin(scope, "sum") and not has_bounded_length(module, scope, added):
            kind = "list" if isinstance(start, ast.List) else "tuple"
            verdict = verdict_of(_obstacle(module, scope, added, kind), can_be_written=module.is_builtin(scope, kind))
            yield Suspect((site,), text(call), verdict, note=f"{kind}(chain.from_iterable({text(added)}))")


def _obstacle(module: Module, scope: Scope, added: ast.expr, kind: str) -> Obstacle | None:
    """Why chaining may not be adding: it takes any iterable, and a class may define what adding does."""
    known = known_type_of_element(added, module, scope)
    if known.sure != kind:
        return Obstacle.OWN_CLASS if defines(module, "__add__", "__radd__") else Obstacle.ERROR_DIFFERS
    return Obstacle.OWN_CLASS if may_override(module, known, "__add__", "__radd__", "__iter__") else None


RULE = Rule(
    __name__,
    suspects=_suspects,
    needs=("sum",),
    proof=stands(calls),
    adds_names=True,
    message="`{subject}` copies the whole result in every addition ({instructions}); use `{note}`, which copies once",
    heat=Heat.FUNCTION,
    growth=True,
)
