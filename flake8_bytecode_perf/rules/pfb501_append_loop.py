"""A loop that only appends to a list that was created empty just before.

**What**

`out = []` or `list()`, followed by a `for` loop whose whole body is `out.append(e)`: directly, under `if`, after
`if not x: continue`, or in an inner loop that does nothing else. Up to two locals may be assigned before, if only the loop uses
them: `y = f(x)`, then `if y: out.append(y)`, becomes `[y for x in xs if (y := f(x))]`. Each arm of an `if` may append, with
`else`, `elif` or `continue`, and up to three elements: the element is then a conditional expression. For a list that has elements
before, such as `out = [first]`, `out += [e for x in xs]` replaces the loop. Up to five simple statements that do not use `out`
may stand between the two. If `e` is the loop variable itself, without a condition, PFB502 reports the loop. The finding is at the
loop's header.

**Why**

Every iteration looks `append` up, calls it, and discards the None that it returns. A comprehension appends with one
instruction, LIST_APPEND.

perflint's W8401 and ruff's PERF401 also report this loop. They report it even if the list is not new, and then advise a
generator passed to `extend`, which is slower than the loop (PFB803).

**Slow**

```python
def work(n):
    squares = []
    for i in range(n):
        squares.append(i * i)
    return squares
```

**Fast**

```python
def work(n):
    return [i * i for i in range(n)]
```

**Proof**

LOAD_ATTR (LOAD_METHOD on 3.11) at `out.append`, and the CALL.

**When not**

Reported only for a local that no inner function uses: other code can observe a global, an attribute or a captured name while it
is half filled. The finding is `likely` if the value of a local would be worked out later than now, and that may give another
result.

Not reported:

- a loop that reads the list, has an `else`, or has another statement besides the append
- a local whose value is not used in all iterations that work it out, or used several times in the element alone
- a loop whose variables are read outside of it before they are rebound
- code that yields, awaits or inspects its frame (`locals()`, `super()`)
- `:=` in an iterable, or `:=` that binds a loop variable
- a list that is observable half filled after an exception that the function catches
- a second loop that appends to the same list: only the first loop is reported
- `async for`, because waiting costs more than the append
- a loop over at most 8 elements that the code writes out
- a loop at module or class level, where the loop variables stay bound: PFB101 reports it
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.fillings import fillings
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.rules._accumulation import loops_behind_making, proof, suspect_of
from flake8_bytecode_perf.rules._one_element import indirect_fillings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module


def _suspects(module: Module) -> Iterator[Suspect]:
    for filling in (*fillings(module, "append"), *indirect_fillings(module, "append")):
        if filling.copies:  # for x in xs: out.append(x)      is PFB502's
            continue
        if loops := loops_behind_making(module, filling, "list"):
            yield suspect_of(module, loops, filling, ast.ListComp)
        elif loops := loops_behind_making(module, filling, "list", started=True):
            yield suspect_of(module, loops, filling, ast.ListComp, started=True)


RULE = Rule(
    __name__,
    suspects=_suspects,
    repeats=("append",),
    proof=proof,
    message="`{subject}` is filled one append at a time ({instructions}); use `{note}`",
)
