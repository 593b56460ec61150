"""A pair that every iteration unpacks although one half is never read.

**What**

`for k, v in d.items()` if `v` or `k` is never read; `for i, x in enumerate(xs)` if `i` is never read, or if `x` is never read and
`xs` has a length. Both are reported as statements and in comprehensions. The finding is at the `for`.

**Why**

Every iteration creates or fills a tuple and unpacks it. `for k in d`, `d.values()`, `for x in xs` and `range(len(xs))` return
only the half that is used.

**Slow**

```python
def work(n):
    sizes = dict.fromkeys(range(n), 3)
    total = 0
    for key, _ in sizes.items():
        total += key
    return total
```

**Fast**

```python
def work(n):
    sizes = dict.fromkeys(range(n), 3)
    total = 0
    for key in sizes:
        total += key
    return total
```

**Proof**

CALL at `d.items()` or `enumerate(xs)`, UNPACK_SEQUENCE at the two targets.

**When not**

Not reported:

- a half that may be read after the loop, by an inner function or through `locals()`, or that the loop deletes
- a name at module or class level, where other code may read it, unless it starts with `_`
- `d.items()` if the body reads `d[k]`: it already has the value
- `range(len(xs))` if `xs` may grow, is `self`, or is the result of a call or of a `with`, which may have no length
- `.values()` called on an object that may be a pandas table
- `self` in its own `keys`, `values` or `__iter__`

The finding is `likely` in these cases:

- `d` is not known to be a dict: the `items` of another class may return something other than pairs of `keys` and `values`
- `xs` is a parameter or an attribute of unknown type: an iterator has no length
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.halves import imports_pandas, is_never_read, is_unlike_a_dict, may_have_length
from flake8_bytecode_perf.analysis.iterables import scope_of_iterable
from flake8_bytecode_perf.analysis.iteration import (
    header,
    is_dict,
    items_read,
    iterations,
    left_alone_by_consumer,
    obstacle_to_iteration,
)
from flake8_bytecode_perf.analysis.knowledge import CONTAINERS
from flake8_bytecode_perf.analysis.loops import reads_in
from flake8_bytecode_perf.analysis.mutation import is_unchanged
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.bytecode.opcodes import calls, unpacks
from flake8_bytecode_perf.bytecode.proofs import at_later_spans, at_span, stands_at
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import last_name, text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module


class _Remedy(NamedTuple):
    """The header of the loop, the variant, and what may prevent it."""

    loop: str
    variant: str
    obstacles: tuple[Obstacle | None, ...] = ()


def _suspects(module: Module) -> Iterator[Suspect]:
    for loop in iterations(module):
        target, call = loop.node.target, loop.node.iter  # type: ignore[union-attr]  # a `while` is none of them
        if not isinstance(target, (ast.Tuple, ast.List)) or len(target.elts) != 2 or not isinstance(call, ast.Call):
            continue
        first, second = target.elts
        name = last_name(call.func)
        if name not in ("items", "enumerate") or isinstance(first, ast.Starred) or isinstance(second, ast.Starred):
            continue
        for half, other in ((second, first), (first, second)):
            if not isinstance(half, ast.Name) or not is_never_read(module, loop, half.id):
                continue
            remedy = _remedy(module, loop, call, other, second=half is second)
            if remedy is not None:
                spans, variant = (call, target), remedy.variant
                yield Suspect(
                    (header(loop),),
                    half.id,
                    verdict_of(*remedy.obstacles),
                    remedy.loop,
                    spans,
                    other,
                    variant,
                )
                break


def _remedy(module: Module, loop: Loop, call: ast.Call, other: ast.expr, *, second: bool) -> _Remedy | None:
    """The header that hands out the other half alone, where the second (or else the first) is unused."""
    name = text(other).strip("()") if isinstance(other, ast.Tuple) else text(other)
    match call:
        case ast.Call(func=ast.Attribute(attr="items", value=owner), args=[], keywords=[]):
            certain = is_dict(module, scope_of_iterable(loop), owner)
            unknown = unless(certain, Obstacle.UNKNOWN_TYPE)
            if is_unlike_a_dict(module, loop, owner, second=second):
                return None
            # for _, column in frame.items():      where frame.values is an array
            if not second and not certain and module.once(imports_pandas):
                return None
            if not second:
                return _Remedy(f"for {name} in {text(owner)}.values()", "values", (unknown,))
            reads = reads_in(module, loop, other.id) if isinstance(other, ast.Name) else []
            if items_read(module, loop, reads, owner):
                return None
            # a Series of pandas goes over its values, and keys() gives the keys of whatever has them
            return _Remedy(f"for {name} in {text(owner)}{'' if certain else '.keys()'}", "", (unknown,))
        case ast.Call(func=ast.Name(id="enumerate"), args=[xs, *start], keywords=keywords):
            starts = [*start, *(keyword.value for keyword in keywords)]
            if isinstance(xs, ast.Starred) or any(isinstance(node, (ast.Starred, ast.Call)) for node in starts):
                return None
            if not module.is_builtin(scope_of_iterable(loop), "enumerate"):
                return None
            if not second:
                return _Remedy(f"for {name} in {text(xs)}", "index")
            return None if starts else _by_length(module, loop, xs, name)
    return None


def _by_length(module: Module, loop: Loop, xs: ast.expr, name: str) -> _Remedy | None:
    """The remedy `range(len(xs))`, for what has a length that stays as it is."""
    scope = scope_of_iterable(loop)
    kind = type_of(xs, module, scope)
    if kind not in CONTAINERS and (kind or not may_have_length(module, scope, xs)):
        return None
    state = min(is_unchanged(module, loop, scope, xs), left_alone_by_consumer(module, loop, xs))
    if state is Certainty.NO:
        return None
    changed = obstacle_to_iteration(module, loop, xs, state)
    return _Remedy(f"for {name} in range(len({text(xs)}))", "element", (unless(bool(kind), Obstacle.UNKNOWN_TYPE), changed))


RULE = Rule(
    __name__,
    suspects=_suspects,
    needs=("items", "enumerate"),
    proof=stands_at((at_span, calls), (at_later_spans, unpacks)),
    message="`{subject}` is bound in every iteration and never read ({instructions}); use `{note}`",
)
