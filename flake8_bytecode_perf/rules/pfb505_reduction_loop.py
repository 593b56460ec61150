"""A loop that only adds its elements up, or keeps the greatest or least of them.

**What**

A `for` statement whose whole body is `total += x`, or `if x > best: best = x`, with its own target `x`; `total` is a local bound
to a number shortly before, `best` to the first element or to an infinity.

**Why**

Each pass runs BINARY_OP or COMPARE_OP and stores the local again. `sum`, `max` and `min` go through the elements in C.

**Slow**

```python
def work(n):
    total = 0
    for i in range(n):
        total += i
    return total
```

**Fast**

```python
def work(n):
    total = sum(range(n))
    return total
```

**Proof**

BINARY_OP at the addition, COMPARE_OP at the comparison.

**When not**

Silent where anything but the element itself is added or compared (a generator for `sum` gains nothing), where strings are
added, where the target is read behind the loop, over a generator expression, and where the start fits neither. Certain for a
sum of elements known to be ints. Likely for others: since 3.12 `sum` rounds floats less than `+=` does, and what has an
`__add__` of its own may see the difference. Likely for `max` and `min`, where NaN or a comparison of the elements' own may
matter, and where there is no first element: `xs[0]` raises IndexError, `max(xs)` ValueError.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.bytecode import adds, compares, found
from flake8_bytecode_perf.infer import type_of_element
from flake8_bytecode_perf.rule import Bytecode, Evidence, Rule, Suspect
from flake8_bytecode_perf.rules._collecting import made_before
from flake8_bytecode_perf.rules._growth import key
from flake8_bytecode_perf.rules._loops import for_loops, seen_outside
from flake8_bytecode_perf.rules._shapes import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Loop, Module, Site

_NO_SUM = frozenset({"str", "bytes", "list", "tuple"})


class _Reduction(NamedTuple):
    """What a body keeps, in which local, and the operation that proves it."""

    function: str
    kept: str
    operation: ast.AST


def _suspects(module: Module) -> Iterator[Suspect]:
    for loop in for_loops(module):
        node: Any = loop.node
        if not isinstance(node.target, ast.Name) or node.orelse or isinstance(node.iter, ast.GeneratorExp):
            continue
        reduction = _reduction(node.body, node.target.id)
        if reduction is None or not loop.scope.in_function or seen_outside(module, loop, node.target.id):
            continue
        certain = _certain(module, loop, reduction)
        if certain is not None:
            variant = "" if reduction.function == "sum" else "extreme"
            note = f"{reduction.function}({text(node.iter)})"
            yield Suspect((loop.header,), reduction.kept, certain, note, (reduction.operation,), variant=variant)


def _reduction(body: list[ast.stmt], element: str) -> _Reduction | None:
    match body:
        case [ast.AugAssign(target=ast.Name(id=kept), op=ast.Add(), value=ast.Name(id=added)) as statement]:
            return _Reduction("sum", kept, statement) if added == element != kept else None
        case [ast.Assign(targets=[ast.Name(id=kept)], value=ast.BinOp(op=ast.Add()) as sum_)]:
            names = [getattr(sum_.left, "id", ""), getattr(sum_.right, "id", "")]
            return _Reduction("sum", kept, sum_) if names == [kept, element] and kept != element else None
        case [ast.If(test=ast.Compare() as test, body=[ast.Assign(targets=[ast.Name(id=kept)], value=new)], orelse=[])]:
            function = _extreme(test, kept, element)
            return _Reduction(function, kept, test) if function and getattr(new, "id", "") == element else None
    return None


def _extreme(test: ast.Compare, kept: str, element: str) -> str:
    """The max or min that `x > best` keeps, written in either order."""
    if len(test.ops) > 1 or not isinstance(test.ops[0], (ast.Gt, ast.Lt)):
        return ""
    names = getattr(test.left, "id", ""), getattr(test.comparators[0], "id", "")
    greater = isinstance(test.ops[0], ast.Gt)
    if names == (element, kept):
        return "max" if greater else "min"
    return ("min" if greater else "max") if names == (kept, element) else ""


def _certain(module: Module, loop: Loop, reduction: _Reduction) -> bool | None:
    """Whether the builtin surely gives the same; None where it starts otherwise, or is another function here."""
    start = made_before(module, loop, reduction.kept)
    if start is None or not module.is_builtin(loop.scope, reduction.function):
        return None
    iterable = loop.node.iter  # type: ignore[union-attr]  # a `for` has one
    if reduction.function != "sum":
        return False if _starts_an_extreme(start, iterable, reduction.function) else None
    kind = type_of_element(iterable, module, loop.scope)
    if kind in _NO_SUM or not isinstance(start, ast.Constant) or type(start.value) not in (int, float):
        return None
    return kind == "int" and type(start.value) is int


def _starts_an_extreme(start: ast.expr, iterable: ast.expr, function: str) -> bool:
    """Whether a start is the first of the elements, or the infinity that each of them replaces."""
    match start:
        case ast.Subscript(value=value, slice=ast.Constant(value=0)):
            return bool(key(value)) and key(value) == key(iterable)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return function == "max" and _is_infinity(operand)
    return function == "min" and _is_infinity(start)


def _is_infinity(node: ast.expr) -> bool:
    match node:
        case ast.Call(func=ast.Name(id="float"), args=[ast.Constant(value="inf" | "Infinity")]):
            return True
        case ast.Attribute(value=ast.Name(id="math"), attr="inf"):
            return True
    return False


def _proof(_site: Site, suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
    instructions = bytecode.at(suspect.spans[0])
    return found(instructions, compares if suspect.variant else adds)


RULE = Rule(
    code="PFB505",
    name="reduction-loop",
    doc=__doc__,
    suspects=_suspects,
    proof=_proof,
    message="'{subject}' is worked out pass by pass ({instructions}); {note} does it in C",
)
