"""A search by `any` or `all` over a generator expression, in a loop.

**What**

`any(p(x) for x in xs)` or `all(p(x) for x in xs)` in a loop. The finding is reported at the generator expression.

**Why**

Every iteration creates a generator (MAKE_FUNCTION, CALL), and `any` resumes it for every element. A loop with `break`, or one
with `return` in a function, evaluates the test itself.

ruff's SIM110 advises `any` and `all` instead of such a loop; mark such a loop with `# noqa: SIM110`.

**Slow**

```python
def work(n):
    limits, found = list(range(100, 200, 10)), 0
    for i in range(n):
        if any(limit < i for limit in limits):
            found += 1
    return found
```

**Fast**

```python
def work(n):
    limits, found = list(range(100, 200, 10)), 0
    for i in range(n):
        for limit in limits:
            if limit < i:
                found += 1
                break
    return found
```

**Proof**

MAKE_FUNCTION at the generator expression, CALL at the call.

**When not**

The finding is always `likely`: the loop takes more lines, and it leaves its variable behind.

Not reported:

- a shadowed builtin, and a list comprehension, which does more work than the loop in any case
- several `for`, which a single `break` does not leave
- a call in a comprehension, in a lambda or in the test of a `while`, where no loop can stand
- an asynchronous generator expression
- what PFB526 or PFB604 reports: `in`, or a tuple for `startswith`, is faster than the loop
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.comprehensions import is_asynchronous
from flake8_bytecode_perf.model import Kind
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.rules._callbacks import resumed_by_call
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Module, Site

_STATEMENTS_STAND_IN = (Kind.MODULE, Kind.CLASS, Kind.FUNCTION)


def _suspects(module: Module) -> Iterator[Suspect]:
    if not module.doubts:
        return
    for site in module.hot_calls_of("any", "all"):
        match site.node:
            case ast.Call(func=ast.Name(id=name), args=[ast.GeneratorExp(generators=[_]) as generator], keywords=[]):
                if module.is_builtin(site.where.scope, name) and _may_be_a_loop(site) and not is_asynchronous(generator):
                    remedy = "`break`" if name == "any" else "`break` and `else`"
                    place = site._replace(node=generator, parent=site.node)
                    yield Suspect((place,), text(site.node), verdict_of(Obstacle.CODE_ELSEWHERE), remedy, (site.node,))


def _may_be_a_loop(site: Site) -> bool:
    """Whether a statement can stand before what is at `site`, for that alone: not in a comprehension, a lambda or `while`."""
    loop = site.where.loop
    tested = loop is not None and isinstance(loop.node, ast.While) and site.node in ast.walk(loop.node.test)
    return site.where.scope.kind in _STATEMENTS_STAND_IN and not tested


RULE = Rule(
    __name__,
    suspects=_suspects,
    proof=resumed_by_call,
    message=(
        "`{subject}` creates a generator and resumes it for every element ({instructions}); "
        "use a loop with {note}, or a function that returns from a loop"
    ),
    doubtful=True,
    yields_to=("PFB526", "PFB604"),
)
