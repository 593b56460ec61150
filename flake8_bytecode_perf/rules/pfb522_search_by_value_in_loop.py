"""A search by value in the sequence that the loop itself iterates over.

**What**

`xs.index(x)`, `xs.count(x)` or `xs.remove(x)` in a loop over `xs`, or over `enumerate(xs)`, a copy or a slice of it,
including comprehensions. Also `while x in xs: xs.remove(x)`, which searches from the start for each element that it removes.

**Why**

Each call searches the sequence linearly: n iterations of n comparisons.

**Slow**

```python
def work(n):
    values = list(range(n))
    total = 0
    for value in values:
        total += values.index(value)
    return total
```

**Fast**

```python
def work(n):
    values = list(range(n))
    first = {}
    for i, value in enumerate(values):
        first.setdefault(value, i)
    total = 0
    for value in values:
        total += first[value]
    return total
```

**Proof**

LOAD_ATTR (LOAD_METHOD on 3.11) and CALL at the method call.

**When not**

`index` and `count` compare element by element in every sequence, so its type need not be known. The elements must be hashable
to be keys of a dictionary: the finding is `likely` if their type is unknown, and if the loop changes the sequence. For `remove`,
it is `likely` if the type of the sequence is unknown, if the loop goes through the list itself, which skips elements, or uses it
otherwise, and if the list is an attribute that other code may see meanwhile. All are `likely` if the loop may exit behind the
call, or comes to it only for what equals one value, as in `if x.name == name: xs.remove(x)` and `while x in xs: xs.remove(x)`. In
the latter, `x` may be a constant, which many elements may equal.

Not reported: a loop that exits immediately after the call, a sequence that is rebound in every iteration, or that the
file shows to have at most 100 elements, an `index` call with a start position, and `remove` of a set.

With a profile, `index` and `count` in a loop over something else are reported as well, if the loop leaves the list as it is. The
finding is `likely` if the list is not known to be one, or is an attribute that other code may replace.

No fix is written: the dictionary, the Counter or the new list has to be kept up to date with whatever else the loop does with the
sequence, and it has to be built anew wherever the sequence changes.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.flow import runs_at_most_once
from flake8_bytecode_perf.analysis.hashability import gives_hashable
from flake8_bytecode_perf.analysis.iterables import iterated_over
from flake8_bytecode_perf.analysis.knowledge import HASHED, IMMUTABLE
from flake8_bytecode_perf.analysis.lengths import has_bounded_length
from flake8_bytecode_perf.analysis.mutation import is_unchanged
from flake8_bytecode_perf.analysis.ownership import is_unaliased_until
from flake8_bytecode_perf.analysis.removals import removal_obstacles, runs_for_few
from flake8_bytecode_perf.analysis.renewals import is_rebound_in
from flake8_bytecode_perf.analysis.searched_lists import is_hashable_at, left_alone
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.bytecode.proofs import calls_method_of_site
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import nodes_in, text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site
    from flake8_bytecode_perf.verdict import Verdict

_REMEDIES = {
    "index": "build a dictionary that maps each element to its first index",
    "count": "use a `collections.Counter`, which counts all elements once",
    "remove": "build a new list without the removed elements",
}


def _suspects(module: Module) -> Iterator[Suspect]:
    yield from _removed_one_by_one(module)
    for site in module.hot_calls_of(*_REMEDIES):
        call = site.node
        if site.where.loop is None or not isinstance(call.func, ast.Attribute) or len(call.args) != 1 or call.keywords:
            continue
        wanted = key(call.func.value)
        loop = next((loop for loop in site.where.loop.outwards() if wanted and wanted in iterated_over(loop)), None)
        if loop is None and module.asked.profiled:
            yield from _searched(module, site)
        if loop is None or loop.cold or runs_at_most_once(site) or is_rebound_in(module, loop.scope, loop, call.func.value):
            continue
        if isinstance(call.args[0], (ast.Constant, ast.Starred)) or has_bounded_length(module, site.where.scope, call.func.value):
            continue
        known = type_of(call.func.value, module, site.where.scope)
        if known not in HASHED:  # a set has a `remove` too
            yield Suspect((site,), text(call), _verdict(module, site, loop, known), _remedy(module, site, loop), (call.func,))


def _searched(module: Module, site: Site) -> Iterator[Suspect]:
    """A list that a loop over something else searches and leaves as it is: only a profile shows that it is long."""
    call, scope = site.node, site.where.scope
    owner, method = call.func.value, call.func.attr
    known = type_of(owner, module, scope)
    found = left_alone(module, site, owner) if known in ("", "list") and method != "remove" else None
    if found is None or isinstance(call.args[0], (ast.Constant, ast.Starred)) or has_bounded_length(module, scope, owner):
        return
    hashable = gives_hashable(module, scope, owner) and is_hashable_at(module, site, call.args[0])
    error = unless(method == "count", Obstacle.ERROR_DIFFERS)  # KeyError for ValueError
    verdict = verdict_of(unless(bool(known) and hashable, Obstacle.UNKNOWN_TYPE), found[1], error)
    yield Suspect((site,), text(call), verdict, _REMEDIES[method] + ", once before the loop" * (method == "index"), (call.func,))


def _removed_one_by_one(module: Module) -> Iterator[Suspect]:
    """Lists from which a `while` removes one value until it is gone: `while x in xs: xs.remove(x)`.

    Few elements equal one that has a name; many may be "" or None.
    """
    for site in module.hot_calls_of("remove"):
        loop: Any = site.where.loop.node if site.where.loop is not None else None
        match loop, site.node:
            case (
                ast.While(test=ast.Compare(left=value, ops=[ast.In()], comparators=[held]), body=[ast.Expr(value=only)]),
                ast.Call(func=ast.Attribute(value=owner), args=[removed], keywords=[]) as call,
            ) if only is call and key(owner) and key(owner) == key(held) and _is_same(value, removed):
                known = type_of(owner, module, site.where.scope)
                remedy = f"assign the elements that differ from it to `{text(owner)}[:]` once"
                few = unless(isinstance(value, ast.Constant), Obstacle.FEW_ITERATIONS)
                verdict = verdict_of(unless(known == "list", Obstacle.UNKNOWN_TYPE), few)
                if known not in HASHED and not has_bounded_length(module, site.where.scope, owner):
                    yield Suspect((site,), text(call), verdict, remedy, (call.func,))


def _is_same(value: ast.expr, removed: ast.expr) -> bool:
    """Whether two expressions give the same value; a call may give another one each time."""
    return text(value) == text(removed) and not any(isinstance(part, ast.Call) for part in nodes_in(value))


def _verdict(module: Module, site: Site, loop: Loop, known: str) -> Verdict:
    few = unless(not runs_for_few(module, site, loop), Obstacle.FEW_ITERATIONS)
    if site.node.func.attr == "remove":
        others = removal_obstacles(module, site, loop)
    else:  # xs[xs.index(x)] = y      would have to change the dictionary, too
        changed = is_unchanged(module, loop, site.where.scope, site.node.func.value) is Certainty.NO
        others = (unless(not changed, Obstacle.CHANGED_IN_LOOP),)
    return verdict_of(unless(_is_certain(module, site, known), Obstacle.UNKNOWN_TYPE), few, *others)


def _remedy(module: Module, site: Site, loop: Loop) -> str:
    """What replaces the search; a list that others may know stays the same object."""
    owner, method = site.node.func.value, site.node.func.attr
    own = isinstance(owner, ast.Name) and is_unaliased_until(module, site.where.scope, owner.id, loop.span[1])
    return _REMEDIES[method] if own or method != "remove" else f"assign the elements that stay to `{text(owner)}[:]` once"


def _is_certain(module: Module, site: Site, known: str) -> bool:
    """Whether `remove` is that of a list; for the others, whether the elements can be keys of a dict."""
    if site.node.func.attr == "remove":
        return known == "list"
    return type_of(site.node.args[0], module, site.where.scope) in IMMUTABLE


RULE = Rule(
    __name__,
    suspects=_suspects,
    repeats=(*_REMEDIES,),
    proof=calls_method_of_site,
    message="`{subject}` compares element by element in every iteration ({instructions}); {note}",
    growth=True,
)
