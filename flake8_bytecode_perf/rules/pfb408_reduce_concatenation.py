"""Strings, bytes, lists or tuples that are concatenated by `reduce`.

**What**

`functools.reduce(operator.add, parts)` and `reduce(lambda a, b: a + b, parts)`, with or without an initial value, if the parts
are known to be strings, bytes, lists or tuples. With an initial value, also a `lambda` that adds something made of its second
parameter: `reduce(lambda text, row: text + row.name, rows, "")`; without one, a separator in between.

**Why**

Each addition copies the whole previous result: the time grows with the square of the length. `join` and `chain` copy each
part once.

**Slow**

```python
import operator
from functools import reduce


def work(n):
    parts = ["part"] * n
    return reduce(operator.add, parts, "")
```

**Fast**

```python
def work(n):
    parts = ["part"] * n
    return "".join(parts)
```

**Proof**

CALL at the call of `reduce`.

**When not**

Not reported:

- `operator.iadd`, which extends a list in place
- parts whose type is not known
- at most 8 parts, as far as the code shows it
- a `lambda` that adds in front, or reads the previous result for something else

The finding is `likely` if a class of this file defines what adding does. Without an initial value, `reduce` raises a TypeError
for no parts; `join` gives an empty string.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.analysis.knowledge import ADDING_FUNCTIONS, CONCATENATED
from flake8_bytecode_perf.analysis.lengths import is_short
from flake8_bytecode_perf.analysis.subclasses import defines, may_override
from flake8_bytecode_perf.analysis.sums import operands_of_sum
from flake8_bytecode_perf.analysis.symbols import dotted_name, scope_of
from flake8_bytecode_perf.analysis.types import known_type_of_element, type_of
from flake8_bytecode_perf.bytecode import calls, stands
from flake8_bytecode_perf.model import Heat
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import counted, text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Module, Scope, Site

_JOINED = {"str": '"".join({})', "bytes": 'b"".join({})', "list": "list(chain.from_iterable({}))"}
_JOINED["tuple"] = "tuple(chain.from_iterable({}))"


class _Sum(NamedTuple):
    """What `reduce` adds up: what gives the same, the type of the parts, and whether all of them surely are of it."""

    joined: str
    kind: str
    sure: bool


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.calls_of("reduce"):
        call, scope = site.node, site.where.scope
        if call.keywords or len(call.args) not in (2, 3) or any(isinstance(argument, ast.Starred) for argument in call.args):
            continue
        if dotted_name(call.func, module, scope) != "functools.reduce" or is_short(module, scope, call.args[1]):
            continue
        found = _sum(module, site)
        if found is not None:
            verdict = verdict_of(
                unless(found.sure or not defines(module, "__add__", "__radd__"), Obstacle.OWN_CLASS),
                unless(found.sure and len(call.args) > 2, Obstacle.ERROR_DIFFERS),
                can_be_written=False,
            )
            variant = "list" if found.kind in ("list", "tuple") else ""
            yield Suspect((site,), text(call), verdict, found.joined, variant=variant)


def _sum(module: Module, site: Site) -> _Sum | None:
    """What a call of `reduce` adds up; None where it does something else, or to values of unknown type."""
    function, parts, *initial = site.node.args
    scope = site.where.scope
    element = known_type_of_element(parts, module, scope)
    known = element.sure if not may_override(module, element, "__add__", "__radd__") else ""
    if not isinstance(function, ast.Lambda):
        adds = dotted_name(function, module, scope) in ADDING_FUNCTIONS
        return _of_type(module, scope, initial, known, parts) if adds else None
    match _made_of_parameter(function), initial:
        case ast.Name(), _:
            return _of_type(module, scope, initial, known, parts)
        # reduce(lambda a, b: a + ", " + b, parts)      starts with the first part as it is
        case ast.BinOp(left=ast.Constant(value=str() | bytes() as between) as separator, right=ast.Name()), []:
            same = known == type(between).__name__
            return _Sum(f"{text(separator)}.join({text(parts)})", known, sure=True) if same else None
        case ast.expr() as made, [_]:
            target = ast.Name(function.args.args[1].arg, ast.Store())
            clause = ast.comprehension(target=target, iter=parts, ifs=[], is_async=0)
            known = type_of(made, module, scope_of(module, function))
            return _of_type(module, scope, initial, known, ast.ListComp(elt=made, generators=[clause]))
    return None


def _of_type(module: Module, scope: Scope, initial: list[ast.expr], known: str, parts: ast.expr) -> _Sum | None:
    first = type_of(initial[0], module, scope) if initial else known
    # reduce(operator.add, [[1], [2]], ())      raises
    if first not in CONCATENATED or (known and known != first):
        return None
    joined = _JOINED[first].format(text(parts))
    match initial:
        case [] | [ast.Constant(value="" | b"") | ast.List(elts=[]) | ast.Tuple(elts=[])]:
            return _Sum(joined, first, known == first)
    return _Sum(f"{text(initial[0])} + {joined}", first, known == first)


def _made_of_parameter(function: ast.Lambda) -> ast.expr | None:
    """What `lambda a, b: a + …` adds, if that is made of its second parameter alone; None for others."""
    match function:
        case ast.Lambda(args=ast.arguments(posonlyargs=[], args=[first, second], defaults=[], vararg=None, kwonlyargs=[])):
            operands = operands_of_sum(function.body)
            own = isinstance(operands[0], ast.Name) and operands[0].id == first.arg and counted(function.body, first.arg) == 1
            if not own or len(operands) < 2 or not counted(function.body, second.arg):
                return None
            return _added_up(operands[1:])
    return None


def _added_up(operands: list[ast.expr]) -> ast.expr:
    """The sum of what is added."""
    whole, *rest = operands
    for operand in rest:
        whole = ast.BinOp(left=whole, op=ast.Add(), right=operand)
    return whole


RULE = Rule(
    __name__,
    suspects=_suspects,
    proof=stands(calls),
    message="`{subject}` copies the whole result in every addition ({instructions}); use `{note}`, which copies once",
    heat=Heat.FUNCTION,
    growth=True,
    precedes=("PFB102", "PFB106", "PFB203"),
)
