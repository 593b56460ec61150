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
from flake8_bytecode_perf.analysis.pairs import Pairs, mapped, pairs_of
from flake8_bytecode_perf.bytecode import at_parent, at_span, calls, computes, stands_at
from flake8_bytecode_perf.model import Heat
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Module, Site


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.comprehensions:
        match site:
            case (ast.GeneratorExp() | ast.ListComp() as node, ast.Call(func=ast.Name(id="sum"), args=[first, *_]), where) if (
                first is node and module.is_builtin(where.scope, "sum")
            ):
                pairs = pairs_of(module, where.scope, node.generators)
                remedy = mapped(*_operation(node.elt, pairs)) if pairs is not None else ""
                weighed = each_iteration(module, node, node.elt) if remedy else None
                if pairs is not None and weighed is not None:
                    yield _suspect(site, pairs, remedy, weighed)


def _suspect(site: Site, pairs: Pairs, remedy: str, weighed: Site) -> Suspect:
    element, call = site.node.elt, site.parent
    rest = [*map(text, call.args[1:]), *(f"{keyword.arg}={text(keyword.value)}" for keyword in call.keywords)]
    lone, listed = len(pairs.sources) == 1, isinstance(site.node, ast.ListComp)
    kinds = ["pairs" * lone, "list" * listed, "compare" * isinstance(element, ast.Compare)]
    return Suspect(
        (site,),
        text(element),
        note=f"sum({', '.join([remedy, *rest])})",
        spans=(element, call),
        variant=" ".join(filter(None, kinds)),
        weighed=(weighed,),
    )


def _operation(element: ast.expr, pairs: Pairs) -> tuple[str, Pairs, str, str]:
    """The function of `operator` that does what the element does, with the names of its operands; empty where there is none."""
    match element:
        case ast.BinOp(left=ast.Name(id=left), op=ast.operator() as operator, right=ast.Name(id=right)):
            function = OPERATORS.get(type(operator), "")
        case ast.Compare(left=ast.Name(id=left), ops=[comparison], comparators=[ast.Name(id=right)]):
            function = OPERATORS.get(type(comparison), "")
        case _:
            function, left, right = "", "", ""
    known = function in OPERATOR_FUNCTIONS
    return f"operator.{function}", pairs, left if known else "", right


RULE = Rule(
    __name__,
    suspects=_suspects,
    proof=stands_at((at_span, computes), (at_parent, calls)),
    message="`{subject}` is computed in Python for every pair ({instructions}); use `{note}`, which does the same in C",
    heat=Heat.FUNCTION,
    precedes=("PFB803",),
)
