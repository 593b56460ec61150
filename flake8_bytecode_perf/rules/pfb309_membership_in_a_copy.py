"""A membership test in a copy that is built only for the test.

**What**

`x in list(xs)`, `x in tuple(xs)`, `x in sorted(xs)`, `x in set((a, b))`, `k in d.keys()`, also with `not in`, in a
loop.

**Why**

Every iteration makes a call that builds a list, a set or a view (CALL) before CONTAINS_OP tests it.

**Slow**

```python
def work(n):
    table, found = {1: "a", 2: "b"}, 0
    for i in range(n):
        if i in table.keys():
            found += 1
    return found
```

**Fast**

```python
def work(n):
    table, found = {1: "a", 2: "b"}, 0
    for i in range(n):
        if i in table:
            found += 1
    return found
```

**Proof**

CALL at the copy, CONTAINS_OP at the comparison.

**When not**

Not reported:

- `values()` and `items()`;
- a copy of a string or of bytes;
- `set(xs)` of anything but a display: `x in xs` compares the elements one by one.

The finding is only `likely` in these cases:

- `keys()` of an object that is not known to be a dict;
- a copy of an object that is not known to be a list, tuple, dict, set or range: `in` consumes an iterator;
- `sorted`, which compares the elements;
- a list of a dict or a set, if the tested value is not known to be hashable: the list compares it, the dict computes
  its hash.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.definitions import is_overridden
from flake8_bytecode_perf.analysis.displays import is_constant
from flake8_bytecode_perf.analysis.effects import may_be_called_by
from flake8_bytecode_perf.analysis.knowledge import COPYING_BUILTINS, HASHABLE, HASHED, MEMBERSHIP, SEARCHED_BY_ELEMENT
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.bytecode.opcodes import calls, contains
from flake8_bytecode_perf.bytecode.proofs import at_site, at_span, stands_at
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope

_Better = tuple[str, str, "Obstacle | None", "Obstacle | None"]


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.hot_calls_of("keys", *COPYING_BUILTINS):
        match site.parent:
            case ast.Compare(left=wanted, ops=[ast.In() | ast.NotIn()], comparators=[call]) as compare if call is site.node:
                found_ = _copied(module, site.where.scope, site.node, wanted)
                if found_ is not None:
                    source, variant, *obstacles = found_
                    place = (site._replace(node=compare),)
                    yield Suspect(place, text(call), verdict_of(*obstacles), source, (call,), variant=variant)


def _copied(module: Module, scope: Scope, call: Any, wanted: ast.expr) -> _Better | None:
    """What to test instead, the variant, and what may make that another result; None where it is another one."""
    match call:
        case ast.Call(func=ast.Attribute(attr="keys", value=owner), args=[], keywords=[]):
            if type_of(owner, module, scope) not in ("", "dict"):
                return None
            asking = scope.runner in may_be_called_by(module, "__contains__")
            return text(owner), "", _unless_a(module, scope, owner, ["dict"]), unless(not asking, Obstacle.REENTRANT)
        case ast.Call(func=ast.Name(id=name), args=[source], keywords=[]) if module.is_builtin(scope, name):
            return _of_builtin(module, scope, name, source, wanted)
    return None


def _of_builtin(module: Module, scope: Scope, name: str, source: ast.expr, wanted: ast.expr) -> _Better | None:
    if name in ("set", "frozenset"):
        if not isinstance(source, (ast.Tuple, ast.List)) or not source.elts or not all(map(is_constant, source.elts)):
            return None
        return text(ast.Set(source.elts)), "set", None, None
    known = type_of(source, module, scope)
    if known not in ("", *SEARCHED_BY_ELEMENT) or isinstance(source, (ast.GeneratorExp, ast.Starred)):
        return None
    if name == "sorted":
        return text(source), "sorted", Obstacle.OTHER_RESULT, None
    # [] in list(d) is false, [] in d raises
    hashes = known not in HASHED or type_of(wanted, module, scope) in HASHABLE
    return text(source), "list", _unless_a(module, scope, source, SEARCHED_BY_ELEMENT), unless(hashes, Obstacle.OTHER_ERROR)


def _unless_a(module: Module, scope: Scope, node: ast.expr, kinds: Collection[str]) -> Obstacle | None:
    """What keeps an expression from being of one of these types, with the tests for membership that these have."""
    known = type_of(node, module, scope)
    if known not in kinds:
        return Obstacle.UNKNOWN_TYPE
    return unless(not is_overridden(module, known, *MEMBERSHIP, "keys"), Obstacle.OWN_CLASS)


RULE = Rule(
    __name__,
    suspects=_suspects,
    repeats=("keys", *COPYING_BUILTINS),
    proof=stands_at((at_span, calls), (at_site, contains)),
    message="`{subject}` is built only for a membership test ({instructions}); test membership in `{note}`",
)
