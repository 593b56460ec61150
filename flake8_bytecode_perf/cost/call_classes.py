"""The classes of instructions that calls run, and what they call for each element."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.call_costs import OF_EVERY_ELEMENT
from flake8_bytecode_perf.analysis.knowledge import LATER_ARGUMENT_READERS
from flake8_bytecode_perf.analysis.symbols import dotted_name, scopes_by_node
from flake8_bytecode_perf.cost.calls import class_of_call, target_of_call
from flake8_bytecode_perf.cost.heat import UNKNOWN_ITERATIONS
from flake8_bytecode_perf.cost.node_parts import NOTHING, Context, FunctionCall, parts_of

if TYPE_CHECKING:
    from flake8_bytecode_perf.cost.node_parts import NodeCost, Visitor
    from flake8_bytecode_perf.model.module import Module


class UnknownCallee(NamedTuple):
    """Stands for the call of a key that this file does not show."""

    instruction_class: str


def _call(module: Module, node: ast.Call, context: Context) -> NodeCost:
    arguments = [*node.args, *(keyword.value for keyword in node.keywords)]
    places = parts_of(arguments, context)
    if isinstance(node.func, ast.Attribute):
        places.append((node.func.value, 1.0, context))
    elif not isinstance(node.func, ast.Name):
        places.append((node.func, 1.0, context))
    callee = target_of_call(node, module, context.scope)
    if callee is not None:
        return NOTHING, [*places, (FunctionCall(callee), 1.0, context)]
    instruction_class = class_of_call(node, module, context.scope)
    if instruction_class in OF_EVERY_ELEMENT or dotted_name(node.func, module, context.scope) in LATER_ARGUMENT_READERS:
        places += [(key, UNKNOWN_ITERATIONS, context) for key in _keys(module, node, context)]
    return instruction_class, places


def _keys(module: Module, node: ast.Call, context: Context) -> list[Any]:
    """What a call runs for each element: a key, or what map calls."""
    keys = [keyword.value for keyword in node.keywords if keyword.arg == "key"]
    keys += [found for found in node.args if isinstance(found, ast.Lambda)]
    return [callee_of(module, key, context) for key in keys]


def callee_of(module: Module, function: ast.expr, context: Context) -> Any:
    """What a call of a function runs that is given as a value; itemgetter(1) is as dear as it is to make."""
    call = function if isinstance(function, ast.Call) else ast.Call(func=function, args=[], keywords=[])
    callee = scopes_by_node(module).get(function) or target_of_call(call, module, context.scope)
    return FunctionCall(callee) if callee is not None else UnknownCallee(class_of_call(call, module, context.scope))


def _unknown_callee(_module: Module, node: UnknownCallee, _context: Context) -> NodeCost:
    return node.instruction_class, ()


OF_CALLS: dict[type, Visitor] = {ast.Call: _call, UnknownCallee: _unknown_callee}
