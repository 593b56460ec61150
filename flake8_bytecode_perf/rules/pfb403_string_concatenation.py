"""A string that grows in place, although a join is faster.

**What**

`s += x` or `s = s + x` in a loop on a local that is known to be a string, in the form that CPython appends in place.

**Why**

The loop is linear here, but every iteration runs the append and may move the string. `''.join()` of a list comprehension computes
the total length once and copies each string once. On other implementations of Python the loop is quadratic.

**Slow**

```python
def work(n):
    s = ""
    for i in range(n):
        s += str(i + 1)
    return s
```

**Fast**

```python
def work(n):
    s = "".join([str(i + 1) for i in range(n)])
    return s
```

**Proof**

BINARY_OP + or += immediately followed by a single STORE_FAST of its left operand.

**When not**

Not reported:

- a target that is not known to be a string
- a string that is newly created in every iteration
- a string that the loop reads while it grows, for example `yield s` or `if s.endswith(x)`: the parts can't be joined afterwards
- an append that is not in place, which PFB402 reports

The finding is `likely` if the loop only asks for the string's length or truth, or uses the string where it then starts a new one,
or if only the default of a parameter, or `+=`, tells that it is a string.

Differs by version in the same way as PFB402: code that is not in place on one version may be in place on another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.growth import growths
from flake8_bytecode_perf.analysis.growth_reads import join_obstacles
from flake8_bytecode_perf.analysis.growth_targets import grows_as, is_plain_local, type_obstacle
from flake8_bytecode_perf.analysis.joined_parts import is_alone_in_loop, may_be_joined
from flake8_bytecode_perf.analysis.observability import partial_result_is_observable
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.bytecode.contexts import stores_local
from flake8_bytecode_perf.bytecode.instruction import next_of
from flake8_bytecode_perf.bytecode.opcodes import adds, name_of
from flake8_bytecode_perf.bytecode.proofs import Bytecode, Evidence
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from flake8_bytecode_perf.analysis.growth_forms import Growth
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site
    from flake8_bytecode_perf.verdict import Verdict


_REMEDIES = {
    "": "join a list comprehension with `''.join()`",
    "append": "collect the parts in a list and join them with `''.join()` after the loop",
}


def _suspects(module: Module) -> Iterator[Suspect]:
    for growth in growths(module):
        if growth.form in ("+=", "+") and is_plain_local(module, growth) and grows_as(module, growth, "str"):
            obstacles = join_obstacles(module, growth)
            if obstacles is not None:
                obstacles = (*obstacles, type_obstacle(module, growth, "str"))
                variant = "" if is_alone_in_loop(growth) else "append"
                parts, spans = _REMEDIES[variant], (growth.operation,)
                verdict = _verdict(module, growth, obstacles)
                yield Suspect((growth.place(module),), growth.local, verdict, parts, spans, variant=variant)


def _verdict(module: Module, growth: Growth, obstacles: Sequence[Obstacle | None]) -> Verdict:
    """Whether the loop can be a comprehension, and whether that gives the same string and the same errors."""
    loop, scope = growth.site.where.loop, growth.site.where.scope
    if loop is None or not may_be_joined(module, growth, loop):
        return verdict_of(*obstacles, can_be_written=False)
    seen = partial_result_is_observable(module, loop, growth.local)
    strings = all(type_of(part, module, scope) == "str" for part in growth.added)
    return verdict_of(*obstacles, unless(not seen, Obstacle.SEEN_AFTER_ERROR), unless(strings, Obstacle.PART_TYPE))


def _proof(_site: Site, suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
    for instruction in filter(adds, bytecode.at(suspect.spans[0])):
        store = next_of(instruction)
        if store is not None and stores_local(store, suspect.subject):
            return Evidence((name_of(instruction), name_of(store)))
    return None


RULE = Rule(
    __name__,
    suspects=_suspects,
    proof=_proof,
    message=(
        "string `{subject}` grows in every iteration ({instructions}): CPython appends in place, but it is faster to {note}"
    ),
    yields_to=("PFB402",),
)
