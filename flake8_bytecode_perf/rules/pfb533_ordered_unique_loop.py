"""A loop that lists distinct elements in their order, with a set beside the list.

**What**

`seen = set()` and `out = []`, followed by a `for` loop whose whole body is `if x not in seen: seen.add(x); out.append(x)`, or
`if x in seen: continue` before the two calls. `list(dict.fromkeys(xs))` replaces it. The finding is at the loop's header.

**Why**

Every iteration tests the set, and each distinct element is hashed twice and costs two calls. `dict.fromkeys` does it in C. A dict
keeps the order in which its keys were first added, and of equal elements the first.

**Slow**

```python
def work(n):
    rows = list(range(n // 2)) * 2
    seen = set()
    found = []
    for row in rows:
        if row not in seen:
            seen.add(row)
            found.append(row)
    return found
```

**Fast**

```python
def work(n):
    rows = list(range(n // 2)) * 2
    return list(dict.fromkeys(rows))
```

**Proof**

CONTAINS_OP at the test, and the CALLs of `add` and `append`.

**When not**

Not reported:

- a set or a list that is not created empty right before the loop, or that an inner function uses
- a set that is read after the loop
- another statement in the loop, or an `else`
- a test for a key of the element (`if x.id not in seen`), or a list of something else than what is tested
- a loop variable that is read outside of the loop
- a set or list that an exception handler can observe half filled
- `async for`
- a loop at module or class level
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.analysis.loops import for_loops
from flake8_bytecode_perf.analysis.observability import (
    is_private,
    partial_result_is_observable,
    target_stays_inside,
)
from flake8_bytecode_perf.bytecode import at_later_spans, at_span, calls, contains, stands_at
from flake8_bytecode_perf.model import Kind
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.rules._accumulation import is_empty, made_before
from flake8_bytecode_perf.syntax import counted, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Loop, Module


class _Unique(NamedTuple):
    """What such a loop does: the names of the element, the set and the list, the test and the two calls."""

    element: str
    seen: str
    out: str
    spans: tuple[ast.expr, ...]


def _suspects(module: Module) -> Iterator[Suspect]:
    for loop in for_loops(module):
        found = _unique(loop) if not loop.cold and loop.scope.kind is Kind.FUNCTION else None
        if found is not None and _is_all(module, loop, found):
            elements = f"dict.fromkeys({text(loop.node.iter)})"  # type: ignore[union-attr]  # a `for` has one
            made = f"list({elements})" if module.is_builtin(loop.scope, "list") else f"[*{elements}]"
            yield Suspect((loop.header,), found.out, note=f"{found.out} = {made}", spans=found.spans)


def _unique(loop: Loop) -> _Unique | None:
    match loop.node:
        case ast.For(
            target=ast.Name(id=element),
            body=[ast.If(test=ast.Compare(ops=[ast.NotIn()]) as test, body=[one, other], orelse=[])],
            orelse=[],
        ):
            pass
        case ast.For(
            target=ast.Name(id=element),
            body=[ast.If(test=ast.Compare(ops=[ast.In()]) as test, body=[ast.Continue()], orelse=[]), one, other],
            orelse=[],
        ):
            pass
        case _:
            return None
    for first, second in ((one, other), (other, one)):
        seen, out = _filled(first, "add", element), _filled(second, "append", element)
        if seen and out and _names(test) == (element, seen):
            return _Unique(element, seen, out, (test, first.value, second.value))  # type: ignore[attr-defined]  # they are calls
    return None


def _filled(statement: ast.stmt, method: str, element: str) -> str:
    """The name of what a statement adds the element to, by a method; nothing for other statements."""
    match statement:
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr=attr), args=[ast.Name(id=x)], keywords=[])):
            return name if attr == method and x == element else ""
    return ""


def _names(test: ast.Compare) -> tuple[str, str]:
    return getattr(test.left, "id", ""), getattr(test.comparators[0], "id", "")


def _is_all(module: Module, loop: Loop, found: _Unique) -> bool:
    """Whether the loop starts with both empty, and only the list is of use behind it."""
    scope, node = loop.scope, loop.node
    if len({found.element, found.seen, found.out}) < 3 or not module.is_builtin(scope, "dict"):
        return False
    for name, kind, times in ((found.seen, "set", 2), (found.out, "list", 1)):
        if not is_private(module, scope, name) or not is_empty(module, scope, made_before(loop, name), kind):
            return False
        if counted(node, name) != times or partial_result_is_observable(module, loop, name):
            return False
    only_here = all(loop.holds(read.where.loop) for read in module.variable(scope, found.seen).reads)
    return only_here and target_stays_inside(module, loop)


RULE = Rule(
    __name__,
    suspects=_suspects,
    proof=stands_at((at_span, contains), (at_later_spans, calls)),
    message="`{subject}` is filled with distinct elements one by one ({instructions}); use `{note}`",
    precedes=("PFB310", "PFB503"),
)
