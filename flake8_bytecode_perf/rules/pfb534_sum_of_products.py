"""A sum of products that a comprehension or a loop computes one by one.

**What**

`sum(a * b for a, b in zip(xs, ys))`, also with a list comprehension, a start value, `-`, `+`, `/` or a comparison instead of `*`,
and over pairs: `sum(a * b for a, b in pairs)`. The same by index, `sum(xs[i] * ys[i] for i in range(len(xs)))`, and in a `for`
loop that only does `total += a * b`, or `if a != b: n += 1`. The finding is at the comprehension or the loop's header.

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

BINARY_OP, or COMPARE_OP, at the operation and CALL at the call of `sum`, or the BINARY_OP that adds.

**When not**

Not reported:

- `zip` of other than two iterables, or with `strict`, which `map` has only since 3.14
- a condition, a second `for`, and an operation with anything else than the two elements
- a comprehension over at most 8 elements outside a loop
- a loop whose variables are read outside of it, or whose partial result an inner function or an exception handler can observe

The finding is `likely` in these cases:

- the elements are read by index: `map` ends with the shorter sequence, where the index raises an IndexError
- a loop adds what is not known to be ints: from 3.12 on, `sum` of floats is more exact than the loop

The fix is unsafe if a special method of this file that does the operation may raise StopIteration, which ends a `map`. Where the
operands are in the other order, `sum(y - x for x, y in zip(xs, ys))`, a loop is rewritten only if both are known collections: of
two iterators, or one iterator twice, `map` would take the elements in another order.

Since 3.12, `math.sumprod(xs, ys)` is faster still for lists of ints or floats. It raises an exception if their lengths differ,
and it rounds floats only once, so that its result may differ in the last digit.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.added_values import added_by
from flake8_bytecode_perf.analysis.comprehensions import each_iteration, loop_of
from flake8_bytecode_perf.analysis.knowledge import TOTALLY_ORDERED, WHOLE_NUMBERS
from flake8_bytecode_perf.analysis.loop_bodies import lone_loops
from flake8_bytecode_perf.analysis.ownership import type_of_elements
from flake8_bytecode_perf.analysis.paired_operations import PairedOperation, can_be_mapped, obstacles_to_mapping, paired_operation
from flake8_bytecode_perf.analysis.reaching_types import type_at_start, type_of_constant
from flake8_bytecode_perf.analysis.reductions import only_result_is_observable
from flake8_bytecode_perf.analysis.starts import made_before
from flake8_bytecode_perf.bytecode.opcodes import adds, calls, computes
from flake8_bytecode_perf.bytecode.proofs import at_later_spans, at_span, stands_at
from flake8_bytecode_perf.model.kinds import Heat
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.analysis.loop_bodies import Lone
    from flake8_bytecode_perf.bytecode.instruction import Instruction
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.comprehensions:
        match site:
            case (
                ast.GeneratorExp(elt=element, generators=[clause]) | ast.ListComp(elt=element, generators=[clause]) as node,
                ast.Call(func=ast.Name(id="sum"), args=[first, *_]),
                where,
            ) if first is node and not clause.ifs and not clause.is_async and module.is_builtin(where.scope, "sum"):
                pairs = paired_operation(module, loop_of(module, node), element)
                weighed = each_iteration(module, node, element) if pairs is not None else None
                if pairs is not None and weighed is not None:
                    yield _of_comprehension(module, site, pairs, weighed)
    for done in lone_loops(module).values():
        suspect = _of_loop(module, done)
        if suspect is not None:
            yield suspect


def _of_comprehension(module: Module, site: Site, pairs: PairedOperation, weighed: Site) -> Suspect:
    element, call = site.node.elt, site.parent
    rest = [*map(text, call.args[1:]), *(f"{keyword.arg}={text(keyword.value)}" for keyword in call.keywords)]
    kinds = (pairs.kind, "list" * isinstance(site.node, ast.ListComp), "compare" * isinstance(element, ast.Compare))
    variant = " ".join(filter(None, kinds)) if pairs.kind != "by index" else pairs.kind
    remedy = f"sum({', '.join([pairs.mapped, *rest])})"
    scope = site.where.scope
    verdict = verdict_of(*obstacles_to_mapping(module, scope, pairs), can_be_written=can_be_mapped(module, scope, pairs))
    return Suspect((site,), text(element), verdict, remedy, (element, call), pairs, variant, (weighed,))


def _of_loop(module: Module, done: Lone) -> Suspect | None:
    """A loop that only adds what an operation gives of two elements, or counts for how many of them a comparison is true."""
    loop, added = done.loop, added_by(done)
    pairs = paired_operation(module, loop, added.element) if added is not None else None
    if added is None or pairs is None or not only_result_is_observable(module, loop, added.name, added.element):
        return None
    start = made_before(loop, added.name)
    first, kind = type_of_constant(start), type_at_start(module, loop, added.name, start)
    if kind not in ("int", "float") or not module.is_builtin(loop.scope, "sum"):
        return None
    compares_them = isinstance(added.element, ast.Compare)
    whole = all(type_of_elements(module, loop.scope, one) in WHOLE_NUMBERS for one in pairs.iterables)
    exact = kind == "int" and whole and pairs.kind != "pairs" and pairs.function != "truediv"
    known = compares_them and all(type_of_elements(module, loop.scope, one) in TOTALLY_ORDERED for one in pairs.iterables)
    obstacles = [unless(exact or known, Obstacle.UNKNOWN_TYPE), *obstacles_to_mapping(module, loop.scope, pairs)]
    begin = f", {text(start)}" if isinstance(start, ast.Constant) and (start.value or first == "float") else ""
    note = f"{added.name} {'=' if first else '+='} sum({pairs.mapped}{begin})"
    variant = " ".join(filter(None, ("loop", pairs.kind or "compare" * compares_them)))
    verdict = verdict_of(*obstacles, can_be_written=can_be_mapped(module, loop.scope, pairs))
    return Suspect((loop.header,), text(added.spans[0]), verdict, note, added.spans, pairs, variant)


def _adds_up(instruction: Instruction) -> bool:
    return calls(instruction) or adds(instruction)


RULE = Rule(
    __name__,
    suspects=_suspects,
    needs=(ast.For, "sum"),
    proof=stands_at((at_span, computes), (at_later_spans, _adds_up)),
    adds_names=True,
    message="`{subject}` is computed in Python for every pair ({instructions}); use `{note}`, which does the same in C",
    simple=frozenset(),
    heat=Heat.FUNCTION,
    precedes=("PFB507", "PFB803"),
)
