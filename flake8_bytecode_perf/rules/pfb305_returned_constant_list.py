"""A function that returns a new list of constants in every call.

**What**

`return [1, 2, 3]`, or a conditional expression with such a list.

**Why**

Each call builds the list. A tuple is a constant of the code, and nobody can change it by mistake.

**Slow**

```python
def weekdays():
    return ["mon", "tue", "wed", "thu", "fri"]


def work(n):
    return sum([len(weekdays()) for _ in range(n)])
```

**Fast**

```python
def weekdays():
    return ("mon", "tue", "wed", "thu", "fri")


def work(n):
    return sum([len(weekdays()) for _ in range(n)])
```

**Proof**

BUILD_LIST at the display.

**When not**

The finding is always `likely`: a caller may change the list, compare it with a list or print it. An empty display is
not reported.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.displays import is_constant
from flake8_bytecode_perf.bytecode.opcodes import builds_list
from flake8_bytecode_perf.bytecode.proofs import stands
from flake8_bytecode_perf.model.kinds import Heat
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.returns:
        waiting = [site.node.value]
        while waiting:
            value = waiting.pop()
            if isinstance(value, ast.IfExp):
                waiting += [value.body, value.orelse]
            elif isinstance(value, ast.List) and value.elts and all(map(is_constant, value.elts)):
                yield Suspect(
                    (site._replace(node=value, parent=site.node),), text(value), verdict=verdict_of(Obstacle.TYPE_MATTERS)
                )


RULE = Rule(
    __name__,
    suspects=_suspects,
    proof=stands(builds_list),
    message=(
        "list `{subject}` is built in every call ({instructions}); "
        "if no caller changes the list, return a tuple, which is a constant"
    ),
    heat=Heat.FUNCTION,
    doubtful=True,
)
