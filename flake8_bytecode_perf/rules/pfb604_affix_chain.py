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
from itertools import groupby
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.affixes import (
    AffixTest,
    affix_test,
    affix_test_with_each,
    asked_by_consumer,
    below_not,
    receiver_obstacle,
    tested_by_loop,
)
from flake8_bytecode_perf.analysis.flow import is_definitely_assigned, runs_at_most_once
from flake8_bytecode_perf.analysis.knowledge import AFFIX_METHODS, TEXTS
from flake8_bytecode_perf.analysis.lengths import has_few_iterations
from flake8_bytecode_perf.analysis.loops import for_loops, seen_outside
from flake8_bytecode_perf.analysis.operands import holds_only, operand_obstacle
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.bytecode.opcodes import calls, name_of
from flake8_bytecode_perf.bytecode.proofs import Bytecode, Evidence
from flake8_bytecode_perf.model import Heat, Site, Where
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import counted, nodes_in, text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from flake8_bytecode_perf.model import Module, Scope
    from flake8_bytecode_perf.verdict import Verdict

_OF_EACH = frozenset({"any", "map", "loop"})  # variants with one call, which runs for each affix


def _suspects(module: Module) -> Iterator[Suspect]:
    yield from _chained(module)
    yield from _consumed(module)
    yield from _looped(module)


def _chained(module: Module) -> Iterator[Suspect]:
    for site in module.hot_sites(ast.BoolOp):
        negated = isinstance(site.node.op, ast.And)
        asked = (affix_test(module, site.where.scope, below_not(value) if negated else value) for value in site.node.values)
        for like, group in groupby(asked, lambda test: test and test.asks_like):
            tests = [test for test in group if test is not None]
            if like and len(tests) > 1 and _is_repeated(module, site):
                yield _suspect(module, site, tests)


def _is_repeated(module: Module, site: Site) -> bool:
    """Whether a loop repeats a chain of tests often, unless all chains are asked for."""
    if module.asked.everywhere:
        return True
    assert site.where.loop is not None  # noqa: S101 - the facts give sites in loops alone
    often = any(not has_few_iterations(module, loop) for loop in site.where.loop.outwards())
    return often and not runs_at_most_once(site)


def _consumed(module: Module) -> Iterator[Suspect]:
    """`any` and `all` of the tests with each of several affixes."""
    for site in module.calls_of("any", "all"):
        tested = asked_by_consumer(module, site)
        if tested is not None:
            yield from _of_each(module, site, *tested, "any")
        match site.node:
            case ast.Call(
                func=ast.Name(id="any"),
                args=[ast.Call(func=ast.Name(id="map"), args=[ast.Attribute() as function, affixes], keywords=[]) as mapped],
                keywords=[],
            ) if all(module.is_builtin(site.where.scope, name) for name in ("any", "map")):
                if function.attr in AFFIX_METHODS and not isinstance(affixes, ast.Starred):
                    yield _once(module, site, function, affixes)._replace(spans=(mapped,), variant="map")


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
        receiver_obstacle(module, site.where.scope, first.method, first.asked), *_obstacles(module, site, calls_made)
    )
    affixes = ast.Tuple(elts=[part for test in tests for part in _parts(test.affix)])
    name = f"{text(first.asked)}.{first.method}"
    remedy = f"{name}({', '.join(map(text, [affixes, *first.positions]))})"
    return Suspect((place,), name, verdict, remedy, calls_made, variant="several" if len(tests) > 2 else "")


def _obstacles(module: Module, site: Site, tests: Sequence[Any]) -> Iterator[Obstacle | None]:
    """What keeps the arguments from being evaluated together: strings that are bound in any case, or tuples written out."""
    scope = site.where.scope
    for test in tests:
        if not isinstance(test.args[0], ast.Tuple):
            yield operand_obstacle(module, scope, test.args[0], TEXTS)
        names = [node.id for node in nodes_in(test.args[0]) if isinstance(node, ast.Name) and test is not tests[0]]
        assigned = all(is_definitely_assigned(module, scope, site.node, name) for name in names)
        yield unless(assigned, Obstacle.MAY_BE_UNBOUND)


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
