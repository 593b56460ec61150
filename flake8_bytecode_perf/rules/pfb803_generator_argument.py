"""A generator expression given to what takes all of it.

**What**

A generator expression as the sole positional argument of `sum`, `min`, `max`, `list`, `tuple`, `set`, `dict` (of pairs) or
`sorted`, of `str.join` or `list.extend`. The finding stands at the generator expression.

**Why**

A generator is resumed for each element and suspended behind it (YIELD_VALUE). A comprehension runs through in one go, from
3.12 on in the function's own frame. All of these take the generator to its end, and all but `sum`, `min` and `max` keep what
it yields, so that nothing is gained by yielding one element at a time.

pylint's consider-using-generator (R1728) and, in preview, ruff's C419 advise the generator for `sum`, `min` and `max`, pylint
also for `list` and `tuple`; ruff's PERF401 advises one for `extend`. The C400, C401 and C402 of flake8-comprehensions agree
with this rule.

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

MAKE_FUNCTION at the generator expression, CALL at the call. From 3.14 on the compiler itself goes through the generator of
`tuple(…)`, on 3.15 of `list(…)` and `set(…)` too, behind a test that the name is the builtin; each element is yielded all the
same.

**When not**

Never for `any` and `all`, which stop early. Not where the input may have no end (`itertools.count`, `cycle`, `repeat`,
`iter(f, sentinel)`, `sys.stdin`), for asynchronous generators, where `extend` is given what reads the list itself, and not
outside of loops over at most 8 elements. `sum`, `min` and `max` hold all elements at once then: memory is the price.

Likely where the type of what `join` or `extend` belongs to is not known; where an element calls `next`, whose StopIteration
a generator turns into a RuntimeError; for `min` and `max` with a `key`, which may see what the elements' calls do. Likely for
`extend` where something may see the list half extended: a handler that goes on after an error or, unless the list is a local
of the function's own, a call in the generator.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.heat import Heat
from flake8_bytecode_perf.infer import type_of
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.rules._comprehensions import (
    calls_next,
    each_pass,
    filled_unseen,
    is_asynchronous,
    is_other_function,
    may_not_end,
    reads,
    resumed_by_call,
    runs_foreign_code,
)
from flake8_bytecode_perf.rules._shapes import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Module, Site


_KEYWORDS = {"sum": {"start"}, "min": {"key", "default"}, "max": {"key", "default"}, "sorted": {"key", "reverse"}}
_BUILTINS = frozenset("sum min max list tuple set dict sorted".split())
_TYPES = {"join": ("", "str", "bytes", "bytearray"), "extend": ("", "list")}
_VARIANTS = {"sum": "", "min": "min or max", "max": "min or max"}  # of the others each is its own
_REMEDIES = {  # the calls of the others stay
    "list": "list comprehension: `[...]`",
    "set": "set comprehension: `{...}`",
    "dict": "dict comprehension: `{...: ...}`",
}


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.comprehensions:
        generator, call = site.node, site.parent
        if not isinstance(generator, ast.GeneratorExp) or not isinstance(call, ast.Call) or call.args != [generator]:
            continue
        certain, weighed = _does_the_same(module, site), each_pass(module, generator, generator.elt)
        if certain is None or weighed is None or is_asynchronous(generator) or may_not_end(module, site):
            continue
        function: Any = call.func
        name = function.id if isinstance(function, ast.Name) else function.attr
        remedy, variant = _REMEDIES.get(name, f"list comprehension: `{name}([...])`"), _VARIANTS.get(name, name)
        certain = certain and not calls_next(generator)
        yield Suspect((site,), text(function), certain, remedy, (site.parent,), variant=variant, weighed=(weighed,))


def _does_the_same(module: Module, site: Site) -> bool | None:
    """Whether a comprehension surely does the same for what is called; None where that is none of ours."""
    given = {keyword.arg for keyword in site.parent.keywords}
    match site.parent.func:
        case ast.Name(id=name) if name in _BUILTINS and module.is_builtin(site.where.scope, name):
            if given - _KEYWORDS.get(name, set()) or (name == "dict" and not _is_pair(site.node.elt)):
                return None
            # min((load(x) for x in xs), key=f)      calls f between the loads
            return not (name in ("min", "max") and "key" in given and runs_foreign_code(module, site.node))
        case ast.Attribute(attr="join" | "extend" as name, value=receiver) if not given:
            kind = type_of(receiver, module, site.where.scope)
            if kind not in _TYPES[name] or is_other_function(module, site.where.scope, site.parent.func):
                return None
            if name == "join":
                return bool(kind)
            return None if reads(module, site, receiver) else bool(kind) and filled_unseen(module, site, receiver)
    return None


def _is_pair(element: ast.expr) -> bool:
    parts = element.elts if isinstance(element, ast.Tuple) else []
    return len(parts) == 2 and not any(isinstance(part, ast.Starred) for part in parts)


RULE = Rule(
    code="PFB803",
    name="generator-argument",
    doc=__doc__,
    suspects=_suspects,
    proof=resumed_by_call,
    message="generator expression for `{subject}()` is resumed for every element ({instructions}); use a {note}",
    heat=Heat.FUNCTION,
    yields_to=("PFB524", "PFB525", "PFB526"),
)
