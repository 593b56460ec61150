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

from flake8_bytecode_perf.analysis.displays import is_constant
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.bytecode import Bytecode, Evidence, calls, contains, found
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Module, Scope, Site

_COPIES = frozenset({"list", "tuple", "sorted", "set", "frozenset"})
_HELD = frozenset({"list", "tuple", "dict", "set", "frozenset", "range"})
_HASHING = frozenset({"dict", "set", "frozenset"})
_HASHABLE = frozenset({"str", "bytes", "int", "float", "bool", "complex", "NoneType"})


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.hot_calls_of("keys", *_COPIES):
        compare = site.parent
        if not isinstance(compare, ast.Compare) or not isinstance(compare.ops[-1], (ast.In, ast.NotIn)):
            continue
        if compare.comparators[-1] is not site.node or len(compare.ops) > 1:
            continue
        found_ = _copied(module, site.where.scope, site.node, compare.left)
        if found_ is not None:
            source, variant, certain = found_
            yield Suspect(
                (site._replace(node=compare),),
                text(site.node),
                verdict_of(unless(certain, Obstacle.UNKNOWN_TYPE)),
                source,
                (site.node,),
                variant=variant,
            )


def _copied(module: Module, scope: Scope, call: Any, wanted: ast.expr) -> tuple[str, str, bool] | None:
    """What to test instead, the variant, and whether the result is certainly the same; None if it is not."""
    match call:
        case ast.Call(func=ast.Attribute(attr="keys", value=owner), args=[], keywords=[]):
            known = type_of(owner, module, scope)
            return (text(owner), "", known == "dict") if known in ("", "dict") else None
        case ast.Call(func=ast.Name(id=name), args=[source], keywords=[]) if module.is_builtin(scope, name):
            return _of_builtin(module, scope, name, source, wanted)
    return None


def _of_builtin(module: Module, scope: Scope, name: str, source: ast.expr, wanted: ast.expr) -> tuple[str, str, bool] | None:
    if name in ("set", "frozenset"):
        if not isinstance(source, (ast.Tuple, ast.List)) or not source.elts or not all(map(is_constant, source.elts)):
            return None
        return text(ast.Set(source.elts)), "set", True
    known = type_of(source, module, scope)
    if known not in ("", *_HELD) or isinstance(source, (ast.GeneratorExp, ast.Starred)):
        return None
    if name == "sorted":
        return text(source), "sorted", False
    # [] in list(d) is false, [] in d raises
    certain = known in _HELD and (known not in _HASHING or type_of(wanted, module, scope) in _HASHABLE)
    return text(source), "list", certain


def _proof(site: Site, suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
    called, asked = found(bytecode.at(suspect.spans[0]), calls), found(bytecode.at(site.node), contains)
    return Evidence(called.instructions + asked.instructions) if called is not None and asked is not None else None


RULE = Rule(
    code="PFB309",
    name="membership-in-a-copy",
    doc=__doc__,
    suspects=_suspects,
    proof=_proof,
    message="`{subject}` is built only for a membership test ({instructions}); test membership in `{note}`",
)
