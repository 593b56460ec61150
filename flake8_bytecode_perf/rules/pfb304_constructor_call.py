"""A constructor call that a display can replace.

**What**

`dict()`, `list()`, `tuple()` without arguments, and `dict(a=x, b=y)`, in a loop.

**Why**

The name is looked up in the globals and then in the builtins, and the result is called. `{}`, `[]` and
`{"a": x, "b": y}` are one instruction each; `()` is a constant.

flake8-comprehensions reports this code as C408.

**Slow**

```python
def work(n):
    total = 0
    for i in range(n):
        seen = dict()
        seen[i] = total
        total += len(seen)
    return total
```

**Fast**

```python
def work(n):
    total = 0
    for i in range(n):
        seen = {}
        seen[i] = total
        total += len(seen)
    return total
```

**Proof**

LOAD_GLOBAL or LOAD_NAME at the name, and CALL or CALL_KW at the call.

**When not**

Not reported:

- a name that the file binds, or that a star import may bind;
- a call with positional arguments: `list(xs)` and `dict(pairs)` do something else, and PFB308 reports those around a
  display;
- `dict(**d)` and `dict(a=x, **d)`, which reject keys that are not strings or that occur twice; a display accepts them;
- `set()`, which has no display.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.knowledge import EMPTY_DISPLAYS
from flake8_bytecode_perf.bytecode.opcodes import calls, looks_up
from flake8_bytecode_perf.bytecode.proofs import at_parent, at_site, stands_at
from flake8_bytecode_perf.model.scopes import Site
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module

_SHOWN = 40  # characters of the remedy


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.hot_calls_of(*EMPTY_DISPLAYS):
        node = site.node
        if not isinstance(node.func, ast.Name) or node.args or (node.keywords and node.func.id != "dict"):
            continue
        # dict(a=x, **d)      refuses an "a" in d
        if any(keyword.arg is None for keyword in node.keywords) or not module.is_builtin(site.where.scope, node.func.id):
            continue
        variant = "keywords" if node.keywords else "" if node.func.id == "dict" else node.func.id
        yield Suspect((Site(node.func, node, site.where),), text(node), note=_display(node), spans=(node,), variant=variant)


def _display(call: ast.Call) -> str:
    """What creates the same container, for the message: {"a": x} for dict(a=x)."""
    if not call.keywords:
        return f"`{EMPTY_DISPLAYS[call.func.id]}`"  # type: ignore[attr-defined]  # it is a name
    keys: list[ast.expr | None] = [ast.Constant(keyword.arg) for keyword in call.keywords]
    display = text(ast.Dict(keys=keys, values=[keyword.value for keyword in call.keywords]))
    return f"`{display}`" if len(display) <= _SHOWN else "a dict display"


RULE = Rule(
    __name__,
    suspects=_suspects,
    repeats=(*EMPTY_DISPLAYS,),
    proof=stands_at((at_site, looks_up), (at_parent, calls)),
    message="`{subject}` looks up and calls a builtin in every iteration ({instructions}); use {note}",
    yields_to=("PFB306",),
)
