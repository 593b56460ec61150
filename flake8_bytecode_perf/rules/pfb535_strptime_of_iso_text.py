"""A date in ISO format that `strptime` parses.

**What**

`datetime.strptime(text, "%Y-%m-%d")` in a loop, and other formats of ISO 8601, such as `"%Y-%m-%dT%H:%M:%S"`. The finding is
reported at the call.

**Why**

`strptime` is written in Python. It looks a regular expression for the format up, matches it, and goes through all directives.
`fromisoformat` is written in C.

**Slow**

```python
from datetime import datetime


def work(n):
    days, found = ["2026-11-30", "1999-01-02", "2024-02-29"], 0
    for i in range(n):
        found += datetime.strptime(days[i % 3], "%Y-%m-%d").day
    return found
```

**Fast**

```python
from datetime import datetime


def work(n):
    days, found = ["2026-11-30", "1999-01-02", "2024-02-29"], 0
    for i in range(n):
        found += datetime.fromisoformat(days[i % 3]).day
    return found
```

**Proof**

CALL at the call of `strptime`.

**When not**

The finding is always `likely`, because the two accept different texts. `strptime` accepts `2024-1-5`, `fromisoformat` raises a
ValueError. `fromisoformat` accepts all of ISO 8601, such as `2024-W01-5` or a time after the day, where `strptime` raises one.

Not reported:

- a format that is not constant, or not of ISO 8601
- a format with a literal `Z`: `fromisoformat` returns a datetime with a time zone then
- `time.strptime`, which returns a struct_time
- a date that the file puts together of parts which may lack leading zeros, as in `f"{year}-{month}-{day}"`
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.knowledge import ISO_FORMATS
from flake8_bytecode_perf.analysis.symbols import dotted_name
from flake8_bytecode_perf.analysis.texts import may_lack_zeros
from flake8_bytecode_perf.analysis.values import values_of
from flake8_bytecode_perf.bytecode.opcodes import calls
from flake8_bytecode_perf.bytecode.proofs import stands
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope

_CLASSES = ("datetime.datetime.strptime", "datetime.date.strptime")


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.hot_calls_of("strptime"):
        match site.node:
            case ast.Call(func=ast.Attribute(value=owner) as function, args=[parsed, form], keywords=[]):
                scope = site.where.scope
                iso = dotted_name(function, module, scope) in _CLASSES and _is_iso(module, scope, form)
                if iso and not may_lack_zeros(module, scope, parsed):
                    remedy = f"{text(owner)}.fromisoformat({text(parsed)})"
                    yield Suspect((site,), text(function), verdict_of(Obstacle.OTHER_RESULT), remedy)


def _is_iso(module: Module, scope: Scope, form: ast.expr) -> bool:
    """Whether a format is one of ISO 8601, also through a name that is bound once."""
    if isinstance(form, (ast.Name, ast.Attribute)):
        values = values_of(module, scope, form) or []
        return len(values) == 1 and isinstance(values[0].node, ast.Constant) and _is_iso(module, scope, values[0].node)
    return isinstance(form, ast.Constant) and form.value in ISO_FORMATS


RULE = Rule(
    __name__,
    suspects=_suspects,
    repeats=("strptime",),
    proof=stands(calls),
    in_python=True,
    message="`{subject}` parses a text of ISO format in Python ({instructions}); use `{note}`, which does so in C",
    doubtful=True,
)
