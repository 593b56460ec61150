"""A loop that handles missing keys of a dict by hand.

**What**

In a loop, `d[k] = d.get(k, 0) + 1`, `d.setdefault(k, []).append(v)`, `if k in d: d[k] += 1` with `else: d[k] = 1`,
`if k not in d: d[k] = []` right before `d[k].append(v)`, or an `except KeyError` instead of the test. The finding is reported at
the call, the test, or the item in the `try`.

**Why**

The key is hashed and looked up twice, or a list is created in every iteration and usually discarded. A `defaultdict` creates
missing values in C. If the loop only counts, a `Counter` runs the whole loop in C.

**Slow**

```python
def work(n):
    words = ["word", "a", "three", "a"] * (n // 4)
    counts = {}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    return counts
```

**Fast**

```python
from collections import Counter


def work(n):
    words = ["word", "a", "three", "a"] * (n // 4)
    return Counter(words)
```

**Proof**

CALL at the call, CONTAINS_OP at the test, BINARY_SUBSCR at the item (BINARY_OP `[]` from 3.14).

**When not**

The finding is `certain` only for a local that is created empty in the same function, if the rest of the function neither reads an
item of it nor passes it on: a `defaultdict` creates a missing item when it is read, and both classes print differently from a
dict.

The finding is `likely` in these cases:

- the dict is a local that is returned, passed on or aliased, a global, or an attribute of `self` that this file creates as a dict
- the added value may raise an exception or read the dict
- the key may be of a class of this file with `__hash__`, which is called another number of times
- the Counter counts an iterable that may be a dict, whose values it would use as counts

The fix rewrites `get` and `setdefault` of a local for which a `defaultdict` does. It is unsafe if what is added may be no number.

Not reported:

- a dict that no statement of this file creates, such as a parameter
- a key or value that runs unknown code in each of the places
- a loop that creates one item and adds to another
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.analysis.default_dicts import (
    counter_for_loop,
    is_worked_out_twice,
    may_raise_or_read,
    places_for_default,
)
from flake8_bytecode_perf.analysis.hashability import may_have_own_hash
from flake8_bytecode_perf.analysis.knowledge import NUMBERS
from flake8_bytecode_perf.analysis.missing_keys import Filled, filled_by_hand
from flake8_bytecode_perf.analysis.plain_dicts import dict_bindings, is_lone_empty_dict, is_read_as_dict
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.bytecode.opcodes import calls, contains, subscripts
from flake8_bytecode_perf.bytecode.proofs import Bytecode, Evidence, found
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site

_INSTRUCTIONS = {"get": calls, "setdefault": calls, "test": contains, "try": subscripts}


class Remedy(NamedTuple):
    """What the proof and the fix are told: the form of the place, what makes the dict, and all places that a fix rewrites."""

    form: str
    made: ast.expr
    factory: str
    places: tuple[Filled, ...]


def _suspects(module: Module) -> Iterator[Suspect]:
    for filled in filled_by_hand(module):
        site, owner = filled.site, filled.item.value
        made = dict_bindings(module, site.where.scope, owner)
        if not made or is_worked_out_twice(module, filled):
            continue
        certain = is_lone_empty_dict(module, site.where.scope, owner, made) and is_read_as_dict(module, site, filled.item)
        certain = certain and (filled.form == "setdefault" or not may_raise_or_read(module, filled))
        remedy, sure = counter_for_loop(module, filled)
        certain = certain and sure
        places = places_for_default(module, filled, made) if not remedy else ()
        numbers = all(place.form != "get" or type_of(place.added, module, site.where.scope) in NUMBERS for place in places)
        note = f"`collections.defaultdict({filled.factory})`, which does that in C"
        if remedy:
            note = f"`{remedy}`, which counts in C"
        yield Suspect(
            (site,),
            text(filled.item),
            verdict_of(
                unless(certain, Obstacle.TYPE_MATTERS),
                unless(not may_have_own_hash(module, site.where.scope, filled.item.slice), Obstacle.OWN_CLASS),
                unless(numbers, Obstacle.PART_TYPE),
                can_be_written=site.node in [place.site.node for place in places],
            ),
            note,
            detail=Remedy(filled.form, made[0].value, filled.factory, places),  # type: ignore[arg-type]  # each makes a dict
            variant="" if remedy else _variant(filled),
        )


def _variant(filled: Filled) -> str:
    """The variant of a place: counts, groups, and lists that are created in every iteration."""
    if filled.form == "setdefault":
        return "setdefault of a set" if filled.factory == "set" else "setdefault"
    kind = "count" if filled.factory in ("int", "float") else "group"
    return f"{kind} by {filled.form}"


def _proof(site: Site, suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
    return found(bytecode.at(site.node), _INSTRUCTIONS[suspect.detail.form])


RULE = Rule(
    __name__,
    suspects=_suspects,
    repeats=("setdefault", ast.Subscript),
    proof=_proof,
    adds_names=True,
    message="`{subject}` handles missing keys by hand ({instructions}); use {note}",
)
