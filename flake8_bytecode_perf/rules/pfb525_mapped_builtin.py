"""A generator expression that only calls a builtin with each element.

**What**

`max(len(x) for x in xs)`: a generator expression or list comprehension that calls a builtin with each element and does
nothing else, passed to `sum`, `min`, `max`, `any`, `all`, `list`, `tuple`, `set`, `frozenset`, `sorted` or `str.join`. The
finding is reported at the generator expression or comprehension.

**Why**

The bytecode looks up and calls the builtin in every iteration, and a generator is resumed for it. `map` receives the builtin
once and calls it from C. Like the generator, it takes one element at a time, and it stops at the same element.

**Slow**

```python
def work(n):
    words = ["word", "a", "three"] * (n // 3)
    return sum(len(word) for word in words)
```

**Fast**

```python
def work(n):
    words = ["word", "a", "three"] * (n // 3)
    return sum(map(len, words))
```

**Proof**

LOAD_GLOBAL of the builtin and CALL at the element, CALL at the outer call.

**When not**

Not reported:

- a condition, a second `for`, a second argument or a keyword argument of the builtin, an attribute or an item of the element
- a comprehension or generator expression over at most 8 elements outside a loop
- methods and other functions, whose own cost may hide the saving
- `next`, whose StopIteration would end the `map`, and builtins that inspect their caller (`eval`, `vars`)
- a list comprehension in `any` and `all`: it evaluates every element, but a `map` may stop early

The finding is `likely` for the `join` of an unknown type, and for the `id` of the elements of anything but a known collection:
a generator keeps an element until it has the next one, but a `map` does not, and the next one may get the same `id`. It is also
`likely` for a list comprehension in `min` or `max` with a `key` function, because `map` runs that function between the calls of
the builtin. The fix is unsafe if a special method of this file that the builtin may call may raise StopIteration, which ends a
`map`.
"""

from __future__ import annotations

import ast
from functools import partial
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.comprehensions import each_iteration
from flake8_bytecode_perf.analysis.consumers import same_with_map
from flake8_bytecode_perf.analysis.effects import methods_may_end_iteration
from flake8_bytecode_perf.analysis.knowledge import CALLED_BY_BUILTINS, MAPPED_BUILTINS
from flake8_bytecode_perf.analysis.observability import interleaving_obstacle, stops
from flake8_bytecode_perf.analysis.types import type_of_element
from flake8_bytecode_perf.bytecode.opcodes import calls, looks_up
from flake8_bytecode_perf.bytecode.proofs import Bytecode, Evidence, found_at
from flake8_bytecode_perf.model.kinds import Heat
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Site
    from flake8_bytecode_perf.verdict import Verdict


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.comprehensions:
        node, call = site.node, site.parent
        if not isinstance(node, (ast.GeneratorExp, ast.ListComp)) or not isinstance(call, ast.Call) or call.args[:1] != [node]:
            continue
        element: Any = node.elt
        builtin = _called(element, node.generators)
        certain = same_with_map(module, site) if builtin else None
        weighed = each_iteration(module, node, element) if certain is not None else None
        if weighed is None or not all(module.is_builtin(place.where.scope, builtin) for place in (site, weighed)):
            continue
        others = "".join([f", {text(other)}" for other in (*call.args[1:], *call.keywords)])
        remedy = f"{text(call.func)}(map({builtin}, {text(node.generators[0].iter)}){others})"
        spans = element, element.func, call
        yield Suspect(
            (site,),
            builtin,
            verdict_of(unless(bool(certain), Obstacle.UNKNOWN_TYPE)),
            remedy,
            spans,
            variant=_variant(node, builtin),
            weighed=(weighed,),
            judge=partial(_verdict, module, site, certain=bool(certain)),
        )


def _verdict(module: Module, site: Site, *, certain: bool) -> Verdict:
    """Whether `map` gives the same elements at the same time as the generator or the list does."""
    scope: Scope = site.where.scope
    return verdict_of(
        unless(certain, Obstacle.UNKNOWN_TYPE),
        interleaving_obstacle(module, site) if isinstance(site.node, ast.ListComp) else None,
        unless(not _may_end_iteration(module, site), Obstacle.STOP_ITERATION),
        can_be_written=module.is_builtin(scope, "map") and not stops(module, scope, site.node),
    )


def _variant(node: ast.GeneratorExp | ast.ListComp, builtin: str) -> str:
    family = MAPPED_BUILTINS[builtin]
    return f"list of {family or 'function'}" if isinstance(node, ast.ListComp) else family


def _called(element: ast.expr, clauses: list[ast.comprehension]) -> str:
    """The builtin that is called with each element and nothing else."""
    match element, clauses:
        case ast.Call(func=ast.Name(id=name), args=[ast.Name(id=argument)], keywords=[]), [
            ast.comprehension(target=ast.Name(id=target), ifs=[], is_async=0)
        ] if argument == target and name in MAPPED_BUILTINS:
            return name
    return ""


def _may_end_iteration(module: Module, site: Site) -> bool:
    """Whether a special method of the file that the builtin calls may raise StopIteration, which ends a `map`."""
    plain = type_of_element(site.node.generators[0].iter, module, site.where.scope)
    special = CALLED_BY_BUILTINS.get(site.node.elt.func.id, ())
    return not plain and methods_may_end_iteration(module, *special)


def _proof(site: Site, _suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
    element = site.node.elt
    consumed = found_at(bytecode, (site.parent, calls))
    return found_at(bytecode, (element.func, looks_up), (element, calls)) if consumed is not None else None


RULE = Rule(
    __name__,
    suspects=_suspects,
    needs=(ast.GeneratorExp, ast.ListComp),
    proof=_proof,
    message="`{subject}` is looked up and called for every element ({instructions}); use `{note}`, which calls it from C",
    simple=frozenset(),
    heat=Heat.FUNCTION,
)
