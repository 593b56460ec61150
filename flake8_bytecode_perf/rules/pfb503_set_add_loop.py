"""A loop that only adds elements to a set.

**What**

`out = set()`, followed by a `for` loop whose whole body is `out.add(e)`: directly, under `if`, after `if not x: continue`, or in
an inner loop that does nothing else; also by way of a local or from several arms, as for PFB501. `out = {e for x in xs}` replaces
it, or `out |= {e for x in xs}` where the set has elements before and the loop tests `if e not in out`. If `e` is the loop
variable itself, without a condition, `out = set(xs)` replaces it, or `out.update(xs)` for a set that already exists. The test
`if e not in out` does not matter: a set ignores what it has. The finding is at the loop's header.

**Why**

Every iteration looks `add` up, calls it, and discards the None that it returns. A comprehension adds with one instruction,
SET_ADD. `set` and `update` iterate over the elements in C.

ruff's FURB142 also reports the loop, and advises `update` with a generator, which is slower than a comprehension (PFB803).

**Slow**

```python
def work(n):
    found = set()
    for i in range(n):
        found.add(i & 63)
    return found
```

**Fast**

```python
def work(n):
    return {i & 63 for i in range(n)}
```

**Proof**

LOAD_ATTR (LOAD_METHOD on 3.11) at `out.add`, and the CALL.

**When not**

As for PFB501, a new set is reported only if it is a local that no inner function uses. `update` is advised only for an object
that is known to be a set; the finding is `likely` for an attribute that other code in the file binds.

Not reported:

- a loop that reads the set otherwise (`if len(out) < n`), has an `else`, or has another statement: `out.add(x)` alone is slower
  than `if x not in out: out.add(x)` where most elements are there already
- a loop whose variables are read outside of it before they are rebound
- code that yields, awaits or inspects its frame
- a set that an exception handler can observe half filled
- `async for`
- a loop over at most 8 elements that the code writes out
- a loop at module or class level, where the loop variables stay bound
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.attributes import is_computed
from flake8_bytecode_perf.analysis.fillings import fillings, guard_among, receives
from flake8_bytecode_perf.analysis.loop_bodies import conjuncts
from flake8_bytecode_perf.analysis.subclasses import defines
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.rules._accumulation import Filled, loops_behind_making, nest, proof, suspect_of
from flake8_bytecode_perf.rules._one_element import indirect_fillings
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.analysis.fillings import Filling
    from flake8_bytecode_perf.analysis.loop_bodies import Lone
    from flake8_bytecode_perf.model.module import Module


def _suspects(module: Module) -> Iterator[Suspect]:
    for found in (*fillings(module, "add"), *indirect_fillings(module, "add")):
        filling = _unguarded(module, found)
        if filling.copies:
            loops = nest(module, filling, "set")
            copy = _copy(module, filling, loops if len(loops) == 1 else [])
            if copy is not None:
                yield copy
        elif loops := loops_behind_making(module, filling, "set"):
            yield suspect_of(module, loops, filling, ast.SetComp)
        # found |= {…}      alone takes as long as the calls of `add`
        elif filling.guard is not None and (loops := loops_behind_making(module, filling, "set", started=True)):
            yield suspect_of(module, loops, filling, ast.SetComp, started=True)


def _unguarded(module: Module, filling: Filling) -> Filling:
    """Take the test `x not in out` off the tests of a loop that adds x to a set, which does without."""
    asked = [part for test in filling.done.tests for part in conjuncts(test)]
    guard = guard_among(asked, filling.call, filling.element)
    if guard is None or filling.guard is not None or not _is_read_alone(module, filling, filling.element):
        return filling
    return filling._replace(done=filling.done._replace(tests=[test for test in asked if test is not guard]), guard=guard)


def _is_read_alone(module: Module, filling: Filling, node: ast.expr) -> bool:
    """Whether to read an expression once or twice makes no difference: x, x.n, x[0]."""
    match node:
        case ast.Name():
            return True
        case ast.Attribute(value=value, attr=name):
            return not is_computed(module, filling.done.loop.scope, name) and _is_read_alone(module, filling, value)
        case ast.Subscript(value=value, slice=ast.Constant() | ast.Name()):
            return not defines(module, "__getitem__") and _is_read_alone(module, filling, value)
    return False


def _copy(module: Module, filling: Filling, new: list[Lone]) -> Suspect | None:
    """The suspect of a loop that adds each of its own elements, to a new set or to one that is there."""
    kind, obstacles = ("set", []) if new else receives(module, filling)
    if kind != "set":
        return None
    loop, name = filling.done.loop, text(filling.receiver)
    elements = text(loop.node.iter)  # type: ignore[union-attr]  # a `for` has one
    note = f"{name} = set({elements})" if new else f"{name}.update({elements})"
    detail, variant = Filled(new, filling), "copy" if filling.guard is None else "guarded copy"
    return Suspect((loop.header,), name, verdict_of(*obstacles), note, filling.spans, detail, variant)


RULE = Rule(
    __name__,
    suspects=_suspects,
    repeats=("add",),
    proof=proof,
    message="`{subject}` is filled one add at a time ({instructions}); use `{note}`",
)
