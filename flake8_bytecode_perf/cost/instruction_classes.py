"""The classes of instructions that a node of the syntax tree runs, and roughly how often.

A block counts as often as its condition is true, but at least half the time, because a saving next to it must hold where the
block runs more often than usual. Code that raises or leaves the loop does not count. An inner loop counts once per iteration. A
class has the name of the instruction that does the work.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.call_costs import OF_EVERY_ELEMENT
from flake8_bytecode_perf.analysis.knowledge import CONCATENATED, LATER_ARGUMENT_READERS
from flake8_bytecode_perf.analysis.symbols import dotted_name, scope_of, scopes_by_node
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.cost.calls import class_of_call, property_of, target_of_call
from flake8_bytecode_perf.cost.frequencies import (
    HALF,
    frequencies_in,
    frequencies_of_operands,
    frequency_of_arm,
    frequency_of_filters,
)
from flake8_bytecode_perf.cost.heat import UNKNOWN_ITERATIONS
from flake8_bytecode_perf.cost.runs import iterations
from flake8_bytecode_perf.model import Kind
from flake8_bytecode_perf.syntax import children_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from flake8_bytecode_perf.model import Module, Scope

    Part = tuple[Any, float, "Context"]  # a node, how often it runs for each run of the node above it, its context
    NodeCost = tuple[str, Sequence[Part]]  # the instruction class of a node, and what else it runs
    Visitor = Callable[[Module, Any, "Context"], NodeCost]

NOTHING = ""  # the instruction class of what costs nothing by itself


class Context(NamedTuple):
    """Where a node stands: its scope, and whether in a loop of the code that is counted."""

    scope: Scope
    looped: bool


class FunctionCall(NamedTuple):
    """Stands for what a function of this file does when it is called, or as a generator when it is `exhausted`."""

    scope: Scope
    exhausted: bool = False


class _NextElement(NamedTuple):
    """Stands for what an iterable does in each iteration."""

    iterable: ast.expr


class _Read(NamedTuple):
    """Stands for the read of the target of an augmented assignment."""

    target: ast.expr


class _UnknownCallee(NamedTuple):
    """Stands for the call of a key that this file does not show."""

    instruction_class: str


class _Element(NamedTuple):
    """Stands for what a comprehension does with each element."""

    comprehension: ast.AST


def cost_of_node(module: Module, node: Any, context: Context) -> NodeCost:
    """Return the class of the instruction that a node compiles to, or NOTHING, and the other parts that it runs."""
    return _VISITORS.get(node.__class__, _other)(module, node, context)


def parts_of(nodes: Iterable[Any], context: Context, share: float = 1.0) -> list[Part]:
    """Return nodes as parts that run equally often."""
    return [(node, share, context) for node in nodes]


def parts_of_block(block: Sequence[ast.stmt], context: Context, share: float = 1.0) -> list[Part]:
    """Return the statements of a block as parts: those behind a guard run less often."""
    frequencies = frequencies_in(block, looped=context.looped)
    return [(statement, share * often, context) for statement, often in zip(block, frequencies, strict=True)]


def _other(_module: Module, node: ast.AST, context: Context) -> NodeCost:
    return _PLAIN.get(node.__class__, NOTHING), [(child, 1.0, context) for child in children_of(node)]


def _constant(_module: Module, _node: ast.AST, _context: Context) -> NodeCost:
    return "LOAD_FAST", ()


def _value(_module: Module, node: Any, context: Context) -> NodeCost:
    return NOTHING, ((node.value, 1.0, context),) if node.value is not None else ()


def _skipped(_module: Module, _node: ast.AST, _context: Context) -> NodeCost:
    return NOTHING, ()


# Loops


def one_iteration(module: Module, node: Any, scope: Scope) -> list[Part]:
    """Return what one iteration of a loop runs, with what its iterable does for it."""
    context = Context(scope, looped=True)
    if isinstance(node, ast.While):
        return [(node.test, 1.0, context), *parts_of_block(node.body, context)]
    if not isinstance(node, ast.comprehension):
        return [*parts_of([_NextElement(node.iter), node.target], context), *parts_of_block(node.body, context)]
    around: Any = scope.node
    clauses = parts_of([_NextElement(node.iter), node.target], context)
    clauses += [(test, frequency_of_filters(node.ifs[:place]), context) for place, test in enumerate(node.ifs)]
    share = frequency_of_filters(node.ifs)
    behind = around.generators.index(node) + 1
    if behind < len(around.generators):
        following = around.generators[behind]
        return [*clauses, (following.iter, share, context), *_all_iterations(module, following, scope, share)]
    elements = [around.key, around.value] if isinstance(around, ast.DictComp) else [around.elt]
    elements = [element for element in elements if element is not None]  # {**d for d in ds} has no value, on 3.15
    return [*clauses, *parts_of([_Element(around), *elements], context, share)]


def _all_iterations(module: Module, node: Any, scope: Scope, share: float = 1.0) -> list[Part]:
    """What all iterations of a loop run, for each time that it starts."""
    often = iterations(module, scope, node) * share
    return [(part, frequency * often, context) for part, frequency, context in one_iteration(module, node, scope)]


def _loop(module: Module, node: Any, context: Context) -> NodeCost:
    started = [] if isinstance(node, ast.While) else [node.iter]
    return NOTHING, [*parts_of(started, context), *_all_iterations(module, node, context.scope)]


def _comprehension(module: Module, node: Any, context: Context) -> NodeCost:
    first, inner = node.generators[0], scope_of(module, node)
    return "GET_ITER comprehension", [(first.iter, 1.0, context), *_all_iterations(module, first, inner)]


def _next_element(module: Module, node: _NextElement, context: Context) -> NodeCost:
    match node.iterable:
        case ast.GeneratorExp(generators=[first, *_]):
            return "FOR_ITER generator", one_iteration(module, first, scope_of(module, node.iterable))
        case ast.Call(func=ast.Name(id=name), args=arguments) if module.is_builtin(context.scope, name):
            return _next_of_builtin(module, name, arguments, context)
        case ast.Call(func=ast.Attribute(attr="items")):
            return "FOR_ITER pairs", ()
        case ast.Call(func=ast.Attribute(attr="keys" | "values" | "split" | "splitlines" | "copy")):
            return "FOR_ITER", ()
        case ast.Call():
            callee = target_of_call(node.iterable, module, context.scope)
            if callee is not None:
                return "FOR_ITER generator", [(FunctionCall(callee, exhausted=True), 1 / UNKNOWN_ITERATIONS, context)]
            # a list, or a generator that works for each element: unknown
            return "FOR_ITER generator", [(_UnknownCallee(class_of_call(node.iterable, module, context.scope)), 0.5, context)]
    return "FOR_ITER", ()


def _next_of_builtin(module: Module, name: str, arguments: Sequence[ast.expr], context: Context) -> NodeCost:
    if name == "range":
        return "FOR_ITER range", ()
    lazy = [found for found in arguments if isinstance(found, (ast.Call, ast.GeneratorExp))]
    if name in ("enumerate", "zip"):
        return "FOR_ITER pairs", parts_of(map(_NextElement, lazy), context)
    if name in ("map", "filter"):
        return "FOR_ITER generator", parts_of([_callee_of(module, key, context) for key in arguments[:1]], context)
    return "FOR_ITER", ()


def _element(_module: Module, node: _Element, _context: Context) -> NodeCost:
    return "YIELD_VALUE" if isinstance(node.comprehension, ast.GeneratorExp) else "LIST_APPEND", ()


# Branches


def _if(_module: Module, node: ast.If, context: Context) -> NodeCost:
    return "POP_JUMP_IF", [(node.test, 1.0, context), *_arm(node, node.body, context), *_arm(node, node.orelse, context)]


def _arm(choice: ast.If | None, block: Sequence[ast.stmt], context: Context) -> list[Part]:
    often = frequency_of_arm(choice, block, looped=context.looped)
    return parts_of_block(block, context, max(often, HALF) if often else 0.0)


def _try(_module: Module, node: ast.Try, context: Context) -> NodeCost:
    return NOTHING, [part for block in (node.body, node.orelse, node.finalbody) for part in parts_of_block(block, context)]


def _with(_module: Module, node: ast.With | ast.AsyncWith, context: Context) -> NodeCost:
    return NOTHING, [*parts_of(node.items, context), *parts_of_block(node.body, context)]


def _assert(_module: Module, node: ast.Assert, context: Context) -> NodeCost:
    return "POP_JUMP_IF", [(node.test, 1.0, context)]


def _choice(_module: Module, node: ast.IfExp, context: Context) -> NodeCost:
    return "POP_JUMP_IF", [(node.test, 1.0, context), *parts_of([node.body, node.orelse], context, HALF)]


def _boolean(_module: Module, node: ast.BoolOp, context: Context) -> NodeCost:
    frequencies = frequencies_of_operands(node)
    return "POP_JUMP_IF", [(value, often, context) for value, often in zip(node.values, frequencies, strict=True)]


def _case(_module: Module, node: ast.match_case, context: Context) -> NodeCost:
    return "COMPARE_OP", _arm(None, node.body, context)


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


# Operators


def _assign(_module: Module, node: ast.Assign, context: Context) -> NodeCost:
    parts = [*node.targets, node.value]
    if all(isinstance(part, ast.Tuple) for part in parts):  # a, b = b, a makes no tuple
        parts = [element for part in parts for element in part.elts]  # type: ignore[attr-defined]
    return NOTHING, parts_of(parts, context)


def _operation(module: Module, node: ast.BinOp, context: Context) -> NodeCost:
    operands = [node.left, node.right]
    return _operator(node.op, operands, module, context.scope), parts_of(operands, context)


def _augmented(module: Module, node: ast.AugAssign, context: Context) -> NodeCost:
    places = parts_of([_Read(node.target), node.target, node.value], context)
    return _operator(node.op, [node.target, node.value], module, context.scope), places


def _read(_module: Module, node: _Read, _context: Context) -> NodeCost:
    return {ast.Attribute: "LOAD_ATTR", ast.Subscript: "BINARY_SUBSCR"}.get(node.target.__class__, "LOAD_FAST"), ()


def _operator(operator: ast.operator, operands: Iterable[ast.expr], module: Module, scope: Scope) -> str:
    if isinstance(operator, ast.Pow):
        return "BINARY_OP **"
    if not isinstance(operator, (ast.Add, ast.Mod, ast.Mult)):
        return "BINARY_OP"
    types = {type_of(operand, module, scope) for operand in operands}
    if isinstance(operator, ast.Mod):
        return "FORMAT_VALUE" if types & {"str", "bytes"} else "BINARY_OP"
    return "BINARY_OP sequence" if types & CONCATENATED else "BINARY_OP"


def _compare(_module: Module, node: ast.Compare, context: Context) -> NodeCost:
    first, operands = node.ops[0], parts_of([node.left, *node.comparators], context)
    if isinstance(first, (ast.Is, ast.IsNot)):
        return "LOAD_FAST", operands
    return "CONTAINS_OP" if isinstance(first, (ast.In, ast.NotIn)) else "COMPARE_OP", operands


# Calls and functions


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
    return [_callee_of(module, key, context) for key in keys]


def _callee_of(module: Module, function: ast.expr, context: Context) -> Any:
    """What a call of a function runs that is given as a value; itemgetter(1) is as dear as it is to make."""
    call = function if isinstance(function, ast.Call) else ast.Call(func=function, args=[], keywords=[])
    callee = scopes_by_node(module).get(function) or target_of_call(call, module, context.scope)
    return FunctionCall(callee) if callee is not None else _UnknownCallee(class_of_call(call, module, context.scope))


def _unknown_callee(_module: Module, node: _UnknownCallee, _context: Context) -> NodeCost:
    return node.instruction_class, ()


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
    ast.Await: "CALL unknown",
}
_VISITORS: dict[type, Visitor] = {
    **dict.fromkeys((ast.Raise, ast.ExceptHandler), _skipped),
    **dict.fromkeys((ast.For, ast.AsyncFor, ast.While), _loop),
    **dict.fromkeys((ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp), _comprehension),
    **dict.fromkeys((ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda), _function),
    **dict.fromkeys((ast.Expr, ast.Return, ast.Starred, ast.keyword), _value),
    ast.Constant: _constant,
    _NextElement: _next_element,
    _Element: _element,
    _Read: _read,
    _UnknownCallee: _unknown_callee,
    ast.If: _if,
    **dict.fromkeys((ast.Try, ast.TryStar), _try),
    **dict.fromkeys((ast.With, ast.AsyncWith), _with),
    ast.Assert: _assert,
    ast.IfExp: _choice,
    ast.BoolOp: _boolean,
    ast.match_case: _case,
    ast.Name: _name,
    ast.Attribute: _attribute,
    ast.Subscript: _subscript,
    ast.Tuple: _tuple,
    ast.Assign: _assign,
    ast.BinOp: _operation,
    ast.AugAssign: _augmented,
    ast.Compare: _compare,
    ast.Call: _call,
    ast.ClassDef: _class,
}
