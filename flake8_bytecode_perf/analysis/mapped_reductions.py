"""What a loop computes of what a builtin gives for its elements: `wide = max(wide, len(row))`, `total += abs(x)`."""

from __future__ import annotations

import ast
import copy
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.knowledge import COUNTING_FUNCTIONS, PURE_FUNCTIONS
from flake8_bytecode_perf.analysis.loops import seen_outside
from flake8_bytecode_perf.analysis.reductions import Reduction, is_unobservable, is_written_out, reduction_of
from flake8_bytecode_perf.syntax import nodes_in, text
from flake8_bytecode_perf.verdict import Obstacle, unless

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module

_VALUE = "<value>"  # no name of the file


class Mapped(NamedTuple):
    """A reduction of the values of a builtin, and the builtin."""

    reduction: Reduction
    function: str

    @property
    def is_whole(self) -> bool:
        """Whether the values are whole numbers, not below zero: of len and ord."""
        return self.function in COUNTING_FUNCTIONS

    @property
    def variant(self) -> str:
        """The variant of a rule."""
        by_call = isinstance(self.reduction.node, ast.Call)
        return "sum of a builtin" if self.reduction.builtin == "sum" else f"extreme of a builtin{' by call' * by_call}"


class _Values(ast.NodeTransformer):
    """Puts a name in the place of each call of a function with an element, and of what a `:=` around it binds."""

    def __init__(self, item: str) -> None:
        self.item = item
        self.bound: set[str] = set()

    def visit_NamedExpr(self, node: ast.NamedExpr) -> ast.expr:
        """Take the value of `n := len(x)`, and remember the name."""
        value = self.visit(node.value)
        if not (isinstance(value, ast.Name) and value.id == _VALUE):
            return node
        self.bound.add(node.target.id)
        return ast.copy_location(ast.Name(_VALUE, ast.Load()), node)

    def visit_Call(self, node: ast.Call) -> ast.expr:
        """Take the value of `len(x)`; look into other calls."""
        if _applied(node, self.item):
            return ast.copy_location(ast.Name(_VALUE, ast.Load()), node)
        self.generic_visit(node)
        return node

    def visit_Name(self, node: ast.Name) -> ast.expr:
        """Take the value for a name that it was bound to before."""
        loaded = isinstance(node.ctx, ast.Load) and node.id in self.bound
        return ast.copy_location(ast.Name(_VALUE, ast.Load()), node) if loaded else node


def _applied(node: ast.AST, item: str) -> str:
    """The function that a call applies to an element alone: len of `len(x)`; nothing for other nodes."""
    match node:
        case ast.Call(func=ast.Name(id=function), args=[ast.Name(id=given)], keywords=[]) if given == item:
            return function
    return ""


def mapped_of(module: Module, loop: Loop, statement: ast.stmt, tests: list[ast.expr]) -> Mapped | None:
    """Return what a loop computes of what one builtin gives for each element, if only the result can tell it from a call."""
    node: Any = loop.node
    if not isinstance(statement, (ast.Assign, ast.AugAssign)):
        return None
    item = node.target.id
    functions = {_applied(found, item) for part in (statement, *tests) for found in nodes_in(part)} - {""}
    if len(functions) != 1 or PURE_FUNCTIONS.isdisjoint(functions):
        return None
    [function], values = functions, _Values(item)
    given = [values.visit(copy.deepcopy(test)) for test in tests]
    reduction = reduction_of(_VALUE, values.visit(copy.deepcopy(statement)), given)
    if reduction is None or reduction.key.function:
        return None
    own = module.is_builtin(loop.scope, function) and not any(seen_outside(module, loop, name) for name in values.bound)
    return Mapped(reduction, function) if own and is_unobservable(module, loop, reduction) else None


def call_of_mapped(loop: Loop, mapped: Mapped, start: ast.expr | None, kind: str) -> tuple[str, Obstacle | None] | None:
    """Return how one call computes it from what the name holds, and why that may not be the same; None where it surely is not.

    `start` is the value right before the loop, if there is one, and `kind` the type of what the name holds.
    """
    node: Any = loop.node
    reduction, elements = mapped.reduction, f"map({mapped.function}, {text(node.iter)})"
    written = start if is_written_out(start) else None
    if reduction.builtin == "sum":
        if kind not in ("int", "float"):
            return None
        doubt = unless(mapped.is_whole and kind == "int", Obstacle.UNKNOWN_TYPE)
        if written is None:
            return f"+= sum({elements})", doubt
        return f"= sum({elements}{'' if text(written) == '0' else f', {text(written)}'})", doubt
    if not reduction.strict and not mapped.is_whole:
        return None
    doubt = unless(mapped.is_whole and (kind == "int" or reduction.optional), Obstacle.UNKNOWN_TYPE)
    if reduction.optional:
        none = isinstance(start, ast.Constant) and start.value is None
        return (f"= {reduction.builtin}({elements}, default=None)", doubt) if none else None
    value = text(written) if written is not None else reduction.name
    least = reduction.builtin == "max" and mapped.is_whole and value in ("0", "-1")
    if least:
        return f"= max({elements}, default={value})", doubt
    return f"= {reduction.builtin}({value}, {reduction.builtin}({elements}, default={value}))", doubt
