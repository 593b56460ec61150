"""A generator expression as the argument of a call that exhausts it.

**What**

A generator expression as the sole positional argument of `sum`, `min`, `max`, `list`, `tuple`, `set`, `dict` (of pairs) or
`sorted`, of `str.join` or `list.extend`. The finding is reported at the generator expression.

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

With a comprehension, `sum`, `min` and `max` hold all elements in memory at once.

The finding is `likely` in these cases:

- the call is `join` or `extend` of an object of unknown type
- an element calls `next`: a generator turns its StopIteration into a RuntimeError
- the call is `min` or `max` with a `key` function, which may observe side effects of evaluating the elements
- the call is `extend`, and partial results are observable: an exception handler may continue with the list, or a call in the
  generator may read it (if the list is not an unaliased local)
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.comprehensions import (
    calls_next,
    each_pass,
    filled_unseen,
    is_asynchronous,
    is_other_function,
    may_not_end,
    reads,
    runs_foreign_code,
)
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.model import Heat
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.rules._callbacks import resumed_by_call
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

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
        yield Suspect(
            (site,),
            text(function),
            verdict_of(unless(certain, Obstacle.READ_BY_CALLEE)),
            remedy,
            (site.parent,),
            variant=variant,
            weighed=(weighed,),
        )


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
