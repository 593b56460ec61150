"""A loop that only appends its own elements to a list.

**What**

A `for` loop whose whole body is `out.append(x)`, where `x` is the loop variable. If `out = []` or `list()` is right before the
loop, `out = list(xs)` replaces it. Otherwise, `out.extend(xs)` replaces it, for a local or an attribute. The finding is at the
loop's header.

**Why**

Every iteration binds the variable, looks `append` up and calls it. `list` and `extend` iterate over the elements in C.

perflint's W8402 and ruff's PERF402 also report the loop, with and without a new list, and advise `list` or `copy` for both.

**Slow**

```python
def work(n):
    copied = []
    for i in range(n):
        copied.append(i)
    return copied
```

**Fast**

```python
def work(n):
    return list(range(n))
```

**Proof**

LOAD_ATTR (LOAD_METHOD on 3.11) at `out.append`, and the CALL.

**When not**

Not reported:

- a loop that has an `else` or tests its elements (PFB501)
- a loop over the list itself
- a loop whose variable is read outside of it before it is rebound
- a target that is known not to be a list, or that is an item, `self` or `cls`
- a loop over `self` in its own `__len__`, which `list` calls
- a new list that is not a local, that an inner function uses, or that an exception handler can observe half filled; for
  `extend` this does not matter, since it leaves the same elements behind as the loop
- `async for`
- a loop over at most 8 elements that the code writes out
- a loop at module or class level, where the loop variables stay bound

The finding is `likely` if `out` is not known to be a list (a deque has an `extend`, another class may not), or if it is an
attribute that other code in the file binds.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.fillings import fillings, receives
from flake8_bytecode_perf.analysis.observability import length_obstacle
from flake8_bytecode_perf.analysis.symbols import dotted_name
from flake8_bytecode_perf.model.kinds import Heat
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.rules._accumulation import Filled, nest, proof
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module


def _suspects(module: Module) -> Iterator[Suspect]:
    for filling in fillings(module, "append"):
        if not filling.copies:
            continue
        loop, name, spans = filling.done.loop, text(filling.receiver), (filling.call.func, filling.call)
        iterable, loops = loop.node.iter, nest(module, filling, "list")  # type: ignore[union-attr]  # a `for` has one
        length = length_obstacle(module, loop.scope, iterable)
        if len(loops) == 1:
            note, detail = f"{name} = {_listed(module, loop)}", Filled(loops, filling)
            yield Suspect((loop.header,), name, verdict_of(length), note, spans, detail)
            continue
        kind, obstacles = receives(module, filling)
        if kind in ("list", "unknown"):
            verdict, note = verdict_of(*obstacles, length), f"{name}.extend({text(iterable)})"
            yield Suspect((loop.header,), name, verdict, note, spans, Filled([], filling), "extend")


def _listed(module: Module, loop: Loop) -> str:
    """A list of what the loop goes through: itself, where it is a new list already."""
    node: Any = loop.node
    if is_new_list(module, loop):
        return text(node.iter)
    return f"list({text(node.iter)})" if module.is_builtin(loop.scope, "list") else f"[*{text(node.iter)}]"


def is_new_list(module: Module, loop: Loop) -> bool:
    """Whether what a loop goes through is a list that nobody else has."""
    iterable = loop.node.iter  # type: ignore[union-attr]  # a `for` has one
    if isinstance(iterable, ast.Call):
        return dotted_name(iterable.func, module, loop.scope) in ("sorted", "list")
    return isinstance(iterable, ast.ListComp)


RULE = Rule(
    __name__,
    suspects=_suspects,
    repeats=("append",),
    proof=proof,
    message="`{subject}` is filled one append at a time ({instructions}); use `{note}`",
    heat=Heat.FUNCTION,
)
