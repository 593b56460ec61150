"""An import that a loop repeats.

**What**

An `import` or `from … import` statement in the body of a loop.

**Why**

Every iteration looks the module up in `sys.modules`, checks that it is not being initialised, and binds the name again.

**Slow**

```python
def work(n):
    total = last = 0
    for i in range(n):
        import math
        total += i
        last = i
    return total + math.floor(1.5), last
```

**Fast**

```python
def work(n):
    total = last = 0
    import math
    for i in range(n):
        total += i
        last = i
    return total + math.floor(1.5), last
```

**Proof**

IMPORT_NAME at the statement.

**When not**

The finding is only `likely` in these cases:

- the import is under `if`, `try`, `except`, `case` or `suppress`, or behind a `continue`, because it may be meant to run late
  or never;
- the loop also binds the name in another way;
- the loop reads or changes `sys.modules`, or stores an attribute that it imports by name.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.imports import obstacles_to_early_import
from flake8_bytecode_perf.bytecode.opcodes import imports
from flake8_bytecode_perf.bytecode.proofs import stands
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.verdict import verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.imports:
        names = ", ".join([alias.name for alias in site.node.names])
        # an import that is all that its block holds can't be taken out
        verdict = verdict_of(
            *obstacles_to_early_import(module, site),
            can_be_written=site.node in getattr(site.parent, "body", ()) and len(site.parent.body) > 1,
        )
        yield Suspect((site,), names, verdict, variant="from" if isinstance(site.node, ast.ImportFrom) else "")


RULE = Rule(
    __name__,
    suspects=_suspects,
    proof=stands(imports),
    message="import of `{subject}` is repeated in every iteration ({instructions}); move it before the loop",
)
