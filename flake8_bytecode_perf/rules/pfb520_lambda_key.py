"""A lambda, or a comprehension, that does for every element what a function in C does.

**What**

`key=lambda x: x[1]`, `key=lambda x: x.name`, or a tuple of these, for `sorted`, `min`, `max`, `list.sort`,
`itertools.groupby`, `heapq.nsmallest`, `nlargest` or `merge`. The finding is reported at the lambda.

Also a list comprehension, or the generator expression that a builtin exhausts, that calls a builtin with two elements:
`[max(a, b) for a, b in zip(xs, ys)]`, `[pow(*pair) for pair in pairs]`. The finding is reported at the comprehension.

Also a tuple of the items that a constant names: `tuple([row[key] for key in KEYS])`, or the same with a generator expression,
where `KEYS` is a tuple of at least two constants at module level. One `operator.itemgetter(*KEYS)`, made at module level, picks
them all.

**Why**

The lambda is called for every element, and every call creates a frame. `operator.itemgetter` and `attrgetter` do the same in
C. The comprehension unpacks every pair and looks the builtin up; `map` and `itertools.starmap` call it from C.

**Slow**

```python
def work(n):
    pairs = [(i, -i) for i in range(n)]
    return sorted(pairs, key=lambda pair: pair[1])
```

**Fast**

```python
from operator import itemgetter


def work(n):
    pairs = [(i, -i) for i in range(n)]
    return sorted(pairs, key=itemgetter(1))
```

**Proof**

MAKE_FUNCTION at the lambda, CALL or CALL_KW at the call that receives it. In a comprehension, LOAD_GLOBAL at the builtin and CALL
at the call of it, or CALL_FUNCTION_EX; BINARY_SUBSCR at the item that is picked (BINARY_OP from 3.14 on).

**When not**

Not reported:

- an index that is not constant, which `itemgetter` would evaluate only once, and slices
- anything read from an item (`x[0][1]`), methods, and a tuple of both items and attributes
- a private `x.__name` in a class, because `attrgetter` does not mangle the name
- a lambda with a default or a second parameter
- a few elements that the code writes out
- items that a list names, which may change, or one item, for which `itemgetter` gives no tuple
- a comprehension with a condition, and one that calls other functions than builtins: for a function that is written in Python,
  `starmap` gains nothing from 3.13 on
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.comprehensions import each_iteration
from flake8_bytecode_perf.analysis.consumers import exhausted_by
from flake8_bytecode_perf.analysis.importable_names import imported_as
from flake8_bytecode_perf.analysis.knowledge import MAPPED_ON_PAIRS
from flake8_bytecode_perf.analysis.lambdas import getter_of, key_lambda, parameters_of, takes_a_key
from flake8_bytecode_perf.analysis.pairs import called_on_pairs
from flake8_bytecode_perf.analysis.picked_items import picked_items
from flake8_bytecode_perf.bytecode.opcodes import calls, looks_up, makes_function, subscripts
from flake8_bytecode_perf.bytecode.proofs import Bytecode, Evidence, at_later_spans, at_parent, at_site, at_span, stands_at
from flake8_bytecode_perf.model.kinds import Heat
from flake8_bytecode_perf.model.scopes import Site
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.rules._callbacks import each_call
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module

_TAKING_A_KEY = ("sorted", "min", "max", "sort", "groupby", "nsmallest", "nlargest", "merge")


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.calls_of(*_TAKING_A_KEY):
        key = key_lambda(site.node)
        if key is None or len(parameters_of(key)) != 1 or not takes_a_key(module, site):
            continue
        getter, variant = getter_of(key, site.where.scope)
        if getter:
            weighed, place = (each_call(module, site, key),), Site(key, site.node, site.where)
            verdict = verdict_of(can_be_written=_can_be_imported(module, site, getter))
            yield Suspect((place,), text(key), verdict, getter, (site.node,), variant=variant, weighed=weighed)
    yield from _called_on_pairs(module)
    yield from _picked(module)


def _can_be_imported(module: Module, site: Site, getter: str) -> bool:
    """Whether `itemgetter` or `attrgetter` can have its own name in a file."""
    name = getter.partition("(")[0].removeprefix("operator.")
    return imported_as(module, site.where.scope, site.node.lineno, "operator", name) is not None


def _picked(module: Module) -> Iterator[Suspect]:
    """Tuples of the items that a constant names."""
    for site in module.comprehensions:
        picked = picked_items(module, site)
        each = each_iteration(module, site.node, site.node.elt) if picked is not None else None
        if picked is not None and each is not None:
            note, spans = f"operator.itemgetter(*{picked.keys})({text(picked.owner)})", (picked.item, site.parent)
            verdict = verdict_of(can_be_written=False)
            variant = "picked" if isinstance(site.node, ast.ListComp) else "picked lazily"
            yield Suspect((site,), text(picked.item), verdict, note, spans, variant=variant, weighed=(each,))


def _called_on_pairs(module: Module) -> Iterator[Suspect]:
    """Comprehensions that call a builtin with both halves of each pair."""
    for site in module.comprehensions:
        consumer = exhausted_by(module, site)
        element: Any = site.node.elt if consumer else None
        match element:
            case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]) if name in MAPPED_ON_PAIRS:
                remedy = called_on_pairs(module, site, name, arguments)
                weighed = each_iteration(module, site.node, element) if remedy else None
                if weighed is not None and module.is_builtin(weighed.where.scope, name):
                    spread = isinstance(arguments[0], ast.Starred)
                    spans, note = (element, element.func), f"{consumer}({remedy})"
                    variant = "spread" if spread else "starmap" if "starmap" in remedy else "map"
                    # a pair of three elements is a ValueError in the comprehension
                    verdict = verdict_of(unless(variant != "starmap", Obstacle.ERROR_DIFFERS), can_be_written=False)
                    yield Suspect((site,), text(element), verdict, note, spans, variant=variant, weighed=(weighed,))


_key_is_made = stands_at((at_site, makes_function), (at_parent, calls))
_builtin_is_called = stands_at((at_later_spans, looks_up), (at_span, calls))
_items_are_read = stands_at((at_span, subscripts), (at_later_spans, calls))


def _proof(site: Site, suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
    proof = _items_are_read if suspect.variant.startswith("picked") else _builtin_is_called
    proof = _key_is_made if isinstance(site.node, ast.Lambda) else proof
    return proof(site, suspect, bytecode)


RULE = Rule(
    __name__,
    suspects=_suspects,
    proof=_proof,
    adds_names=True,
    message="`{subject}` is evaluated in Python for every element ({instructions}); use `{note}`, which does the same in C",
    simple=frozenset(),
    heat=Heat.FUNCTION,
    needs=(*_TAKING_A_KEY, ast.ListComp, ast.GeneratorExp),
    precedes=("PFB803",),
)
