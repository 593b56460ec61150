"""A loop that does nothing but append its own elements to a list.

**What**

A `for` loop whose whole body is `out.append(x)`, `x` being the loop's variable. Where `out = []` or `list()` stands right before
it, `out = list(xs)` does the same; elsewhere `out.extend(xs)` does, of a local or an attribute. The finding stands at the loop's
header.

**Why**

Each pass binds the variable, looks `append` up and calls it. `list` and `extend` go through the elements in C.

perflint's W8402 and ruff's PERF402 find the loop too, with and without a new list, and advise `list` or `copy` for both.

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

LOAD_ATTR (on 3.11 LOAD_METHOD) at `out.append`, and the CALL.

**When not**

Not where the loop has an `else` or tests its elements (PFB501), where it goes through the list itself, where its variable is read
outside of it before it is bound anew, where what is appended to is known to be no list, or is an item, `self` or `cls`. Not
through `self` in its `__len__`, which `list` calls. A new list has to be a local that no inner function knows and no handler
finds half filled: `extend` leaves as much behind as the loop.

Likely where `out` is not known to be a list: a deque has an `extend`, another class need not. Likely also for an attribute that
other code of the file binds.

Not for `async for`, nor over at most 8 elements that are there to see. Modules and classes keep the names of their loops.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.heat import Heat
from flake8_bytecode_perf.infer import dotted_name
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.rules._fillings import Filled, fillings, nest, proof, receives
from flake8_bytecode_perf.rules._shapes import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Loop, Module


def _suspects(module: Module) -> Iterator[Suspect]:
    for filling in fillings(module, "append"):
        if not filling.copies or _measures(filling.done.loop):
            continue
        loop, name, spans = filling.done.loop, text(filling.receiver), (filling.call.func, filling.call)
        loops = nest(module, filling, "list")
        if len(loops) == 1:
            note, detail = f"{name} = {_listed(module, loop)}", Filled(loops, filling)
            yield Suspect((loop.header,), name, note=note, spans=spans, detail=detail)
            continue
        kind, settled = receives(module, filling)
        if kind in ("list", "unknown"):
            node: Any = loop.node
            certain, note = kind == "list" and settled, f"{name}.extend({text(node.iter)})"
            yield Suspect((loop.header,), name, certain, note, spans, Filled([], filling), "extend")


def _measures(loop: Loop) -> bool:
    """Whether `list` would ask for the length that the function at hand works out: `for x in self` in `__len__`."""
    function: Any = loop.scope.node
    header: Any = loop.node
    return function.name in ("__len__", "__length_hint__") and getattr(header.iter, "id", "") == "self"


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
    code="PFB502",
    name="copy-loop",
    doc=__doc__,
    suspects=_suspects,
    proof=proof,
    message="'{subject}' gets its elements by a call of append for each ({instructions}); '{note}' takes them all at once",
    heat=Heat.FUNCTION,
)
