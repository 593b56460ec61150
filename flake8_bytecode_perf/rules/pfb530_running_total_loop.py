"""A loop that lists the running totals of the elements.

**What**

A `for` loop that only does `total += x` and `totals.append(total)`, or `totals.append(totals[-1] + x)`. `x` is the loop variable
itself, a builtin of it (`total += len(x)`) or one of the names that the header unpacks. The list, a local or an attribute, is
created just before the loop, empty or with the start value. The finding is at the loop's header.

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
- a total or a list that an inner function uses, or whose partial result an exception handler can observe

A total that starts at another value is the `initial` of `accumulate`, which lists it first: `[1:]` leaves it out again.

The finding is `likely` if the elements are not known to be numbers: `+=` changes an array in place, and `totals` then holds the
same array many times. If the total is read after the loop, it is `totals[-1]`, unless there are no elements.

No fix is written: the total has to get its last value back where it is read after the loop, and a start has to be left out of the
list.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.access_paths import key, mentions
from flake8_bytecode_perf.analysis.knowledge import NUMBERS, PURE_FUNCTIONS
from flake8_bytecode_perf.analysis.loop_bodies import is_plain
from flake8_bytecode_perf.analysis.loops import for_loops, names_bound_by
from flake8_bytecode_perf.analysis.observability import (
    is_private,
    partial_result_is_observable,
    partial_result_obstacle,
    target_stays_inside,
)
from flake8_bytecode_perf.analysis.ownership import type_of_elements
from flake8_bytecode_perf.analysis.starts import made_before
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.bytecode import adds, at_later_spans, at_span, calls, stands_at
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import counted, text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Loop, Module
    from flake8_bytecode_perf.verdict import Verdict


class _Totals(NamedTuple):
    """What a loop does: the list that it fills, the total, if that has a name, what is added; the addition and the append."""

    filled: ast.expr
    total: str
    added: ast.expr
    addition: ast.AST
    append: ast.AST


class _Start(NamedTuple):
    """What the totals start with, None for 0; whether the list starts with it, too."""

    value: ast.expr | None
    listed: bool


def _suspects(module: Module) -> Iterator[Suspect]:
    for loop in for_loops(module):
        node: Any = loop.node
        if not is_plain(loop):
            continue
        totals = _totals(node.body)
        start = _start(loop, totals) if totals is not None else None
        if totals is None or start is None or not _is_unobservable(module, loop, totals):
            continue
        elements, variant = _elements(module, loop, totals.added)
        kind = type_of(totals.added, module, loop.scope) or type_of_elements(module, loop.scope, node.iter)
        if not elements or (kind and kind not in NUMBERS and isinstance(node.target, ast.Name)):
            continue
        initial = f", initial={text(start.value)}" if start.value is not None else ""
        rest = "[1:]" if start.value is not None and not start.listed else ""
        note = f"{text(totals.filled)} = list(itertools.accumulate({elements}{initial})){rest}"
        read = bool(totals.total) and _is_read_outside(module, loop, totals.total)
        note += f"; {totals.total} = {text(totals.filled)}[-1]" if read else ""
        variant = variant or ("another start" if rest else "" if totals.total else "last")
        verdict = _verdict(module, loop, totals, start)
        yield Suspect((loop.header,), text(totals.filled), verdict, note, (totals.addition, totals.append), variant=variant)


def _verdict(module: Module, loop: Loop, totals: _Totals, start: _Start) -> Verdict:
    node: Any = loop.node
    kind = type_of(totals.added, module, loop.scope)
    if isinstance(node.target, ast.Name):
        kind = kind or type_of_elements(module, loop.scope, node.iter)
    exact = start.value is not None or kind == "int"  # 0 + True is 1, and 0 + -0.0 is 0.0
    read = bool(totals.total) and _is_read_outside(module, loop, totals.total)
    return verdict_of(
        unless(not totals.total or kind in NUMBERS, Obstacle.UNKNOWN_TYPE),
        unless(not totals.total or not kind or exact, Obstacle.FIRST_VALUE),
        unless(not read or start.value is not None, Obstacle.SKIPPED_ITERATION),
        None if isinstance(totals.filled, ast.Name) else partial_result_obstacle(module, loop, totals.filled),
    )


def _totals(body: list[ast.stmt]) -> _Totals | None:
    match body:
        case [
            ast.AugAssign(target=ast.Name(id=total), op=ast.Add(), value=added) as addition,
            ast.Expr(value=ast.Call(func=ast.Attribute(value=filled, attr="append"), args=[last]) as append),
        ] if key(last) == total:
            return _Totals(filled, total, added, addition, append)
        case [
            ast.Assign(targets=[ast.Name(id=total)], value=ast.BinOp(op=ast.Add()) as addition),
            ast.Expr(value=ast.Call(func=ast.Attribute(value=filled, attr="append"), args=[last]) as append),
        ] if key(last) == total:
            return _of_sum(filled, total, addition, append)
        case [ast.Expr(value=ast.Call(func=ast.Attribute(value=filled, attr="append"), args=[last]) as append)] if key(filled):
            match last:
                case ast.NamedExpr(target=ast.Name(id=total), value=ast.BinOp(op=ast.Add()) as addition):
                    return _of_sum(filled, total, addition, append)
                case ast.BinOp(op=ast.Add()):
                    return _of_sum(filled, "", last, append)
    return None


def _of_sum(filled: ast.expr, total: str, addition: ast.BinOp, append: ast.AST) -> _Totals | None:
    """What a loop does that adds something to the total, on whichever side; without a name this is the list's last item."""
    old = total or f"{key(filled)}[-1]"
    for side, added in ((addition.left, addition.right), (addition.right, addition.left)):
        if key(side) == old:
            return _Totals(filled, total, added, addition, append)
    return None


