"""A loop that only looks for an equal element.

**What**

`for x in xs: if x == y: return True` with `return False` behind it, or `found = True` and perhaps `break` with `found = False`
before it.

**Why**

Each pass runs COMPARE_OP and a jump. `y in xs` compares in C.

**Slow**

```python
def work(n):
    names = ["a", "b", "c", "d"] * (n // 4)
    for name in names:
        if name == "e":
            return True
    return False
```

**Fast**

```python
def work(n):
    names = ["a", "b", "c", "d"] * (n // 4)
    return "e" in names
```

**Proof**

COMPARE_OP at the comparison.

**When not**

Silent where the loop does anything else, where what is compared is more than the element itself, where the other side is worked
out anew in each pass, where the target is read behind the loop, over a string (`in` looks for a part of it), and where another
value than True and False is given. `any` with a generator is slower than the loop, and is never offered.

Certain where elements and the value are known to be of one builtin type other than float. Likely otherwise: `in` takes an object
for equal to itself, asks the element's `__eq__` in the other order, and asks an `__contains__` first.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.bytecode import compares, found
from flake8_bytecode_perf.infer import type_of, type_of_element
from flake8_bytecode_perf.rule import Bytecode, Evidence, Rule, Suspect
from flake8_bytecode_perf.rules._attributes import Settled
from flake8_bytecode_perf.rules._changes import keeps_its_value
from flake8_bytecode_perf.rules._collecting import made_before
from flake8_bytecode_perf.rules._loops import after, for_loops, seen_outside
from flake8_bytecode_perf.rules._shapes import text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from flake8_bytecode_perf.model import Loop, Module, Site

_SAME = frozenset({"int", "str", "bytes", "bool"})


def _suspects(module: Module) -> Iterator[Suspect]:
    for loop in for_loops(module):
        node: Any = loop.node
        match node.body:
            case [ast.If(test=ast.Compare(ops=[ast.Eq()]) as test, body=body, orelse=[])] if isinstance(node.target, ast.Name):
                pass
            case _:
                continue
        wanted = _other_side(test, node.target.id)
        if wanted is None or not loop.scope.in_function or not _answers(module, loop, body):
            continue
        if seen_outside(module, loop, node.target.id) or keeps_its_value(module, loop, loop.scope, wanted) is not Settled.CERTAIN:
            continue
        if type_of(node.iter, module, loop.scope) not in ("str", "bytes"):
            certain = _of_one_type(module, loop, wanted)
            yield Suspect((loop.header,), text(test), certain, f"{text(wanted)} in {text(node.iter)}", (test,))


def _other_side(test: ast.Compare, element: str) -> ast.expr | None:
    """What the element is compared with: a constant, a name or an attribute, on either side."""
    sides = [test.left, test.comparators[0]]
    names = [getattr(side, "id", "") for side in sides]
    if names.count(element) != 1:
        return None
    return sides[1 - names.index(element)]


def _answers(module: Module, loop: Loop, body: Sequence[ast.stmt]) -> bool:
    """Whether a body says True once an element is found, and what stands around the loop False where none is."""
    orelse = loop.node.orelse  # type: ignore[union-attr]  # a `for` has one
    match body:
        case [ast.Return(value=ast.Constant(value=True))]:
            return _says_false(orelse or after(loop)[:1])
        case [ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=True))]:
            return not orelse and _is_false(made_before(module, loop, name))
        case [ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=True)), ast.Break()]:
            return not orelse and _is_false(made_before(module, loop, name))
    return False


def _says_false(block: Sequence[ast.stmt]) -> bool:
    match block:
        case [ast.Return(value=value)]:
            return _is_false(value)
    return False


def _is_false(value: ast.expr | None) -> bool:
    return isinstance(value, ast.Constant) and value.value is False


def _of_one_type(module: Module, loop: Loop, wanted: ast.expr) -> bool:
    kind = type_of_element(loop.node.iter, module, loop.scope)  # type: ignore[union-attr]  # a `for` has one
    return kind in _SAME and kind == type_of(wanted, module, loop.scope)


def _proof(_site: Site, suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
    return found(bytecode.at(suspect.spans[0]), compares)


RULE = Rule(
    code="PFB506",
    name="search-loop",
    doc=__doc__,
    suspects=_suspects,
    proof=_proof,
    message="'{subject}' is all that this loop asks ({instructions}); '{note}' compares in C",
)
