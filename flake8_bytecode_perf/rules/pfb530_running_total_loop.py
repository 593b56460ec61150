"""A loop that lists the running totals of the elements.

**What**

A `for` loop that only does `total += x` and `totals.append(total)`, or `totals.append(totals[-1] + x)`. `x` is the loop variable
itself, or a builtin of it: `total += len(x)`. The list is created just before the loop, empty or with the start value. The
finding is at the loop's header.

**Why**

Every iteration binds the variable, adds, looks `append` up, and calls it. `itertools.accumulate` adds in C, and `list` fills the
list in C.

**Slow**

```python
def work(n):
    numbers = range(n)
    total = 0
    totals = []
    for number in numbers:
        total += number
        totals.append(total)
    return totals
```

**Fast**

```python
from itertools import accumulate

def work(n):
    numbers = range(n)
    return list(accumulate(numbers))
```

**Proof**

The BINARY_OP of the addition, and the CALL of `append`.

**When not**

Not reported:

- a loop that does something else, has an `else`, or whose variable is read outside of it before it is rebound
- another expression than the element or a builtin of it: a list of its values has to be built first, which saves nothing
- totals of strings, lists or similar
- a product, a maximum, or another recurrence: a function that is called for each element is no faster
- a total that starts at another value than 0, unless the list starts with it
- a total or a list that an inner function uses, or whose partial result an exception handler can observe

The finding is `likely` if the elements are not known to be numbers: `+=` changes an array in place, and `totals` then holds the
same array many times. If the total is read after the loop, it is `totals[-1]`, unless there are no elements.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.knowledge import NUMBERS, PURE_FUNCTIONS
from flake8_bytecode_perf.analysis.loops import for_loops
from flake8_bytecode_perf.analysis.observability import is_private, partial_result_is_observable, target_stays_inside
from flake8_bytecode_perf.analysis.ownership import type_of_elements
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.bytecode import adds, at_later_spans, at_span, calls, stands_at
from flake8_bytecode_perf.model import Kind
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.rules._accumulation import made_before
from flake8_bytecode_perf.syntax import counted, text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Loop, Module


class _Totals(NamedTuple):
    """What a loop does: the list that it fills, the total, if that has a name, what is added; the addition and the append."""

    filled: str
    total: str
    added: ast.expr
    addition: ast.AST
    append: ast.AST


def _suspects(module: Module) -> Iterator[Suspect]:
    for loop in for_loops(module):
        node: Any = loop.node
        if loop.cold or node.orelse or not isinstance(node.target, ast.Name) or loop.scope.kind is not Kind.FUNCTION:
            continue
        totals = _totals(node.body)
        start = _start(loop, totals) if totals is not None else None
        if totals is None or start is None or not _is_unobservable(module, loop, totals):
            continue
        elements, obstacle = _elements(module, loop, totals.added), None
        kind = type_of(totals.added, module, loop.scope) or type_of_elements(module, loop.scope, node.iter)
        if not elements or (kind and kind not in NUMBERS):
            continue
        if totals.total:
            exact = start or kind == "int"  # 0 + True is 1, and 0 + -0.0 is 0.0
            obstacle = Obstacle.UNKNOWN_TYPE if not kind else unless(bool(exact), Obstacle.FIRST_VALUE)
        read = bool(totals.total) and _is_read_outside(module, loop, totals.total)
        initial = f", initial={start}" if start else ""
        note = f"{totals.filled} = list(itertools.accumulate({elements}{initial}))"
        verdict = verdict_of(obstacle, unless(not read or bool(start), Obstacle.SKIPPED_ITERATION))
        variant = "of calls" if elements != text(node.iter) else "" if totals.total else "last"
        yield Suspect((loop.header,), totals.filled, verdict, note, (totals.addition, totals.append), variant=variant)


def _totals(body: list[ast.stmt]) -> _Totals | None:
    match body:
        case [
            ast.AugAssign(target=ast.Name(id=total), op=ast.Add(), value=added) as addition,
            ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id=filled), attr="append"), args=[last]) as append),
        ] if key(last) == total:
            return _Totals(filled, total, added, addition, append)
        case [
            ast.Assign(targets=[ast.Name(id=total)], value=ast.BinOp(left=old, op=ast.Add(), right=added) as addition),
            ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id=filled), attr="append"), args=[last]) as append),
        ] if key(old) == key(last) == total:
            return _Totals(filled, total, added, addition, append)
        case [
            ast.Expr(
                value=ast.Call(
                    func=ast.Attribute(value=ast.Name(id=filled), attr="append"),
                    args=[ast.BinOp(left=old, op=ast.Add(), right=added) as addition],
                ) as append
            )
        ] if key(old) == f"{filled}[-1]":
            return _Totals(filled, "", added, addition, append)
    return None


def _start(loop: Loop, totals: _Totals) -> str | None:
    """What the list starts with, nothing if it is empty; None where the loop starts otherwise."""
    first = made_before(loop, totals.total) if totals.total else None
    match made_before(loop, totals.filled):
        case ast.List(elts=[]) | ast.Call(func=ast.Name(id="list"), args=[], keywords=[]):
            zero = isinstance(first, ast.Constant) and type(first.value) in (int, float) and first.value == 0
            return "" if zero else None
        case ast.List(elts=[ast.Constant(value=int() | float()) as start]):
            same = not totals.total or (isinstance(first, ast.Constant) and repr(first.value) == repr(start.value))
            return text(start) if same else None
    return None


def _elements(module: Module, loop: Loop, added: ast.expr) -> str:
    """What `accumulate` is given: xs where x is added, map(len, xs) where len(x) is; nothing for others."""
    node: Any = loop.node
    match added:
        case ast.Name(id=name) if name == node.target.id:
            return text(node.iter)
        case ast.Call(func=ast.Name(id=function), args=[ast.Name(id=name)], keywords=[]) if name == node.target.id:
            pure = function in PURE_FUNCTIONS and module.is_builtin(loop.scope, function)
            return f"map({function}, {text(node.iter)})" if pure else ""
    return ""


def _is_unobservable(module: Module, loop: Loop, totals: _Totals) -> bool:
    """Whether only the list, and the total behind the loop, can tell the loop from a call."""
    node: Any = loop.node
    names = [name for name in (totals.filled, totals.total) if name]
    own = all(is_private(module, loop.scope, name) and not counted(node.iter, name) for name in names)
    seen = any(partial_result_is_observable(module, loop, name) for name in names)
    return own and not seen and node.target.id not in names and len({*names}) == len(names) and target_stays_inside(module, loop)


def _is_read_outside(module: Module, loop: Loop, name: str) -> bool:
    return any(not loop.holds(site.where.loop) for site in module.variable(loop.scope, name).reads)


RULE = Rule(
    __name__,
    suspects=_suspects,
    proof=stands_at((at_span, adds), (at_later_spans, calls)),
    message="`{subject}` is filled one total at a time ({instructions}); use `{note}`",
    precedes=("PFB501",),
)
