"""Fresh allocations: expressions that make an object which nothing else refers to."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.knowledge import CONTAINERS
from flake8_bytecode_perf.analysis.symbols import dotted_name
from flake8_bytecode_perf.analysis.types import type_of

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope


def is_fresh(module: Module, scope: Scope, node: ast.expr | None) -> bool:
    """Return whether an expression makes a collection that nobody else has: [1, 2], sorted(xs), text.split(), {x for x in xs}."""
    if isinstance(node, ast.Call) and dotted_name(node.func, module, scope) == "vars":
        return False
    made = isinstance(node, (ast.Call, ast.List, ast.Tuple, ast.Dict, ast.Set, ast.ListComp, ast.SetComp, ast.DictComp))
    return (made or isinstance(node, (ast.Constant, ast.BinOp))) and type_of(node, module, scope) in CONTAINERS
