"""A dict or set that every iteration rebuilds with one more element.

**What**

`d = {**d, k: v}`, `d = d | {k: v}`, `d = dict(d, **e)`, `s = {*s, x}`, `s = s | {x}`, `s = s.union([x])` in a loop, and
`s |= {x}` on a frozenset. The target may be an attribute or an item.

**Why**

The display, BINARY_OP | and `union` create a new dict or set and copy all elements so far: the time grows with the square of the
number of iterations. `d[k] = v`, `add` and `update` do not copy them.

**Slow**

```python
def work(n):
    found = {}
    for i in range(n):
        found = {**found, i: n}
    return found
```

**Fast**

```python
def work(n):
    found = {}
    for i in range(n):
        found[i] = n
    return found
```

**Proof**

DICT_UPDATE or SET_UPDATE at the display, BINARY_OP | or |=, or CALL.

**When not**

Not reported:

- `d |= {k: v}` and `s |= {x}` on a dict and a set, which change it in place
- `{k: v, **d}` and `{k: v} | d`, where the old values win
- `{**d, "a": x}`, where the key is the same in each iteration
- an item of a container whose key the loop binds, which may be another dict or set in each iteration
- a Counter, whose `|` keeps the greater value
- a dict or set that is newly created in every iteration
- a loop that stores, yields, retains or iterates over the old dict or set

The finding is `likely` in these cases:

- the type of the target is not known
- the loop gives the local to unknown code, or another name
- an attribute, a global or an item grows while unknown code runs that may observe it
- few iterations may make it longer: the statement stands in a handler or in the rare arm of an `if`. That is an arm for what
  equals or is in something, for what passes another test while nothing is done with the rest, or beside one that adds in place
- the iterations of a loop add to a set what it may mostly have: `s | x.names`, but not `s | {x}` with an `x` of the iteration
- a class of this file runs code when the attribute is stored

If other code may refer to the object that the target has before the loop, the message says that it must be copied once. A
view or an iterator of it counts as well. There is no safe fix for `{**d, k: v}` where `d` is a `defaultdict` or an `OrderedDict`
before the loop: the display makes a plain dict of it.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.evaluation_order import order_obstacle
from flake8_bytecode_perf.analysis.growth import copies
from flake8_bytecode_perf.analysis.growth_frequency import adds_own_element, frequency_obstacle
from flake8_bytecode_perf.analysis.growth_reads import is_iterated_while_growing, is_retained_while_growing
from flake8_bytecode_perf.analysis.growth_targets import is_plain_before, one_object, type_of_target
from flake8_bytecode_perf.analysis.instances import store_obstacle
from flake8_bytecode_perf.analysis.mapping_growth import (
    adds_more_than_constants,
    is_unaliased_before,
    is_unobserved,
    kind_of_growth,
)
from flake8_bytecode_perf.bytecode.opcodes import copies_collection
from flake8_bytecode_perf.bytecode.proofs import at_span, stands_at
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.analysis.growth_forms import Growth
    from flake8_bytecode_perf.model.module import Module


def _suspects(module: Module) -> Iterator[Suspect]:
    for growth in copies(module):
        known = type_of_target(module, growth)
        kind = kind_of_growth(module, growth, known)
        # found = {key: value, **found}     keeps the old values
        if not kind or (kind == "dict" and growth.form == "copy behind") or not adds_more_than_constants(growth):
            continue
        if is_retained_while_growing(module, growth) or is_iterated_while_growing(growth) or not one_object(module, growth):
            continue
        verdict = verdict_of(
            unless(bool(known) or isinstance(growth.value, (ast.Dict, ast.Set)), Obstacle.UNKNOWN_TYPE),
            unless(is_unobserved(module, growth), Obstacle.READ_BY_CALLEE),
            unless(known == kind and _keeps_class(module, growth), Obstacle.FIRST_VALUE),
            store_obstacle(module, growth.site.where.scope, growth.target) if isinstance(growth.target, ast.Attribute) else None,
            unless(is_unaliased_before(module, growth), Obstacle.CHANGES_IN_PLACE),
            unless(kind == "dict" or adds_own_element(module, growth), Obstacle.FEW_NEW),
            frequency_obstacle(module, growth),
            can_be_written=kind != "frozenset" and _can_be_written(module, growth),
        )
        place, variant, remedy = growth.place(module), "" if kind == "dict" else "set", _remedy(module, growth, kind)
        yield Suspect((place,), text(growth.target), verdict, remedy, (growth.operation,), variant=variant)


def _keeps_class(module: Module, growth: Growth) -> bool:
    """Whether the target is a plain dict before the loop too: a display makes one of a `defaultdict` or an `OrderedDict`."""
    return not isinstance(growth.value, (ast.Dict, ast.Call)) or is_plain_before(module, growth)


def _can_be_written(module: Module, growth: Growth) -> bool:
    """Whether it is a local that gets one more item or element; the order of evaluation must not show."""
    match growth.site.node:
        case ast.Assign(targets=[ast.Name()], value=ast.Dict(keys=[None, ast.expr() as k], values=[_, v])):
            return order_obstacle(module, growth.site, [k], v) is None
        case ast.Assign(
            targets=[ast.Name()], value=ast.BinOp(left=ast.Name(id=old), right=ast.Dict(keys=[ast.expr() as k], values=[v]))
        ):
            return old == key(growth.target) and order_obstacle(module, growth.site, [k], v) is None
        case ast.Assign(targets=[ast.Name()], value=ast.BinOp(left=ast.Name(id=old), right=ast.Set(elts=[x]))):
            return old == key(growth.target) and not isinstance(x, ast.Starred)
        case ast.Assign(targets=[ast.Name()], value=ast.Set(elts=[ast.Starred(), x])):
            return not isinstance(x, ast.Starred)
    return False


def _remedy(module: Module, growth: Growth, kind: str) -> str:
    if kind == "frozenset":
        return "add to a set, and make the frozenset after the loop"
    remedy = f"`{text(growth.target)}{_change(growth)}`"
    return f"use {remedy}" if is_unaliased_before(module, growth) else f"copy it once before the loop and use {remedy}"


def _change(growth: Growth) -> str:
    """What changes the dict or set in place: `[k] = v`, `.add(x)`, `.update(e)`."""
    match growth.value, growth.added:
        case ast.Dict(keys=[None, ast.expr() as k]), (v,):
            return f"[{text(k)}] = {text(v)}"
        case _, (ast.Dict(keys=[ast.expr() as k], values=[v]),):
            return f"[{text(k)}] = {text(v)}"
        case _, (ast.Set(elts=[x]) | ast.List(elts=[x]),):
            return f".add({text(x)})"
        case ast.Set(elts=elements), _:
            return _change_by([part for part in elements if getattr(part, "value", None) is not _old(growth)])
        case ast.Dict(keys=[None, *keys], values=[_, *values]), added if len(added) > 1:
            return f".update({text(ast.Dict(keys=keys, values=values))})"
        case ast.Call(func=ast.Name(), args=[_, *given], keywords=named), _:
            return text(ast.Call(func=ast.Name(id=".update"), args=given, keywords=named))
    return f".update({', '.join(map(text, growth.added))})"


def _old(growth: Growth) -> ast.expr | None:
    """The old set of {*s, x}: what is unpacked and not added."""
    unpacked = [part.value for part in growth.value.elts if isinstance(part, ast.Starred)]  # type: ignore[attr-defined]
    return next((part for part in unpacked if part not in growth.added), None)


def _change_by(elements: list[ast.expr]) -> str:
    """What adds the elements of a display to a set: {*s, x}, {*s, *e}, {*s, x, *e}."""
    match elements:
        case [ast.Starred(value=value)]:
            return f".update({text(value)})"
        case [x]:
            return f".add({text(x)})"
    return f".update({text(ast.Set(elts=elements))})"


RULE = Rule(
    __name__,
    suspects=_suspects,
    proof=stands_at((at_span, copies_collection)),
    message="`{subject}` is rebuilt in every iteration ({instructions}), which copies all of it; {note}",
    growth=True,
    precedes=("PFB103", "PFB104", "PFB302", "PFB303", "PFB304", "PFB306"),
)
