"""A generator expression that searches for an equal element.

**What**

`any(x == y for x in xs)`, or `all(x != y for x in xs)`, with a generator expression or a list comprehension. The finding is
reported at the call.

**Why**

The bytecode compares every element, and the generator is resumed for it. `y in xs` compares in C; for a set, a dict or a
range it need not even look at every element.

**Slow**

```python
def work(n):
    ages = [12, 34] * (n // 2)
    return any(age == 18 for age in ages)
```

**Fast**

```python
def work(n):
    ages = [12, 34] * (n // 2)
    return 18 in ages
```

**Proof**

COMPARE_OP at the comparison, CALL at the call.

**When not**

Not reported:

- a condition or a second `for`
- a searched value that depends on the element, runs unknown code or yields
- the characters of a string, because `in` also finds longer substrings, and the elements of bytes
- a comprehension or generator expression over at most 8 elements outside a loop

`in` treats identical objects as equal, although a NaN is not equal to itself. Therefore the finding is `likely` if the searched
value is not known to be a str, int, bytes, bool, None or constant. It is also `likely` if that value is an attribute, an item or
the result of a builtin, because `in` evaluates it even if there are no elements. It is also `likely` if the type of `xs` is
unknown: it may define its own `__contains__`, like a pandas Series, whose `in` searches its index.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.comprehensions import each_iteration
from flake8_bytecode_perf.analysis.effects import runs_unknown
from flake8_bytecode_perf.analysis.equality_searches import value_searched
from flake8_bytecode_perf.analysis.iterables import lists_its_elements
from flake8_bytecode_perf.analysis.knowledge import EQUAL_TO_ITSELF, HASHED, RAISES_IN_MEMBERSHIP
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.bytecode.opcodes import calls, compares
from flake8_bytecode_perf.bytecode.proofs import at_site, at_span, stands_at
from flake8_bytecode_perf.model.kinds import Heat
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Site


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.calls_of("any", "all"):
        match site.node:
            case ast.Call(
                func=ast.Name(id=name),
                args=[ast.GeneratorExp(elt=element) | ast.ListComp(elt=element) as looking],
                keywords=[],
            ) if isinstance(element, ast.Compare):
                wanted = value_searched(name, looking)
                weighed = each_iteration(module, looking, element) if wanted is not None else None
                if wanted is None or weighed is None or not module.is_builtin(site.where.scope, name):
                    continue
                certain = _does_the_same(module, site, wanted, looking.generators[0].iter)
                if certain is not None:
                    remedy = _remedy(site, wanted, looking.generators[0].iter)
                    variant = "list" if isinstance(looking, ast.ListComp) else ""
                    yield Suspect(
                        (site,),
                        text(element),
                        verdict_of(unless(certain, Obstacle.UNKNOWN_TYPE)),
                        remedy,
                        (element,),
                        variant=variant,
                        weighed=(weighed,),
                    )


def _does_the_same(module: Module, site: Site, wanted: ast.expr, iterable: ast.expr) -> bool | None:
    """Whether `wanted in iterable` surely says the same; None where it may well not."""
    scope = site.where.scope
    kind = type_of(iterable, module, scope)
    if kind == "str":  # "ab" in "abc"
        return True if isinstance(wanted, ast.Constant) and len(str(wanted.value)) == 1 else None
    if kind in RAISES_IN_MEMBERSHIP or runs_unknown(module, site, wanted):
        return None
    if not _is_plain(module, scope, wanted):
        return False
    return kind in HASHED or lists_its_elements(iterable, module, scope)


def _is_plain(module: Module, scope: Scope, wanted: ast.expr) -> bool:
    """Whether what is looked for is at hand, and equal to whatever is identical to it."""
    value = wanted.operand if isinstance(wanted, ast.UnaryOp) else wanted
    return isinstance(value, ast.Constant) or (isinstance(value, ast.Name) and type_of(value, module, scope) in EQUAL_TO_ITSELF)


def _remedy(site: Site, wanted: ast.expr, iterable: ast.expr) -> str:
    negated = isinstance(site.parent, ast.UnaryOp) and isinstance(site.parent.op, ast.Not)
    operator = ast.In() if (site.node.func.id == "any") != negated else ast.NotIn()
    return text(ast.Compare(left=wanted, ops=[operator], comparators=[iterable]))


RULE = Rule(
    __name__,
    suspects=_suspects,
    needs=("any", "all"),
    proof=stands_at((at_span, compares), (at_site, calls)),
    message="`{subject}` is evaluated in Python for every element ({instructions}); use `{note}`, which compares in C",
    heat=Heat.FUNCTION,
)
