"""A sum of products that a comprehension computes one by one.

**What**

`sum(a * b for a, b in zip(xs, ys))`, also with a list comprehension, a start value, `-`, `+`, `/` or a comparison instead of `*`,
and over pairs: `sum(a * b for a, b in pairs)`. The finding is reported at the generator expression or list comprehension.

**Why**

The bytecode unpacks each pair, stores two locals and multiplies them, and a generator is resumed for it. `map` passes the
elements to `operator.mul` in C, and `zip` need not create the pairs. `itertools.starmap` does the same with pairs.

**Slow**

```python
def work(n):
    prices, counts = [12, 5, 7] * (n // 3), [3, 1, 4] * (n // 3)
    return sum(price * count for price, count in zip(prices, counts))
```

**Fast**

```python
import operator


def work(n):
    prices, counts = [12, 5, 7] * (n // 3), [3, 1, 4] * (n // 3)
    return sum(map(operator.mul, prices, counts))
```

**Proof**

BINARY_OP, or COMPARE_OP, at the operation and CALL at the call of `sum`.

**When not**

Not reported:

- `zip` of other than two iterables, or with `strict`, which `map` has only since 3.14
- a condition, a second `for`, and an operation with anything else than the two elements
- a comprehension over at most 8 elements outside a loop

Since 3.12, `math.sumprod(xs, ys)` is faster still for lists of ints or floats. It raises an exception if their lengths differ,
and it rounds floats only once, so that its result may differ in the last digit.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.comprehensions import each_iteration
from flake8_bytecode_perf.analysis.knowledge import OPERATOR_FUNCTIONS, OPERATORS
from flake8_bytecode_perf.bytecode import at_parent, at_span, calls, computes, stands_at
from flake8_bytecode_perf.model import Heat
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Module, Scope, Site


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.comprehensions:
        match site:
            case (
                ast.GeneratorExp(elt=element, generators=[clause]) | ast.ListComp(elt=element, generators=[clause]) as node,
                ast.Call(func=ast.Name(id="sum"), args=[first, *_]),
                where,
            ) if first is node and not clause.ifs and not clause.is_async and module.is_builtin(where.scope, "sum"):
                function, places = _operation(element, clause.target)
                given = _given(module, where.scope, clause.iter, places) if function else ""
                weighed = each_iteration(module, node, element) if given else None
                if weighed is not None:
                    yield _suspect(site, function, given, weighed)


def _suspect(site: Site, function: str, given: str, weighed: Site) -> Suspect:
    element, call = site.node.elt, site.parent
    mapped = f"{'itertools.starmap' if given[0] == '*' else 'map'}(operator.{function}, {given.removeprefix('*')})"
    rest = [*map(text, call.args[1:]), *(f"{keyword.arg}={text(keyword.value)}" for keyword in call.keywords)]
    kinds = (
        "pairs" * (given[0] == "*"),
        "list" * isinstance(site.node, ast.ListComp),
        "compare" * isinstance(element, ast.Compare),
    )
    remedy = f"sum({', '.join([mapped, *rest])})"
    return Suspect(
        (site,), text(element), note=remedy, spans=(element, call), variant=" ".join(filter(None, kinds)), weighed=(weighed,)
    )


def _operation(element: ast.expr, target: ast.expr) -> tuple[str, tuple[int, int]]:
    """The function of `operator` that does the same with the two elements, and which of them comes first."""
    match element:
        case ast.BinOp(left=ast.Name(id=left), op=ast.operator() as operator, right=ast.Name(id=right)):
            function = OPERATORS.get(type(operator), "")
        case ast.Compare(left=ast.Name(id=left), ops=[comparison], comparators=[ast.Name(id=right)]):
            function = OPERATORS.get(type(comparison), "")
        case _:
            return "", (0, 0)
    names = [getattr(part, "id", "") for part in target.elts] if isinstance(target, ast.Tuple) else []
    known = function in OPERATOR_FUNCTIONS and len(names) == 2 and sorted(names) == sorted([left, right])
    return (function, (names.index(left), names.index(right))) if known and left != right else ("", (0, 0))


def _given(module: Module, scope: Scope, iterable: ast.expr, places: tuple[int, int]) -> str:
    """What `map` is given instead of the pairs; a star and the pairs for `starmap`; nothing where neither does."""
    match iterable:
        case ast.Call(func=ast.Name(id="zip"), args=arguments, keywords=keywords) if module.is_builtin(scope, "zip"):
            plain = len(arguments) == 2 and not keywords and not any(isinstance(one, ast.Starred) for one in arguments)
            return ", ".join([text(arguments[place]) for place in places]) if plain else ""
    return f"*{text(iterable)}" if places == (0, 1) else ""


RULE = Rule(
    __name__,
    suspects=_suspects,
    proof=stands_at((at_span, computes), (at_parent, calls)),
    message="`{subject}` is computed in Python for every pair ({instructions}); use `{note}`, which does the same in C",
    heat=Heat.FUNCTION,
    precedes=("PFB803",),
)
