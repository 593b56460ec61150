"""Bytes that grow by `+`, which copies them each time.

**What**

`b += x` or `b = b + x` in a loop, on any target that is known to hold bytes.

**Why**

CPython appends in place to strings alone. For bytes each BINARY_OP makes a new object and copies both operands: the
time grows with the square of the passes.

**Slow**

```python
def work(n):
    data = b""
    for i in range(n):
        data += b"x"
    return data
```

**Fast**

```python
def work(n):
    data = bytearray()
    for i in range(n):
        data += b"x"
    data = bytes(data)
    return data
```

**Proof**

BINARY_OP + or += at the statement or the sum.

**When not**

Not for a bytearray, which grows in place, for what is not known to be bytes, or for what is made anew in each pass.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.rules._grown import grows_as, is_plain_local, one_object, type_of_target
from flake8_bytecode_perf.rules._growth import added, growths
from flake8_bytecode_perf.rules._shapes import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Module


def _suspects(module: Module) -> Iterator[Suspect]:
    for growth in growths(module):
        if growth.form == "rebuild" or not grows_as(module, growth, "bytes"):
            continue
        # data += b"x"      alone does not tell bytes from a bytearray, which grows in place
        if growth.form == "+=" and type_of_target(module, growth) != "bytes":
            continue
        certain = is_plain_local(module, growth) or one_object(module, growth)
        remedy = "collect in a list and join it reversed" if growth.form == "prepend" else "collect in a bytearray"
        yield Suspect((growth.place,), text(growth.target), certain, remedy, (growth.operation,))


RULE = Rule(
    code="PFB404",
    name="bytes-concatenation",
    doc=__doc__,
    suspects=_suspects,
    proof=added,
    message="bytes '{subject}' grow by a copy in each pass ({instructions}); {note}",
    growth=True,
)
