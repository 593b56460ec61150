"""A sort that only finds the smallest or largest element, or is then reversed.

**What**

`sorted(xs)[0]`, `sorted(xs)[-1]`, and a loop or a list over `reversed(sorted(xs))`.

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

CALL at `sorted(…)`, and the subscript or the call of `reversed` around it.

**When not**

- `[0]` is `certain`: `min` and `max` return the first of several equal elements, as `sorted(xs, key=f)[0]` and
  `sorted(xs, key=f, reverse=True)[0]` do. Without a key it is `likely` for elements known to be floats, because one of them may
  be a NaN.
- `[-1]` is the last of several equal elements. Without a key it is `likely`, because equal elements may be distinguishable, and
  `certain` for elements known to be ints or strings. With a key it is not reported.
- `reversed(sorted(xs))` is `likely`, because equal elements come in a different order.
- All of these are `likely` inside a `try`: without elements, `min` and `max` raise ValueError, not IndexError.
- A call with a `reverse` argument that is not a constant is not reported.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.handled_errors import may_be_caught
from flake8_bytecode_perf.analysis.knowledge import INDISTINGUISHABLE_IF_EQUAL, ITERABLE_CONSUMERS, PARTIALLY_ORDERED
from flake8_bytecode_perf.analysis.types import known_type_of_element
from flake8_bytecode_perf.bytecode import Bytecode, Evidence, calls, found, subscripts
from flake8_bytecode_perf.model import Heat
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Module, Site


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.calls_of("sorted"):
        call, parent = site.node, site.parent
        options = {keyword.arg: keyword.value for keyword in call.keywords}
        plain = isinstance(call.func, ast.Name) and len(call.args) == 1 and not isinstance(call.args[0], ast.Starred)
        if not plain or not options.keys() <= {"key", "reverse"} or not isinstance(parent, (ast.Subscript, ast.Call)):
            continue
        if not module.is_builtin(site.where.scope, "sorted"):
            continue
        suspect = _extreme(module, site, options) if isinstance(parent, ast.Subscript) else None
        if suspect is not None:
            yield suspect
    yield from _turned(module)


def _extreme(module: Module, site: Site, options: dict[Any, ast.expr]) -> Suspect | None:
    """What sorted(xs)[0] and sorted(xs)[-1] are, where min or max gives the same element."""
    call, subscript = site.node, site.parent
    last, backwards = _index(subscript), _is_true(options.get("reverse"))
    if subscript.value is not call or last is None or backwards is None or not isinstance(subscript.ctx, ast.Load):
        return None
    if last and "key" in options:
        return None  # the last of equal elements, where min and max give the first
    function = "max" if last != backwards else "min"
    verdict = verdict_of(
        unless(_is_ordered(module, site, last=last, by_key="key" in options), Obstacle.OTHER_RESULT),
        _error_obstacle(module, site),
        can_be_written=module.is_builtin(site.where.scope, function),
    )
    note = f"{function}({text(call.args[0])}{', key=...' * ('key' in options)})"
    variant = "key" if "key" in options else function if function == "max" else ""
    place = site._replace(node=subscript)
    return Suspect((place,), text(subscript), verdict, note, (call,), variant=variant)


def _is_ordered(module: Module, site: Site, *, last: bool, by_key: bool) -> bool:
    """Whether the extreme is the same one: sorted([3.0, nan, 1.0])[0] is 3.0, and sets have no total order."""
    kind = known_type_of_element(site.node.args[0], module, site.where.scope).name
    return kind in INDISTINGUISHABLE_IF_EQUAL if last else kind not in PARTIALLY_ORDERED or by_key


def _error_obstacle(module: Module, site: Site) -> Obstacle | None:
    """What the other error of an empty iterable does: IndexError becomes ValueError."""
    taken = site.node.args[0]
    if isinstance(taken, (ast.List, ast.Tuple, ast.Set)) and any(not isinstance(part, ast.Starred) for part in taken.elts):
        return None
    return Obstacle.OTHER_ERROR if may_be_caught(module, site, IndexError, ValueError) else Obstacle.ERROR_DIFFERS


def _index(subscript: ast.Subscript) -> bool | None:
    """Whether an index is the last, -1, or the first, 0; None for others."""
    match subscript.slice:
        case ast.Constant(value=value) if type(value) is int and value == 0:
            return False
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=value)) if type(value) is int and value == 1:
            return True
    return None


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
        if call.keywords or isinstance(taken, ast.Starred) or not _is_gone_through(site):
            continue  # with a key, `reverse=True` leaves equal elements in their order
        if module.is_builtin(scope, "reversed") and module.is_builtin(scope, "sorted"):
            note = f"sorted({text(taken)}, reverse=True)"
            yield Suspect(
                (site,), text(site.node), verdict=verdict_of(Obstacle.OTHER_RESULT), note=note, spans=(call,), variant="reversed"
            )


def _is_gone_through(site: Site) -> bool:
    """Whether what is turned round is only gone through, so that a list does as well as an iterator."""
    match site.parent:
        case ast.For(iter=taken) | ast.comprehension(iter=taken):
            return taken is site.node
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)):
            return name in ITERABLE_CONSUMERS and site.parent.func is not site.node
    return False


def _proof(site: Site, suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
    sort = found(bytecode.at(suspect.spans[0]), calls)
    taken = found(bytecode.at(site.node), calls if suspect.variant == "reversed" else subscripts)
    if sort is None or taken is None:
        return None
    remedy = f"and then reverses the result; use `{suspect.note}`"
    if suspect.variant != "reversed":
        remedy = f"to take one element; use `{suspect.note}` (ValueError if empty)"
    return Evidence(sort.instructions + taken.instructions, remedy)


RULE = Rule(
    __name__,
    suspects=_suspects,
    proof=_proof,
    message="`{subject}` sorts everything ({instructions}) {note}",
    heat=Heat.FUNCTION,
)
