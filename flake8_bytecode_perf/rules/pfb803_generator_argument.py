"""A generator expression as the argument of a call that exhausts it.

**What**

A generator expression as the sole positional argument of `sum`, `min`, `max`, `list`, `tuple`, `set`, `dict` (of pairs) or
`sorted`, of `str.join` or `list.extend`, or before the start value of `sum`. The finding is reported at the generator expression.

A generator that yields its elements as they are, as in `tuple(x for x in xs)`, is not needed at all: `tuple(xs)` does the same.

**Why**

A generator is suspended and resumed for every element (YIELD_VALUE). A comprehension is never suspended; since 3.12, it also runs
in the frame of the function. All of these calls exhaust the generator, and all except `sum`, `min` and `max` keep what it yields,
so yielding one element at a time gains nothing.

Some rules of other linters recommend a generator instead: pylint's consider-using-generator (R1728) for `sum`, `min`, `max`,
`list` and `tuple`; ruff's C419, in preview, for `sum`, `min` and `max`; ruff's PERF401 for `extend`. C400, C401 and C402 of
flake8-comprehensions agree with this rule.

**Slow**

```python
def work(n):
    return sum(i + 1 for i in range(n))
```

**Fast**

```python
def work(n):
    return sum([i + 1 for i in range(n)])
```

**Proof**

MAKE_FUNCTION at the generator expression, CALL at the call. Since 3.14, the compiler replaces the call of `tuple(…)` with a loop
over the generator, after a test that the name is the builtin. Since 3.15, it also does so for `list(…)` and `set(…)`. Each
element is still yielded.

**When not**

Not reported:

- `any` and `all`, which stop early
- input that may be infinite (`itertools.count`, `cycle`, `repeat`, `iter(f, sentinel)`, `sys.stdin`)
- asynchronous generators
- `extend` with a generator that reads the list itself
- a generator expression over at most 8 elements outside a loop
- `sum`, `min` and `max` over the lines of a file, over a range that has more than a million elements, or over what `takewhile`
  takes from an iterator, unless the generator yields its elements as they are

The finding is `likely` in these cases:

- the call is `sum`, `min` or `max`, and the generator goes through something that is not known to be held in memory: with a
  comprehension, they hold all elements at once
- the call is `join` or `extend` of an object of unknown type
- an element calls `next`: a generator turns its StopIteration into a RuntimeError
- the call is `min` or `max` with a `key` function, which may observe side effects of evaluating the elements
- the call is `extend`, and partial results are observable: an exception handler may continue with the list, or a call in the
  generator may read it (if the list is not an unaliased local)
- the generator yields its elements as they are, and its iterable may be of a class of this file that has an `__iter__` or a
  `__len__` of its own
"""

from __future__ import annotations

import ast
from functools import partial
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.comprehensions import (
    each_iteration,
    is_asynchronous,
    is_other_function,
    may_not_end,
    yielded_whole,
)
from flake8_bytecode_perf.analysis.evaluation_order import is_inert
from flake8_bytecode_perf.analysis.generator_calls import obstacles_to_list, obstacles_to_whole
from flake8_bytecode_perf.analysis.generator_sources import would_be_long
from flake8_bytecode_perf.analysis.knowledge import (
    BASIC_COLLECTIONS,
    CONSUMER_KEYWORDS,
    CONSUMERS_OF_LISTS,
    EXTREMES,
    METHODS_OF_WHOLE_ITERABLES,
    REDUCERS,
)
from flake8_bytecode_perf.analysis.observability import stops
from flake8_bytecode_perf.analysis.symbols import scope_of
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.model.kinds import Heat
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.rules._callbacks import resumed_by_call
from flake8_bytecode_perf.syntax import nodes_in, text
from flake8_bytecode_perf.verdict import SAFE, Obstacle, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site
    from flake8_bytecode_perf.verdict import Verdict


