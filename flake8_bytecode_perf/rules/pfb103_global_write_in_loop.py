"""A global that a loop rebinds in every iteration.

**What**

A name declared `global` that a loop of the function binds: by assignment, as a loop target, by `with`, `import` and so
on. All bindings in a nest of loops give one finding, at the first.

**Why**

Each binding is a STORE_GLOBAL into the module's dictionary, which invalidates CPython's caches of that dictionary. A
local is a slot of the frame.

**Slow**

```python
count = 0


def work(n):
    global count
    count = 0
    for i in range(n):
        count += i
    return count
```

**Fast**

```python
count = 0


def work(n):
    global count
    count = 0
    local_count = count
    for i in range(n):
        local_count += i
    count = local_count
    return count
```

**Proof**

STORE_GLOBAL at the name.

**When not**

The finding is only `likely` if the loop calls unknown code, which may read or rebind the global.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.chains import rebound_in_loops
from flake8_bytecode_perf.analysis.flow import is_definitely_assigned
from flake8_bytecode_perf.analysis.loops import reads_its_frame
from flake8_bytecode_perf.analysis.observability import header_obstacle, leaves_with_result, partial_result_obstacle
from flake8_bytecode_perf.bytecode.opcodes import stores_global
from flake8_bytecode_perf.bytecode.proofs import stands_at
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Site
    from flake8_bytecode_perf.verdict import Verdict


def _suspects(module: Module) -> Iterator[Suspect]:
    for scope in module.scopes:
        for name in scope.global_names:
            for loop, sites in rebound_in_loops(scope, name):
                spans = tuple([node for site in sites for node in site.parent])
                yield Suspect(sites, name, _verdict(module, scope, loop, name), spans=spans)


def _verdict(module: Module, scope: Scope, loop: Loop, name: str) -> Verdict:
    target, uses = (
        ast.copy_location(ast.Name(name, ast.Load()), scope.bindings[name][0].node),
        module.variable(scope, name).uses_in(loop),
    )
    bound = [found.node for found in scope.bindings[name] if loop.holds(found.where.loop)]
    plain = all(isinstance(node, ast.Name) for node in bound) and all(use.where.scope.runner is scope.runner for use in uses)
    return verdict_of(
        partial_result_obstacle(module, loop, target),
        header_obstacle(module, loop, target),
        unless(is_definitely_assigned(module, scope, loop.node, name), Obstacle.SKIPPED_ITERATION),
        can_be_written=plain and not leaves_with_result(loop) and not reads_its_frame(module, loop),
    )


def _at_stores(site: Site, _suspect: Suspect) -> Iterator[ast.AST]:
    yield from site.parent


RULE = Rule(
    __name__,
    suspects=_suspects,
    proof=stands_at((_at_stores, stores_global)),
    hoists=True,
    message=(
        "global `{subject}` is rebound in a loop ({instructions}); use a local in the loop and assign the global after the loop"
    ),
    yields_to=("PFB401",),
)
