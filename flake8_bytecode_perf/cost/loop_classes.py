"""The classes of instructions that loops run, and what one iteration of them runs."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.symbols import scope_of
from flake8_bytecode_perf.cost.call_classes import UnknownCallee, callee_of
from flake8_bytecode_perf.cost.calls import class_of_call, target_of_call
from flake8_bytecode_perf.cost.frequencies import frequency_of_filters
from flake8_bytecode_perf.cost.heat import UNKNOWN_ITERATIONS
from flake8_bytecode_perf.cost.node_parts import NOTHING, Context, FunctionCall, parts_of, parts_of_block
from flake8_bytecode_perf.cost.runs import iterations

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flake8_bytecode_perf.cost.node_parts import NodeCost, Part, Visitor
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope


class _NextElement(NamedTuple):
    """Stands for what an iterable does in each iteration."""

    iterable: ast.expr


class _Element(NamedTuple):
    """Stands for what a comprehension does with each element."""

    comprehension: ast.AST


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
            return "FOR_ITER generator", [(UnknownCallee(class_of_call(node.iterable, module, context.scope)), 0.5, context)]
    return "FOR_ITER", ()


def _next_of_builtin(module: Module, name: str, arguments: Sequence[ast.expr], context: Context) -> NodeCost:
    if name == "range":
        return "FOR_ITER range", ()
    lazy = [found for found in arguments if isinstance(found, (ast.Call, ast.GeneratorExp))]
    if name in ("enumerate", "zip"):
        return "FOR_ITER pairs", parts_of(map(_NextElement, lazy), context)
    if name in ("map", "filter"):
        return "FOR_ITER generator", parts_of([callee_of(module, key, context) for key in arguments[:1]], context)
    return "FOR_ITER", ()


def _element(_module: Module, node: _Element, _context: Context) -> NodeCost:
    return "YIELD_VALUE" if isinstance(node.comprehension, ast.GeneratorExp) else "LIST_APPEND", ()


OF_LOOPS: dict[type, Visitor] = {
    **dict.fromkeys((ast.For, ast.AsyncFor, ast.While), _loop),
    **dict.fromkeys((ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp), _comprehension),
    _NextElement: _next_element,
    _Element: _element,
}
