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

Not reported: functions of other modules, a target that is not among the arguments, an array that is newly created in
every iteration, and a loop that exits after the call.

The remedy is a list that every iteration appends to, and one call after the loop.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.access_paths import arms, assignments, key
from flake8_bytecode_perf.analysis.symbols import dotted_name
from flake8_bytecode_perf.bytecode import Bytecode, Evidence, calls, name_of, stores_fast, stores_outside_the_frame
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.rules._growth import Growth, growing_loops
from flake8_bytecode_perf.syntax import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Module, Site

_REMEDIES = {
    **{f"numpy.{name}": "np.array" for name in ("append", "insert")},
    **{f"numpy.{name}": f"np.{name}" for name in "concatenate vstack hstack dstack column_stack row_stack r_ c_".split()},
    "pandas.concat": "pd.concat",
}


def _suspects(module: Module) -> Iterator[Suspect]:
    for site, target, value in assignments(module):
        for call in arms(value):
            called = dotted_name(call.func, module, site.where.scope) if isinstance(call, ast.Call) else ""
            if called in _REMEDIES and _takes(call, target):
                growth = Growth(site, target, call, call, (), "rebuild", ())
                loops = tuple(growing_loops(module, growth))
                if loops:
                    spans = (target, *_beside(site.node))
                    yield Suspect((growth._replace(loops=loops).place,), text(target), note=_REMEDIES[called], spans=spans)


def _beside(statement: Any) -> list[ast.expr]:
    """The other targets of `a, b = …`: two stores in one instruction bear the span of one of them."""
    targets = getattr(statement, "targets", [])
    return [element for target in targets if isinstance(target, ast.Tuple) for element in target.elts]


def _takes(call: Any, target: ast.expr) -> bool:
    """Whether the target, or a display that holds it, is the first argument of a call."""
    given = [*call.args[:1], *(keyword.value for keyword in call.keywords if keyword.arg in ("arr", "arrays", "tup", "objs"))]
    inside = [part for node in given for part in (node.elts if isinstance(node, (ast.List, ast.Tuple)) else [node])]
    return bool(key(target)) and any(key(part) == key(target) for part in inside)


def _proof(site: Site, suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
    called = [one for one in bytecode.at(site.node) if calls(one)]
    places = [one for span in suspect.spans for one in bytecode.at(span)]
    stored = [one for one in places if stores_fast(one) or stores_outside_the_frame(one)]
    return Evidence((name_of(called[0]), name_of(stored[0]))) if called and stored else None


RULE = Rule(
    code="PFB406",
    name="array-rebuilt",
    doc=__doc__,
    suspects=_suspects,
    proof=_proof,
    message=(
        "`{subject}` is rebuilt in every iteration ({instructions}), which copies all of it; "
        "append to a list and call `{note}` once after the loop"
    ),
    growth=True,
)
