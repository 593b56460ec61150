"""Membership in a copy that is made for the test alone.

**What**

`x in list(xs)`, `x in tuple(xs)`, `x in sorted(xs)`, `x in set((a, b))`, `k in d.keys()`, and `not in` as well, in a loop.

**Why**

Each pass calls what makes a list, a set or a view (CALL) before CONTAINS_OP asks it.

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

Silent for `values()` and `items()`, where the copy is of a string or bytes, and for `set(xs)` of anything but a display: `x in
xs` compares one by one. Likely for `keys()` of what is not known to be a dict, and for a copy of what is not known to be a
list, tuple, dict, set or range: an iterator is used up by `in`. Likely for `sorted`, which compares the elements, and for a list
of a dict or a set, where what is looked for is not known to be hashable: the list compares it, the dict asks for its hash.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.bytecode import calls, contains, found
from flake8_bytecode_perf.infer import type_of
from flake8_bytecode_perf.rule import Bytecode, Evidence, Rule, Suspect
from flake8_bytecode_perf.rules._displays import is_constant
from flake8_bytecode_perf.rules._shapes import text

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
            yield Suspect((site._replace(node=compare),), text(site.node), certain, source, (site.node,), variant=variant)


def _copied(module: Module, scope: Scope, call: Any, wanted: ast.expr) -> tuple[str, str, bool] | None:
    """What to ask instead, the variant, and whether that surely says the same; None where it does not."""
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
        return f"a display {{{text(source)[1:-1]}}}", "set", True
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
    message="{subject} is made for one test of membership ({instructions}); ask {note}",
)
