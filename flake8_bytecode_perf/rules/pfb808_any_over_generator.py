"""A search by `any` or `all` over a generator expression, in a loop.

**What**

`any(p(x) for x in xs)` or `all(p(x) for x in xs)` in a loop, or in the test of a `while`, where a function takes its place. The
finding is reported at the generator expression.

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
- a call in a comprehension or in a lambda, where no loop can stand
- a call in a `raise`, in a handler, or before the end of a loop, which hardly ever runs
- an asynchronous generator expression
- what PFB526 or PFB604 reports: `in`, or a tuple for `startswith`, is faster than the loop

No fix is written: the loop needs a name for the result, and in a test that consists of several parts it would have to run before
all of them.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.comprehensions import is_asynchronous
from flake8_bytecode_perf.analysis.equality_searches import value_searched
from flake8_bytecode_perf.analysis.flow import hardly_runs
from flake8_bytecode_perf.analysis.loops import stands_in_test
from flake8_bytecode_perf.model.kinds import Kind
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.rules._callbacks import resumed_by_call
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module

_FUNCTION = "a function that returns from a loop"
_LOOPS = {"any": "a loop with `break`", "all": "a loop with `break` and `else`"}
_STATEMENTS_STAND_IN = (Kind.MODULE, Kind.CLASS, Kind.FUNCTION)


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.hot_calls_of("any", "all"):
        match site.node:
            case ast.Call(func=ast.Name(id=name), args=[ast.GeneratorExp(generators=[_]) as generator], keywords=[]):
                if not module.is_builtin(site.where.scope, name) or site.where.scope.kind not in _STATEMENTS_STAND_IN:
                    continue
                # any(x == wanted for x in xs)      is PFB526's, also where `in` does not save enough
                searches = value_searched(name, generator) is not None
                if searches or is_asynchronous(site.where.scope, generator) or hardly_runs(site):
                    continue
                place, tested = site._replace(node=generator, parent=site.node), stands_in_test(site.where.loop, site.node)
                # no statement runs before a test in each iteration
                remedy, variant = (_FUNCTION, "while") if tested else (f"{_LOOPS[name]}, or {_FUNCTION}", "")
                verdict, silences = verdict_of(Obstacle.CODE_ELSEWHERE), (site.node.func,)
                yield Suspect((place,), text(site.node), verdict, remedy, (site.node,), variant=variant, silences=silences)


RULE = Rule(
    __name__,
    suspects=_suspects,
    repeats=("any", "all"),
    proof=resumed_by_call,
    message=("`{subject}` creates a generator and resumes it for every element ({instructions}); use {note}"),
    doubtful=True,
    precedes=("PFB102",),
    yields_to=("PFB526", "PFB604"),
)
