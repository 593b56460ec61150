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

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.chains import chains
from flake8_bytecode_perf.analysis.early_values import obstacles_to_early_value
from flake8_bytecode_perf.analysis.invariance import best_loop, likely_invariance
from flake8_bytecode_perf.analysis.properties import is_plain, properties, reads_of_getters
from flake8_bytecode_perf.analysis.symbols import class_at_hand, is_class_at_hand
from flake8_bytecode_perf.bytecode import loads_any_attribute, stands
from flake8_bytecode_perf.model import Bound, Kind
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.verdict import Obstacle, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from flake8_bytecode_perf.analysis.properties import Read
    from flake8_bytecode_perf.model import Loop, Module, Scope, Site

_GIVEN = (Bound.PARAMETER, Bound.OTHER)  # and nobody says what


def _suspects(module: Module) -> Iterator[Suspect]:
    known = module.once(properties)
    groups: dict[tuple[Loop, str], list[Site]] = {}
    for site, base, links in chains(module) if known else ():
        # case self.kind:      compares; with a local it would bind
        if base is None or links[0].attr not in known or isinstance(site.parent, ast.MatchValue):
            continue
        best = _answer(module, site, base, links[0])
        if best is not None:
            groups.setdefault((best, f"{base.id}.{links[0].attr}"), []).append(site._replace(node=links[0]))
    for (loop, name), sites in groups.items():
        reads = reads_of_getters(module, name.partition(".")[2])
        verdict = verdict_of(
            Obstacle.CHANGED_BY_CALLEE,
            *obstacles_to_early_value(module, loop, sites[0].where.scope, sites[0].node, contents=False),
        )
        yield Suspect(tuple(sites), name, verdict, detail=loop, variant="" if is_plain(reads) else "computed")


def _answer(module: Module, site: Site, base: ast.Name, link: ast.Attribute) -> Loop | None:
    """The outermost loop in which a property is loop-invariant."""
    scope, name = site.where.scope, link.attr
    if not _is_instance(module, scope, base, name):
        return None
    reads = reads_of_getters(module, name)
    stores = module.stores.get(name, ())
    best = best_loop(site, lambda loop: _state(module, loop, scope, base, reads)) if reads is not None else None
    if best is None or any(best[0].holds(store.where.loop) for store in stores):
        return None
    return best[0]


def _is_instance(module: Module, scope: Scope, base: ast.Name, name: str) -> bool:
    """Whether a name may be an instance of a class of the file that has the property: self, `box: Box`, box = Box(), box."""
    owner = class_at_hand(module, scope, base)
    if owner is not None:
        return not is_class_at_hand(module, scope, base) and _has_property(module, owner, name)
    bindings = module.variable(scope, base.id).bindings
    named = {_class_named(found.annotation or getattr(found.value, "func", None)) for found in bindings}
    if all(found.kind in _GIVEN and found.annotation is None and found.value is None for found in bindings):
        return name not in module.once(_borne_otherwise)
    nodes: list[Any] = [found.node for found in _classes(module) if _has_property(module, found, name)]
    return named <= {node.name for node in nodes}


def _class_named(node: ast.expr | None) -> str:
    """The class that an annotation or the function of a call names: Box, "Box"."""
    return str(node.value) if isinstance(node, ast.Constant) else getattr(node, "id", "")


def _has_property(module: Module, owner: Scope, name: str) -> bool:
    """Whether a class makes `name` a property, or else a class of the file that it inherits from."""
    owners = [found for found, _ in module.once(properties)[name]]
    if name in owner.bindings:
        return owner in owners
    above = {getattr(found, "id", "") for found in owner.node.bases}  # type: ignore[attr-defined]
    return any(found.node.name in above for found in owners)  # type: ignore[attr-defined]


def _classes(module: Module) -> list[Scope]:
    return [scope for scope in module.scopes if scope.kind is Kind.CLASS]


def _borne_otherwise(module: Module) -> set[str]:
    """The properties whose name other classes bind too, or that are stored though they have no setter."""
    known = module.once(properties)
    owners = {name: [owner for owner, _ in places] for name, places in known.items()}
    set_ = {name for name, found in owners.items() if any(len(owner.bindings[name]) > 1 for owner in found)}
    others = {name for scope in _classes(module) for name in scope.bindings if scope not in owners.get(name, ())}
    return others | (module.stores.keys() - set_)


def _state(module: Module, loop: Loop, scope: Scope, base: ast.Name, reads: Iterable[Read]) -> Certainty:
    if not module.variable(scope, base.id).is_invariant_in(loop):
        return Certainty.NO
    states = [_state_of(module, loop, scope, base, read) for read in reads]
    return min(states, default=Certainty.CERTAIN)


def _state_of(module: Module, loop: Loop, scope: Scope, base: ast.Name, read: Read) -> Certainty:
    node: ast.expr = base
    for name in read.names:
        node = ast.Attribute(node, name, ast.Load())
    return likely_invariance(module, loop, scope, node, inside=read.inside)


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
