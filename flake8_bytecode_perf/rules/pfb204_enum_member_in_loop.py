"""A member of an Enum that a loop looks up in every iteration.

**What**

`Color.RED`, `Color.RED.value` or `Color.RED.name`, read in a loop of a function. All reads of one dotted name in a nest
of loops give one finding, at the first read.

**Why**

`value` and `name` are descriptors written in Python: each read runs their code. The member itself is an attribute of a
class that has its own metaclass. A local is a slot of the frame.

**Slow**

```python
import enum


class Color(enum.Enum):
    RED = 1
    BLUE = 2


def work(n):
    found = 0
    for i in range(n):
        if i & 3 == Color.RED.value:
            found += 1
    return found
```

**Fast**

```python
import enum


class Color(enum.Enum):
    RED = 1
    BLUE = 2


def work(n):
    red = Color.RED.value
    found = 0
    for i in range(n):
        if i & 3 == red:
            found += 1
    return found
```

**Proof**

LOAD_GLOBAL at the class's name, LOAD_ATTR at each dot.

**When not**

The finding is `certain` for a class of this file that derives from Enum, Flag or a similar class of `enum`, if its body
binds the member and it has no metaclass or decorator that could change it. It is only `likely` for an imported class.
Such a class is recognised by the spelling of the names, and only with `.value` or `.name`: `from colors import Color`
and `Color.RED.value`. It is `likely`, too, if the file stores `_value_` or `_name_` outside of a constructor.

Not reported: `case Color.RED:`, where a local would be bound and not compared; methods, and anything else in the body
of an Enum that is not a member, such as a name in `_ignore_`.

Nothing is saved in an exception handler, a `raise` or a block that leaves the loop, because they run only once.
"""

from __future__ import annotations

import ast
from functools import partial
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.chains import global_chains, makes_a_pattern
from flake8_bytecode_perf.analysis.enums import is_stored_in_members, member
from flake8_bytecode_perf.analysis.globals import obstacles_to_early_read
from flake8_bytecode_perf.analysis.knowledge import CONSTRUCTION_METHODS, MEMBER_ATTRIBUTES
from flake8_bytecode_perf.analysis.loops import reads_its_frame
from flake8_bytecode_perf.bytecode.proofs import reads_chain
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import chain
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site
    from flake8_bytecode_perf.verdict import Verdict


def _suspects(module: Module) -> Iterator[Suspect]:
    groups: dict[tuple[Loop, str, bool], list[Site]] = {}
    for site, base, links, binding in global_chains(module):
        # Color.RED(x)      calls the member: nothing is known of that
        called = isinstance(site.parent, ast.Call) and site.parent.func is site.node
        seen = member(module, site.where.scope, base, links[: len(links) - called], binding)
        if seen is not None and not makes_a_pattern(site, links[seen[0] - 1]):
            depth, certain = seen
            name = ".".join([base.id, *(link.attr for link in links[:depth])])
            groups.setdefault((site.where.nest, name, certain), []).append(site._replace(node=links[depth - 1]))
    for (loop, name, certain), sites in groups.items():
        variant = "" if name.rpartition(".")[2] in MEMBER_ATTRIBUTES else "member"
        spans = [part for site in sites for part in _parts(site.node)]
        judge = partial(_verdict, module, loop, name.partition(".")[0], certain=certain)
        yield Suspect(tuple(sites), name, variant=variant, spans=tuple(spans), judge=judge)


def _verdict(module: Module, loop: Loop, name: str, *, certain: bool) -> Verdict:
    # the __init__ of an Enum makes the members, before the class has its name
    making = getattr(loop.scope.runner.node, "name", "") in CONSTRUCTION_METHODS
    return verdict_of(
        unless(certain, Obstacle.MAY_BE_UNBOUND),
        unless(not making, Obstacle.SKIPPED_ITERATION),
        *obstacles_to_early_read(module, loop, name),
        unless(not is_stored_in_members(module), Obstacle.CHANGED_BY_CALLEE),
        unless(not reads_its_frame(module, loop), Obstacle.NAME_IS_READ),
    )


def _parts(node: ast.expr) -> list[ast.expr]:
    base, links = chain(node)
    return [*links, base] if base is not None else links  # type: ignore[return-value]


RULE = Rule(
    __name__,
    suspects=_suspects,
    proof=reads_chain,
    hoists=True,
    message=(
        "enum attribute `{subject}` is looked up {count} per iteration ({instructions}); assign it to a local before the loop"
    ),
)
