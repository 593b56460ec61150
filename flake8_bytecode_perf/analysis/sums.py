"""Sums of several operands, and which operators belong to them."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site


def whole_sums(module: Module) -> dict[ast.AST, Site]:
    """Return for each `+` the whole sum that it is part of."""
    whole: dict[ast.AST, Site] = {}
    for site in module.sites(ast.BinOp):  # a sum stands before its parts
        if isinstance(site.node.op, ast.Add):
            above = site.parent if isinstance(site.parent, ast.BinOp) and isinstance(site.parent.op, ast.Add) else None
            whole[site.node] = whole.get(above, site) if above is not None else site
    return whole


def operands_of_sum(node: Any) -> list[Any]:
    """Return the operands of a sum from left to right."""
    parts, waiting = [], [node]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            waiting += [node.right, node.left]
        else:
            parts.append(node)
    return parts
