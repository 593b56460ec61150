"""An int constant in an operation with a float.

**What**

`x * 2`, `x + 1`, `x - 1`, `x > 0` and `x += 1` if `x` is known to be a float.

**Why**

CPython specialises an operation on two floats, and one on two ints. A mixed operation takes the general path, or a guarded
one.

**Slow**

```python
def work(n):
    x, total = 1.5, 0.0
    for _ in range(n):
        total += x * 2
    return total
```

**Fast**

```python
def work(n):
    x, total = 1.5, 0.0
    for _ in range(n):
        total += x * 2.0
    return total
```

**Proof**

BINARY_OP or COMPARE_OP at the operation, and the load of its int constant (LOAD_CONST, LOAD_SMALL_INT).

**When not**

Not reported: other operators, which are not specialised, ints that a float cannot represent, and operands of unknown type.

The finding is `likely` if only an annotation says that `x` is a float: such an annotation also allows ints, and with an int the
rewrite would return a float.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.type_values import UNKNOWN
from flake8_bytecode_perf.analysis.types import known_type
from flake8_bytecode_perf.bytecode.opcodes import compares, loads_int, operates
from flake8_bytecode_perf.bytecode.proofs import at_site, at_span, stands_at
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.bytecode.instruction import Instruction
    from flake8_bytecode_perf.model.module import Module

_EXACT = 2**53
_NONE = None, None
_OPERATORS = (ast.Add, ast.Sub, ast.Mult)
_COMPARISONS = (ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.Eq, ast.NotEq)
_operates = operates("+", "-", "*", "+=", "-=", "*=")


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in (*module.hot_sites(ast.BinOp, ast.Compare), *module.augments):
        one, other = _operands(site.node)
        constant = one if _is_int(one) else other
        other = other if constant is one else one
        known = known_type(other, module, site.where.scope) if _is_int(constant) else UNKNOWN
        if known.sure == "float":
            variant = "comparison" if isinstance(site.node, ast.Compare) else ""
            note = f"{float(constant.value)!r}"
            yield Suspect(
                (site,),
                text(site.node),
                verdict_of(unless(not known.declared, Obstacle.UNKNOWN_TYPE)),
                note,
                (constant,),
                variant=variant,
            )


def _operands(node: Any) -> tuple[Any, Any]:
    """The two sides of an operation that is specialised; None for others."""
    kind = node.__class__
    if kind is ast.Compare:
        return (node.left, node.comparators[0]) if len(node.ops) == 1 and node.ops[0].__class__ in _COMPARISONS else _NONE
    if node.op.__class__ not in _OPERATORS:
        return _NONE
    if kind is ast.BinOp:
        return node.left, node.right
    return (node.target, node.value) if isinstance(node.target, ast.Name) else _NONE


def _is_int(node: Any) -> bool:
    return node.__class__ is ast.Constant and type(node.value) is int and node.value <= _EXACT


def _calculates(instruction: Instruction) -> bool:
    return _operates(instruction) or compares(instruction)


RULE = Rule(
    __name__,
    suspects=_suspects,
    repeats=(ast.BinOp, ast.Compare, ast.AugAssign),
    proof=stands_at((at_site, _calculates), (at_span, loads_int)),
    message="`{subject}` mixes a float and an int ({instructions}); use `{note}`, so that both are floats",
)
