"""Writes a small power of a name as a product."""

from __future__ import annotations

from typing import Any

import libcst as cst

from flake8_bytecode_perf.rewrite import Proved, Rewrite

_LOOSER = (cst.Add, cst.Subtract)


def fix(proved: Proved) -> Rewrite:
    """Return the rewrite: n * n for n ** 2, in parentheses beside an operator that would take one factor alone."""
    [site] = proved.sites
    power: Any = proved.chunk.node(site.node)
    above = proved.chunk.above(power)
    factor = power.left.with_changes(lpar=[], rpar=[])
    product = cst.BinaryOperation(factor, cst.Multiply(), factor.deep_clone())
    if site.node.right.value > 2:
        product = cst.BinaryOperation(product, cst.Multiply(), factor.deep_clone())
    tighter = isinstance(above, cst.BinaryOperation) and not isinstance(above.operator, _LOOSER)
    lpar, rpar = power.lpar, power.rpar
    if not lpar and (tighter or isinstance(above, cst.UnaryOperation)):
        lpar, rpar = [cst.LeftParen()], [cst.RightParen()]
    return Rewrite({power: product.with_changes(lpar=lpar, rpar=rpar)})
