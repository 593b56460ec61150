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
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.displays import is_constant
from flake8_bytecode_perf.analysis.effects import runs_unknown
from flake8_bytecode_perf.analysis.flow import is_definitely_assigned
from flake8_bytecode_perf.analysis.initialised import is_initialised
from flake8_bytecode_perf.analysis.knowledge import EQUAL_TO_ITSELF, HASHED, SEARCHED_BY_ELEMENT, SEARCHED_BY_PART
from flake8_bytecode_perf.analysis.loops import after, for_loops
from flake8_bytecode_perf.analysis.mutation import keeps_its_value
from flake8_bytecode_perf.analysis.observability import is_private, target_stays_inside
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.bytecode import at_span, compares, stands_at
from flake8_bytecode_perf.model import Kind
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.rules._accumulation import made_before
from flake8_bytecode_perf.syntax import counted, text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from flake8_bytecode_perf.model import Loop, Module, Scope

_SIMPLE = (ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Expr)
_LEAVING = (ast.Return, ast.Break, ast.Raise)


class Search(NamedTuple):
    """One such loop: the comparison, what is looked for, what is done once it is found, and whether the loop ends there."""

    loop: Loop
    test: ast.Compare
    wanted: ast.expr
    done: list[ast.stmt]
    leaves: bool

    @property
    def iterable(self) -> ast.expr:
        """What the loop goes through."""
        return self.loop.node.iter  # type: ignore[union-attr]  # a `for` has one


def _suspects(module: Module) -> Iterator[Suspect]:
    for loop in for_loops(module):
        search = _search(loop) if loop.scope.kind is Kind.FUNCTION and not loop.cold else None
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


def _search(loop: Loop) -> Search | None:
    node: Any = loop.node
    match node:
        case ast.For(
            target=ast.Name(id=item),
            body=[ast.If(test=ast.Compare(left=left, ops=[ast.Eq()], comparators=[right]) as test, body=done, orelse=[])],
        ):
            sides = [side for side in (left, right) if not (isinstance(side, ast.Name) and side.id == item)]
            if len(sides) == 1 and not any(counted(part, item) for part in (*sides, *done)):
                leaves = isinstance(done[-1], _LEAVING)
                search = Search(loop, test, sides[0], done, leaves)
                return search if _is_plain(search, node.orelse) else None
    return None


def _is_plain(search: Search, otherwise: Sequence[ast.stmt]) -> bool:
    """Whether what is done is simple, and done once at most; `found = True` may well be done several times."""
    first, *rest = search.done
    if not search.leaves:
        flag = flag_of(first)
        return bool(flag) and not rest and not counted(search.wanted, flag) and not counted(search.iterable, flag)
    if isinstance(first, ast.Break):
        return bool(otherwise)  # for line in lines: if line == "": break      skips the head of a file
    return all(isinstance(statement, _SIMPLE) for statement in search.done[:-1])


def flag_of(statement: ast.stmt) -> str:
    """Return the name that a statement gives a constant; nothing for other statements."""
    match statement:
        case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant()):
            return name
    return ""


def _does_the_same(module: Module, search: Search) -> bool | None:
    """Whether `in` surely finds the same; None where it looks for something else, or `y` may change."""
    loop, wanted, scope = search.loop, search.wanted, search.loop.scope
    kind = _type_of_held(search.iterable, module, scope)
    if kind in SEARCHED_BY_PART and not (kind == "str" and isinstance(wanted, ast.Constant) and _is_character(wanted)):
        return None
    settled = Certainty.CERTAIN if is_constant(wanted) else keeps_its_value(module, loop, scope, wanted)
    if settled is Certainty.NO:
        return None
    equal = kind == "str" or type_of(wanted, module, scope) in EQUAL_TO_ITSELF
    # if y == x      asks y first, which is who knows what
    if search.test.left is wanted and not equal:
        return None
    return equal and (kind == "str" or kind in SEARCHED_BY_ELEMENT) and settled is Certainty.CERTAIN


def _obstacles(module: Module, search: Search) -> tuple[Obstacle | None, ...]:
    """Why `in` may fail where the loop does not: it reads what is looked for if there is nothing to search, and hashes it."""
    scope, wanted = search.loop.scope, search.wanted
    hashed = type_of(search.iterable, module, scope) in HASHED and type_of(wanted, module, scope) not in EQUAL_TO_ITSELF
    return (
        unless(_exists_before(module, search), Obstacle.SKIPPED_ITERATION),
        unless(not _may_be_changed_first(module, search), Obstacle.CHANGED_BY_CALLEE),
        unless(not hashed, Obstacle.OTHER_ERROR),
    )


def _exists_before(module: Module, search: Search) -> bool:
    """Whether what is looked for surely has a value where the loop starts."""
    wanted, scope = search.wanted, search.loop.scope
    if isinstance(wanted, ast.Name):
        return is_definitely_assigned(module, scope, search.loop.node, wanted.id)
    return is_constant(wanted) or is_initialised(module, scope, wanted)


def _may_be_changed_first(module: Module, search: Search) -> bool:
    """Whether the code that makes what is searched may give another value to what is looked for, which `in` reads before."""
    if is_constant(search.wanted):
        return False
    if any(isinstance(found, ast.NamedExpr) for found in ast.walk(search.iterable)):
        return True
    own = isinstance(search.wanted, ast.Name) and is_private(module, search.loop.scope, search.wanted.id)
    return not own and runs_unknown(module, search.loop.header, search.iterable)


def _type_of_held(iterable: ast.expr, module: Module, scope: Scope) -> str:
    """The type of what is gone through, that of the dict for its `keys()` and `values()`: `in` searches these alike."""
    match iterable:
        case ast.Call(func=ast.Attribute(attr="keys" | "values", value=owner), args=[], keywords=[]):
            return "dict" if type_of(owner, module, scope) == "dict" else ""
    return type_of(iterable, module, scope)


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


def truth_of(statement: ast.stmt) -> bool | None:
    """Return what `return True` and `return False` return; None for other statements."""
    match statement:
        case ast.Return(value=ast.Constant(value=bool() as value)):
            return value
    return None


RULE = Rule(
    __name__,
    suspects=_suspects,
    proof=stands_at((at_span, compares)),
    message="`{subject}` is searched by a comparison in every iteration ({instructions}); use `{note}`, which searches in C",
)
