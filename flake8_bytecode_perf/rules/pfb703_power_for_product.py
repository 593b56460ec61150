"""A small power that a product can replace.

**What**

`x ** 2`, `x ** 3` and `x ** 0.5`; `x` is a name or an expression, such as `(x - mean) ** 2`. A product needs the value of an
expression twice, so that a name has to be bound to it.

**Why**

BINARY_OP `**` calls `pow`; a multiplication of ints or floats is specialised.

**Slow**

```python
def work(n):
    total = 0
    for i in range(n):
        total += i ** 2
    return total
```

**Fast**

```python
def work(n):
    total = 0
    for i in range(n):
        total += i * i
    return total
```

**Proof**

BINARY_OP `**` at the power.

**When not**

Not reported: other exponents, and a constant base. In a file that imports numpy or another package with arithmetic of its own, an
expression of unknown type is not reported, and neither is a name in `(x ** 2).sum()` or `np.sum(x ** 2)`: for an array, `x ** 2`
is a product already.

The finding is `likely` for `x ** 2` and `x ** 3` of a value that is not known to be an int: in about one of a thousand squares
and one of four cubes of floats, the product and the power differ in the last bit. It is `likely` for `x ** 0.5`: for a negative
number `math.sqrt` raises, but the power is complex. If a square overflows, the power raises OverflowError, but the product is
infinity: a power in a `try` that catches OverflowError is not reported.

A fix is written for a name alone: another base needs a name first, and `math.sqrt` an import.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.powers import obstacles_to_product, small_powers
from flake8_bytecode_perf.bytecode.opcodes import operates
from flake8_bytecode_perf.bytecode.proofs import stands
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module

_PRODUCTS = {2: "{0} * {0}", 3: "{0} * {0} * {0}", 0.5: "math.sqrt({0})"}
_BOUND_PRODUCTS = {2: "(new := {0}) * new", 3: "(new := {0}) * new * new", 0.5: "math.sqrt({0})"}
_VARIANTS = {2: "", 3: "cube", 0.5: "root"}


def _suspects(module: Module) -> Iterator[Suspect]:
    for power in small_powers(module):
        site, base, exponent, known = power.site, power.base, power.exponent, power.type.sure
        named = isinstance(base, ast.Name)
        verdict = verdict_of(*obstacles_to_product(module, power), can_be_written=named and exponent != 0.5)
        remedy = (_PRODUCTS if named else _BOUND_PRODUCTS)[exponent].format(text(base))
        yield Suspect((site,), text(site.node), verdict, remedy, variant=_variant(base, exponent, known))


def _variant(base: ast.expr, exponent: float, known: str) -> str:
    bound = exponent != 0.5 and not isinstance(base, ast.Name)
    kind = "float" if exponent == 2 and known == "float" else _VARIANTS[exponent]
    return f"bound {kind}".strip() if bound else kind


RULE = Rule(
    __name__,
    suspects=_suspects,
    repeats=(ast.BinOp,),
    proof=stands(operates("**")),
    message="`{subject}` calls `pow` ({instructions}); use `{note}`, which does not",
)
