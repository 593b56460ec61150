"""A sum, minimum or maximum of the elements that a loop computes.

**What**

A `for` loop that only does `total += x`, or `if x > best: best = x` or a similar form: `max(best, x)`, a conditional expression,
`best is None or x > best`. `x` is the loop variable itself, the other name is a local. The finding is at the loop's header.

**Why**

Every iteration binds the variable, adds or compares, and stores. `sum`, `min` and `max` do that in C.

Reported only for the elements themselves: `sum(x.n for x in xs)` is no faster than the loop.

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
    return sum(range(n))
```

**Proof**

The BINARY_OP of the addition, the COMPARE_OP of the comparison, or the CALL of `min` or `max`.

**When not**

Not reported:

- a name that an inner function uses, that the loop iterates over, or whose partial result an exception handler can observe
- a loop whose variable is read outside of it before it is rebound
- a sum of elements that are known to be strings, lists or similar, or a sum that is not known to be of numbers
- a builtin that is shadowed
- a loop over a generator, whose frame is resumed in every iteration either way
- `>=`, `<=` and `max(x, best)`, which take the last of equal elements, unless the elements are known to be ints or strings

The finding is `certain` if the types of the elements and of the start value are known: ints for a sum, ints or strings otherwise.
In all other cases it is `likely`:

- `sum` of floats is more exact than the loop from 3.12 on, and adding a sum to an existing value adds in another order
- an array that grows in place under `+=` is newly created by `sum`
- `max` and the loop treat a NaN differently, and a class may define `<`
- a loop that starts with `xs[0]` raises an IndexError if there are no elements, while `max(xs)` raises a ValueError
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.flow import is_definitely_assigned
from flake8_bytecode_perf.analysis.knowledge import (
    INFINITE,
    NUMBERS_OR_UNKNOWN,
    REDUCTION_METHODS,
    TOTALLY_ORDERED,
    WHOLE_NUMBERS,
)
from flake8_bytecode_perf.analysis.loops import for_loops
from flake8_bytecode_perf.analysis.observability import half_done_is_seen, is_private, target_stays_inside
from flake8_bytecode_perf.analysis.ownership import type_of_elements
from flake8_bytecode_perf.analysis.reaching_types import is_int_before, known_type_before, type_before
from flake8_bytecode_perf.analysis.subclasses import may_override
from flake8_bytecode_perf.analysis.symbols import dotted_name
from flake8_bytecode_perf.analysis.types import known_type_of_element
from flake8_bytecode_perf.bytecode import Bytecode, Evidence, adds, calls, compares, found
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.rules._accumulation import lone, made_before
from flake8_bytecode_perf.syntax import counted, text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Loop, Module, Scope
    from flake8_bytecode_perf.rules._accumulation import Lone

_GREATER, _LESS, _STRICT = (ast.Gt, ast.GtE), (ast.Lt, ast.LtE), (ast.Gt, ast.Lt)
_MIRRORED = {ast.Gt: ast.Lt, ast.Lt: ast.Gt, ast.GtE: ast.LtE, ast.LtE: ast.GtE}


class _Reduction(NamedTuple):
    """What a loop computes: the builtin that does the same, the name of the result, and the node that is slow in every iteration.

    `strict` is whether the first of equal elements is kept; `optional` whether the name is None before the first.
    """

    builtin: str
    name: str
    node: ast.AST
    strict: bool = True
    optional: bool = False


class Remedy(NamedTuple):
    """What the rule tells its fix: the form of the call, the builtin and what it is called of, the name that holds the result.

    The forms are `sum(xs)`, with or without a `start`; `+= sum(xs)`; `max(xs)`; `max(xs, default=start)`;
    `max(start, max(xs, default=start))`, where the start may be nothing: then it is what the name holds.
    """

    form: str
    builtin: str
    name: str
    iterable: ast.expr
    start: ast.expr | None = None


class _Replacement(NamedTuple):
    """A call: why it may not do the same, how the message writes it, the variant of the rule, and what the fix writes."""

    obstacle: Obstacle | None
    note: str
    variant: str
    remedy: Remedy


def _suspects(module: Module) -> Iterator[Suspect]:
    for loop in for_loops(module):
        done = lone(loop) if isinstance(loop.node.target, ast.Name) else None  # type: ignore[union-attr]  # a `for` has one
        reduction = _reduction(done) if done is not None else None
        if reduction is None or not _for_itself(module, loop, reduction):
            continue
        found = _sum(module, loop, reduction) if reduction.builtin == "sum" else _extreme(module, loop, reduction)
        if found is not None:
            elements = known_type_of_element(found.remedy.iterable, module, loop.scope)
            own = may_override(module, elements, *REDUCTION_METHODS)
            verdict = verdict_of(found.obstacle, _start_obstacle(module, loop, found.remedy), unless(not own, Obstacle.OWN_CLASS))
            note, spans = f"{reduction.name} {found.note}", (reduction.node,)
            yield Suspect((loop.header,), reduction.name, verdict, note, spans, found.remedy, found.variant)


def _start_obstacle(module: Module, loop: Loop, remedy: Remedy) -> Obstacle | None:
    """Why the call may not go on from what the name holds: a loop without elements does not read it."""
    if remedy.start is not None or remedy.form not in ("+= sum", "best"):
        return None
    return unless(is_definitely_assigned(module, loop.scope, loop.node, remedy.name), Obstacle.MAY_BE_UNBOUND)


def _for_itself(module: Module, loop: Loop, reduction: _Reduction) -> bool:
    """Whether nobody can tell the loop from a call of the builtin, but by the result."""
    node: Any = loop.node
    name = reduction.name
    own = is_private(module, loop.scope, name) and name != node.target.id and not counted(node.iter, name)
    if not own or _is_generator(module, loop.scope, node.iter) or not module.is_builtin(loop.scope, reduction.builtin):
        return False
    return target_stays_inside(module, loop) and not half_done_is_seen(module, loop, name)


def _is_generator(module: Module, scope: Scope, node: ast.expr) -> bool:
    """Whether an expression is known to give a generator: one written out, one with a name, or that of a function here."""
    match node:
        case ast.GeneratorExp():
            return True
        case ast.Name(id=name):
            given = [found.value for found in module.variable(scope, name).bindings]
            return any(isinstance(one, (ast.GeneratorExp, ast.Call)) and _is_generator(module, scope, one) for one in given)
        case ast.Call(func=ast.Name(id=name)):
            return any(found.node in module.generators for found in module.variable(scope, name).bindings)
    return False


# What a loop does


def _reduction(done: Lone) -> _Reduction | None:
    node: Any = done.loop.node
    item = node.target.id
    match done.statement:
        case ast.AugAssign(target=ast.Name(id=name), op=ast.Add(), value=ast.Name(id=added)) if not done.tests:
            return _Reduction("sum", name, done.statement) if added == item else None
        case ast.Assign(targets=[ast.Name(id=name)], value=value):
            return _assigned(name, value, done.tests, item)
    return None


def _assigned(name: str, value: ast.expr, tests: list[ast.expr], item: str) -> _Reduction | None:
    """What `name = value` computes in every iteration."""
    match value, tests:
        case ast.Name(id=taken), [test] if taken == item:
            return _compared(name, test, item)
        case ast.BinOp(left=ast.Name(id=total), op=ast.Add(), right=ast.Name(id=added)), []:
            return _Reduction("sum", name, value) if (total, added) == (name, item) else None
        case ast.IfExp(test=test, body=ast.Name(id=taken), orelse=ast.Name(id=kept)), []:
            return _compared(name, test, item) if (taken, kept) == (item, name) else None
        case ast.Call(func=ast.Name(id="min" | "max" as builtin), args=[ast.Name(id=one), ast.Name(id=two)], keywords=[]), []:
            return _Reduction(builtin, name, value, one == name) if {one, two} == {name, item} else None
    return None


def _compared(name: str, test: ast.expr, item: str) -> _Reduction | None:
    """Which extreme is kept by `if x > best`, `if best < x`, `if best is None or x > best`."""
    match test:
        case ast.BoolOp(op=ast.Or(), values=[ast.Compare() as first, ast.Compare() as last]) if _is_none(first, name):
            kept = _compared(name, last, item)
            return kept._replace(optional=True) if kept is not None else None
        case ast.Compare(left=ast.Name(id=left), ops=[operator], comparators=[ast.Name(id=right)]):
            kind = operator.__class__ if (left, right) == (item, name) else _MIRRORED.get(operator.__class__)
            if {left, right} == {item, name} and kind in (*_GREATER, *_LESS):
                return _Reduction("max" if kind in _GREATER else "min", name, test, kind in _STRICT)
    return None


def _is_none(test: ast.Compare, name: str) -> bool:
    match test:
        case ast.Compare(left=ast.Name(id=left), ops=[ast.Is()], comparators=[ast.Constant(value=None)]):
            return left == name
    return False


# What does the same


def _sum(module: Module, loop: Loop, reduction: _Reduction) -> _Replacement | None:
    """Whether `sum` surely does the same, and how it is called; None where it does not."""
    node: Any = loop.node
    elements, start = type_of_elements(module, loop.scope, node.iter), made_before(loop, reduction.name)
    first = type(start.value).__name__ if isinstance(start, ast.Constant) else ""
    began = loop.header.where, reduction.name, loop.line
    kind = first or type_before(module, *began)
    if elements not in NUMBERS_OR_UNKNOWN or kind not in ("int", "float"):
        return None
    whole = elements in WHOLE_NUMBERS
    remedy = Remedy("sum" if first else "+= sum", "sum", reduction.name, node.iter)
    call = f"sum({text(node.iter)})"
    if isinstance(start, ast.Constant) and (start.value or first == "float"):
        remedy, call = remedy._replace(start=start), f"sum({text(node.iter)}, {start.value!r})"
    certain = whole and (first == "int" or is_int_before(module, *began))
    return _Replacement(
        unless(certain, Obstacle.UNKNOWN_TYPE), f"{'=' if first else '+='} {call}", "" if whole else "of others", remedy
    )


def _extreme(module: Module, loop: Loop, reduction: _Reduction) -> _Replacement | None:
    """The same for `min` and `max`."""
    node: Any = loop.node
    elements, start = type_of_elements(module, loop.scope, node.iter), made_before(loop, reduction.name)
    known, variant = elements in TOTALLY_ORDERED, "extreme by call" if isinstance(reduction.node, ast.Call) else "extreme"
    builtin, given = reduction.builtin, text(node.iter)
    if not known and not reduction.strict:
        return None
    remedy = Remedy("default", builtin, reduction.name, node.iter, start)
    if reduction.optional:
        none = isinstance(start, ast.Constant) and start.value is None
        return (
            _Replacement(unless(known, Obstacle.UNKNOWN_TYPE), f"= {builtin}({given}, default=None)", variant, remedy)
            if none
            else None
        )
    if start is not None and _is_first(start, node.iter):
        whole = node.iter.value if isinstance(node.iter, ast.Subscript) else node.iter
        remedy = Remedy("whole", builtin, reduction.name, whole)
        return _Replacement(Obstacle.OTHER_ERROR, note=f"= {builtin}({text(whole)})", variant=variant, remedy=remedy)
    if start is not None and _is_infinite(start, builtin, module, loop.scope):
        return _Replacement(
            unless(elements in WHOLE_NUMBERS, Obstacle.UNKNOWN_TYPE),
            f"= {builtin}({given}, default={text(start)})",
            variant,
            remedy,
        )
    remedy = remedy._replace(form="best", start=start if _is_written_out(start) else None)
    value = reduction.name if remedy.start is None else text(remedy.start)
    began = known_type_before(module, loop.header.where, reduction.name, loop.line)
    kind = began.sure
    # best = 0, and x >= best of a False: the loop takes that, max keeps the 0
    same = kind == elements or (reduction.strict and {kind, elements} == set(WHOLE_NUMBERS))
    obstacle = unless(known and same, Obstacle.MAY_BE_NONE if began.optional else Obstacle.UNKNOWN_TYPE)
    return _Replacement(obstacle, f"= {builtin}({value}, {builtin}({given}, default={value}))", variant, remedy)


def _is_written_out(start: ast.expr | None) -> bool:
    """Whether it is a constant, or a negative one."""
    return isinstance(start.operand if isinstance(start, ast.UnaryOp) else start, ast.Constant)


def _is_first(start: ast.expr, iterable: ast.expr) -> bool:
    """Whether it is the first element of what the loop goes through: xs[0] for `xs`, and for `xs[1:]`."""
    match iterable:
        case ast.Subscript(value=whole, slice=ast.Slice(lower=ast.Constant(value=1), upper=None, step=None)):
            iterable = whole
    match start:
        case ast.Subscript(value=owner, slice=ast.Constant(value=0)):
            return bool(key(owner)) and key(owner) == key(iterable)
    return False


def _is_infinite(start: ast.expr, builtin: str, module: Module, scope: Scope) -> bool:
    """Whether no number is further out: -math.inf or float("-inf") for max, math.inf or float("inf") for min."""
    sign = 1
    while isinstance(start, ast.UnaryOp) and isinstance(start.op, ast.USub):
        start, sign = start.operand, -sign
    match start:
        case ast.Call(func=function, args=[ast.Constant(value=str() as written)], keywords=[]):
            infinite = dotted_name(function, module, scope) == "float" and written.lower().lstrip("+-") in ("inf", "infinity")
            sign = -sign if written.startswith("-") else sign
        case _:
            infinite = dotted_name(start, module, scope) in INFINITE
    return infinite and (sign < 0) == (builtin == "max")


def _proof(_site: object, suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
    node = suspect.spans[0]
    family = calls if isinstance(node, ast.Call) else compares if isinstance(node, ast.Compare) else adds
    return found(bytecode.at(node), family)


RULE = Rule(
    __name__,
    suspects=_suspects,
    proof=_proof,
    message="`{subject}` is computed one element per iteration ({instructions}); use `{note}`",
)
