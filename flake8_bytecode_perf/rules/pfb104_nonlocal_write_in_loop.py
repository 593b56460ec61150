"""A variable shared with another function that a loop rebinds.

**What**

A name declared `nonlocal`, or a local that an inner function reads, bound in a loop. All bindings in a nest of loops
give one finding, at the first.

**Why**

Such a variable is stored in a cell: each binding is a STORE_DEREF, each read a LOAD_DEREF.

**Slow**

```python
def work(n):
    total = 0

    def show():
        return total

    for i in range(n):
        total += i
    return show()
```

**Fast**

```python
def work(n):
    total = 0

    def show():
        return total

    running = total
    for i in range(n):
        running += i
    total = running
    return show()
```

**Proof**

STORE_DEREF at the name.

**When not**

The finding is only `likely` if the loop calls unknown code, which may read or rebind the variable, or if the loop
creates the function that reads it.

Not reported: the target of a comprehension, even if an inner comprehension or function reads it.

Differs by version: up to 3.11 a list, set or dict comprehension is a separate function, so a local that it reads is in
a cell. From 3.12 on, the comprehension is inlined, and it does not put the local into a cell.
"""

from __future__ import annotations

import ast
from functools import partial
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.chains import rebound_in_loops
from flake8_bytecode_perf.analysis.observability import partial_result_obstacle
from flake8_bytecode_perf.bytecode.opcodes import stores_captured
from flake8_bytecode_perf.bytecode.proofs import stands_at
from flake8_bytecode_perf.model.kinds import Kind
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Site
    from flake8_bytecode_perf.model.variables import Variable
    from flake8_bytecode_perf.verdict import Verdict


def _suspects(module: Module) -> Iterator[Suspect]:
    for scope in module.around_loops:
        if scope.kind not in (Kind.FUNCTION, Kind.LAMBDA):
            continue
        for name, bindings in scope.bindings.items():
            if all(found.where.loop is None for found in bindings):
                continue
            variable = module.variable(scope, name)
            if variable.owner is not module.scope and variable.users:
                for loop, sites in rebound_in_loops(scope, name):
                    spans = tuple([node for site in sites for node in site.parent])
                    yield Suspect(sites, name, spans=spans, judge=partial(_verdict, module, scope, variable, loop, sites[0]))


def _verdict(module: Module, scope: Scope, variable: Variable, loop: Loop, site: Site) -> Verdict:
    read = ast.copy_location(ast.Name(variable.name, ast.Load()), site.node)
    return verdict_of(
        partial_result_obstacle(module, loop, read),
        unless(not _shared_inside(scope, variable, loop), Obstacle.READ_BY_CALLEE),
    )


def _shared_inside(scope: Scope, variable: Variable, loop: Loop) -> bool:
    """Whether a function that the loop makes reads the variable: any(x == name for x in xs)."""
    inner = (user for user in variable.users if user is not scope and variable.name in user.reads)
    return any(loop.encloses(user.node) for user in inner)


def _at_stores(site: Site, _suspect: Suspect) -> Iterator[ast.AST]:
    yield from site.parent


RULE = Rule(
    __name__,
    suspects=_suspects,
    proof=stands_at((_at_stores, stores_captured)),
    hoists=True,
    message=(
        "`{subject}`, shared with another function, is rebound in a loop ({instructions}); "
        "use a plain local in the loop and assign `{subject}` after the loop"
    ),
    yields_to=("PFB401",),
)
