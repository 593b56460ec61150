"""A container that is built only to put its one item into another.

**What**

`d.update({k: v})`, `d.update(k=v)`, `d.update([(k, v)])`, `d |= {k: v}`; `s.update({x})`, `s.update([x])`, `s |= {x}`;
`xs += [x]`, `xs.extend([x])`, `xs.extend((x,))`: as statements, in a loop. The finding is at the inner container, or at
the call that has a keyword.

**Why**

Every iteration builds the inner container, iterates over it and discards it. `d[k] = v`, `s.add(x)` and `xs.append(x)`
build none.

**Slow**

```python
def work(n):
    found = {}
    for i in range(n):
        found.update({i: n})
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

BUILD_MAP, BUILD_SET, BUILD_LIST or BUILD_TUPLE at the inner container, CALL or CALL_KW at a call with a keyword. A
tuple of one constant is itself a constant, so it is not reported.

**When not**

Not reported:

- a `Counter`, whose `update` adds;
- a method that the surrounding class defines, and a function of a module;
- `+=` that sets a property, a slice or a name of a class body;
- an added item that contains a walrus (`:=`);
- `t += (x,)` on a tuple, which PFB405 reports.

The finding is only `likely` if the type of the container is not known. In that case, only these forms are reported:
displays of one key or of one set element, `xs.extend([x])`, and `xs += [x]` if the file imports no arrays. (For an
array, `+=` adds element by element.)

The finding is also only `likely` if the item calls unknown code that may change what the rest of the statement reads:
`d[k] = v` evaluates `v` first, and `xs += [x]` reads `xs` before it evaluates `x` and then assigns that object back to
`xs`. The same applies if `xs` is a class attribute and `+=` creates an instance attribute of that name.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.knowledge import ONE_ITEM_METHODS
from flake8_bytecode_perf.analysis.receivers import does_more_than_update, looks_like_builtin, may_count, type_of_receiver
from flake8_bytecode_perf.analysis.subclasses import may_override
from flake8_bytecode_perf.bytecode.proofs import is_made
from flake8_bytecode_perf.model.scopes import Site
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.rules._one_item import Item, given, item_obstacle, joined
from flake8_bytecode_perf.syntax import text, walruses
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.hot_calls_of("update", "extend"):
        if site.parent.__class__ is ast.Expr and isinstance(site.node.func, ast.Attribute):
            for item in given(site.node, site.node.func.attr):
                yield from _suspect(module, site, site.node.func.value, item)
    for site in module.augments:
        for item in joined(site.node):
            yield from _suspect(module, site, site.node.target, item)


def _suspect(module: Module, site: Site, receiver: ast.expr, item: Item) -> Iterator[Suspect]:
    parts = [part for part in (item.key, item.value) if part is not None]
    if walruses(parts) or any(isinstance(part, ast.Starred) for part in parts):
        return
    known = type_of_receiver(module, site.where, receiver)
    if known.name != item.kind and (known.name or not item.telling or not looks_like_builtin(module, site, receiver)):
        return
    if does_more_than_update(module, site, receiver) or (item.kind == "dict" and may_count(module, site.where.scope, receiver)):
        return
    verdict = verdict_of(
        unless(bool(known.name), Obstacle.UNKNOWN_TYPE),
        unless(not known.optional, Obstacle.MAY_BE_NONE),
        unless(not may_override(module, known, *ONE_ITEM_METHODS[item.kind]), Obstacle.OWN_CLASS),
        item_obstacle(module, site, receiver, item),
    )
    place = Site(item.made, site.node, site.where)
    yield Suspect((place,), text(receiver), verdict, _remedy(receiver, item), detail=(receiver, item), variant=item.variant)


def _remedy(receiver: ast.expr, item: Item) -> str:
    shown = text(receiver)
    if item.key is not None:
        return f"{shown}[{text(item.key)}] = {text(item.value)}"
    return f"{shown}.{'add' if item.kind == 'set' else 'append'}({text(item.value)})"


RULE = Rule(
    __name__,
    suspects=_suspects,
    repeats=("update", "extend", ast.AugAssign),
    proof=is_made,
    message="container of one item is built in every iteration to update `{subject}` ({instructions}); use `{note}`",
)
