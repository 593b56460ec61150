"""A loop over the keys of a dict that looks their values up.

**What**

`for k in d`, `for k in d.keys()` or `for i, k in enumerate(d)` where the body reads `d[k]`, as a statement or in a comprehension.
The finding is at the `for`.

**Why**

Each `d[k]` hashes the key and searches the dict for the entry that the iterator has just visited. `items()` returns both the key
and the value. If the key has no other use, `values()` returns the values alone.

**Slow**

```python
def work(n):
    sizes = dict.fromkeys(range(n), 3)
    total = 0
    for key in sizes:
        total += key + sizes[key]
    return total
```

**Fast**

```python
def work(n):
    sizes = dict.fromkeys(range(n), 3)
    total = 0
    for key, size in sizes.items():
        total += key + size
    return total
```

**Proof**

BINARY_SUBSCR (BINARY_OP `[]`) at a `d[k]`.

**When not**

Not reported:

- a loop that stores an item of `d`, or that rebinds `d` or `k`: the value from `items()` would be the old one
- `for k in d` if `d` is not known to be a dict, the file does not call its `keys`, `items` or `values`, and it is no argument
  without annotation, or attribute that holds one, whose items an iteration reads twice: an object that is subscripted with its
  own elements may still have no `items`
- `for i, k in enumerate(d)` with one `d[k]` in every iteration: the tuple that `items()` returns costs as much
- `self` in its own `items`, `values` or `__iter__`

The finding is `likely` in these cases:

- only a call of `keys`, `items` or `values`, or two look-ups, show that `d` is a mapping
- unknown code may change `d`: after a `yield`, or in a call that receives `d`
"""

from __future__ import annotations

import ast
from functools import partial
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.iterables import scope_of_iterable
from flake8_bytecode_perf.analysis.iteration import (
    header,
    invariance_of_iterable,
    is_dict,
    is_looked_up,
    iterations,
    obstacle_to_iteration,
)
from flake8_bytecode_perf.analysis.look_ups import look_ups, reads_per_iteration
from flake8_bytecode_perf.analysis.mappings import is_used_as_mapping
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.bytecode.opcodes import subscripts
from flake8_bytecode_perf.bytecode.proofs import at_any_span, stands_at
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.analysis.iteration import LookUps
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Site
    from flake8_bytecode_perf.verdict import Verdict


def _suspects(module: Module) -> Iterator[Suspect]:
    for loop in iterations(module):
        target, number, (owner, viewed) = _target(module, loop)
        if owner is None or not isinstance(target, ast.Name) or not is_looked_up(module, owner, target.id):
            continue
        looked = look_ups(module, loop, target.id, owner)
        if looked is None:
            continue
        items = looked.items
        name, spans = text(owner), tuple([site.node for site in items])
        reads, inner = reads_per_iteration(loop, items)
        weighed: tuple[Site, ...] = (header(loop),)
        if number:
            remedy = f"for {number}, ({target.id}, value) in enumerate({name}.items())"
            variant = "enumerated several" if reads > 1 else "enumerated"
        elif not looked.needed:
            remedy, variant, weighed = f"for value in {name}.values()", "values", tuple(items)
        else:
            remedy = f"for {target.id}, value in {name}.items()"
            # the items of an inner loop save a look-up each, and nothing is made for them
            variant = "values" if inner else "several" if reads > 1 else "" if reads else "conditional"
            weighed = inner or weighed
        judge = partial(_verdict, module, loop, looked, viewed=viewed, can_be_written=not number)
        yield Suspect(
            (header(loop),),
            text(items[0].node),
            note=remedy,
            spans=spans,
            detail=looked,
            variant=variant,
            weighed=weighed,
            judge=judge,
        )


def _verdict(module: Module, loop: Loop, looked: LookUps, *, viewed: bool, can_be_written: bool) -> Verdict | None:
    """What may go wrong; None where nothing shows a mapping, or the loop may change what it goes over."""
    known = _is_mapping(module, scope_of_iterable(loop), looked.owner, viewed=viewed)
    if known is Certainty.NO and is_used_as_mapping(module, loop, looked.owner, looked.items):
        known = Certainty.LIKELY
    state = invariance_of_iterable(module, loop, looked.owner) if known else Certainty.NO
    if state is Certainty.NO:
        return None
    changed = obstacle_to_iteration(module, loop, looked.owner, state)
    return verdict_of(unless(known is Certainty.CERTAIN, Obstacle.UNKNOWN_TYPE), changed, can_be_written=can_be_written)


def _target(module: Module, loop: Loop) -> tuple[ast.expr, str, tuple[ast.Name | ast.Attribute | None, bool]]:
    """What a loop binds to the keys, its number if they are counted, and what it goes over: for i, k in enumerate(d)."""
    node: Any = loop.node
    match node.target, node.iter:
        case ast.Tuple(elts=[number, ast.Name() as found]), ast.Call(func=ast.Name(id="enumerate"), args=[counted, *_]):
            if module.is_builtin(scope_of_iterable(loop), "enumerate"):
                return found, text(number), _owner(counted)
    return node.target, "", _owner(node.iter)


def _owner(iterable: ast.expr) -> tuple[ast.Name | ast.Attribute | None, bool]:
    """The d of `in d` or `in d.keys()`, and whether it is the latter."""
    match iterable:
        case ast.Name() | ast.Attribute():
            return iterable, False
        case ast.Call(func=ast.Attribute(attr="keys", value=ast.Name() | ast.Attribute() as owner), args=[], keywords=[]):
            return owner, True
    return None, False


def _is_mapping(module: Module, scope: Scope, owner: ast.expr, *, viewed: bool) -> Certainty:
    """How sure it is that what a loop goes over is a dict, or has `items` and `values` as one."""
    if is_dict(module, scope, owner):
        return Certainty.CERTAIN
    if type_of(owner, module, scope):
        return Certainty.NO
    return Certainty.LIKELY if viewed or _place(module, scope, owner) in module.once(_called_like_dicts) else Certainty.NO


def _called_like_dicts(module: Module) -> set[tuple[Scope, str]]:
    """Whose `items`, `keys` or `values` the file calls: the scope of the first name, and the chain from there."""
    calls = module.calls_of("items", "keys", "values")
    return {
        _place(module, site.where.scope, site.node.func.value)
        for site in calls
        if isinstance(site.node.func, ast.Attribute) and not site.node.args
    }


def _place(module: Module, scope: Scope, owner: ast.expr) -> tuple[Scope, str]:
    spelled = key(owner)
    return module.owner(scope, spelled.partition(".")[0]), spelled


RULE = Rule(
    __name__,
    suspects=_suspects,
    repeats=(ast.Subscript,),
    proof=stands_at((at_any_span, subscripts)),
    message="`{subject}` is looked up for every key of the loop ({instructions}); use `{note}`",
    unreported=frozenset({"enumerated"}),
)
