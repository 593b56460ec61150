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
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.growing_lists import calls_of_itself, is_used_as_list
from flake8_bytecode_perf.analysis.hashability import may_be_hashable
from flake8_bytecode_perf.analysis.lengths import has_bounded_length
from flake8_bytecode_perf.analysis.searched_lists import Searched, distinct_elements_of, fits_set, is_hashable_at, searched_list
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.bytecode.opcodes import contains
from flake8_bytecode_perf.bytecode.proofs import stands
from flake8_bytecode_perf.model.kinds import Heat
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.sites(ast.In):
        node, scope = site.node, site.where.scope
        held = node.comparators[0]
        if not isinstance(held, (ast.Name, ast.Attribute)):
            continue
        if site.where.loop is None and not calls_of_itself(module, scope.runner):
            continue
        known = type_of(held, module, scope)
        if known != "list" and (known or not isinstance(held, ast.Name) or not is_used_as_list(module, scope, held)):
            continue
        if not (may_be_hashable(module, scope, node.left) if module.doubts else is_hashable_at(module, site, node.left)):
            continue
        found = searched_list(module, site, held)
        # if "a" in names: …      gives the same in each iteration, in a set as in a list
        same = found is not None and not found.added and isinstance(node.left, ast.Constant)
        if found is not None and not same and not has_bounded_length(module, scope, held):
            typed = unless(bool(known) and fits_set(module, site, held, found), Obstacle.UNKNOWN_TYPE)
            yield _suspect(module, site, held, found)._replace(verdict=verdict_of(typed, found.doubt))


def _suspect(module: Module, site: Site, held: ast.expr, found: Searched) -> Suspect:
    name, subject = text(held), text(site.node)
    if not found.added:
        return Suspect((site,), subject, note=f"create a set of `{name}` once before the loop, and search that")
    iterable = distinct_elements_of(module, site, held)
    if iterable is not None:
        return Suspect((site,), subject, note=f"use `{name} = list(dict.fromkeys({text(iterable)}))`", variant="distinct")
    return Suspect((site,), subject, note=f"keep a set of the same elements beside `{name}`, and search that", variant="growing")


RULE = Rule(
    __name__,
    suspects=_suspects,
    needs=(ast.In,),
    proof=stands(contains),
    message=("`{subject}` searches the list linearly in every iteration ({instructions}); {note}"),
    heat=Heat.FUNCTION,
    growth=True,
)
