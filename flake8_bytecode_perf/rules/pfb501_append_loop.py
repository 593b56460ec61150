"""A loop that does nothing but append to a list made empty just before.

**What**

`out = []`, or `list()`, and behind it a `for` loop whose whole body is `out.append(e)`: alone, under `if`, behind
`if not x: continue`, or in a loop within the loop that does no more. At most five simple statements that leave `out` alone may
stand between. Where `e` is the loop's own variable, untested, PFB502 speaks. The finding stands at the loop's header.

**Why**

Each pass looks `append` up and calls it, and drops the None that it returns. A comprehension appends with one instruction,
LIST_APPEND.

perflint's W8401 and ruff's PERF401 find the loop as well, also where the list is not new, where a generator given to `extend`
is their advice, which is slower than the loop (PFB803).

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

LOAD_ATTR (on 3.11 LOAD_METHOD) at `out.append`, and the CALL.

**When not**

Only for a local that no inner function knows: others may see a global, an attribute or a captured name half filled. Not where
the loop reads the list or has an `else`, or another statement beside the append; where the loop's variables are read outside of
it before they are bound anew; where the code yields, waits or looks into its frame (`locals()`, `super()`); where `:=` binds in
an iterable or binds a loop's variable; not where an error that the function catches leaves it a list half filled. A list that a
second loop appends to is reported for the first alone.

Not for `async for`, whose passes wait for something dearer, nor over at most 8 elements that are there to see. Modules and
classes keep the names of their loops: PFB101 speaks there.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.rules._fillings import fillings, nest, proof, suspect_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Module


def _suspects(module: Module) -> Iterator[Suspect]:
    for filling in fillings(module, "append"):
        # for x in xs: out.append(x)      is PFB502's
        loops = [] if filling.copies else nest(module, filling, "list")
        if loops:
            yield suspect_of(loops, filling, ast.ListComp)


RULE = Rule(
    code="PFB501",
    name="append-loop",
    doc=__doc__,
    suspects=_suspects,
    proof=proof,
    message="'{subject}' is filled by a call of append in each pass ({instructions}); '{note}' needs none",
    marginal=True,
)
