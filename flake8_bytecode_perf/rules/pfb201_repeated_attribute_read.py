"""An attribute that a loop reads in every iteration, but does not change.

**What**

`self.rate`, or a chain such as `self.config.rate`, read in a loop that stores neither the attribute nor the name. All
reads of a chain in a nest of loops give one finding, at the first read.

**Why**

Each read is a LOAD_ATTR, which checks the type and its version before it fetches the value. A local is a slot of the
frame.

**Slow**

```python
class Meter:
    def __init__(self):
        self.rate = 3

    def total(self, n):
        total = 0
        for i in range(n):
            total += self.rate * i + self.rate * 2 - self.rate
        return total


def work(n):
    return Meter().total(n)
```

**Fast**

```python
class Meter:
    def __init__(self):
        self.rate = 3

    def total(self, n):
        total = 0
        rate = self.rate
        for i in range(n):
            total += rate * i + rate * 2 - rate
        return total


def work(n):
    return Meter().total(n)
```

**Proof**

LOAD_ATTR at the chain, but not the form that loads a method.

**When not**

The finding is `certain` only for an attribute of `self` or `cls` that is assigned in `__init__` or the class body and
nowhere else in the file.

The finding is only `likely` in these cases:

- an attribute of another local;
- a chain of two or more attributes, if the first attribute alone would not be `certain`;
- a read in `__init__` before the assignment;
- a read in a loop that uses `setattr`, `vars`, `__dict__` or `__init__` on the object, or calls a method that stores
  that way;
- an attribute that `setattr` or `delattr` names anywhere in the file.

Not reported: properties and methods of the file's classes, attributes that the loop stores, and methods that are
called, because calling a bound method in a local is slower.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.attributes import invariance_of_chain, is_set_after_a_call, read_as_value
from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.chains import chains, most_in_one_loop
from flake8_bytecode_perf.analysis.invariant_chains import invariant_prefix
from flake8_bytecode_perf.analysis.loops import reads_its_frame
from flake8_bytecode_perf.analysis.symbols import class_at_hand
from flake8_bytecode_perf.bytecode.opcodes import loads_attribute
from flake8_bytecode_perf.bytecode.proofs import stands
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import chain
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    import ast
    from collections.abc import Iterable, Iterator

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Site
    from flake8_bytecode_perf.verdict import Verdict

    _Group = list[tuple[Site, list[ast.Attribute]]]
    _Reads = dict[tuple[Any, ...], _Group]  # by loop, scope and the names of the chain


def _suspects(module: Module) -> Iterator[Suspect]:
    groups: dict[tuple[Loop, Scope, str, Certainty], list[Site]] = {}
    for (_, scope, *names), reads in _paying(module, _reads(module)):
        site, links = reads[0]
        best = invariant_prefix(module, site.where, links)
        if best is not None:
            state, loop, length = best
            key = loop, module.owner(scope, names[0]), ".".join(names[: length + 1]), state
            groups.setdefault(key, []).extend([site._replace(node=links[length - 1]) for site, links in reads])
    for (loop, _, name, state), sites in groups.items():
        yield Suspect(
            tuple(sites),
            name,
            detail=loop,
            variant=_variant(loop, name, sites),
            judge=partial(_verdict, module, loop, sites, state),
        )


def _verdict(module: Module, loop: Loop, sites: list[Site], state: Certainty) -> Verdict | None:
    """What may go wrong; None where only certain findings are asked for and a function that the loop calls may store it."""
    (base, links), scope = chain(sites[0].node), sites[0].where.scope
    if base is None or not (module.doubts or invariance_of_chain(module, loop, scope, base, links) is state):
        return None
    late = is_set_after_a_call(module, scope, base, links[0])
    return verdict_of(
        unless(state is Certainty.CERTAIN, Obstacle.CHANGED_BY_CALLEE),
        unless(not late, Obstacle.SKIPPED_ITERATION),
        unless(not reads_its_frame(module, loop), Obstacle.NAME_IS_READ),
    )


def _reads(module: Module) -> _Reads:
    """The chains that loops read as values, with their links; those of one loop, scope and spelling together."""
    groups: _Reads = {}
    wanted: dict[tuple[Scope, str], bool] = {}
    for site, base, every in chains(module):
        scope = site.where.scope
        if base is None:
            continue
        if (scope, base.id) not in wanted:
            wanted[scope, base.id] = scope.in_function and (module.doubts or class_at_hand(module, scope, base) is not None)
        links = read_as_value(site, every) if wanted[scope, base.id] else []
        if links:
            # of a chain `self.a.b` no more than self.a is certain
            links = links if module.doubts else links[:1]
            key = site.where.loop, scope, base.id, *(link.attr for link in links)
            groups.setdefault(key, []).append((site, links))
    return groups


def _paying(module: Module, groups: _Reads) -> Iterable[tuple[tuple[Any, ...], _Group]]:
    """Leave out what each loop reads but once, where that pays for nothing, before its invariance is asked for."""
    if module.doubts or module.wants(RULE.code, "once"):
        return groups.items()
    repeated = {key[2:] for key, reads in groups.items() if len(reads) > 1}
    return [(key, reads) for key, reads in groups.items() if key[2:] in repeated]


def _variant(loop: Loop, name: str, sites: list[Site]) -> str:
    if name.count(".") > 1:
        return "chain"
    reads = most_in_one_loop(sites)
    if reads < 3:
        return "once" if reads == 1 else "twice"
    return "" if any(site.where.loop is loop for site in sites) else "nested"


RULE = Rule(
    __name__,
    suspects=_suspects,
    proof=stands(loads_attribute),
    hoists=True,
    message="`{subject}` is read {count} per iteration and never rebound ({instructions}); assign it to a local before the loop",
    yields_to=("PFB204", "PFB514", "PFB516"),
)
