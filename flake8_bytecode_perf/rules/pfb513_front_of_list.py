"""A loop that removes or inserts elements at the front of a list.

**What**

`queue.pop(0)` and `queue.insert(0, x)` in a loop.

**Why**

Each call moves all other elements by one place: n iterations of n moves.

**Slow**

```python
def work(n):
    queue, total = list(range(n)), 0
    while queue:
        total += queue.pop(0)
    return total
```

**Fast**

```python
from collections import deque


def work(n):
    queue, total = deque(range(n)), 0
    while queue:
        total += queue.popleft()
    return total
```

**Proof**

LOAD_ATTR (LOAD_METHOD on 3.11) and CALL at the method call.

**When not**

If the loop only inserts at the front of a list that is empty before, the list can be appended to and reversed after the loop.
Otherwise a deque replaces the list, and the finding is `certain` only if the object is known to be a list and nothing in the file
shows its type or does what a deque does not support: slicing, sorting, adding it to another list, popping from its middle,
comparing it, returning it, or passing it to other code. The list of a parameter is the caller's, so the finding is `likely`.
It is also `likely` if the loop may end after a few elements: only a loop that goes on until the list is empty, or that adds other
elements to it, is known to remove most of them. With a profile, a method that does so outside of loops with a list of its object
is `likely`, too.

The fix makes a deque only of a local of a function, if each assignment gives it a new list.

Not reported: a loop that exits right after the call, or that creates the list in every iteration; a list that the file
shows to have at most 100 elements; a dict, a deque or another type.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.chains import made_as
from flake8_bytecode_perf.analysis.deques import can_be_reversed, is_at_front, queue_of, reversal_of, serves_as_deque
from flake8_bytecode_perf.analysis.flow import runs_at_most_once
from flake8_bytecode_perf.analysis.knowledge import DEQUES
from flake8_bytecode_perf.analysis.lengths import has_bounded_length
from flake8_bytecode_perf.analysis.observability import partial_result_is_observable
from flake8_bytecode_perf.analysis.queues import removes_most
from flake8_bytecode_perf.analysis.renewals import is_rebound_in
from flake8_bytecode_perf.analysis.symbols import class_at_hand
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.bytecode.proofs import calls_method_of_site
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import root, text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site
    from flake8_bytecode_perf.verdict import Verdict

_OF_DEQUE = {
    "pop": "use `popleft()` of a deque, which moves none",
    "insert": "use `appendleft()` of a deque, which moves none",
}
_REVERSED = "append to the list, and reverse it after the loop"


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.hot_calls_of("pop", "insert"):
        call, loop = site.node, site.where.loop
        if not isinstance(call.func, ast.Attribute) or not is_at_front(call) or not key(call.func.value):
            continue
        if loop is None:
            yield from _of_calls(module, site)
            continue
        known = type_of(call.func.value, module, site.where.scope)
        if (
            known not in ("", "list")
            or runs_at_most_once(site)
            or _is_other(module, site)
            or is_rebound_in(module, site.where.scope, loop, call.func.value)
        ):
            continue
        if has_bounded_length(module, site.where.scope, call.func.value):
            continue
        unknown = unless(bool(known), Obstacle.UNKNOWN_TYPE)
        if can_be_reversed(module, site):
            verdict = _verdict_of_reversal(module, site, unknown)
            yield Suspect((site,), text(call), verdict, _REVERSED, (call.func,), variant="reversed")
        else:
            few = unless(call.func.attr == "insert" or removes_most(module, site, call.func.value), Obstacle.FEW_REMOVED)
            obstacles = unknown, unless(serves_as_deque(module, site), Obstacle.TYPE_MATTERS), few
            verdict = verdict_of(*obstacles, can_be_written=not any(obstacles) and queue_of(module, site) is not None)
            yield Suspect((site,), text(call), verdict, _OF_DEQUE[call.func.attr], spans=(call.func,))


def _of_calls(module: Module, site: Site) -> Iterator[Suspect]:
    """A list that a method changes at its front in no loop: only a profile shows that it is called again and again."""
    call, scope = site.node, site.where.scope
    owner = call.func.value
    own = isinstance(owner, ast.Attribute) and isinstance(owner.value, ast.Name) and class_at_hand(module, scope, owner.value)
    if (
        not module.asked.profiled
        or not own
        or type_of(owner, module, scope) != "list"
        or has_bounded_length(module, scope, owner)
    ):
        return
    obstacles = unless(serves_as_deque(module, site), Obstacle.TYPE_MATTERS), Obstacle.CODE_ELSEWHERE
    verdict = verdict_of(*obstacles, can_be_written=False)
    yield Suspect((site,), text(call), verdict, _OF_DEQUE[call.func.attr], spans=(call.func,))


def _verdict_of_reversal(module: Module, site: Site, unknown: Obstacle | None) -> Verdict:
    """Whether a list that is reversed at the end is the same for whoever reads it."""
    found = reversal_of(module, site)
    if found is None:
        return verdict_of(unknown, can_be_written=False)
    seen = partial_result_is_observable(module, found.loop, site.node.func.value.id)
    return verdict_of(unknown, unless(not seen, Obstacle.SEEN_AFTER_ERROR))


def _is_other(module: Module, site: Site) -> bool:
    """Whether a name is bound to a deque anywhere, or is a module or class: sys.path.insert(0, p) is no queue."""
    base: Any = root(site.node.func.value)
    bindings = module.variable(site.where.scope, base.id).bindings
    name = getattr(site.node.func.value, "attr", "")
    stores = module.stores_of(site.where.scope, name) if name else []
    imported = any(found.origin for found in bindings)
    return imported or any(made_as(module, found, DEQUES) for found in (*bindings, *stores))


RULE = Rule(
    __name__,
    suspects=_suspects,
    repeats=("pop", "insert"),
    proof=calls_method_of_site,
    adds_names=True,
    message="`{subject}` moves all other elements in every iteration ({instructions}); {note}",
    growth=True,
)
