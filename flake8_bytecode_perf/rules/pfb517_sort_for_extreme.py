"""A sort that only finds the smallest or largest element, or is then reversed.

**What**

`sorted(xs)[0]`, `sorted(xs)[-1]`, and a loop or a list over `reversed(sorted(xs))`. Other spellings of the first two:
`list(sorted(xs))[0]`, `next(iter(sorted(xs)))`, `sorted(xs).pop()`, `first, *_ = sorted(xs)` if nothing reads the rest, and
`ranked = sorted(xs)` if `ranked[0]` is all that the function reads of it.

**Why**

A sort makes about n log n comparisons and creates a list (CALL). `min` and `max` make n comparisons.

**Slow**

```python
def work(n):
    values, total = [5, 3, 8, 1, 9, 2, 7, 4], 0
    for i in range(n):
        total += sorted(values)[0]
    return total
```

**Fast**

```python
def work(n):
    values, total = [5, 3, 8, 1, 9, 2, 7, 4], 0
    for i in range(n):
        total += min(values)
    return total
```

**Proof**

CALL at `sorted(…)`, and the subscript, the unpacking or the call around it.

**When not**

- `[0]` is `certain`: `min` and `max` return the first of several equal elements, as `sorted(xs, key=f)[0]` and
  `sorted(xs, key=f, reverse=True)[0]` do. Without a key it is `likely` for elements known to be floats, because one of them may
  be a NaN.
- `[-1]` is the last of several equal elements. Without a key it is `likely`, because equal elements may be distinguishable, and
  `certain` for elements known to be ints or strings. With a key it is not reported.
- `reversed(sorted(xs))` is `likely`, because equal elements come in a different order.
- All of these are `likely` inside a `try`: without elements, `min` and `max` raise ValueError, not IndexError. They are not
  reported in one that catches IndexError and not ValueError.
- All of these are `likely` if a class of the file has a `__lt__` or `__gt__` with an effect, or one that raises: `max` asks for
  `>`, and fewer comparisons are made.
- `ranked[0]` of a local is `likely`: without elements, `min` raises an exception even where `ranked[0]` is not read.
- A call with a `reverse` argument that is not a constant is not reported.

The fix of `first, *_ = sorted(xs)` is unsafe if a handler may show the message of the ValueError, which is another one.

No fix is written for `ranked[0]` of a local: the name may say what it holds, such as `ranked`, and all its reads would change.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.effects import methods_have_effects
from flake8_bytecode_perf.analysis.handled_errors import is_expected
from flake8_bytecode_perf.analysis.knowledge import INDISTINGUISHABLE_IF_EQUAL, PARTIALLY_ORDERED
from flake8_bytecode_perf.analysis.sorts import elements_taken, error_if_empty, is_only_iterated
from flake8_bytecode_perf.analysis.types import known_type_of_element
from flake8_bytecode_perf.bytecode.opcodes import calls, subscripts, unpacks_rest
from flake8_bytecode_perf.bytecode.proofs import Bytecode, Evidence, found_at
from flake8_bytecode_perf.model.kinds import Heat
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.analysis.sorts import Taken
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site

_FAMILIES = {ast.Subscript: subscripts, ast.Call: calls, ast.Tuple: unpacks_rest, ast.List: unpacks_rest}


def _suspects(module: Module) -> Iterator[Suspect]:
    for taken in elements_taken(module):
        suspect = _extreme(module, taken)
        if suspect is not None:
            yield suspect
    yield from _turned(module)


def _extreme(module: Module, taken: Taken) -> Suspect | None:
    """What sorted(xs)[0] and sorted(xs)[-1] are, where min or max gives the same element."""
    site, last = taken.sort, taken.last
    call = site.node
    options = {keyword.arg: keyword.value for keyword in call.keywords}
    backwards = _is_true(options.get("reverse"))
    plain = isinstance(call.func, ast.Name) and len(call.args) == 1 and not isinstance(call.args[0], ast.Starred)
    if not plain or not options.keys() <= {"key", "reverse"} or backwards is None:
        return None
    if last and "key" in options:
        return None  # the last of equal elements, where min and max give the first
    if any(is_expected(module, site, error, ValueError) for error in (IndexError, StopIteration)):
        return None  # try: … except IndexError      is for an empty iterable
    function = "max" if last != backwards else "min"
    verdict = verdict_of(
        unless(_is_ordered(module, site, last=last, by_key="key" in options), Obstacle.OTHER_RESULT),
        unless(not _tells_comparisons(module, site, by_key="key" in options), Obstacle.OWN_CLASS),
        error_if_empty(module, taken) if taken.default is None else None,
        can_be_written=taken.form != "local" and module.is_builtin(site.where.scope, function),
    )
    default = f", default={text(taken.default)}" if taken.default is not None else ""
    note = f"{function}({text(call.args[0])}{', key=...' * ('key' in options)}{default})"
    variant = "key" if "key" in options else function if function == "max" else ""
    return Suspect((taken.place,), text(taken.place.node), verdict, note, (call, taken.proof), taken, variant)


def _is_ordered(module: Module, site: Site, *, last: bool, by_key: bool) -> bool:
    """Whether the extreme is the same one: sorted([3.0, nan, 1.0])[0] is 3.0, and sets have no total order."""
    kind = known_type_of_element(site.node.args[0], module, site.where.scope).name
    return kind in INDISTINGUISHABLE_IF_EQUAL if last else kind not in PARTIALLY_ORDERED or by_key


def _tells_comparisons(module: Module, site: Site, *, by_key: bool) -> bool:
    """Whether a class of the file may tell how often, and in which direction, its objects are compared: a sort only asks `<`."""
    kind = known_type_of_element(site.node.args[0], module, site.where.scope).name
    return (by_key or not kind) and methods_have_effects(module, "__lt__", "__gt__")


def _is_true(reverse: ast.expr | None) -> bool | None:
    """What `reverse` says, where it is a constant."""
    if reverse is None:
        return False
    return reverse.value if isinstance(reverse, ast.Constant) and isinstance(reverse.value, bool) else None


def _turned(module: Module) -> Iterator[Suspect]:
    for site in module.calls_of("reversed"):
        match site.node:
            case ast.Call(func=ast.Name(), args=[ast.Call(func=ast.Name(id="sorted"), args=[taken]) as call], keywords=[]):
                pass
            case _:
                continue
        scope = site.where.scope
        if call.keywords or isinstance(taken, ast.Starred) or not is_only_iterated(site):
            continue  # with a key, `reverse=True` leaves equal elements in their order
        if module.is_builtin(scope, "reversed") and module.is_builtin(scope, "sorted"):
            note = f"sorted({text(taken)}, reverse=True)"
            yield Suspect(
                (site,),
                text(site.node),
                verdict=verdict_of(Obstacle.OTHER_RESULT),
                note=note,
                spans=(call, site.node),
                variant="reversed",
            )


def _proof(_site: Site, suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
    sort, taken = suspect.spans
    found = found_at(bytecode, (sort, calls), (taken, _FAMILIES[type(taken)]))
    if found is None:
        return None
    remedy = f"and then reverses the result; use `{suspect.note}`"
    if suspect.variant != "reversed":
        remedy = f"to take one element; use `{suspect.note}`{' (ValueError if empty)' * (', default=' not in suspect.note)}"
    return Evidence(found.instructions, remedy)


RULE = Rule(
    __name__,
    suspects=_suspects,
    needs=("sorted",),
    proof=_proof,
    message="`{subject}` sorts everything ({instructions}) {note}",
    heat=Heat.FUNCTION,
    precedes=("PFB308", "PFB518"),
)
