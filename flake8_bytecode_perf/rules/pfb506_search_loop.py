"""A loop that only searches for an equal element.

**What**

A `for` loop whose whole body is `if x == y:`, with the loop variable `x` and a loop-invariant `y`. The block under the `if` does
not use `x` and ends with `return`, `break` or `raise`, or it is just `found = True`. `if y in xs:` replaces the loop, and takes
over its `else`. The finding is at the loop's header.

**Why**

Every iteration binds the variable, loads both operands, compares and jumps. `in` does that in C, and takes a single step for a
dict, a set or a range.

`any(x == y for x in xs)`, which ruff's SIM110 advises here, is slower than the loop (PFB526).

**Slow**

```python
def work(n):
    numbers = list(range(n))
    wanted = n - 1
    for number in numbers:
        if number == wanted:
            return True
    return False
```

**Fast**

```python
def work(n):
    numbers = list(range(n))
    wanted = n - 1
    return wanted in numbers
```

**Proof**

COMPARE_OP at the comparison.

**When not**

Not reported:

- a loop whose variable is read outside of it before it is rebound
- a `y` that is a call or anything else that may change between iterations
- a loop over `self`, `cls`, bytes or a string; `in` searches a string for a substring, so a string is reported only if `y` is a
  constant of one character
- `is`
- `y == x` with a `y` of unknown type: the loop calls its `__eq__` first, `in` calls it last
- a loop that only advances to an element: `if x == y: break` and nothing else
- `async for`
- a loop over at most 8 elements that the code writes out
- a loop at module or class level, where the loop variables stay bound

The finding is `certain` if `xs` is known to be a list, tuple, set, range or dict, or the keys or values of a dict, and `y` to be
a string, an int or bytes. Otherwise it is `likely`: `in` treats identical objects as equal, for example a NaN, and a class may
define what `in` and `==` mean. Without a `break` the loop exhausts an iterator, `in` does not.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.displays import is_constant
from flake8_bytecode_perf.analysis.knowledge import EQUAL_TO_ITSELF, HASHED, SEARCHED_BY_ELEMENT, SEARCHED_BY_PART
from flake8_bytecode_perf.analysis.loops import after, for_loops
from flake8_bytecode_perf.analysis.mutation import invariance_of
from flake8_bytecode_perf.analysis.observability import target_stays_inside
from flake8_bytecode_perf.analysis.searches import (
    Search,
    exists_before,
    flag_of,
    may_be_changed_first,
    search_of,
    truth_of,
    type_of_searched,
)
from flake8_bytecode_perf.analysis.starts import made_before
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.bytecode.opcodes import compares
from flake8_bytecode_perf.bytecode.proofs import at_span, stands_at
from flake8_bytecode_perf.model.kinds import Kind
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module


def _suspects(module: Module) -> Iterator[Suspect]:
    for loop in for_loops(module):
        search = search_of(loop) if loop.scope.kind is Kind.FUNCTION and not loop.cold else None
        # def __contains__(self, y): for x in self: …      is what `in` calls
        if search is None or getattr(search.iterable, "id", "") in ("self", "cls"):
            continue
        certain = _does_the_same(module, search)
        if certain is not None and target_stays_inside(module, loop):
            yield Suspect(
                (loop.header,),
                text(search.iterable),
                verdict_of(unless(certain, Obstacle.UNKNOWN_TYPE), *_obstacles(module, search)),
                _remedy(search),
                (search.test,),
                search,
            )


def _does_the_same(module: Module, search: Search) -> bool | None:
    """Whether `in` surely finds the same; None where it looks for something else, or `y` may change."""
    loop, wanted, scope = search.loop, search.wanted, search.loop.scope
    kind = type_of_searched(search.iterable, module, scope)
    if kind in SEARCHED_BY_PART and not (kind == "str" and isinstance(wanted, ast.Constant) and _is_character(wanted)):
        return None
    invariance = Certainty.CERTAIN if is_constant(wanted) else invariance_of(module, loop, scope, wanted)
    if invariance is Certainty.NO:
        return None
    equal = kind == "str" or type_of(wanted, module, scope) in EQUAL_TO_ITSELF
    # if y == x      asks y first, which is unknown
    if search.test.left is wanted and not equal:
        return None
    return equal and (kind == "str" or kind in SEARCHED_BY_ELEMENT) and invariance is Certainty.CERTAIN


def _obstacles(module: Module, search: Search) -> tuple[Obstacle | None, ...]:
    """Why `in` may fail where the loop does not: it reads what is looked for if there is nothing to search, and hashes it."""
    scope, wanted = search.loop.scope, search.wanted
    hashed = type_of(search.iterable, module, scope) in HASHED and type_of(wanted, module, scope) not in EQUAL_TO_ITSELF
    return (
        unless(exists_before(module, search), Obstacle.SKIPPED_ITERATION),
        unless(not may_be_changed_first(module, search), Obstacle.CHANGED_BY_CALLEE),
        unless(not hashed, Obstacle.OTHER_ERROR),
    )


def _is_character(node: ast.Constant) -> bool:
    return isinstance(node.value, str) and len(node.value) == 1


# What to write instead


def _remedy(search: Search) -> str:
    held, missing = (f"{text(search.wanted)} {word} {text(search.iterable)}" for word in ("in", "not in"))
    first = search.done[0]
    otherwise: Any = search.loop.node
    following = [*otherwise.orelse, *after(search.loop)][:1]
    if truth_of(first) is not None and following and truth_of(following[0]) is (not truth_of(first)):
        return f"return {held if truth_of(first) else missing}"
    if isinstance(first, ast.Break):
        return f"if {missing}: ..."
    given = flag_given(search)
    if given is not None:
        return f"{flag_of(first)} = {held if given else missing}"
    return f"if {held}: ..."


def flag_given(search: Search) -> bool | None:
    """Return what a flag becomes where the element is found, if it was the opposite before and nothing else is done; or None."""
    first, last, node = search.done[0], search.done[-1], search.loop.node
    flag = flag_of(first)
    if not flag or len(search.done) > 2 or not isinstance(last, (ast.Assign, ast.Break)):
        return None
    if node.orelse:  # type: ignore[union-attr]  # no clause of a comprehension
        return None
    given, before = first.value.value, made_before(search.loop, flag)  # type: ignore[attr-defined]  # a constant
    opposite = isinstance(before, ast.Constant) and isinstance(given, bool) and before.value is (not given)
    return given if opposite else None


RULE = Rule(
    __name__,
    suspects=_suspects,
    needs=(ast.For,),
    proof=stands_at((at_span, compares)),
    message="`{subject}` is searched by a comparison in every iteration ({instructions}); use `{note}`, which searches in C",
)
