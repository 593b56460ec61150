"""The classes of instructions that a node of the syntax tree runs, and roughly how often.

A block counts as often as its condition is true, but at least half the time, because a saving next to it must hold where the
block runs more often than usual. Code that raises or leaves the loop does not count. An inner loop counts once per iteration. A
class has the name of the instruction that does the work.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.call_costs import UNKNOWN
from flake8_bytecode_perf.cost.branch_classes import OF_BRANCHES
from flake8_bytecode_perf.cost.call_classes import OF_CALLS
from flake8_bytecode_perf.cost.calls import property_of
from flake8_bytecode_perf.cost.loop_classes import OF_LOOPS
from flake8_bytecode_perf.cost.node_parts import NOTHING, Context, FunctionCall, parts_of
from flake8_bytecode_perf.cost.operator_classes import OF_OPERATORS
from flake8_bytecode_perf.model.kinds import Kind
from flake8_bytecode_perf.syntax import children_of

if TYPE_CHECKING:
    from flake8_bytecode_perf.cost.node_parts import NodeCost, Visitor
    from flake8_bytecode_perf.model.module import Module


def cost_of_node(module: Module, node: Any, context: Context) -> NodeCost:
    """Return the class of the instruction that a node compiles to, or NOTHING, and the other parts that it runs."""
    return _VISITORS.get(node.__class__, _other)(module, node, context)


def _other(_module: Module, node: ast.AST, context: Context) -> NodeCost:
    return _PLAIN.get(node.__class__, NOTHING), [(child, 1.0, context) for child in children_of(node)]


def _constant(_module: Module, _node: ast.AST, _context: Context) -> NodeCost:
    return "LOAD_FAST", ()


def _value(_module: Module, node: Any, context: Context) -> NodeCost:
    return NOTHING, ((node.value, 1.0, context),) if node.value is not None else ()


def _skipped(_module: Module, _node: ast.AST, _context: Context) -> NodeCost:
    return NOTHING, ()


# Names, attributes, items


def _name(module: Module, node: ast.Name, context: Context) -> NodeCost:
    load = isinstance(node.ctx, ast.Load)
    if context.scope.kind in (Kind.MODULE, Kind.CLASS):
        return "LOAD_NAME" if load else "STORE_NAME", ()
    if module.is_global(context.scope, node.id):
        return "LOAD_GLOBAL" if load else "STORE_GLOBAL", ()
    return "LOAD_FAST", ()


def _attribute(module: Module, node: ast.Attribute, context: Context) -> NodeCost:
    if not isinstance(node.ctx, ast.Load):
        return "STORE_ATTR", parts_of([node.value], context)
    run = property_of(node, module)
    return "LOAD_ATTR", parts_of([node.value] if run is None else [node.value, FunctionCall(run)], context)


def _subscript(_module: Module, node: ast.Subscript, context: Context) -> NodeCost:
    parts = parts_of([node.value, node.slice], context)
    if isinstance(node.slice, ast.Slice):
        return "BINARY_SLICE", parts
    return "BINARY_SUBSCR" if isinstance(node.ctx, ast.Load) else "STORE_SUBSCR", parts


def _tuple(_module: Module, node: ast.Tuple, context: Context) -> NodeCost:
    if all(isinstance(element, ast.Constant) for element in node.elts):
        return "LOAD_FAST", ()
    return "BUILD_TUPLE" if isinstance(node.ctx, ast.Load) else "UNPACK_SEQUENCE", parts_of(node.elts, context)


def _function(_module: Module, _node: ast.AST, _context: Context) -> NodeCost:
    return "MAKE_FUNCTION", ()


def _class(_module: Module, _node: ast.AST, _context: Context) -> NodeCost:
    return "LOAD_BUILD_CLASS", ()


_PLAIN: dict[type, str] = {
    ast.UnaryOp: "LOAD_FAST",
    ast.NamedExpr: "LOAD_FAST",
    ast.List: "BUILD_LIST",
    ast.Set: "BUILD_LIST",
    ast.Dict: "BUILD_LIST",
    ast.JoinedStr: "BUILD_STRING",
    ast.FormattedValue: "FORMAT_VALUE",
    ast.Import: "IMPORT_NAME",
    ast.ImportFrom: "IMPORT_NAME",
    ast.withitem: "BEFORE_WITH",
    ast.Yield: "YIELD_VALUE",
    ast.YieldFrom: "YIELD_VALUE",
    ast.Await: UNKNOWN,
}
_VISITORS: dict[type, Visitor] = {
    **OF_LOOPS,
    **OF_BRANCHES,
    **OF_OPERATORS,
    **OF_CALLS,
    **dict.fromkeys((ast.Raise, ast.ExceptHandler), _skipped),
    **dict.fromkeys((ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda), _function),
    **dict.fromkeys((ast.Expr, ast.Return, ast.Starred, ast.keyword), _value),
    ast.Constant: _constant,
    ast.Name: _name,
    ast.Attribute: _attribute,
    ast.Subscript: _subscript,
    ast.Tuple: _tuple,
    ast.ClassDef: _class,
}
