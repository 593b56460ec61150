"""A loop that lists distinct elements in their order, with a set beside the list.

**What**

`seen = set()` and `out = []`, followed by a `for` loop whose whole body is `if x not in seen: seen.add(x); out.append(x)`, or
`if x in seen: continue` before the two calls. `list(dict.fromkeys(xs))` replaces it. What is listed may also be an attribute of
the element, or a local that is computed first. There may be further conditions, and the loop may be the whole body of another
`for` loop: then a dict comprehension replaces it, `list({x.name: None for x in xs})`. The finding is at the header of the
outermost such loop. Also `[x for x in xs if not (x in seen or seen.add(x))]`, where the finding is at the comprehension.

**Why**

Every iteration tests the set, and each distinct element is hashed twice and costs two calls. `dict.fromkeys` does it in C. A dict
keeps the order in which its keys were first added, and of equal elements the first.

**Slow**

```python
def work(n):
    rows = list(range(n // 2)) * 2
    seen = set()
    found = []
    for row in rows:
        if row not in seen:
            seen.add(row)
            found.append(row)
    return found
```

**Fast**

```python
def work(n):
    rows = list(range(n // 2)) * 2
    return list(dict.fromkeys(rows))
```

**Proof**

CONTAINS_OP at the test, and the CALLs of `add` and `append`.

**When not**

The finding is `certain`, but it has an obstacle, if the list is an attribute that somebody may see half filled.

The fix is written if the loop lists the elements as they are. What selects or computes them may need several lines, which are
left to you.

It also has an obstacle if a handler may show the message of the error for an element that can't be hashed: since 3.14, it says
whether that was to be an element of a set or a key of a dict.

The finding is `likely` if the elements may be of a class of this file with `__hash__`: it is called once instead of twice.

Not reported:

- a set or a list that is not created empty right before the loop, or that an inner function uses
- a set that is read after the loop
- another statement in the loop, or an `else`
- a list of something else than what is tested: `if x.id not in seen` and then `out.append(x)`
- a condition behind the test for the element: `if x not in seen and f(x)`
- a local that a call of unknown code gives a value, if a further condition is tested behind it: a comprehension would make fewer
  calls
- a loop variable that is read outside of the loop
- a set or list that an exception handler can observe half filled
- `async for`
- a loop at module or class level
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.comprehensions import each_iteration
from flake8_bytecode_perf.analysis.distinct_elements import Distinct, distinct_in, distinct_of
from flake8_bytecode_perf.analysis.hashability import may_have_own_hash, tells_what_hashes
from flake8_bytecode_perf.analysis.loop_comprehensions import clauses_of
from flake8_bytecode_perf.analysis.loops import for_loops
from flake8_bytecode_perf.analysis.observability import partial_result_obstacle
from flake8_bytecode_perf.bytecode.opcodes import calls, contains
from flake8_bytecode_perf.bytecode.proofs import at_later_spans, at_span, stands_at
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.analysis.loop_bodies import Lone
    from flake8_bytecode_perf.model.module import Module


def _suspects(module: Module) -> Iterator[Suspect]:
    for loop in for_loops(module):
        listed = distinct_of(module, loop)
        if listed is None:
            continue
        found, loops = listed
        shown = isinstance(found.out, ast.Name)
        elements, variant = _elements(loops, found)
        verdict = verdict_of(
            None if shown else partial_result_obstacle(module, loops[0].loop, found.out),
            unless(not may_have_own_hash(module, loop.scope, found.element), Obstacle.OWN_CLASS),
            unless(not tells_what_hashes(module, loop, found.element), Obstacle.ERROR_DIFFERS),
            can_be_written=shown and not variant and module.is_builtin(loop.scope, "list"),
        )
        made = f"list({elements})" if module.is_builtin(loop.scope, "list") else f"[*{elements}]"
        note, header = f"{text(found.out)} = {made}", (loops[0].loop.header,)
        yield Suspect(header, text(found.out), verdict, note, found.spans, found, variant, (loop.header,))
    yield from _of_comprehensions(module)


def _of_comprehensions(module: Module) -> Iterator[Suspect]:
    """[x for x in xs if not (x in seen or seen.add(x))]."""
    for site in module.comprehensions:
        spans = distinct_in(module, site)
        each = each_iteration(module, site.node, site.node.generators[0].ifs[0], filtered=False) if spans is not None else None
        if spans is None or each is None:
            continue
        own = may_have_own_hash(module, each.where.scope, site.node.elt)
        verdict = verdict_of(unless(not own, Obstacle.OWN_CLASS), can_be_written=False)
        place = site._replace(where=each.where)
        note = f"list(dict.fromkeys({text(site.node.generators[0].iter)}))"
        yield Suspect((place,), text(site.node), verdict, note, spans, variant="comprehension", weighed=(each,))


def _elements(loops: list[Lone], found: Distinct) -> tuple[str, str]:
    """What makes the distinct elements, and the variant that this is."""
    clauses = clauses_of(loops)
    plain = key(found.element) == key(clauses[-1].target)
    if plain and len(clauses) == 1 and not found.tests:
        return f"dict.fromkeys({text(clauses[0].iter)})", ""
    return text(ast.DictComp(found.element, ast.Constant(None), clauses)), "selected" if plain else "computed"


RULE = Rule(
    __name__,
    suspects=_suspects,
    needs=(ast.For, ast.ListComp),
    proof=stands_at((at_span, contains), (at_later_spans, calls)),
    message="`{subject}` is filled with distinct elements one by one ({instructions}); use `{note}`",
    precedes=("PFB310", "PFB503"),
)
