"""An array or a data frame that a loop rebuilds to add to it.

**What**

`a = np.append(a, x)`, `a = np.concatenate([a, x])`, `np.vstack`, `np.hstack` and similar functions, and
`df = pd.concat([df, row])`, in a loop.

**Why**

Each call creates an array of all elements so far: n iterations of n elements.

**Slow**

```python
import sys
from array import array
from types import SimpleNamespace

# measured without numpy: something that copies as it does
sys.modules.setdefault("numpy", SimpleNamespace(append=lambda values, x: values + array("q", [x])))

import numpy as np


def work(n):
    values = array("q")
    for i in range(n):
        values = np.append(values, i)
    return values.tolist()
```

**Fast**

```python
from array import array


def work(n):
    found = []
    for i in range(n):
        found.append(i)
    values = array("q", found)
    return values.tolist()
```

**Proof**

CALL at the call, and the store (STORE_FAST or similar) of the name, attribute or item that is among its arguments.

**When not**

Not reported: functions of other modules, a target that is not the first of what is joined, an array that is newly created in
every iteration, and a loop that exits after the call. `np.insert` may put the new values anywhere.

The finding is `likely` if the loop reads the array while it grows, as `g = np.concatenate([g, g[::-1]])` does, or if few
iterations may make it longer, because the statement stands in a handler or in the rare arm of an `if`. It is `likely` as well if
the loop changes in place what it adds: a list of these would hold the last state many times.

The remedy is a list that every iteration appends to, and one call after the loop.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.access_paths import arms, assignments, key
from flake8_bytecode_perf.analysis.growth_forms import Growth
from flake8_bytecode_perf.analysis.growth_frequency import frequency_obstacle
from flake8_bytecode_perf.analysis.growth_reads import reads_while_growing
from flake8_bytecode_perf.analysis.growth_targets import one_object
from flake8_bytecode_perf.analysis.knowledge import ARRAY_FUNCTIONS, ARRAY_KEYWORDS
from flake8_bytecode_perf.analysis.renewals import growing_loops, is_reused_in
from flake8_bytecode_perf.analysis.symbols import dotted_name
from flake8_bytecode_perf.bytecode.opcodes import calls, stores
from flake8_bytecode_perf.bytecode.proofs import at_any_span, at_site, stands_at
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import last_name, text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.verdict import Verdict


def _suspects(module: Module) -> Iterator[Suspect]:
    for growth, called in module.once(_calls):
        loops = tuple(growing_loops(module, growth))
        if loops:
            grown = growth._replace(loops=loops)
            spans = (grown.target, *_beside(grown.site.node))
            yield Suspect((grown.place(module),), text(grown.target), _verdict(module, grown), ARRAY_FUNCTIONS[called], spans)


def _calls(module: Module) -> list[tuple[Growth, str]]:
    """The calls in loops that make a longer array of a target, as growth, and the names of the functions."""
    return [
        (Growth(site, target, call, call, (), "rebuild", ()), called)
        for site, target, value in assignments(module)
        for call in arms(value)
        if isinstance(call, ast.Call)
        and (called := dotted_name(call.func, module, site.where.scope)) in ARRAY_FUNCTIONS
        and _takes(call, target)
    ]


def _verdict(module: Module, growth: Growth) -> Verdict:
    """Whether a list does that is made an array after the loop: not where each iteration has another array, or reads it."""
    taken = {part for other, _ in module.once(_calls) for part in _first_parts(other.value)}
    reads = [site for site in reads_while_growing(module, growth) if site.node not in taken]
    scope, loop = growth.site.where.scope, growth.loops[0]
    call: Any = growth.value
    stacked = last_name(call.func) != "append"  # which joins arrays, not numbers
    reused = [part for part in _parts(call) if is_reused_in(module, scope, loop, part, mutable=stacked)]
    return verdict_of(
        unless(one_object(module, growth), Obstacle.OTHER_OBJECT),
        unless(not reads, Obstacle.READ_WHILE_IT_GROWS),
        unless(not reused, Obstacle.CHANGED_IN_LOOP),
        frequency_obstacle(module, growth),
    )


def _beside(statement: Any) -> list[ast.expr]:
    """The other targets of `a, b = …`: two stores in one instruction have the span of one of them."""
    targets = getattr(statement, "targets", [])
    return [element for target in targets if isinstance(target, ast.Tuple) for element in target.elts]


def _takes(call: Any, target: ast.expr) -> bool:
    """Whether the target is the first argument of a call, or the first element of a display that is: the rest goes behind it."""
    return bool(key(target)) and any(key(part) == key(target) for part in _first_parts(call))


def _first_parts(call: Any) -> list[ast.expr]:
    """The first argument of a call, or of a display the first element: what a call that only adds something takes over."""
    given = [*call.args[:1], *(keyword.value for keyword in call.keywords if keyword.arg in ARRAY_KEYWORDS)]
    return [part for node in given for part in _joined(node)[:1]]


def _parts(call: Any) -> list[ast.expr]:
    """All that a call joins."""
    return [part for argument in (*call.args, *(keyword.value for keyword in call.keywords)) for part in _joined(argument)]


def _joined(argument: ast.expr) -> list[ast.expr]:
    return argument.elts if isinstance(argument, (ast.List, ast.Tuple)) else [argument]


RULE = Rule(
    __name__,
    suspects=_suspects,
    needs=("numpy.", "pandas."),
    proof=stands_at((at_site, calls), (at_any_span, stores)),
    message=(
        "`{subject}` is rebuilt in every iteration ({instructions}), which copies all of it; "
        "append to a list and call `{note}` once after the loop"
    ),
    growth=True,
)
