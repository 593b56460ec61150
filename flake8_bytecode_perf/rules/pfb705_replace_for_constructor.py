"""A copy of a record, where its constructor could be called.

**What**

`p._replace(x=1)` of a named tuple, or `dataclasses.replace(p, x=1)` and `copy.copy(p)` of a dataclass, in a loop, if the file
defines the class. For `copy.copy`, the class may also be a plain one whose `__init__` only stores its parameters. The finding is
reported at the call.

**Why**

`_replace` and `replace` are written in Python: they go through all fields by name, and collect them in a dict or an iterator,
before they create the object. `copy` asks the object how to copy itself. The constructor gets the fields as arguments.

**Slow**

```python
from collections import namedtuple

Point = namedtuple("Point", "x y z")


def work(n):
    point = Point(0, 1, 2)
    for i in range(n):
        point = point._replace(x=i)
    return point.x + point.y
```

**Fast**

```python
from collections import namedtuple

Point = namedtuple("Point", "x y z")


def work(n):
    point = Point(0, 1, 2)
    for i in range(n):
        point = Point(i, point.y, point.z)
    return point.x + point.y
```

**Proof**

CALL (CALL_KW) at the call.

**When not**

Not reported:

- a class of another file, and a dataclass with a base class, `kw_only`, or fields that its constructor does not take
- `**changes`, and fields that the class does not have
- an object that is not just a name: it would be evaluated once for each field
- more than 8 fields that stay the same
- `copy.copy` of a class with `__copy__`, `__reduce__`, `__getstate__`, `__setstate__`, `__post_init__`, `__setattr__` or
  `__new__`, or with an `__init__` that does more than store its parameters

The finding is `likely` if the class of the object is not known, but only one class of the file has these fields. It is `likely`
if the class is a named tuple with `__new__` or `__init__`, which `_replace` does not call, or with a `_replace` of its own, if a
field is a property, if another class of the file derives from it, and for `copy.copy`, because the object may have got other
attributes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.effects import runs_unknown
from flake8_bytecode_perf.analysis.evaluation_order import acts
from flake8_bytecode_perf.analysis.knowledge import COPY_HOOKS, MAKERS_OF_TUPLES
from flake8_bytecode_perf.analysis.record_copies import Copy, copy_at, has_own_fields, may_be_of_subclass, record_of_copy
from flake8_bytecode_perf.analysis.records import record_of
from flake8_bytecode_perf.analysis.symbols import class_at_hand
from flake8_bytecode_perf.bytecode.opcodes import calls
from flake8_bytecode_perf.bytecode.proofs import stands
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text, walruses
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.analysis.records import Record
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site

_MANY = 8


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.hot_calls_of("_replace", "replace", "copy"):
        copy = copy_at(module, site)
        record = record_of_copy(module, site, copy) if copy is not None else None
        if copy is None or record is None or len(record.fields) - len(copy.changes) > _MANY:
            continue
        if copy.variant == "copy" and not record.methods.isdisjoint(COPY_HOOKS):
            continue
        own = (record.is_tuple and not record.methods.isdisjoint(MAKERS_OF_TUPLES)) or has_own_fields(module, record)
        verdict = verdict_of(
            unless(record_of(module, site.where.scope, copy.name) is not None, Obstacle.UNKNOWN_TYPE),
            unless(not own and not may_be_of_subclass(module, site, record, copy), Obstacle.OWN_CLASS),
            unless(copy.variant != "copy", Obstacle.OTHER_RESULT),
            can_be_written=_can_be_written(module, site, record, copy),
        )
        note = _constructed(record, copy)
        yield Suspect((site,), text(site.node), verdict, note, detail=(record, copy), variant=copy.variant)


def _can_be_written(module: Module, site: Site, record: Record, copy: Copy) -> bool:
    """Whether the constructor has its name there, and gets its arguments in the order in which they were written.

    A method does not know whether `self` is of a class that another file derives from its own.
    """
    scope = site.where.scope
    ordered = [*copy.changes] == [field for field in record.fields if field in copy.changes]
    own = class_at_hand(module, scope, copy.name) is not None
    # replace(p, x=f(p))      may change p.y before it is read
    acting = any(acts(value) or runs_unknown(module, site, value) for value in copy.changes.values())
    # p._replace(x=(p := f()).x)      takes the rest from the old object
    other = module.is_global(scope, copy.name.id) or module.variable(scope, copy.name.id).used_elsewhere
    changed = copy.name.id in walruses(copy.changes.values()) or (acting and (other or not record.is_tuple))
    return ordered and not own and not changed and module.is_global(scope, record.name)


def _constructed(record: Record, copy: Copy) -> str:
    fields = [text(copy.changes[field]) if field in copy.changes else f"{copy.name.id}.{field}" for field in record.fields]
    return f"{record.name}({', '.join(fields)})"


RULE = Rule(
    __name__,
    suspects=_suspects,
    repeats=("_replace", "replace", "copy"),
    proof=stands(calls),
    message="`{subject}` copies the fields by their names in every iteration ({instructions}); call the constructor: `{note}`",
)