def _start(loop: Loop, totals: _Totals) -> _Start | None:
    """What the totals and the list start with; None where the loop starts otherwise."""
    first = made_before(loop, totals.total) if totals.total else None
    zero = isinstance(first, ast.Constant) and type(first.value) in (int, float) and first.value == 0
    simple = isinstance(first, (ast.Constant, ast.Name, ast.Attribute))
    match made_before(loop, key(totals.filled)):
        case ast.List(elts=[]) | ast.Call(func=ast.Name(id="list"), args=[], keywords=[]) if totals.total and simple:
            return _Start(None if zero else first, listed=False)
        case ast.List(elts=[start]) if not totals.total:
            return _Start(start, listed=True) if isinstance(start, (ast.Constant, ast.Name, ast.Attribute)) else None
        case ast.List(elts=[start]) if simple and first is not None and text(start) in (text(first), totals.total):
            return _Start(first, listed=True)
    return None


def _elements(module: Module, loop: Loop, added: ast.expr) -> tuple[str, str]:
    """What `accumulate` is given, and the variant: xs where x is added, map(len, xs) where len(x) is; nothing for others."""
    node: Any = loop.node
    match node.target, added:
        case ast.Name(id=element), ast.Name(id=name) if name == element:
            return text(node.iter), ""
        case ast.Name(id=element), ast.Call(func=ast.Name(id=function), args=[ast.Name(id=name)], keywords=[]) if name == element:
            pure = function in PURE_FUNCTIONS and module.is_builtin(loop.scope, function)
            return (f"map({function}, {text(node.iter)})", "of calls") if pure else ("", "")
        case ast.Tuple(elts=parts), ast.Name(id=name) if all(isinstance(part, ast.Name) for part in parts):
            names = [getattr(part, "id", "") for part in parts]
            found = names.count(name) == 1
            return (f"map(operator.itemgetter({names.index(name)}), {text(node.iter)})", "of items") if found else ("", "")
    return "", ""


def _is_unobservable(module: Module, loop: Loop, totals: _Totals) -> bool:
    """Whether only the list, and the total behind the loop, can tell the loop from a call."""
    node: Any = loop.node
    filled = getattr(totals.filled, "id", "")
    names = [name for name in (filled, totals.total) if name]
    own = all(is_private(module, loop.scope, name) and not counted(node.iter, name) for name in names)
    seen = any(partial_result_is_observable(module, loop, name) for name in names)
    bound = names_bound_by(node.target)
    if not filled and mentions(node.iter, totals.filled):
        return False
    apart = len({*names, *bound}) == len(names) + len(bound) and not any(counted(totals.filled, name) for name in bound)
    return own and not seen and apart and target_stays_inside(module, loop)


def _is_read_outside(module: Module, loop: Loop, name: str) -> bool:
    return any(not loop.holds(site.where.loop) for site in module.variable(loop.scope, name).reads)


RULE = Rule(
    __name__,
    suspects=_suspects,
    needs=(ast.For,),
    proof=stands_at((at_span, adds), (at_later_spans, calls)),
    message="`{subject}` is filled one total at a time ({instructions}); use `{note}`",
    precedes=("PFB501",),
)
