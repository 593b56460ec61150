"""A loop that removes or inserts elements at the front of a list.

**What**

`queue.pop(0)` and `queue.insert(0, x)` in a loop.

**Why**

Each call moves all other elements by one place: n iterations of n moves.

**Slow**

```python
def work(n):
    queue, total = list(range(n)), 0
    while queue:
        total += queue.pop(0)
    return total
```

**Fast**

```python
from collections import deque


def work(n):
    queue, total = deque(range(n)), 0
    while queue:
        total += queue.popleft()
    return total
```

**Proof**

LOAD_ATTR (LOAD_METHOD on 3.11) and CALL at the method call.

**When not**

The finding is `certain` if the object is known to be a list. It is `likely` if the type is unknown, or if the loop also does
something with the list that a deque does not support or does more slowly: slicing, sorting, adding it to another list, popping
from its middle, comparing it, or passing it to unknown code.

Not reported: a loop that exits right after the call, or that creates the list in every iteration; a list that is known to be
short; a dict, a deque or another type.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.chains import made_as
from flake8_bytecode_perf.analysis.displays import reads_only
from flake8_bytecode_perf.analysis.invariance import occurrences
from flake8_bytecode_perf.analysis.lengths import is_short, leaves_behind
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.bytecode import Bytecode, Evidence, calls, found, loads_any_attribute
from flake8_bytecode_perf.model import Site
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import root, text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Loop, Module

_METHODS = frozenset("append clear copy count extend index insert pop remove reverse".split())  # that a deque has too
_TESTING = (ast.If, ast.IfExp, ast.While, ast.BoolOp, ast.UnaryOp, ast.Return)  # or handing out, behind the loop
_OTHERS = frozenset({"collections.deque", "deque", "collections.OrderedDict"})


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.hot_calls_of("pop", "insert"):
        call, loop = site.node, site.where.loop
        if loop is None or not isinstance(call.func, ast.Attribute) or not _at_front(call) or not key(call.func.value):
            continue
        known = type_of(call.func.value, module, site.where.scope)
        if known not in ("", "list") or leaves_behind(loop, site) or _is_other(module, site) or _made_anew(module, site):
            continue
        if not is_short(module, site.where.scope, call.func.value):
            note = "popleft()" if call.func.attr == "pop" else "appendleft()"
            certain = bool(known) and _serves_as_deque(module, site)
            yield Suspect((site,), text(call), verdict_of(unless(certain, Obstacle.TYPE_MATTERS)), note, spans=(call.func,))


def _at_front(call: Any) -> bool:
    """pop(0) and insert(0, x); 0 of another type, as for a dict, is none."""
    if call.keywords or len(call.args) != (1 if call.func.attr == "pop" else 2):
        return False
    return isinstance(call.args[0], ast.Constant) and type(call.args[0].value) is int and call.args[0].value == 0


def _serves_as_deque(module: Module, site: Site) -> bool:
    """Whether the loop does nothing else with the list than what it could do with a deque."""
    loop: Any = site.where.loop
    owner = site.node.func.value
    if any(loop.holds(found) for found in module.once(_popping_inside).get(key(owner), ())):
        return False
    uses = (Site(node, parent, site.where) for node, parent in occurrences(module, loop, site.where.scope, owner))
    return all(_is_for_deque(module, use) for use in uses)


def _popping_inside(module: Module) -> dict[str, list[Loop]]:
    """The loops that pop from another place of a sequence than its ends, by the key of what they pop from."""
    found: dict[str, list[Loop]] = {}
    for site in module.hot_calls_of("pop"):
        call, loop = site.node, site.where.loop
        if loop is not None and isinstance(call.func, ast.Attribute) and call.args and not _at_front(call):
            found.setdefault(key(call.func.value), []).append(loop)
    return found


def _is_for_deque(module: Module, use: Site) -> bool:
    match use.parent:
        case ast.Attribute(attr=method):
            return method in _METHODS
        case ast.Subscript(value=value, slice=index) if value is use.node:
            return not isinstance(index, ast.Slice)
    return isinstance(use.parent, _TESTING) or reads_only(module, use)


def _is_other(module: Module, site: Site) -> bool:
    """Whether a name is bound to a deque anywhere, or is a module or class: sys.path.insert(0, p) is no queue."""
    base: Any = root(site.node.func.value)
    bindings = module.variable(site.where.scope, base.id).bindings
    name = getattr(site.node.func.value, "attr", "")
    stores = module.stores_of(site.where.scope, name) if name else []
    imported = any(found.origin for found in bindings)
    return imported or any(made_as(module, found, _OTHERS) for found in (*bindings, *stores))


def _made_anew(module: Module, site: Site) -> bool:
    """Whether every iteration of the innermost loop binds the name, or stores the attribute: another list in each."""
    loop: Any = site.where.loop
    scope, owner = site.where.scope, site.node.func.value
    base: Any = root(owner)
    if loop in module.variable(scope, base.id).loops:
        return True
    stores = module.stores_of(scope, getattr(owner, "attr", ""))
    return any(loop.holds(found.where.loop) for found in stores)


def _proof(site: Site, suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
    return found([*bytecode.at(suspect.spans[0]), *bytecode.at(site.node)], loads_any_attribute, calls)


RULE = Rule(
    code="PFB513",
    name="front-of-list",
    doc=__doc__,
    suspects=_suspects,
    proof=_proof,
    message="`{subject}` moves all other elements in every iteration ({instructions}); use `{note}` of a deque, which moves none",
    growth=True,
)
