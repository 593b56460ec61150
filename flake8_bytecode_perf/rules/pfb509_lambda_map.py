"""A lambda that `map` or `filter` calls for every element.

**What**

`map` or `filter` with a lambda. The finding is at the call of `map` or `filter`.

**Why**

The lambda is called for every element, and each call sets up a frame. A comprehension evaluates the same expression in a single
frame of its own; from 3.12 on, in the frame of the function.

**Slow**

```python
def work(n):
    sizes = [1, -2, 3] * (n // 3)
    return list(map(lambda size: size + 1, sizes))
```

**Fast**

```python
def work(n):
    sizes = [1, -2, 3] * (n // 3)
    return [size + 1 for size in sizes]
```

**Proof**

MAKE_FUNCTION at the lambda, CALL at the call of `map` or `filter`.

**When not**

The remedy is a comprehension if all elements are consumed at once: by `list`, `tuple`, `set`, `frozenset`, `dict`, `sorted`,
`sum`, `min`, `max`, `str.join`, `list.extend`, by `*` or by an assignment to several targets. Otherwise it is a generator
expression, which is as lazy as `map`.

The finding is `likely` in these cases:

- the `map` object is retained, returned, yielded or passed to unknown code, and a generator is not a `map`
- the consumer is `any`, `all`, `next` or `in`, which may stop after a few elements: to make a generator takes longer than to make
  a `map` and a lambda, which pays from about 3 to 10 elements on
- the call is `extend`, or the `join` of an unknown type
- the call is `min` or `max` with a `key` function, which may observe side effects of the lambda

Not reported:

- a lambda with defaults, `*args` or `**kwargs`, or with a number of parameters that differs from the number of iterables
- a lambda that binds a name, which would become a name of the function
- a lambda that contains another lambda or a generator that may outlive the call: it would see the last element
- a lambda that calls `next`, whose StopIteration ends a `map`, or that inspects its frame (`locals`, `eval`)
- a call outside of loops over at most 8 elements
- a lambda for several iterables, unless all elements are consumed at once: a generator expression over `zip` is no faster
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.comprehensions import stop_iteration_obstacle
from flake8_bytecode_perf.analysis.consumers import comprehension_for, may_be_element
from flake8_bytecode_perf.analysis.lambdas import parameters_of
from flake8_bytecode_perf.analysis.symbols import scope_of
from flake8_bytecode_perf.model.kinds import Heat
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.rules._callbacks import each_call, has_few, made_and_called
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.analysis.consumers import Kind
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.calls_of("map", "filter"):
        match site.node:
            case ast.Call(func=ast.Name(id=name), args=[ast.Lambda() as function, *iterables], keywords=[]):
                wanted = len(iterables) if name == "map" else 1
                if not iterables or len(parameters_of(function)) != wanted or len(iterables) != wanted:
                    continue
                taken = comprehension_for(module, site) if module.is_builtin(site.where.scope, name) else None
                cold = all(has_few(module, site, iterable) for iterable in iterables)
                if taken is None or cold or not may_be_element(function.body) or _has_starred(iterables):
                    continue
                kind, obstacle = taken
                several, note = "several" if wanted > 1 else name if name == "filter" else "", _remedy(site, kind)
                variant = " ".join(filter(None, ("lazy" if kind is ast.GeneratorExp else "", several)))
                verdict = verdict_of(
                    obstacle,
                    stop_iteration_obstacle(module, scope_of(module, function), function.body),
                    can_be_written=wanted == 1 or module.is_builtin(site.where.scope, "zip"),
                )
                weighed = (each_call(module, site, function),)
                yield Suspect((site,), name, verdict, note, (function,), kind, variant, weighed)


def _has_starred(iterables: list[ast.expr]) -> bool:
    return any(isinstance(iterable, ast.Starred) for iterable in iterables)


def _remedy(site: Site, kind: Kind) -> str:
    """The comprehension in one line."""
    function, *iterables = site.node.args
    names: list[Any] = [ast.Name(id=name, ctx=ast.Store()) for name in parameters_of(function)]
    several = len(names) > 1
    target = ast.Tuple(elts=names, ctx=ast.Store()) if several else names[0]
    iterable = ast.Call(func=ast.Name(id="zip"), args=iterables, keywords=[]) if several else iterables[0]
    filtered = site.node.func.id == "filter"
    clause = ast.comprehension(target=target, iter=iterable, ifs=[function.body] if filtered else [], is_async=0)
    element = names[0] if filtered else function.body
    if issubclass(kind, ast.DictComp):
        return text(kind(key=element.elts[0], value=element.elts[1], generators=[clause]))
    return text(kind(elt=element, generators=[clause]))


RULE = Rule(
    __name__,
    suspects=_suspects,
    needs=("map", "filter"),
    proof=made_and_called,
    message="`{subject}()` calls a lambda for every element ({instructions}); use `{note}`, which needs no call",
    heat=Heat.FUNCTION,
    unreported=frozenset({"lazy several"}),
)
