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

Not reported: other exponents, and a constant base. An expression of unknown type is not reported if the file imports numpy or
another package with arithmetic of its own.

The finding is `likely` for `x ** 2` and `x ** 3` of a value that is not known to be an int: in about one of a thousand squares
and one of four cubes of floats, the product and the power differ in the last bit. It is `likely` for `x ** 0.5`: for a negative
number `math.sqrt` raises, but the power is complex. If a square overflows, the power raises OverflowError, but the product is
infinity: a power in a `try` that catches OverflowError is not reported.

A fix is written for a name alone: another base needs a name first, and `math.sqrt` an import.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.displays import is_constant
from flake8_bytecode_perf.analysis.handled_errors import is_expected, may_be_caught
from flake8_bytecode_perf.analysis.instances import defines_shown
from flake8_bytecode_perf.analysis.knowledge import NUMBERS_OR_UNKNOWN, POWER_METHODS, WHOLE_NUMBERS
from flake8_bytecode_perf.analysis.subclasses import defines, may_override
from flake8_bytecode_perf.analysis.symbols import imports_arrays
from flake8_bytecode_perf.analysis.types import known_type
from flake8_bytecode_perf.bytecode.opcodes import operates
from flake8_bytecode_perf.bytecode.proofs import stands
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.analysis.type_values import Type
    from flake8_bytecode_perf.model import Module, Site

_PRODUCTS = {2: "{0} * {0}", 3: "{0} * {0} * {0}", 0.5: "math.sqrt({0})"}
_BOUND_PRODUCTS = {2: "(new := {0}) * new", 3: "(new := {0}) * new * new", 0.5: "math.sqrt({0})"}
_VARIANTS = {2: "", 3: "cube", 0.5: "root"}
_EXPONENTS = frozenset({(int, 2), (int, 3), (float, 0.5)})
_EXPRESSIONS = (ast.BinOp, ast.UnaryOp, ast.Call, ast.Attribute, ast.Subscript)


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.hot_sites(ast.BinOp):
        node = site.node
        if not isinstance(node.op, ast.Pow) or not isinstance(node.right, ast.Constant):
            continue
        exponent: Any = node.right.value
        if (type(exponent), exponent) not in _EXPONENTS:
            continue
        base = known_type(node.left, module, site.where.scope)
        known = base.sure
        operands = [node.left, *([node.left.left, node.left.right] if isinstance(node.left, ast.BinOp) else [])]
        if any(defines_shown(module, site.where.scope, operand, "__pow__", "__sub__", "__add__") for operand in operands):
            continue
        if known in NUMBERS_OR_UNKNOWN and _is_base(module, node.left, known) and not _may_overflow(module, site, known):
            exact = exponent != 0.5 and known in WHOLE_NUMBERS
            named = isinstance(node.left, ast.Name) and exponent != 0.5
            obstacles = [unless(exact, Obstacle.OTHER_RESULT), *_obstacles(module, site, base)]
            verdict = verdict_of(*obstacles, can_be_written=named)
            products = _PRODUCTS if isinstance(node.left, ast.Name) else _BOUND_PRODUCTS
            remedy = products[exponent].format(text(node.left))
            yield Suspect((site,), text(node), verdict, remedy, variant=_variant(node.left, exponent, known))


def _is_base(module: Module, base: ast.expr, known: str) -> bool:
    """Whether a base is a name or another expression that the compiler does not compute, of numbers and not of arrays."""
    if isinstance(base, ast.Name):
        return True
    arrays = not known and imports_arrays(module)
    return isinstance(base, _EXPRESSIONS) and not arrays and not is_constant(base)


def _may_overflow(module: Module, site: Site, known: str) -> bool:
    """Whether a handler around a power is there for what is too great."""
    return known not in WHOLE_NUMBERS and is_expected(module, site, OverflowError)


def _obstacles(module: Module, site: Site, base: Type) -> Iterator[Obstacle | None]:
    """What the product does otherwise: of great floats it is infinite, where the power raises OverflowError."""
    if base.sure not in WHOLE_NUMBERS:
        yield Obstacle.OTHER_ERROR if may_be_caught(module, site, OverflowError) else Obstacle.ERROR_DIFFERS
    own = may_override(module, base, *POWER_METHODS) if base.sure else defines(module, *POWER_METHODS)
    yield unless(not own, Obstacle.OWN_CLASS)


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
