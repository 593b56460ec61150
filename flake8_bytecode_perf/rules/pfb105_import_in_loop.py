"""An import that a loop repeats.

**What**

An `import` or `from … import` statement in the body of a loop.

**Why**

Every iteration looks the module up in `sys.modules`, checks that it is not being initialised, and binds the name again.

**Slow**

```python
def work(n):
    total = 0
    for i in range(n):
        import math
        total += i
    return total + math.floor(1.5)
```

**Fast**

```python
def work(n):
    total = 0
    import math
    for i in range(n):
        total += i
    return total + math.floor(1.5)
```

**Proof**

IMPORT_NAME at the statement.

**When not**

The finding is only `likely` if the import is under `if`, `try`, `except`, `case` or `suppress`, because it may be meant
to run late or never, or if the loop also binds the name in another way.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.bytecode import imports, stands
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import suppresses
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Module, Site


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.imports:
        names = ", ".join([alias.name for alias in site.node.names])
        certain = _unconditional(site) and not _bound_again(module, site)
        yield Suspect(
            (site,),
            names,
            verdict_of(unless(certain, Obstacle.CONDITIONAL)),
            variant="from" if isinstance(site.node, ast.ImportFrom) else "",
        )


def _unconditional(site: Site) -> bool:
    tried = isinstance(site.parent, ast.With) and any(map(suppresses, site.parent.items))
    return site.where.loop is not None and site.where.branch is site.where.loop.branch and not tried


def _bound_again(module: Module, site: Site) -> bool:
    """Whether the loop binds one of the names to something else too, so that they differ between iterations."""
    loop, scope = site.where.loop, site.where.scope
    names = {alias.asname or alias.name.partition(".")[0] for alias in site.node.names}
    bindings = [(name, found) for name in names for found in module.variable(scope, name).bindings]
    origins = {(name, found.origin) for name, found in bindings if loop is not None and loop.holds(found.where.loop)}
    return len(origins) > len(names)


RULE = Rule(
    code="PFB105",
    name="import-in-loop",
    doc=__doc__,
    suspects=_suspects,
    proof=stands(imports),
    message="import of `{subject}` is repeated in every iteration ({instructions}); move it before the loop",
)
