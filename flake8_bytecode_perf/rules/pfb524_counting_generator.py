"""A generator expression that yields 1 for every element that `sum` counts.

**What**

`sum(1 for x in xs if …)`, or `sum(1 if … else 0 for x in xs)`. The finding is reported at the generator expression.

**Why**

The generator is suspended and resumed for every element that counts (YIELD_VALUE), and `sum` adds 1. A list comprehension
runs without being suspended, and `len` reads the length of its list.

**Slow**

```python
def work(n):
    ages = [12, 34] * (n // 2)
    return sum(1 for age in ages if age > 18)
```

**Fast**

```python
def work(n):
    ages = [12, 34] * (n // 2)
    return len([age for age in ages if age > 18])
```

**Proof**

MAKE_FUNCTION at the generator expression, CALL at the call of `sum`.

**When not**

The list costs memory: eight bytes for every counted element. Therefore the finding is only `likely` if the input is not known to
be finite and held in memory: a name of unknown type, a file, a generator, more than one `for`. It is also `likely` if a condition
calls `next`, because a generator turns its StopIteration into a RuntimeError.

Not reported:

- input that may be infinite (`itertools.count`, `iter(f, sentinel)` and similar)
- asynchronous generators
- a generator without a condition: `sum(1 for _ in xs)` counts an iterable that has no length
- `sum` with a start value
- a generator expression over at most 8 elements outside a loop
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.comprehensions import (
    each_iteration,
    is_asynchronous,
    may_not_end,
    parts_of_iteration,
    stop_iteration_obstacle,
)
from flake8_bytecode_perf.analysis.iterables import is_held
from flake8_bytecode_perf.model.kinds import Heat
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.rules._callbacks import resumed_by_call
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.comprehensions:
        generator, call = site.node, site.parent
        if not isinstance(generator, ast.GeneratorExp) or not isinstance(call, ast.Call) or call.args != [generator]:
            continue
        condition = _counted(generator)
        if condition is None or call.keywords or not _is_sum(module, site):
            continue
        weighed = each_iteration(module, generator, generator.elt, filtered=False)
        if weighed is None or is_asynchronous(site.where.scope, generator) or may_not_end(module, site):
            continue
        held = len(generator.generators) == 1 and is_held(generator.generators[0].iter, module, site.where.scope)
        verdict = verdict_of(
            unless(held, Obstacle.CODE_ELSEWHERE),
            stop_iteration_obstacle(module, weighed.where.scope, *parts_of_iteration(generator)),
        )
        variant = "conditional" if isinstance(generator.elt, ast.IfExp) else ""
        yield Suspect((site,), text(condition), verdict, spans=(call,), variant=variant, weighed=(weighed,))


def _counted(generator: ast.GeneratorExp) -> ast.expr | None:
    """The condition on which an element counts as one, or None where others are summed or all count."""
    match generator.elt:
        case ast.Constant(value=int(1)):
            return next((test for clause in generator.generators for test in clause.ifs), None)
        case ast.IfExp(test=test, body=ast.Constant(value=int(1)), orelse=ast.Constant(value=int(0))):
            return test
    return None


def _is_sum(module: Module, site: Site) -> bool:
    return getattr(site.parent.func, "id", "") == "sum" and module.is_builtin(site.where.scope, "sum")


RULE = Rule(
    __name__,
    suspects=_suspects,
    needs=(ast.GeneratorExp,),
    proof=resumed_by_call,
    message=(
        "generator expression in `sum()` is resumed for every element with `{subject}` ({instructions}); "
        "use a list comprehension: `len([... for ... if ...])`"
    ),
    heat=Heat.FUNCTION,
)
