"""An attribute that a loop uses as an accumulator.

**What**

`obj.n += x` in a loop, with any operator, if `obj` is a local that the loop does not bind. All such statements on one
attribute in a nest of loops give one finding, at the first.

**Why**

Every iteration loads the attribute and stores it again: LOAD_ATTR and STORE_ATTR. A local needs neither.

**Slow**

```python
class Counter:
    def __init__(self):
        self.count = 0


def work(n):
    counter = Counter()
    for i in range(n):
        counter.count += i
    return counter.count
```

**Fast**

```python
class Counter:
    def __init__(self):
        self.count = 0


def work(n):
    counter = Counter()
    count = counter.count
    for i in range(n):
        count += i
    counter.count = count
    return counter.count
```

**Proof**

LOAD_ATTR and STORE_ATTR at the target.

**When not**

The finding is only `likely` if the loop uses the object in another way, reads or stores an attribute of that name
elsewhere, or calls unknown code, which may use the object.

Not reported: properties of the file's classes. PFB401 reports a string that grows.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.attributes import is_computed
from flake8_bytecode_perf.analysis.chains import chains
from flake8_bytecode_perf.analysis.instances import is_set_before, store_obstacle
from flake8_bytecode_perf.analysis.loops import reads_its_frame
from flake8_bytecode_perf.analysis.memo import remembered
from flake8_bytecode_perf.analysis.observability import header_obstacle, leaves_with_result, partial_result_obstacle
from flake8_bytecode_perf.analysis.symbols import compiled_name
from flake8_bytecode_perf.bytecode.opcodes import loads_attribute, stores_attribute
from flake8_bytecode_perf.bytecode.proofs import stands
from flake8_bytecode_perf.model.kinds import Bound
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import chain
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Binding, Site
    from flake8_bytecode_perf.model.variables import Variable
    from flake8_bytecode_perf.verdict import Verdict


def _suspects(module: Module) -> Iterator[Suspect]:
    groups: dict[tuple[Loop, str, str], list[Site]] = {}
    for site in module.augments:
        match site.node.target:
            case ast.Attribute(value=ast.Name(id=name), attr=attribute) as target:
                loop = _outermost_invariant(module, site, name)
                if loop is not None and not is_computed(module, site.where.scope, attribute):
                    groups.setdefault((loop, name, attribute), []).append(site._replace(node=target, parent=site.node))
    for (loop, name, attribute), sites in groups.items():
        judge = partial(_verdict, module, loop, name, sites)
        yield Suspect(tuple(sites), f"{name}.{attribute}", detail=loop, judge=judge)


def _verdict(module: Module, loop: Loop, name: str, sites: list[Site]) -> Verdict:
    target: ast.Attribute = sites[0].node
    return verdict_of(
        unless(_alone(module, loop, name, sites), Obstacle.READ_BY_CALLEE),
        partial_result_obstacle(module, loop, target),
        store_obstacle(module, loop.scope, target),
        header_obstacle(module, loop, target),
        unless(is_set_before(module, loop, target), Obstacle.SKIPPED_ITERATION),
        can_be_written=not leaves_with_result(loop) and not reads_its_frame(module, loop),
    )


def _outermost_invariant(module: Module, site: Site, name: str) -> Loop | None:
    """The outermost loop in which a local stays the same object."""
    scope = site.where.scope
    loops = list(site.where.loop.outwards())[::-1] if site.where.loop is not None else []
    variable = module.variable(scope, name)
    return next((loop for loop in loops if variable.is_invariant_in(loop)), None)


def _alone(module: Module, loop: Loop, name: str, sites: list[Site]) -> bool:
    """Whether the loop's own statements use neither the object nor the attribute's name otherwise."""
    attribute = sites[0].node.attr
    scope = sites[0].where.scope
    if _used_otherwise(module, loop, module.variable(scope, name)):
        return False
    read = any(loop.holds(other.where.loop) for other in module.once(_by_attribute)[loop.nest, attribute])
    stores = [
        store for store in module.once(_by_store)[loop.nest, compiled_name(scope, attribute)] if loop.holds(store.where.loop)
    ]
    return not read and len(stores) == len(sites) and all(store.kind is Bound.AUGMENTED for store in stores)


@remembered
def _used_otherwise(module: Module, loop: Loop, variable: Variable) -> bool:
    """Whether a loop uses an object for anything but adding to its attributes."""
    accumulated = {id(chain(other.node.target)[0]) for other in module.once(_by_nest)[loop.nest]}
    return any(id(use.node) not in accumulated for use in variable.uses_in(loop))


def _by_nest(module: Module) -> defaultdict[Loop, list[Site]]:
    nests: defaultdict[Loop, list[Site]] = defaultdict(list)
    for site in module.augments:
        nests[site.where.nest].append(site)
    return nests


def _by_attribute(module: Module) -> defaultdict[tuple[Loop, str], list[Site]]:
    named: defaultdict[tuple[Loop, str], list[Site]] = defaultdict(list)
    for site, _, links in chains(module):
        for link in links:
            named[site.where.nest, link.attr].append(site)
    return named


def _by_store(module: Module) -> defaultdict[tuple[Loop, str], list[Binding]]:
    stored: defaultdict[tuple[Loop, str], list[Binding]] = defaultdict(list)
    for name, stores in module.stores.items():
        for store in stores:
            if store.where.loop is not None:
                stored[store.where.nest, name].append(store)
    return stored


RULE = Rule(
    __name__,
    suspects=_suspects,
    repeats=(ast.AugAssign,),
    proof=stands(loads_attribute, stores_attribute),
    hoists=True,
    message=(
        "`{subject}` is loaded and stored in every iteration ({instructions}); accumulate in a local and store it after the loop"
    ),
    yields_to=("PFB401",),
)
