"""The families of instructions that a node of the syntax tree runs, and how often, coarsely.

A block that runs together or not at all counts half, what raises or leaves the loop not at all, a loop inside as often as
it runs, or twenty times where that can't be seen. Families bear the name of the instruction that does the work.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.cost.calls import OF_EVERY_ELEMENT, family_of_call, property_of, target_of_call
from flake8_bytecode_perf.cost.heat import UNSEEN_PASSES, passes_of, share_of
from flake8_bytecode_perf.model import Kind
from flake8_bytecode_perf.syntax import holds, leaves_at_once

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from flake8_bytecode_perf.model import Module, Scope

    Place = tuple[Any, float, "At"]  # a node, how often it runs for each time that the one above it does, where it stands
    Seen = tuple[str, Sequence[Place]]  # the family of a node, and what else it runs
    Visitor = Callable[[Module, Any, "At"], Seen]

NOTHING = ""  # the family of what costs nothing by itself
_SEQUENCES = frozenset({"str", "bytes", "list", "tuple"})


class At(NamedTuple):
    """Where a node stands: its scope, and whether in a loop of the code that is counted."""

    scope: Scope
    looped: bool


class Called(NamedTuple):
    """Stands for what a function of this file does when it is called, or as a generator when it is `drained`."""

    scope: Scope
    drained: bool = False


class _Next(NamedTuple):
    """Stands for what an iterable does in each pass."""

    iterable: ast.expr


class _Read(NamedTuple):
    """Stands for the read of the target of an augmented assignment."""

    target: ast.expr


class _Key(NamedTuple):
    """Stands for the call of a key that this file does not show."""

    family: str


class _Element(NamedTuple):
    """Stands for what a comprehension does with each element."""

    comprehension: ast.AST


def seen(module: Module, node: Any, at: At) -> Seen:
    """Return the family of the instruction that a node is, or NOTHING, and the places that it runs besides."""
    return _VISITORS.get(node.__class__, _other)(module, node, at)


def all_at(nodes: Iterable[Any], at: At, share: float = 1.0) -> list[Place]:
    """Return nodes as places that run equally often."""
    return [(node, share, at) for node in nodes]


def _other(_module: Module, node: ast.AST, at: At) -> Seen:
    # contexts and operators have no fields
    return _PLAIN.get(node.__class__, NOTHING), [(child, 1.0, at) for child in ast.iter_child_nodes(node) if child._fields]


def _constant(_module: Module, _node: ast.AST, _at: At) -> Seen:
    return "LOAD_FAST", ()


def _value(_module: Module, node: Any, at: At) -> Seen:
    return NOTHING, ((node.value, 1.0, at),) if node.value is not None else ()


def _unrun(_module: Module, _node: ast.AST, _at: At) -> Seen:
    return NOTHING, ()


# Loops


def one_pass(node: Any, scope: Scope) -> list[Place]:
    """Return what one pass of a loop runs, with what its iterable does for it."""
    at = At(scope, looped=True)
    if isinstance(node, ast.While):
        return all_at([node.test, *node.body], at)
    if not isinstance(node, ast.comprehension):
        return all_at([_Next(node.iter), node.target, *node.body], at)
    around: Any = scope.node
    clauses = all_at([_Next(node.iter), node.target, *node.ifs], at)
    share = 0.5 if node.ifs else 1.0
    behind = around.generators.index(node) + 1
    if behind < len(around.generators):
        following = around.generators[behind]
        return [*clauses, (following.iter, share, at), *_passes(following, scope, share)]
    elements = [around.key, around.value] if isinstance(around, ast.DictComp) else [around.elt]
    elements = [element for element in elements if element is not None]  # {**d for d in ds} has no value, on 3.15
    return [*clauses, *all_at([_Element(around), *elements], at, share)]


def _passes(node: Any, scope: Scope, share: float = 1.0) -> list[Place]:
    """What all passes of a loop run, for each time that it starts."""
    passes = UNSEEN_PASSES if isinstance(node, ast.While) else passes_of(node.iter)
    if not isinstance(node, ast.comprehension):
        if leaves_at_once(node.body):
            passes = 1.0
        elif holds(node.body, ast.Break):
            passes /= 2
    return [(part, often * passes * share, at) for part, often, at in one_pass(node, scope)]


def _loop(_module: Module, node: Any, at: At) -> Seen:
    started = [] if isinstance(node, ast.While) else [node.iter]
    return NOTHING, [*all_at(started, at), *_passes(node, at.scope)]


def _comprehension(module: Module, node: Any, at: At) -> Seen:
    first, inner = node.generators[0], module.once(_scopes)[node]
    return "GET_ITER comprehension", [(first.iter, 1.0, at), *_passes(first, inner)]


def _scopes(module: Module) -> dict[ast.AST, Scope]:
    return {scope.node: scope for scope in module.scopes if scope.kind is not Kind.TYPE_PARAMETERS}


def _next(module: Module, node: _Next, at: At) -> Seen:
    match node.iterable:
        case ast.GeneratorExp(generators=[first, *_]):
            return "FOR_ITER generator", one_pass(first, module.once(_scopes)[node.iterable])
        case ast.Call(func=ast.Name(id=name), args=arguments) if module.is_builtin(at.scope, name):
            return _next_of_builtin(module, name, arguments, at)
        case ast.Call(func=ast.Attribute(attr="items")):
            return "FOR_ITER pairs", ()
        case ast.Call(func=ast.Attribute(attr="keys" | "values" | "split" | "splitlines" | "copy")):
            return "FOR_ITER", ()
        case ast.Call():
            called = target_of_call(node.iterable, module, at.scope)
            if called is not None:
                return "FOR_ITER generator", [(Called(called, drained=True), 1 / UNSEEN_PASSES, at)]
            # a list, or a generator that works for each element: who knows
            return "FOR_ITER generator", [(_Key(family_of_call(node.iterable, module, at.scope)), 0.5, at)]
    return "FOR_ITER", ()


def _next_of_builtin(module: Module, name: str, arguments: Sequence[ast.expr], at: At) -> Seen:
    if name == "range":
        return "FOR_ITER range", ()
    lazy = [found for found in arguments if isinstance(found, (ast.Call, ast.GeneratorExp))]
    if name in ("enumerate", "zip"):
        return "FOR_ITER pairs", all_at(map(_Next, lazy), at)
    if name in ("map", "filter"):
        return "FOR_ITER generator", all_at([_run_by(module, key, at) for key in arguments[:1]], at)
    return "FOR_ITER", ()


def _element(_module: Module, node: _Element, _at: At) -> Seen:
    return "YIELD_VALUE" if isinstance(node.comprehension, ast.GeneratorExp) else "LIST_APPEND", ()


# Branches


def _if(_module: Module, node: ast.If, at: At) -> Seen:
    arms = [(statement, share_of(block, looped=at.looped), at) for block in (node.body, node.orelse) for statement in block]
    return "POP_JUMP_IF", [(node.test, 1.0, at), *arms]


def _assert(_module: Module, node: ast.Assert, at: At) -> Seen:
    return "POP_JUMP_IF", [(node.test, 1.0, at)]


def _choice(_module: Module, node: ast.IfExp, at: At) -> Seen:
    return "POP_JUMP_IF", [(node.test, 1.0, at), *all_at([node.body, node.orelse], at, 0.5)]


def _boolean(_module: Module, node: ast.BoolOp, at: At) -> Seen:
    first, *others = node.values
    return "POP_JUMP_IF", [(first, 1.0, at), *all_at(others, at, 0.5)]


def _case(_module: Module, node: ast.match_case, at: At) -> Seen:
    return "COMPARE_OP", all_at(node.body, at, share_of(node.body, looped=at.looped))


# Names, attributes, items


def _name(module: Module, node: ast.Name, at: At) -> Seen:
    load = isinstance(node.ctx, ast.Load)
    if at.scope.kind in (Kind.MODULE, Kind.CLASS):
        return "LOAD_NAME" if load else "STORE_NAME", ()
    if module.is_global(at.scope, node.id):
        return "LOAD_GLOBAL" if load else "STORE_GLOBAL", ()
    return "LOAD_FAST", ()


def _attribute(module: Module, node: ast.Attribute, at: At) -> Seen:
    if not isinstance(node.ctx, ast.Load):
        return "STORE_ATTR", all_at([node.value], at)
    run = property_of(node, module)
    return "LOAD_ATTR", all_at([node.value] if run is None else [node.value, Called(run)], at)


def _subscript(_module: Module, node: ast.Subscript, at: At) -> Seen:
    parts = all_at([node.value, node.slice], at)
    if isinstance(node.slice, ast.Slice):
        return "BINARY_SLICE", parts
    return "BINARY_SUBSCR" if isinstance(node.ctx, ast.Load) else "STORE_SUBSCR", parts


def _tuple(_module: Module, node: ast.Tuple, at: At) -> Seen:
    if all(isinstance(element, ast.Constant) for element in node.elts):
        return "LOAD_FAST", ()
    return "BUILD_TUPLE" if isinstance(node.ctx, ast.Load) else "UNPACK_SEQUENCE", all_at(node.elts, at)


# Operators


def _assign(_module: Module, node: ast.Assign, at: At) -> Seen:
    parts = [*node.targets, node.value]
    if all(isinstance(part, ast.Tuple) for part in parts):  # a, b = b, a makes no tuple
        parts = [element for part in parts for element in part.elts]  # type: ignore[attr-defined]
    return NOTHING, all_at(parts, at)


def _operation(module: Module, node: ast.BinOp, at: At) -> Seen:
    operands = [node.left, node.right]
    return _operator(node.op, operands, module, at.scope), all_at(operands, at)


def _augmented(module: Module, node: ast.AugAssign, at: At) -> Seen:
    places = all_at([_Read(node.target), node.target, node.value], at)
    return _operator(node.op, [node.target, node.value], module, at.scope), places


def _read(_module: Module, node: _Read, _at: At) -> Seen:
    return {ast.Attribute: "LOAD_ATTR", ast.Subscript: "BINARY_SUBSCR"}.get(node.target.__class__, "LOAD_FAST"), ()


def _operator(operator: ast.operator, operands: Iterable[ast.expr], module: Module, scope: Scope) -> str:
    if isinstance(operator, ast.Pow):
        return "BINARY_OP **"
    if not isinstance(operator, (ast.Add, ast.Mod, ast.Mult)):
        return "BINARY_OP"
    types = {type_of(operand, module, scope) for operand in operands}
    if isinstance(operator, ast.Mod):
        return "FORMAT_VALUE" if types & {"str", "bytes"} else "BINARY_OP"
    return "BINARY_OP sequence" if types & _SEQUENCES else "BINARY_OP"


def _compare(_module: Module, node: ast.Compare, at: At) -> Seen:
    first, operands = node.ops[0], all_at([node.left, *node.comparators], at)
    if isinstance(first, (ast.Is, ast.IsNot)):
        return "LOAD_FAST", operands
    return "CONTAINS_OP" if isinstance(first, (ast.In, ast.NotIn)) else "COMPARE_OP", operands


# Calls and functions


def _call(module: Module, node: ast.Call, at: At) -> Seen:
    arguments = [*node.args, *(keyword.value for keyword in node.keywords)]
    places = all_at(arguments, at)
    if isinstance(node.func, ast.Attribute):
        places.append((node.func.value, 1.0, at))
    elif not isinstance(node.func, ast.Name):
        places.append((node.func, 1.0, at))
    called = target_of_call(node, module, at.scope)
    if called is not None:
        return NOTHING, [*places, (Called(called), 1.0, at)]
    family = family_of_call(node, module, at.scope)
    if family in OF_EVERY_ELEMENT:
        places += [(key, UNSEEN_PASSES, at) for key in _keys(module, node, at)]
    return family, places


def _keys(module: Module, node: ast.Call, at: At) -> list[Any]:
    """What a call runs for each element: a key, or what map calls."""
    keys = [keyword.value for keyword in node.keywords if keyword.arg == "key"]
    keys += [found for found in node.args if isinstance(found, ast.Lambda)]
    return [_run_by(module, key, at) for key in keys]


def _run_by(module: Module, function: ast.expr, at: At) -> Any:
    """What a call of a function runs that is given as a value; itemgetter(1) is as dear as it is to make."""
    call = function if isinstance(function, ast.Call) else ast.Call(func=function, args=[], keywords=[])
    called = module.once(_scopes).get(function) or target_of_call(call, module, at.scope)
    return Called(called) if called is not None else _Key(family_of_call(call, module, at.scope))


def _key(_module: Module, node: _Key, _at: At) -> Seen:
    return node.family, ()


def _function(_module: Module, _node: ast.AST, _at: At) -> Seen:
    return "MAKE_FUNCTION", ()


def _class(_module: Module, _node: ast.AST, _at: At) -> Seen:
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
    **dict.fromkeys((ast.Raise, ast.ExceptHandler), _unrun),
    **dict.fromkeys((ast.For, ast.AsyncFor, ast.While), _loop),
    **dict.fromkeys((ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp), _comprehension),
    **dict.fromkeys((ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda), _function),
    **dict.fromkeys((ast.Expr, ast.Return, ast.Starred, ast.keyword), _value),
    ast.Constant: _constant,
    _Next: _next,
    _Element: _element,
    _Read: _read,
    _Key: _key,
    ast.If: _if,
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
