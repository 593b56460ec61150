"""A dict comprehension that is built only to update another dict.

**What**

`d.update({k: v for …})` as a statement, if `d` is a name, an attribute or an item. The finding is reported at the
comprehension.

**Why**

The comprehension builds a dict of its own (BUILD_MAP); `update` iterates over it and inserts each key into `d` again. A loop
with `d[k] = v` inserts it directly. Little is saved if `d` is still empty, because `update` then takes over the table as it
is.

ruff's PERF403 advises `update` with a comprehension instead of the loop if the dict has been filled before; mark such a loop
with `# noqa: PERF403`.

**Slow**

```python
def work(n):
    found = {"start": 0}
    found.update({i: i + 1 for i in range(n)})
    return found
```

**Fast**

```python
def work(n):
    found = {"start": 0}
    for i in range(n):
        found[i] = i + 1
    return found
```

**Proof**

BUILD_MAP at the comprehension, and the CALL with the POP_TOP that discards its result: a call that is awaited or returned is
not a dict's `update`.

**When not**

Not reported: a comprehension that reads `d`, because a loop would observe the changes; a walrus in the key or the value; further
arguments; a `Counter`, whose `update` adds; and a comprehension over at most 8 elements outside a loop.

The finding is `certain` if `d` is known to be a dict. Otherwise it is `likely`, because the `update` of another type may do
something else. It is also `likely` in these cases:

- partial results are observable: an exception handler may continue with the dict, or a call in the comprehension may read it (if
  the dict is not an unaliased local)
- both the key and the value call unknown code, and `d[k] = v` evaluates the value first
- a `lambda` captures a name that a loop would share with the function
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.comprehensions import each_iteration, is_other_function
from flake8_bytecode_perf.analysis.effects import runs_unknown
from flake8_bytecode_perf.analysis.loop_comprehensions import captures_target, loop_would_clash
from flake8_bytecode_perf.analysis.observability import filled_by_obstacle
from flake8_bytecode_perf.analysis.receivers import may_count
from flake8_bytecode_perf.analysis.symbols import bindings_of
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.bytecode.contexts import calls_for_effect
from flake8_bytecode_perf.bytecode.opcodes import builds_dict
from flake8_bytecode_perf.bytecode.proofs import at_parent, at_site, stands_at
from flake8_bytecode_perf.model.kinds import Heat
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import nodes_in, text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.comprehensions:
        made, receiver = site.node, _updated(site.parent)
        weighed = (
            each_iteration(module, made, made.value) if receiver is not None and _takes_items(module, site, receiver) else None
        )
        if receiver is None or weighed is None:
            continue
        obstacle = filled_by_obstacle(module, site, receiver)
        if obstacle is not Obstacle.READ_WHILE_IT_GROWS:
            verdict = verdict_of(
                unless(type_of(receiver, module, site.where.scope) == "dict", Obstacle.UNKNOWN_TYPE),
                obstacle,
                unless(not _swapped(module, weighed), Obstacle.OTHER_RESULT),
                unless(not captures_target(made), Obstacle.LATE_BINDING),
                can_be_written=site.where.scope.in_function and not loop_would_clash(module, site),
            )
            note = f"{text(receiver)}[{text(made.key)}] = {text(made.value)}"
            variant = "" if _is_filled(module, site, receiver) else "empty"
            yield Suspect((site,), text(receiver), verdict, note, (site.parent,), variant=variant, weighed=(weighed,))


def _updated(call: ast.Call) -> ast.expr | None:
    """What is updated by a dict comprehension alone; from 3.15 on {**d for d in ds} is one without a value."""
    match call:
        case ast.Call(func=ast.Attribute(attr="update", value=receiver), args=[ast.DictComp(value=ast.expr())], keywords=[]):
            return receiver
    return None


def _takes_items(module: Module, site: Site, receiver: ast.expr) -> bool:
    """Whether a receiver can be given the items of a comprehension one by one, as far as this file shows."""
    if not key(receiver) or type_of(receiver, module, site.where.scope) not in ("", "dict"):
        return False
    if is_other_function(module, site.where.scope, site.parent.func):
        return False
    items = (*nodes_in(site.node.key), *nodes_in(site.node.value))
    if may_count(module, site.where.scope, receiver):
        return False
    return not any(isinstance(node, ast.NamedExpr) for node in items)


def _is_filled(module: Module, site: Site, receiver: ast.expr) -> bool:
    """Whether a receiver surely holds something: `update` takes the whole table of a dict over at once into an empty one."""
    bindings = bindings_of(module, site.where.scope, receiver)
    loop = site.where.loop
    if loop is not None and not any(loop.holds(found.where.loop) for found in bindings):
        return True  # an earlier iteration has filled it
    values = [found.value for found in bindings]
    return bool(values) and all(isinstance(value, ast.Dict) and value.keys for value in values)


def _swapped(module: Module, item: Site) -> bool:
    """Whether it may matter that `d[k] = v` works out v before k: {next(it): next(it) for …}."""
    return runs_unknown(module, item, item.parent.key) and runs_unknown(module, item, item.parent.value)


RULE = Rule(
    __name__,
    suspects=_suspects,
    needs=(ast.DictComp,),
    proof=stands_at((at_site, builds_dict), (at_parent, calls_for_effect)),
    message="`{subject}` is updated from a dict that is built only for that ({instructions}); use a loop with `{note}`",
    heat=Heat.FUNCTION,
    simple=frozenset(),
)
