"""A `join` of a few strings in a list or tuple display.

**What**

`"".join([a, b])` or `", ".join((a, b))` of a display with an element that is not constant, in a loop.

**Why**

Every iteration builds the list (BUILD_LIST), loads the method and calls it. An f-string needs none of these.

**Slow**

```python
def work(n):
    name, found = "name", ""
    for i in range(n):
        found = "-".join([name, "first"])
    return found
```

**Fast**

```python
def work(n):
    name, found = "name", ""
    for i in range(n):
        found = f"{name}-first"
    return found
```

**Proof**

BUILD_LIST or BUILD_TUPLE at the display, CALL at the call.

**When not**

The finding is `certain` if every element is known to be a string. Otherwise it is `likely`: with an element that is not a string,
the join raises TypeError. It is `likely`, too, if an element has a string with a backslash in it, which an f-string only
takes from 3.12 on.

Not reported: one element, more than 8 elements, elements with `*`, and only constant elements.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.displays import is_constant
from flake8_bytecode_perf.analysis.growth import growing_values
from flake8_bytecode_perf.analysis.operands import operand_obstacle
from flake8_bytecode_perf.analysis.texts import fstring_obstacle
from flake8_bytecode_perf.analysis.types import type_unless_none
from flake8_bytecode_perf.bytecode.opcodes import builds_list, builds_tuple, calls
from flake8_bytecode_perf.bytecode.proofs import at_site, at_span, stands_at
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.bytecode.instruction import Instruction
    from flake8_bytecode_perf.model.module import Module

_FEWEST, _MOST = 2, 8


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.hot_calls_of("join"):
        match site.node:
            case ast.Call(
                func=ast.Attribute(value=ast.Constant(value=str())),
                args=[ast.List(elts=elements) | ast.Tuple(elts=elements) as display],
                keywords=[],
            ) if _FEWEST <= len(elements) <= _MOST:
                pass
            case _:
                continue
        if all(map(is_constant, elements)) or any(isinstance(element, ast.Starred) for element in elements):
            continue
        scope = site.where.scope
        if all(type_unless_none(element, module, scope) in ("str", "") for element in elements):
            variant = "tuple" if isinstance(display, ast.Tuple) else ""
            obstacles = [operand_obstacle(module, scope, element, ("str",), ("__format__",)) for element in elements]
            # text = "".join([text, part])     needs more than an f-string, which would make it grow in the same way
            grows = site.node in growing_values(module)
            verdict = verdict_of(*obstacles, fstring_obstacle(module, elements), can_be_written=not grows)
            yield Suspect((site,), text(site.node), verdict, note=variant or "list", spans=(display,), variant=variant)


def _builds(instruction: Instruction) -> bool:
    return builds_list(instruction) or builds_tuple(instruction)


RULE = Rule(
    __name__,
    suspects=_suspects,
    repeats=("join",),
    proof=stands_at((at_span, _builds), (at_site, calls)),
    message="`{subject}` builds a {note} for one call ({instructions}); use an f-string, which needs no {note} and no call",
    yields_to=("PFB402",),
)