_REMEDIES = {  # the calls of the others stay
    "list": "a list comprehension: `[...]`",
    "set": "a set comprehension: `{...}`",
    "dict": "a dict comprehension: `{...: ...}`",
    **{name: f"a list comprehension: `{name}([...])`" for name in CONSUMERS_OF_LISTS},
}
_VARIANTS = {"min": "min or max", "max": "min or max"}  # of the others each is its own, but see `_variant`


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.comprehensions:
        generator, call = site.node, site.parent
        if not isinstance(generator, ast.GeneratorExp) or not isinstance(call, ast.Call) or call.args[:1] != [generator]:
            continue
        name = _consumer(module, site)
        if len(call.args) > 1 and not (name == "sum" and len(call.args) == 2 and is_inert(module, site, call.args[1])):
            continue
        weighed = each_iteration(module, generator, generator.elt) if name else None
        if weighed is None or is_asynchronous(site.where.scope, generator) or may_not_end(module, site):
            continue
        whole = yielded_whole(generator)
        if name in REDUCERS and (isinstance(generator.elt, ast.Constant) or (whole is None and would_be_long(module, site))):
            continue  # sum(1 for x in xs if x) is PFB524's
        note = _REMEDIES[name] if whole is None else f"`{text(_with_argument(call, whole))}`"
        variant, judge = _variant(module, generator, name), partial(_verdict, module, site, name, whole)
        yield Suspect((site,), text(call.func), SAFE, note, (call,), whole, variant, (weighed,), judge=judge)


def _with_argument(call: ast.Call, given: ast.expr) -> ast.Call:
    return ast.Call(func=call.func, args=[given, *call.args[1:]], keywords=call.keywords)


def _variant(module: Module, generator: ast.GeneratorExp, name: str) -> str:
    """The variant of a call: how much is saved of a sum, or of the search for the best, depends on the elements."""
    parts = nodes_in(generator.elt)
    if name == "sum":
        number = type_of(generator.elt, module, scope_of(module, generator)) == "int"
        attributes = any(isinstance(part, ast.Attribute) for part in parts)
        return "" if number else "sum of attributes" if attributes else "sum of others"
    called = name in EXTREMES and any(isinstance(part, ast.Call) for part in parts)
    return "min or max of a call" if called else _VARIANTS.get(name, name)


def _consumer(module: Module, site: Site) -> str:
    """The name of the builtin, or of the method, that consumes all elements of the generator at `site`; "" for any other."""
    given, function = {keyword.arg for keyword in site.parent.keywords}, site.parent.func
    match function:
        case ast.Name(id="dict") if not _is_pair(site.node.elt):
            return ""
        case ast.Name(id=name) if name in _REMEDIES and module.is_builtin(site.where.scope, name):
            return name if given <= CONSUMER_KEYWORDS.get(name, set()) else ""
        case ast.Attribute(attr=name, value=receiver) if name in METHODS_OF_WHOLE_ITERABLES and not given:
            known = type_of(receiver, module, site.where.scope) in METHODS_OF_WHOLE_ITERABLES[name]
            return name if known and not is_other_function(module, site.where.scope, function) else ""
    return ""


def _verdict(module: Module, site: Site, name: str, whole: ast.expr | None) -> Verdict | None:
    obstacles = [*(obstacles_to_list(module, site, name) if whole is None else obstacles_to_whole(module, site, name, whole))]
    if Obstacle.READ_WHILE_IT_GROWS in obstacles:
        return None
    return verdict_of(*obstacles, can_be_written=not stops(module, site.where.scope, site.node))


def _is_pair(element: ast.expr) -> bool:
    parts = element.elts if isinstance(element, ast.Tuple) else []
    return len(parts) == 2 and not any(isinstance(part, ast.Starred) for part in parts)


RULE = Rule(
    __name__,
    suspects=_suspects,
    needs=(ast.GeneratorExp,),
    proof=resumed_by_call,
    message="generator expression for `{subject}()` is resumed for every element ({instructions}); use {note}",
    simple=BASIC_COLLECTIONS,  # by a comprehension
    heat=Heat.FUNCTION,
    yields_to=("PFB524", "PFB525", "PFB526"),
)
