"""Several tests of a string for its prefix or suffix.

**What**

- `s.startswith(a) or s.startswith(b)`, `not s.endswith(a) and not s.endswith(b)`, in a loop
- `any(s.startswith(p) for p in prefixes)`, `any(map(s.startswith, prefixes))`, `all(not s.endswith(e) for e in endings)`
- a `for` loop over affixes that only looks for the first one that fits: `for e in endings: if s.endswith(e): return True`, or
  that notes it: `found |= s.endswith(e)`

A test may have a start or end position. The string may be made each time, as `name.lower()`: the rewrite makes it once.

**Why**

Each test loads the method and calls it (LOAD_ATTR, CALL). One call with a tuple tests all of them. A generator expression is also
created, and resumed for every affix.

**Slow**

```python
def work(n):
    name, found = "https://host", 0
    for i in range(n):
        if name.startswith("ftp:") or name.startswith("http:"):
            found += 1
    return found
```

**Fast**

```python
def work(n):
    name, found = "https://host", 0
    for i in range(n):
        if name.startswith(("ftp:", "http:")):
            found += 1
    return found
```

**Proof**

The calls of the method (CALL), at least two; in a generator expression or a loop, the one call.

**When not**

Not reported:

- tests of different strings, and tests with another test between them
- tests with another start or end position, or with a call as the argument
- tests of what a call returns, except `str(x)` and methods such as `lower` and `strip`, which return the same each time
- an affix that is made of the element: `s.startswith(p + "/") for p in prefixes`
- a loop that does something with the affix that fits

The finding is `likely` if an argument is not known to be a string or a tuple of strings: the tuple must not contain a tuple. It
is also `likely` if the affixes may come from an iterator, which a tuple exhausts.
"""

from __future__ import annotations

import ast
from functools import partial
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.affixes import (
    AffixTest,
    affix_test_with_each,
    alike_in_chain,
    asked_by_consumer,
    mapped_by_any,
    obstacles_together,
    receiver_obstacle,
    tested_by_loop,
)
from flake8_bytecode_perf.analysis.knowledge import AFFIX_METHODS, TEXTS
from flake8_bytecode_perf.analysis.lengths import is_repeated_often
from flake8_bytecode_perf.analysis.loops import for_loops, seen_outside
from flake8_bytecode_perf.analysis.operands import holds_only
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.bytecode.opcodes import calls, name_of
from flake8_bytecode_perf.bytecode.proofs import Bytecode, Evidence
from flake8_bytecode_perf.model.kinds import Heat
from flake8_bytecode_perf.model.scopes import Site, Where
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import counted, text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope
    from flake8_bytecode_perf.verdict import Verdict

_OF_EACH = frozenset({"any", "map", "loop"})  # variants with one call, which runs for each affix


def _suspects(module: Module) -> Iterator[Suspect]:
    yield from _chained(module)
    yield from _consumed(module)
    yield from _looped(module)


def _chained(module: Module) -> Iterator[Suspect]:
    for site in module.hot_sites(ast.BoolOp):
        for tests in alike_in_chain(module, site):
            if is_repeated_often(module, site):
                yield _suspect(module, site, tests)


def _consumed(module: Module) -> Iterator[Suspect]:
    """`any` and `all` of the tests with each of several affixes."""
    for site in module.calls_of("any", "all"):
        tested = asked_by_consumer(module, site)
        if tested is not None:
            yield from _of_each(module, site, *tested, "any")
        mapped = mapped_by_any(module, site)
        if mapped is not None:
            yield _once(module, site, *mapped[1:])._replace(spans=mapped[:1], variant="map")


def _looped(module: Module) -> Iterator[Suspect]:
    """Loops that end with the first affix that fits, or only note that there is one; each stands where its loop starts."""
    for loop in for_loops(module):
        node: Any = loop.node
        test, done = tested_by_loop(node.body)
        if test is None or not isinstance(node, ast.For) or not isinstance(node.target, ast.Name) or loop.branch.parent is None:
            continue
        name, place = node.target.id, Site(node, loop.above, Where(loop.scope, loop.parent, loop.branch.parent))
        for suspect in _of_each(module, place, test, node, "loop"):
            if not any(counted(part, name) for part in done) and not seen_outside(module, loop, name):
                yield suspect


def _of_each(module: Module, site: Site, test: ast.expr, clause: Any, variant: str) -> Iterator[Suspect]:
    """What a test is that is made with each element, unless it asks for more than that."""
    found = affix_test_with_each(module, site.where.scope, test, clause.target)
    if found is not None:
        function: Any = found.call.func
        yield _once(module, site, function, clause.iter, found.positions)._replace(spans=(test,), variant=variant)


def _once(module: Module, site: Site, function: ast.Attribute, affixes: ast.expr, positions: Sequence[ast.expr] = ()) -> Suspect:
    """One call with all affixes instead of those of the method."""
    given = ", ".join([_as_tuple(module, site.where.scope, affixes), *map(text, positions)])
    judge = partial(_verdict, module, site.where.scope, function, affixes)
    return Suspect((site,), text(function), note=f"{text(function)}({given})", judge=judge)


def _verdict(module: Module, scope: Scope, function: ast.Attribute, affixes: ast.expr) -> Verdict:
    return verdict_of(
        receiver_obstacle(module, scope, function.attr, function.value),
        unless(holds_only(module, scope, affixes, TEXTS), Obstacle.UNKNOWN_TYPE),
        can_be_written=False,
    )


def _as_tuple(module: Module, scope: Scope, affixes: ast.expr) -> str:
    """The affixes as a tuple: as they are, written as one, or copied to one."""
    if isinstance(affixes, (ast.List, ast.Set)):
        return f"({', '.join(map(text, affixes.elts))})"
    return text(affixes) if type_of(affixes, module, scope) == "tuple" else f"tuple({text(affixes)})"


def _suspect(module: Module, site: Site, tests: list[AffixTest]) -> Suspect:
    first, calls_made = tests[0], tuple([test.call for test in tests])
    place = site if len(tests) == len(site.node.values) else site._replace(node=first.call)
    verdict = verdict_of(
        receiver_obstacle(module, site.where.scope, first.method, first.asked), *obstacles_together(module, site, calls_made)
    )
    affixes = ast.Tuple(elts=[part for test in tests for part in _parts(test.affix)])
    name = f"{text(first.asked)}.{first.method}"
    remedy = f"{name}({', '.join(map(text, [affixes, *first.positions]))})"
    return Suspect((place,), name, verdict, remedy, calls_made, variant="several" if len(tests) > 2 else "")


def _parts(argument: ast.expr) -> list[ast.expr]:
    return argument.elts if isinstance(argument, ast.Tuple) else [argument]


def _proof(_site: Site, suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
    called = [next((one for one in bytecode.at(test) if calls(one)), None) for test in suspect.spans]
    found = [one for one in called if one is not None]
    least = 1 if suspect.variant in _OF_EACH else 2
    return Evidence((name_of(found[0]),)) if len(found) >= least else None


RULE = Rule(
    __name__,
    suspects=_suspects,
    proof=_proof,
    message="`{subject}` is called once for each test ({instructions}); use one call: `{note}`",
    heat=Heat.FUNCTION,
    needs=(*AFFIX_METHODS,),
    precedes=("PFB506", "PFB526", "PFB808"),
)
