"""A sequence that a loop shortens from the front.

**What**

`s = s[n:]` in a loop, with a str, bytes, list or tuple.

**Why**

Each slice copies everything that is left: n iterations of n elements.

**Slow**

```python
def work(n):
    values, total = list(range(n)), 0
    while values:
        total += values[0]
        values = values[1:]
    return total
```

**Fast**

```python
from collections import deque


def work(n):
    values, total = deque(range(n)), 0
    while values:
        total += values.popleft()
    return total
```

**Proof**

The slice at its own span (BINARY_SLICE, BINARY_SUBSCR up to 3.11) and the store to the same name or attribute.

**When not**

The finding is `certain` for a value that is known to be a str, bytes, list or tuple. It is `likely` if the type is unknown,
because a slice of a memoryview or an array copies nothing. It is also `likely` if every iteration takes a chunk of a fixed size,
`data[:size]` and `data = data[size:]`: with large chunks, there are few iterations. And it is
`likely` if the loop may end after a few elements, such as one that skips leading spaces: only a loop that goes on until the
value is empty, or that adds other elements, is known to remove most of them.

Not reported: a memoryview or an array, a name that is rebound in every iteration, such as a loop's target, and a loop that exits
after the slice.

No fix is written: an index has to be added to everything else that reads the value in the loop and behind it, and a deque has
neither slices nor the methods of a string.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.access_paths import assignments, key
from flake8_bytecode_perf.analysis.chains import made_as
from flake8_bytecode_perf.analysis.flow import runs_at_most_once
from flake8_bytecode_perf.analysis.knowledge import COPIED_BY_SLICES, VIEWED_BY_SLICES
from flake8_bytecode_perf.analysis.mutation import invariance_of
from flake8_bytecode_perf.analysis.queues import removes_most
from flake8_bytecode_perf.analysis.reaching_types import type_before
from flake8_bytecode_perf.analysis.symbols import bindings_of
from flake8_bytecode_perf.analysis.types import type_of_stores
from flake8_bytecode_perf.bytecode.opcodes import slices, stores, subscripts
from flake8_bytecode_perf.bytecode.proofs import at_site, at_span, stands_at
from flake8_bytecode_perf.model.kinds import Bound
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.bytecode.instruction import Instruction
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site

_CHUNK = 64  # elements; fewer are taken for a record


def _suspects(module: Module) -> Iterator[Suspect]:
    for site, target, value in assignments(module):
        if not _cuts(target, value) or runs_at_most_once(site) or _is_rebound(module, site, target):
            continue
        known = _type(module, site, target)
        if known in COPIED_BY_SLICES and not _is_view(module, site, target):
            place = site._replace(node=value, parent=target)
            certain = bool(known) and not _takes_chunks(module, site, value)
            most = unless(removes_most(module, site, target), Obstacle.FEW_REMOVED)
            yield Suspect((place,), text(target), verdict_of(unless(certain, Obstacle.UNKNOWN_TYPE), most), spans=(target,))


def _loop(site: Site) -> Loop:
    assert site.where.loop is not None  # noqa: S101 - the facts keep assignments in loops alone
    return site.where.loop


def _cuts(target: ast.expr, value: ast.expr) -> bool:
    """Whether a value is its target from some place on, to its end."""
    match value:
        case ast.Subscript(value=cut, slice=ast.Slice(lower=ast.expr() as lower, upper=None, step=None)):
            negative = isinstance(lower, ast.UnaryOp) and isinstance(lower.op, ast.USub)
            whole = isinstance(lower, ast.Constant) and not lower.value  # s[0:] cuts nothing off
            return not negative and not whole and isinstance(target, (ast.Name, ast.Attribute)) and key(cut) == key(target)
    return False


def _takes_chunks(module: Module, site: Site, cut: Any) -> bool:
    """Whether every iteration reads a slice of one length and cuts it off: `data[:size]` and `data = data[size:]`."""
    loop, lower = _loop(site), cut.slice.lower
    record = isinstance(lower, ast.Constant) and isinstance(lower.value, int) and lower.value < _CHUNK
    if record or not invariance_of(module, loop, site.where.scope, lower):
        return False  # a lexer cuts a token, which may be short
    return any(loop.holds(found) for found in module.once(_heads)[key(cut.value), text(lower)])


def _heads(module: Module) -> defaultdict[tuple[str, str], list[Loop]]:
    """The loops that read xs[:n], by the two."""
    found: defaultdict[tuple[str, str], list[Loop]] = defaultdict(list)
    for site in module.sites(ast.Subscript):
        loop = site.where.loop
        match site.node.slice:
            case ast.Slice(lower=None | ast.Constant(value=0), upper=ast.expr() as upper, step=None) if loop is not None:
                found[key(site.node.value), text(upper)].append(loop)
    return found


def _type(module: Module, site: Site, target: ast.expr) -> str:
    """What a name is before the loop, or what its other stores make of an attribute."""
    if isinstance(target, ast.Name):
        return type_before(module, site.where, target.id, _loop(site).nest.line)
    stores = bindings_of(module, site.where.scope, target)
    return type_of_stores([store for store in stores if store.value is None or not _cuts(target, store.value)], module)


def _is_rebound(module: Module, site: Site, target: ast.expr) -> bool:
    """Whether the innermost loop binds the name in another way as well: by its target, or from what is no cut of it."""
    loop = _loop(site)
    others = [
        found
        for found in bindings_of(module, site.where.scope, target)
        if loop.holds(found.where.loop) and found.node is not target
    ]
    return any(found.kind is Bound.OTHER or (found.value is not None and not _cuts(target, found.value)) for found in others)


def _is_view(module: Module, site: Site, target: ast.expr) -> bool:
    bindings = bindings_of(module, site.where.scope, target)
    # in a file with a star-import memoryview may be another's: it is taken for the builtin here all the same
    named = any(getattr(getattr(found.value, "func", None), "id", "") == "memoryview" for found in bindings)
    return named or any(made_as(module, found, VIEWED_BY_SLICES) for found in bindings)


def _cuts_off(instruction: Instruction) -> bool:
    return slices(instruction) or subscripts(instruction)


RULE = Rule(
    __name__,
    suspects=_suspects,
    repeats=(ast.Subscript,),
    proof=stands_at((at_site, _cuts_off), (at_span, stores)),
    message=(
        "`{subject}` is shortened from the front by a slice ({instructions}): every iteration copies the rest; "
        "use an index or a `collections.deque`"
    ),
    growth=True,
)
