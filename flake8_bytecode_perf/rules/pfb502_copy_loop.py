"""A loop that does nothing but append each element of what it goes through.

**What**

A `for` statement whose whole body is `found.append(x)` with the loop's own target. Where `found` was made an empty list shortly
before, `list(xs)` makes it; else `found.extend(xs)` adds to it.

**Why**

Each pass loads and calls a method (LOAD_ATTR, CALL). `list` and `extend` copy the elements in C.

**Slow**

```python
def work(n):
    found = []
    for i in range(n):
        found.append(i)
    return found
```

**Fast**

```python
def work(n):
    found = list(range(n))
    return found
```

**Proof**

The method is loaded and called (LOAD_METHOD on 3.11, LOAD_ATTR later; CALL) at the call of `append`.

**When not**

Silent with a condition, an `else`, or where the target is read behind the loop; where the list is read by what the loop goes
through. `extend` is likely where the list is not known to be one, where it is no local and what the loop goes through may run
code that looks at it, and where a handler may find it half filled.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.heat import Heat
from flake8_bytecode_perf.infer import type_of
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.rules._collecting import (
    Collecting,
    collecting,
    filled_at_once,
    is_copied,
    is_empty,
    made_before,
    proof,
)
from flake8_bytecode_perf.rules._comprehensions import is_other_function
from flake8_bytecode_perf.rules._growth import key, mentions
from flake8_bytecode_perf.rules._shapes import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Module

_HELD = (ast.Name, ast.Attribute, ast.List, ast.Tuple)


def _suspects(module: Module) -> Iterator[Suspect]:
    for one in collecting(module, "append"):
        iterable = one.loop.node.iter  # type: ignore[union-attr]  # a `for` has one
        if not is_copied(one) or not key(one.receiver) or mentions(iterable, one.receiver):
            continue
        if _varies(one) or is_other_function(module, one.loop.scope, one.call.func):
            continue
        made = made_before(module, one.loop, one.receiver.id) if isinstance(one.receiver, ast.Name) else None
        certain = filled_at_once(module, one.loop)
        if is_empty(module, one, "list", made):
            variant, remedy = "", f"list({text(iterable)})"
        else:
            state = _extends(module, one, iterable)
            if state is None:
                continue
            variant, remedy, certain = "extend", f"{text(one.receiver)}.extend({text(iterable)})", certain and state
        spans = one.call, one.call.func
        yield Suspect((one.loop.header,), text(one.call), certain, remedy, spans, variant=variant)


def _varies(one: Collecting) -> bool:
    """Whether each pass may append to another list: groups[x % 2].append(x), groups[pick()].append(x)."""
    inside = [*ast.walk(one.receiver)]
    return any(isinstance(node, ast.Call) or getattr(node, "id", "") == one.element.id for node in inside)  # type: ignore[attr-defined]


def _extends(module: Module, one: Collecting, iterable: ast.expr) -> bool | None:
    """Whether `extend` surely does the same; None where what is appended to is no list."""
    known = type_of(one.receiver, module, one.loop.scope)
    if known not in ("", "list"):
        return None
    return bool(known) and (isinstance(one.receiver, ast.Name) or isinstance(iterable, _HELD))


RULE = Rule(
    code="PFB502",
    name="copy-loop",
    doc=__doc__,
    suspects=_suspects,
    proof=proof,
    message="'{subject}' is all that this loop does ({instructions}); {note} copies without a pass for each element",
    heat=Heat.FUNCTION,
)
