"""A membership test in a list, repeated by a loop.

**What**

`x in names` or `x not in names` in a loop, or in the condition of a comprehension, if `names` is a list that the loop
does not change, or only adds to: `if x not in seen: seen.append(x)`, or `seen += [x]`. The same in a function that calls itself,
in a loop of it or not, if all calls share the list: a variable of the function around, a parameter that is handed on, or an
attribute such as `self.seen`.

**Why**

CONTAINS_OP searches the list linearly: n iterations of m comparisons. A set is searched by hash. For a list that grows, the set
is kept beside it: `members.add(x)` with each `append`. If the loop does nothing but list distinct elements,
`list(dict.fromkeys(xs))` replaces it.

**Slow**

```python
def work(n):
    known = list(range(300))
    found = 0
    for i in range(n):
        if i in known:
            found += 1
    return found
```

**Fast**

```python
def work(n):
    known = list(range(300))
    members = set(known)
    found = 0
    for i in range(n):
        if i in members:
            found += 1
    return found
```

**Proof**

CONTAINS_OP at the comparison.

**When not**

The finding is `likely` in these cases:

- the elements or the tested value may not be hashable, or may have an unusual `__eq__`: they are not known to be strings, numbers
  or tuples of such, nor does the loop use the value as a key of a dict or an element of a set
- the list is an attribute that grows, which other code may fill or replace, or one that code which the loop calls may change
- a parameter that is taken for a list because the function appends to it

Not reported:

- a loop that removes or replaces elements, rebinds the list, or passes it to code that may change it;
- a list that the file shows to have at most 100 elements, such as a constant of the module or a class: the time for a search does
  not grow;
- a list that grows while its length is compared with a constant;
- a search for a constant in a list that does not change, which has the same result in each iteration;
- an object that is not known to be a list;
- a loop that exits right after the test.

A set beside a list that grows pays from about ten distinct elements on.

No fix is written: the set has to be kept up to date with whatever else the code does with the list.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.early_values import obstacles_to_early_value
from flake8_bytecode_perf.analysis.growing_lists import (
    added_by_recursion,
    added_in,
    additions_of,
    calls_of_itself,
    elements_added,
    is_another,
    is_bounded,
    is_changed_elsewhere,
    is_used_as_list,
)
from flake8_bytecode_perf.analysis.hashability import gives_hashable, is_hashable, is_hashed_in, may_be_hashable
from flake8_bytecode_perf.analysis.invariance import best_loop, invariance_of_contents
from flake8_bytecode_perf.analysis.lengths import has_bounded_length
from flake8_bytecode_perf.analysis.mutation import invariance_of, is_unchanged
from flake8_bytecode_perf.analysis.starts import is_empty, made_before
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.bytecode import contains, stands
from flake8_bytecode_perf.model import Bound, Heat
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import counted, text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Loop, Module, Scope, Site


class _List(NamedTuple):
    """What becomes of the list: what is added to it, and who else may change it."""

    added: list[ast.AST]
    doubt: Obstacle | None


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.sites(ast.Compare):
        node, scope = site.node, site.where.scope
        if len(node.ops) > 1 or not isinstance(node.ops[0], (ast.In, ast.NotIn)):
            continue
        held = node.comparators[0]
        if not isinstance(held, (ast.Name, ast.Attribute)):
            continue
        if site.where.loop is None and not calls_of_itself(module, scope.runner):
            continue
        known = type_of(held, module, scope)
        if known != "list" and (known or not isinstance(held, ast.Name) or not is_used_as_list(module, scope, held)):
            continue
        if not (may_be_hashable(module, scope, node.left) if module.doubts else _is_hashable(module, site, node.left)):
            continue
        found = _searched(module, site, held)
        # if "a" in names: …      gives the same in each iteration, in a set as in a list
        same = found is not None and not found.added and isinstance(node.left, ast.Constant)
        if found is not None and not same and not has_bounded_length(module, scope, held):
            typed = unless(bool(known) and _are_hashable(module, site, held, found), Obstacle.UNKNOWN_TYPE)
            yield _suspect(module, site, held, found)._replace(verdict=verdict_of(typed, found.doubt))


def _suspect(module: Module, site: Site, held: ast.expr, found: _List) -> Suspect:
    name, subject = text(held), text(site.node)
    if not found.added:
        return Suspect((site,), subject, note=f"create a set of `{name}` once before the loop, and search that")
    iterable = _only_distinct(module, site, held)
    if iterable is not None:
        return Suspect((site,), subject, note=f"use `{name} = list(dict.fromkeys({text(iterable)}))`", variant="distinct")
    return Suspect((site,), subject, note=f"keep a set of the same elements beside `{name}`, and search that", variant="growing")


def _searched(module: Module, site: Site, held: ast.Name | ast.Attribute) -> _List | None:
    """What becomes of the list that is searched at a place; None where it is not searched again and again, or loses elements."""
    scope, innermost = site.where.scope, site.where.loop
    doubt = unless(isinstance(held, ast.Name), Obstacle.CODE_ELSEWHERE)
    recursive = added_by_recursion(module, site, held)
    if innermost is not None and innermost.depth:
        # self.visit(x), in the loop, adds to self.seen
        shared = recursive if isinstance(held, ast.Attribute) else None
        if not shared and _outermost(module, innermost, scope, held) is not None:
            return _List([], None if isinstance(held, ast.Name) else _doubt_of_attribute(module, site, held))
        added = _added(module, innermost, scope, held)
        if added:
            return _List(added, doubt)
    return _List(recursive, doubt) if recursive else None


def _added(module: Module, innermost: Loop, scope: Scope, held: ast.expr) -> list[ast.AST]:
    """What adds to a list in the loops around that do nothing else to it; nothing where something else does."""
    added: list[ast.AST] = []
    for around in innermost.outwards():
        if is_another(module, around, scope, held):
            break
        found = added_in(module, around, scope, held)
        if not found or (isinstance(held, ast.Name) and is_changed_elsewhere(module, around, scope, held)):
            return []
        added = found
    return added if added and not is_bounded(module, innermost, held) else []


def _outermost(module: Module, innermost: Loop, scope: Scope, held: ast.expr) -> Loop | None:
    """The outermost of the loops around that leave the list as it is."""
    fitting = None
    for loop in innermost.outwards():
        state = min(invariance_of(module, loop, scope, held), is_unchanged(module, loop, scope, held))
        if state is Certainty.NO or (state is Certainty.LIKELY and isinstance(held, ast.Name)):
            break
        fitting = loop
    return fitting


def _doubt_of_attribute(module: Module, site: Site, held: ast.Attribute) -> Obstacle | None:
    """Why the list of an attribute may be another one in some iteration, or change in it; None where it surely does neither."""
    scope = site.where.scope
    best = best_loop(site, lambda loop: invariance_of_contents(module, loop, scope, held))
    if best is None or best[1] is not Certainty.CERTAIN:
        return Obstacle.CODE_ELSEWHERE
    return next((found for found in obstacles_to_early_value(module, best[0], scope, held) if found.doubts), None)


def _are_hashable(module: Module, site: Site, held: ast.Name | ast.Attribute, found: _List) -> bool:
    """Whether what is looked for, what the list has and what is added to it can surely be put into a set."""
    scope = site.where.scope
    if not _is_hashable(module, site, site.node.left):
        return False
    if isinstance(held, ast.Attribute):
        return not found.added and gives_hashable(module, scope, held)
    if gives_hashable(module, scope, held):
        return all(_adds_hashable(module, site, added) for added in found.added)
    bindings, additions = module.variable(scope, held.id).bindings, additions_of(module, scope, held)
    given = [found for found in bindings if found.kind is not Bound.AUGMENTED]
    return (
        additions is not None
        and all(one.value is not None and _holds_hashable(module, one.where.scope, one.value) for one in given)
        and all(_adds_hashable(module, added, added.node) for added in additions)
    )


def _adds_hashable(module: Module, site: Site, added: ast.AST) -> bool:
    """Whether all that something at a site adds to a list surely can be put into a set."""
    return all(
        gives_hashable(module, site.where.scope, element) if many else _is_hashable(module, site, element)
        for element, many in elements_added([added])
    )


def _is_hashable(module: Module, site: Site, node: ast.expr) -> bool:
    """Whether a value surely can be put into a set: by its type, or because the loop hashes it anyway."""
    loop = site.where.loop
    return is_hashable(module, site.where.scope, node) or (loop is not None and is_hashed_in(module, loop, node))


def _holds_hashable(module: Module, scope: Scope, value: ast.expr) -> bool:
    return is_empty(module, scope, value, "list") or gives_hashable(module, scope, value)


def _only_distinct(module: Module, site: Site, held: ast.expr) -> ast.expr | None:
    """What a loop goes through that does nothing but list its distinct elements, in a list that is empty before."""
    loop = site.where.loop
    if loop is None or not isinstance(held, ast.Name):
        return None
    match loop.node:
        case ast.For(
            target=ast.Name(id=element),
            iter=iterable,
            body=[
                ast.If(
                    test=ast.Compare(ops=[ast.NotIn()]) as test,
                    body=[ast.Expr(value=ast.Call(func=ast.Attribute(attr="append"), args=[ast.Name(id=added)]))],
                    orelse=[],
                )
            ],
        ) if test is site.node and added == element and getattr(test.left, "id", "") == element:
            new = is_empty(module, loop.scope, made_before(loop, held.id), "list")
            return iterable if new and counted(loop.node, held.id) == 2 else None
    return None


RULE = Rule(
    __name__,
    suspects=_suspects,
    needs=(ast.Compare,),
    proof=stands(contains),
    message=("`{subject}` searches the list linearly in every iteration ({instructions}); {note}"),
    heat=Heat.FUNCTION,
    growth=True,
)
