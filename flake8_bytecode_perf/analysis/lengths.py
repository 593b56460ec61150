"""How long a sequence may be, as far as the file shows it: for the rules about what takes time with its length."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.knowledge import GROWING_METHODS
from flake8_bytecode_perf.model import Bound
from flake8_bytecode_perf.syntax import FEW, is_cold

if TYPE_CHECKING:
    from flake8_bytecode_perf.model import Binding, Module, Scope


def is_short(module: Module, scope: Scope, node: ast.expr) -> bool:
    """Whether a name only ever means a display of at most 8 elements that nothing adds to, or is such a display."""
    if not isinstance(node, ast.Name):
        return is_cold(node)
    variable = module.variable(scope, node.id)
    if not variable.bindings or not all(map(_is_short_display, variable.bindings)):
        return False
    return not any(isinstance(site.parent, ast.Attribute) and site.parent.attr in GROWING_METHODS for site in variable.reads)


def _is_short_display(binding: Binding) -> bool:
    if binding.kind is not Bound.ASSIGNMENT:
        return False
    match binding.value:
        case ast.List() | ast.Tuple() | ast.Set() as display:
            return is_cold(display)
        case ast.Call(func=ast.Attribute(attr="split", value=ast.Constant(value=str() as words)), args=[]):
            return len(words.split()) <= FEW
    return False
