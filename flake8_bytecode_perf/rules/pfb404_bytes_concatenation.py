"""Bytes that grow by `+`, which copies them every time.

**What**

`b += x` or `b = b + x` in a loop, on any target that is known to hold bytes.

**Why**

CPython appends in place only to strings. For bytes, each BINARY_OP creates a new object and copies both operands: the
time grows with the square of the number of iterations.

**Slow**

```python
def work(n):
    last = 0
    data = b""
    for i in range(n):
        data += b"x"
        last = i
    return data, last
```

**Fast**

```python
def work(n):
    last = 0
    data = []
    for i in range(n):
        data.append(b"x")
        last = i
    data = b"".join(data)
    return data, last
```

**Proof**

BINARY_OP + or += at the statement or at the addition.

**When not**

Not reported: a bytearray, which grows in place; a target that is not known to be bytes; bytes that are newly created in
every iteration; bytes that an iteration stores or yields. The finding is `likely` if the loop passes them to other code,
if only the default of a parameter tells that they are bytes, or if few iterations may make them longer, because the statement
stands in a handler or in the rare arm of an `if`.

If the loop reads the bytes while they grow, for example their length, a bytearray takes the place of the list. It is slower
than a list, and for a few parts it is slower than bytes.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.growth import growths
from flake8_bytecode_perf.analysis.growth_frequency import frequency_obstacle
from flake8_bytecode_perf.analysis.growth_reads import is_retained_while_growing, join_obstacles, reads_while_growing
from flake8_bytecode_perf.analysis.growth_targets import grows_as, is_plain_local, one_object, type_obstacle, type_of_target
from flake8_bytecode_perf.analysis.holders import escapes
from flake8_bytecode_perf.analysis.loops import before
from flake8_bytecode_perf.analysis.observability import partial_result_is_observable
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.bytecode.opcodes import adds
from flake8_bytecode_perf.bytecode.proofs import at_span, stands_at
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import nodes_in, text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from flake8_bytecode_perf.analysis.growth_forms import Growth
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.verdict import Verdict

_REMEDIES = {
    "": "append to a list and use `b''.join()` after the loop",
    "prepend": "append to a list, reverse it and use `b''.join()` after the loop",
    "read": "use a bytearray and make bytes of it after the loop",
}
_LEAVING = (ast.Return, ast.Yield, ast.YieldFrom, ast.Await)


def _suspects(module: Module) -> Iterator[Suspect]:
    for growth in growths(module):
        if growth.form == "rebuild" or not grows_as(module, growth, "bytes"):
            continue
        # data += b"x"      alone does not tell bytes from a bytearray, which grows in place
        known = growth.form != "+=" or type_of_target(module, growth) == "bytes"
        obstacles = _obstacles(module, growth) if known else None
        if obstacles is not None:
            verdict, variant = _verdict(module, growth, obstacles), _variant(module, growth)
            remedy, spans = _REMEDIES[variant], (growth.operation,)
            yield Suspect((growth.place(module),), text(growth.target), verdict, remedy, spans, variant=variant)


def _variant(module: Module, growth: Growth) -> str:
    """What takes the place of the bytes: a list, unless the loop reads them."""
    if growth.form == "prepend":
        return "prepend"
    return "read" if reads_while_growing(module, growth) else ""


def _verdict(module: Module, growth: Growth, obstacles: Sequence[Obstacle | None]) -> Verdict:
    """Whether a list gives the same bytes and the same errors; only a loop that does no more with them is rewritten."""
    obstacles = [*obstacles, type_obstacle(module, growth, "bytes"), frequency_obstacle(module, growth)]
    loop, scope = growth.site.where.loop, growth.site.where.scope
    if loop is None or not _can_be_written(module, growth, loop):
        return verdict_of(*obstacles, can_be_written=False)
    seen = partial_result_is_observable(module, loop, growth.local)
    parts = all(type_of(part, module, scope) == "bytes" for part in growth.added)
    return verdict_of(*obstacles, unless(not seen, Obstacle.SEEN_AFTER_ERROR), unless(parts, Obstacle.PART_TYPE))


def _can_be_written(module: Module, growth: Growth, loop: Loop) -> bool:
    """Whether a loop adds at one place to bytes that are made empty right before, and comes to what stands behind it."""
    if growth.form != "+=" or loop.parent is not None or not is_plain_local(module, growth):
        return False
    variable, first = module.variable(loop.scope, growth.local), before(loop)
    match first:
        case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=b"")) if name == growth.local:
            once = len([found for found in variable.bindings if loop.holds(found.where.loop)]) == 1
            leaves = any(isinstance(node, _LEAVING) for node in nodes_in(loop.node))
            return once and not leaves and not variable.used_elsewhere and not variable.uses_in(loop)
    return False


def _obstacles(module: Module, growth: Growth) -> tuple[Obstacle | None, ...] | None:
    """Why a bytearray, or a list that is reversed, may not do; None where the bytes of each iteration are used as such."""
    if growth.form == "prepend":
        return join_obstacles(module, growth)
    if is_retained_while_growing(module, growth):
        return None
    passed = any(isinstance(site.parent, ast.Call) and escapes(module, site) for site in reads_while_growing(module, growth))
    return unless(one_object(module, growth), Obstacle.OTHER_OBJECT), unless(not passed, Obstacle.TYPE_MATTERS)


RULE = Rule(
    __name__,
    suspects=_suspects,
    proof=stands_at((at_span, adds)),
    message="bytes `{subject}` are copied in every iteration ({instructions}); {note}",
    growth=True,
)
