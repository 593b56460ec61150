"""A property that a loop reads in each pass though nothing that it is made of changes.

**What**

`self.rate` in a loop of a method, or `box.rate` of a local that is known to be an instance, where a class of this file makes
`rate` a property and its getter reads nothing that the loop changes. One finding stands for all reads of one property in a nest
of loops, at the first.

**Why**

A property looks like an attribute and costs a call: each read runs the getter.

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

LOAD_ATTR at the attribute, LOAD_METHOD on 3.11 where it is called.

**When not**

Always likely: a class of another file may override the property. Silent, where the getter calls code that this file does not
show, stores, raises or waits; where the loop stores or changes what the getter reads, or runs code of others while the file
stores it elsewhere than in `__init__`; for a getter that returns a new list or iterator each time; and for one that works
something out in a read that not every pass makes. A `cached_property` costs no call.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.bytecode import loads_any_attribute, stands
from flake8_bytecode_perf.infer import class_at_hand
from flake8_bytecode_perf.model import mangle
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.rules._attributes import Settled
from flake8_bytecode_perf.rules._getters import is_plain, properties, reads_of_getters
from flake8_bytecode_perf.rules._invariants import best_loop, kept, steady
from flake8_bytecode_perf.rules._loops import hardly_runs, is_conditional
from flake8_bytecode_perf.rules._shapes import chains

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from flake8_bytecode_perf.model import Loop, Module, Scope, Site
    from flake8_bytecode_perf.rules._getters import Read

_OF_CLASSES = frozenset({"__new__", "__init_subclass__", "__class_getitem__"})


def _suspects(module: Module) -> Iterator[Suspect]:
    known = module.once(properties)
    groups: dict[tuple[Loop, str], list[Site]] = {}
    for site, base, links in chains(module) if known else ():
        # case self.kind:      compares; with a local it would bind
        if base is None or links[0].attr not in known or hardly_runs(site) or isinstance(site.parent, ast.MatchValue):
            continue
        best = _answer(module, site, base, links[0])
        if best is not None:
            groups.setdefault((best, f"{base.id}.{links[0].attr}"), []).append(site._replace(node=links[0]))
    for (_, name), sites in groups.items():
        reads = reads_of_getters(module, name.partition(".")[2])
        yield Suspect(tuple(sites), name, certain=False, variant="" if is_plain(reads) else "computed")


def _answer(module: Module, site: Site, base: ast.Name, link: ast.Attribute) -> Loop | None:
    """The outermost loop in which a property gives the same in each pass."""
    scope, name = site.where.scope, link.attr
    if not _is_instance(module, scope, base, name):
        return None
    reads = reads_of_getters(module, name)
    stores = module.stores.get(name, ())
    best = best_loop(site, lambda loop: _state(module, loop, scope, base, reads)) if reads is not None else None
    if best is None or any(best[0].holds(store.where.loop) for store in stores):
        return None
    return best[0] if is_plain(reads) or not is_conditional(module, site._replace(node=link), best[0]) else None


def _is_instance(module: Module, scope: Scope, base: ast.Name, name: str) -> bool:
    """Whether a name is an instance of a class of the file that has the property: self, `box: Box`, box = Box()."""
    owner = class_at_hand(module, scope, base)
    if owner is not None:
        method: Any = module.owner(scope, mangle(scope, base.id)).node
        of_class = any(getattr(found, "id", "") == "classmethod" for found in method.decorator_list)
        above = {getattr(found, "id", "") for found in owner.node.bases}  # type: ignore[attr-defined]
        inherited = name not in owner.bindings and not above.isdisjoint(_classes_with(module, name))
        return not of_class and method.name not in _OF_CLASSES and (name in owner.bindings or inherited)
    bindings = module.variable(scope, mangle(scope, base.id)).bindings
    named = {getattr(found.annotation or getattr(found.value, "func", None), "id", "") for found in bindings}
    return bool(named) and named <= _classes_with(module, name)


def _classes_with(module: Module, name: str) -> set[str]:
    return {getattr(owner.node, "name", "") for owner, _ in module.once(properties)[name]}


def _state(module: Module, loop: Loop, scope: Scope, base: ast.Name, reads: Iterable[Read]) -> Settled:
    if not module.variable(scope, mangle(scope, base.id)).settled_in(loop):
        return Settled.NO
    states = [_state_of(module, loop, scope, base, read) for read in reads]
    return min(states, default=Settled.CERTAIN)


def _state_of(module: Module, loop: Loop, scope: Scope, base: ast.Name, read: Read) -> Settled:
    node: ast.expr = base
    for name in read.names:
        node = ast.Attribute(node, name, ast.Load())
    return steady(module, loop, scope, node) if read.inside else kept(module, loop, scope, node)


RULE = Rule(
    code="PFB206",
    name="property-in-loop",
    doc=__doc__,
    suspects=_suspects,
    proof=stands(loads_any_attribute),
    message="property '{subject}' runs its getter {count} a pass ({instructions}); bind it to a local before the loop",
    doubtful=True,
)
