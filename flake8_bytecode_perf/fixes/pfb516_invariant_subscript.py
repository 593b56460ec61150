"""Reads an item before the loop."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.fixes._careful import in_one_line
from flake8_bytecode_perf.fixes._hoist import hoisted
from flake8_bytecode_perf.fixes._items import names_of_items
from flake8_bytecode_perf.syntax import last_name

if TYPE_CHECKING:
    from flake8_bytecode_perf.rewrite import Proved, Rewrite


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `high = rates["high"]` before the loop; None where it goes over several lines."""
    first: Any = proved.sites[0].node
    value = in_one_line(proved.chunk.node(first))
    return hoisted(proved, proved.suspect.detail, value, *_names(first.value, first.slice)) if value is not None else None


def _names(owner: Any, key: ast.expr) -> list[str]:
    """The names for an item, best first: rates["high"] is high, limits[1] limits_1, rows[y] a row."""
    whole = last_name(owner).strip("_").lower()
    match key:
        case ast.Constant(value=str(name)):
            return [name, f"{whole}_{name}", f"{whole}_item"]
        case ast.Constant(value=int(index)):
            return [f"{whole}_{index:d}"]
        case ast.UnaryOp(operand=ast.Constant(value=1)):
            return [f"{whole}_last"]
    return names_of_items(owner, "item")
