"""A test for an empty container that compares its length.

**What**

`len(xs) == 0`, `len(xs) > 0`, `len(xs) != 0`, `len(xs) >= 1`, `len(xs) < 1`, also with the operands swapped, and `len(xs)`
alone in a test: `if len(xs)`, `while len(xs)`, `not len(xs)`.

**Why**

The test looks up `len`, calls it, creates an int and compares it (LOAD_GLOBAL, CALL, COMPARE_OP). `not xs` and `if xs` test
the container directly (TO_BOOL, UNARY_NOT).

**Slow**

```python
def work(n):
    stack, total = [1], 0
    for i in range(n):
        if len(stack) > 0:
            total += i
    return total
```

**Fast**

```python
def work(n):
    stack, total = [1], 0
    for i in range(n):
        if stack:
            total += i
    return total
```

**Proof**

CALL at `len(…)`, and the instruction that tests the result: COMPARE_OP at the comparison or, without a comparison, the jump,
TO_BOOL or UNARY_NOT.

**When not**

Reported only for a value known to be a list, dict, set, tuple, str or another builtin container: a NumPy array raises when
its truth value is tested, and other classes may define theirs differently.

Not reported:

- a length whose number is used, as in `n = len(xs) or 5`;
- `len(xs) > 0` as a value, as in `return len(xs) > 0`: the result is True or False, and `bool(xs)` is another call.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.emptiness import length_question
from flake8_bytecode_perf.analysis.knowledge import CONTAINERS
from flake8_bytecode_perf.analysis.operands import operand_obstacle
from flake8_bytecode_perf.analysis.types import type_unless_none
from flake8_bytecode_perf.bytecode.contexts import decisions
from flake8_bytecode_perf.bytecode.opcodes import calls, compares, decides
from flake8_bytecode_perf.bytecode.proofs import Bytecode, Evidence, found, together
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.hot_calls_of("len"):
        call, scope = site.node, site.where.scope
        if not isinstance(call.func, ast.Name) or len(call.args) != 1 or call.keywords:
            continue
        asked = length_question(site)
        if (
            asked is None
            or not module.is_builtin(scope, "len")
            or type_unless_none(call.args[0], module, scope) not in CONTAINERS
        ):
            continue
        verdict = verdict_of(operand_obstacle(module, scope, call.args[0], CONTAINERS, ("__len__", "__bool__")))
        place, filled = asked
        remedy = text(call.args[0]) if filled else f"not {text(call.args[0])}"
        variant = "" if place is site.parent and isinstance(place, ast.Compare) else "alone"
        test = site._replace(node=place)
        yield Suspect((test,), text(place), verdict, note=remedy, variant=variant, spans=(call,), detail=filled)


def _proof(site: Site, suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
    called = [*filter(calls, bytecode.at(suspect.spans[0]))]
    if suspect.variant:  # on 3.11 a jump has the span of its statement
        return together(found(called, calls), found(decisions(called), decides))
    compared = [*filter(compares, bytecode.at(site.node))]
    if suspect.detail:  # found = len(xs) > 0      needs True or False, and xs is a list
        compared = [one for one in compared if decisions([one])]
    return together(found(called, calls), found(compared, compares))


RULE = Rule(
    __name__,
    suspects=_suspects,
    repeats=("len",),
    proof=_proof,
    message="`{subject}` calls `len` only to test for emptiness ({instructions}); use `{note}`, which tests the container itself",
)
