"""A loop-invariant property that a loop reads in every iteration.

**What**

`self.rate` in a loop of a method, or `box.rate` of a local, if a class of this file defines `rate` as a property and
its getter reads nothing that the loop changes. The local is known to be an instance, or its type is unknown and no
other class of the file has a `rate`. All reads of one property in a nest of loops give one finding, at the first read.

**Why**

A property looks like an attribute, but costs a call: each read runs the getter.

**Slow**

```python
class Meter:
    def __init__(self):
        self._rate = 3

    @property
    def rate(self):
        return self._rate

    def total(self, n):
        total = 0
        for i in range(n):
            total += self.rate * i
        return total


def work(n):
    return Meter().total(n)
```

**Fast**

```python
class Meter:
    def __init__(self):
        self._rate = 3

    @property
    def rate(self):
        return self._rate

    def total(self, n):
        rate = self.rate
        total = 0
        for i in range(n):
            total += rate * i
        return total


def work(n):
    return Meter().total(n)
```

**Proof**

LOAD_ATTR at the attribute, or LOAD_METHOD on 3.11 if it is called.

**When not**

The finding is always `likely`: a class of another file may override the property, and unknown code that the loop runs
may change what the getter reads. Therefore the fix is always unsafe.

Not reported:

- a getter that calls code that this file does not show, stores, raises, awaits or yields;
- a loop that stores or changes what the getter reads, or calls a function of the file that does so;
- a getter that returns a new list or iterator each time;
- a `cached_property`, which costs no call.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.chains import chains, makes_a_pattern
from flake8_bytecode_perf.analysis.early_values import verdict_of_early_value
from flake8_bytecode_perf.analysis.invariance import best_loop
from flake8_bytecode_perf.analysis.properties import is_plain, properties, reads_of_getters
from flake8_bytecode_perf.analysis.property_reads import may_have_property, state_of_property
from flake8_bytecode_perf.bytecode.opcodes import loads_any_attribute
from flake8_bytecode_perf.bytecode.proofs import stands
from flake8_bytecode_perf.rule import Rule, Suspect

if TYPE_CHECKING:
    import ast
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site


def _suspects(module: Module) -> Iterator[Suspect]:
    known = module.once(properties)
    groups: dict[tuple[Loop, str], list[Site]] = {}
    for site, base, links in chains(module) if known else ():
        if base is None or links[0].attr not in known or makes_a_pattern(site, links[0]):
            continue
        best = _answer(module, site, base, links[0])
        if best is not None:
            groups.setdefault((best, f"{base.id}.{links[0].attr}"), []).append(site._replace(node=links[0]))
    for (loop, name), sites in groups.items():
        reads = reads_of_getters(module, name.partition(".")[2])
        verdict = verdict_of_early_value(module, sites[0], loop, Certainty.LIKELY, contents=False)
        yield Suspect(tuple(sites), name, verdict, detail=loop, variant="" if is_plain(reads) else "computed")


def _answer(module: Module, site: Site, base: ast.Name, link: ast.Attribute) -> Loop | None:
    """The outermost loop in which a property is loop-invariant."""
    scope, name = site.where.scope, link.attr
    if not may_have_property(module, scope, base, name):
        return None
    reads = reads_of_getters(module, name)
    stores = module.stores.get(name, ())
    best = best_loop(site, lambda loop: state_of_property(module, loop, scope, base, reads)) if reads is not None else None
    if best is None or any(best[0].holds(store.where.loop) for store in stores):
        return None
    return best[0]


RULE = Rule(
    __name__,
    suspects=_suspects,
    proof=stands(loads_any_attribute),
    hoists=True,
    message=(
        "property `{subject}` runs its getter {count} per iteration ({instructions}); assign its value to a local before the loop"
    ),
    doubtful=True,
)
