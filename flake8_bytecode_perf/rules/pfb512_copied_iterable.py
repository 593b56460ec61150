"""A copy that is made only to iterate over it.

**What**

`for x in list(y)`, `tuple(y)`, `y[:]`, `y.copy()`, `[*y]`, if `y` does not change while the loop runs; as a statement or in a
comprehension. `y` may be a name, a view such as `d.items()`, or a call that creates a collection: `sorted(z)`, `range(n)`,
`zip(a, b)`. The finding is at the `for`.

**Why**

The whole copy, with an entry for each element, is created before the first iteration. If nothing changes `y`, the loop can
iterate over the same elements without it.

**Slow**

```python
def work(n):
    weights = [3] * n
    total = last = 0
    for weight in list(weights):
        total += weight
        last = weight
    return total, last
```

**Fast**

```python
def work(n):
    weights = [3] * n
    total = last = 0
    for weight in weights:
        total += weight
        last = weight
    return total, last
```

**Proof**

CALL at the copying call; BINARY_SLICE, BINARY_SUBSCR or BINARY_OP `[]` at `y[:]`; LIST_EXTEND at `[*y]`.

**When not**

Not reported:

- a loop that may change `y`: by a method, by storing or deleting an item, or by passing `y` to other code
- a loop that runs unknown code, yields, or changes an object that may be an alias of `y`, unless `y` is known to be an unaliased
  local: a copy of `self.handlers` exists because a handler may remove itself
- calls of unknown functions, generators, `map` and `filter`, because these would produce their elements at a different time
- a dict or a set that is an attribute or a global: another thread may change its size

The finding is `likely` in these cases:

- the type of `y` is unknown: there may be a reason to read an iterator or a query completely
- a class of this file derives from the type of `y` and has an `__iter__`, `items` or a similar method of its own
- the loop looks up keys of the dict other than the current one: a `defaultdict` counts as a dict, and would grow
"""

from __future__ import annotations

import ast
from functools import partial
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.copied_sources import state_of_source
from flake8_bytecode_perf.analysis.iterables import scope_of_iterable
from flake8_bytecode_perf.analysis.iteration import header, iterations, may_override_protocol
from flake8_bytecode_perf.analysis.knowledge import BASIC_COLLECTIONS, COPIED_VIEWS, LAZY_PASSING_ON, VIEWS
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.bytecode.opcodes import calls, extends_list, slices, subscripts
from flake8_bytecode_perf.bytecode.proofs import Bytecode, Evidence, found
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import is_cold, last_name, text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope
    from flake8_bytecode_perf.verdict import Verdict


def _suspects(module: Module) -> Iterator[Suspect]:
    for loop in iterations(module):
        copy: ast.expr = loop.node.iter  # type: ignore[union-attr]  # no `while` is among them
        if copy.__class__ in (ast.Name, ast.Attribute):
            continue
        scope = scope_of_iterable(loop)
        source = _source(module, scope, copy)
        if source is not None and not is_cold(source):
            yield Suspect(
                (header(loop),),
                text(copy),
                note=text(source),
                spans=(copy,),
                detail=source,
                variant=_variant(module, scope, source),
                judge=partial(_verdict, module, loop, scope, source),
            )


def _verdict(module: Module, loop: Loop, scope: Scope, source: ast.expr) -> Verdict | None:
    state = state_of_source(module, loop, scope, source)
    if state is Certainty.NO:
        return None
    return verdict_of(
        unless(state is Certainty.CERTAIN, Obstacle.CHANGED_BY_CALLEE),
        unless(not may_override_protocol(module, scope, source), Obstacle.OWN_CLASS),
    )


def _source(module: Module, scope: Scope, copy: ast.expr) -> ast.expr | None:
    """What an expression copies, if it is a copy."""
    match copy:
        case ast.Call(func=ast.Name(id="list" | "tuple" as name), args=[source], keywords=[]):
            starred = isinstance(source, (ast.Starred, ast.GeneratorExp))
            return source if module.is_builtin(scope, name) and not starred else None
        case ast.Call(func=ast.Attribute(attr="copy", value=source), args=[], keywords=[]):
            return source if type_of(source, module, scope) in BASIC_COLLECTIONS else None
        case ast.List(elts=[ast.Starred(value=source)]) | ast.Tuple(elts=[ast.Starred(value=source)]):
            return source
        case ast.Subscript(value=source, slice=ast.Slice(lower=None, upper=None, step=None)):
            return source if type_of(source, module, scope) in ("list", "bytearray") else None
    return None


def _variant(module: Module, scope: Scope, source: ast.expr) -> str:
    """The variant of what is copied: a view of a dict, a set, something that makes its elements as it goes, or a list."""
    if isinstance(source, ast.Call):
        name = last_name(source.func)
        if name in VIEWS or name in LAZY_PASSING_ON or name == "range":
            return COPIED_VIEWS.get(name, "range" if name == "range" else "lazy")
    return COPIED_VIEWS.get(type_of(source, module, scope), "")


def _proof(_site: object, suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
    there = bytecode.at(suspect.spans[0])
    evidence = (found(there, family) for family in (calls, slices, subscripts, extends_list))
    return next(filter(None, evidence), None)


RULE = Rule(
    __name__,
    suspects=_suspects,
    proof=_proof,
    message="`{subject}` is a copy that the loop only iterates over ({instructions}); iterate over `{note}` directly",
)
