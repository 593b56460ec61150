"""A list that is built only for its first element.

**What**

`list(xs)[0]`.

**Why**

All elements are copied (CALL), and all except one are discarded (BINARY_SUBSCR).

**Slow**

```python
def work(n):
    names, found = {"a", "b", "c", "d"}, 0
    for i in range(n):
        if list(names)[0] in names:
            found += 1
    return found
```

**Fast**

```python
def work(n):
    names, found = {"a", "b", "c", "d"}, 0
    for i in range(n):
        if next(iter(names)) in names:
            found += 1
    return found
```

**Proof**

CALL at `list(…)`, and the subscript around it.

**When not**

The finding is always `likely`: without elements, `list(xs)[0]` raises IndexError and `next(iter(xs))` raises StopIteration. Not
reported: other indexes, slices, and a call in a `try` that catches IndexError, but not StopIteration.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.handled_errors import is_expected
from flake8_bytecode_perf.bytecode.opcodes import calls, subscripts
from flake8_bytecode_perf.bytecode.proofs import at_site, at_span, stands_at
from flake8_bytecode_perf.model.kinds import Heat
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.calls_of("list"):
        match site.parent, site.node:
            case (
                ast.Subscript(value=value, slice=ast.Constant(value=0), ctx=ast.Load()) as first,
                ast.Call(func=ast.Name(), args=[taken], keywords=[]) as call,
            ) if value is call and not isinstance(taken, ast.Starred) and module.is_builtin(site.where.scope, "list"):
                whole = type(first.slice.value) is int  # type: ignore[attr-defined]  # the pattern says that it is a constant
                if whole and not is_expected(module, site, IndexError, StopIteration):
                    yield Suspect(
                        (site._replace(node=first),),
                        text(first),
                        verdict=verdict_of(Obstacle.OTHER_ERROR, can_be_written=_can_be_written(module, site.where.scope)),
                        note=text(taken),
                        spans=(call,),
                    )


def _can_be_written(module: Module, scope: Scope) -> bool:
    return module.is_builtin(scope, "next") and module.is_builtin(scope, "iter")


RULE = Rule(
    __name__,
    suspects=_suspects,
    needs=("list",),
    proof=stands_at((at_span, calls), (at_site, subscripts)),
    message=(
        "`{subject}` copies everything to take the first element ({instructions}); "
        "use `next(iter({note}))` (StopIteration if empty)"
    ),
    heat=Heat.FUNCTION,
    doubtful=True,
)
