"""Which calls of builtins give the same again and again, and which of those can't fail."""

from __future__ import annotations

import ast
import builtins
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.invariance import invariance_of_contents, invariance_with_calls
from flake8_bytecode_perf.analysis.knowledge import (
    ACCEPTED_TYPES,
    ARGUMENT_READERS,
    EXTREMES,
    HASHABLE,
    IMMUTABLE,
    MAKES_ITERATOR,
    NEW_COLLECTIONS,
    NUMBERS,
    PURE_CONSUMERS,
    PURE_FUNCTIONS,
    PURE_METHODS,
    SIZED,
    TYPE_QUESTIONS,
    VIEWS,
)
from flake8_bytecode_perf.analysis.lengths import has_bounded_length
from flake8_bytecode_perf.analysis.ownership import type_of_elements
from flake8_bytecode_perf.analysis.pure_methods import state_of_text_method
from flake8_bytecode_perf.analysis.subclasses import may_override
from flake8_bytecode_perf.analysis.symbols import dotted_name
from flake8_bytecode_perf.analysis.types import known_type_of_element, type_of
from flake8_bytecode_perf.syntax import chain, nodes_in

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope

_WHOLE = PURE_CONSUMERS | NEW_COLLECTIONS
PURE = TYPE_QUESTIONS | _WHOLE | PURE_FUNCTIONS
# types of elements for which these can't fail, and give the same whatever is done to an element
_ELEMENTS = {
    **dict.fromkeys(("set", "frozenset"), HASHABLE),
    **dict.fromkeys(("any", "all"), IMMUTABLE),
    **dict.fromkeys((*EXTREMES, "sorted"), NUMBERS | {"str", "bytes"}),  # EXTREMES raise for an empty one: `needs_element`
    "sum": NUMBERS,
}
_OPERATORS = ("__add__", "__radd__", "__lt__", "__gt__")  # that these builtins run on elements
_DEEPEST = 4  # calls and operators in each other
_SMALL = 100  # digits and letters of a constant


def state_of_call(module: Module, loop: Loop, scope: Scope, call: ast.Call, depth: int) -> Certainty:
    """Return how sure it is that a call of a builtin or a string's method gives the same in every iteration and can't fail."""
    if isinstance(call.func, ast.Attribute):
        return state_of_text_method(module, scope, call, lambda part: state_of_argument(module, loop, scope, part, depth))
    name = call.func.id if isinstance(call.func, ast.Name) else ""
    if name not in PURE or call.keywords or not call.args or not module.is_builtin(scope, name):
        return Certainty.NO
    if all(isinstance(argument, ast.Constant) for argument in call.args):
        return _state_of_constants(name, [argument.value for argument in call.args])  # type: ignore[attr-defined]
    if name == "type" and len(call.args) > 1:
        return Certainty.NO  # makes a class
    takes = _takes(module, scope, name, call.args)
    if not takes and not module.doubts:
        return Certainty.NO  # it would be likely at best
    if name in TYPE_QUESTIONS:
        state = min(_state_of_class(module, loop, scope, argument) for argument in call.args)
    elif goes_through_all(call) and any(_runs_dry(module, scope, argument) for argument in call.args):
        return Certainty.NO
    elif name == "len" and isinstance(call.args[0], (ast.Name, ast.Attribute)):
        state = invariance_of_contents(module, loop, scope, call.args[0], items=False)
    else:
        state = min(state_of_argument(module, loop, scope, argument, depth) for argument in call.args)
    return state if takes else min(state, Certainty.LIKELY)


def _state_of_constants(name: str, values: list[Any]) -> Certainty:
    """What calling a builtin with constants tells: float("inf") can stand anywhere, float("x") raises."""
    if name in PURE_CONSUMERS or name in TYPE_QUESTIONS or any(len(repr(value)) > _SMALL for value in values):
        return Certainty.NO
    try:
        result = getattr(builtins, name)(*values)
    except Exception:  # noqa: BLE001 - whatever it is, that call is not worth a word
        return Certainty.NO
    return Certainty.CERTAIN if result == result else Certainty.LIKELY  # noqa: PLR0124 - a NaN equals nothing


def state_of_argument(module: Module, loop: Loop, scope: Scope, node: ast.expr, depth: int) -> Certainty:
    """Return how sure it is that an argument has the same value in each iteration."""
    match node:
        case ast.Constant():
            return Certainty.CERTAIN
        case ast.Name() | ast.Attribute():
            return invariance_of_contents(module, loop, scope, node)
        case ast.Call(func=ast.Attribute(attr=view, value=ast.Name() | ast.Attribute() as owner), args=[]) if view in VIEWS:
            state = invariance_of_contents(module, loop, scope, owner)
            return state if type_of(owner, module, scope) == "dict" else min(state, Certainty.LIKELY)
        case ast.Call() if depth < _DEEPEST:
            return state_of_call(module, loop, scope, node, depth + 1)
        case ast.Subscript(value=ast.Name() | ast.Attribute() as owner, slice=index) if depth < _DEEPEST:
            return min(_state_of_item(module, loop, scope, owner), state_of_argument(module, loop, scope, index, depth + 1))
        case ast.BinOp(op=ast.Add() | ast.Sub() | ast.Mult(), left=left, right=right) if depth < _DEEPEST:
            known = type_of(left, module, scope) in NUMBERS and type_of(right, module, scope) in NUMBERS
            state = min(state_of_argument(module, loop, scope, part, depth + 1) for part in (left, right))
            return state if known else min(state, Certainty.LIKELY)
    return Certainty.NO


def _state_of_item(module: Module, loop: Loop, scope: Scope, owner: ast.Name | ast.Attribute) -> Certainty:
    """How sure it is that an item of a collection is the same, and the same inside: likely at best; NO if an item changes."""
    changing = loop in module.once(_changing)[key(owner)]
    return Certainty.NO if changing else min(invariance_of_contents(module, loop, scope, owner), Certainty.LIKELY)


def _changing(module: Module) -> defaultdict[str, set[Loop]]:
    """The loops that may change an item of a collection, by the collection: d[k] = x, d[k].append(x), xs = d[k], f(d[k])."""
    found: defaultdict[str, set[Loop]] = defaultdict(set)
    for site in module.sites(ast.Subscript):
        if not isinstance(site.node.ctx, ast.Load) and site.where.loop is not None:
            found[key(site.node.value)].update(site.where.loop.outwards())
    for site in (*module.calls, *module.assigns):
        for item in _items_given_away(site.node):
            if isinstance(item, ast.Subscript) and site.where.loop is not None:
                found[key(item.value)].update(site.where.loop.outwards())
    return found


def _items_given_away(node: ast.AST) -> list[ast.expr]:
    match node:
        case ast.Call(func=ast.Attribute(attr=method, value=item), args=arguments):
            return [*arguments, *([item] if method not in PURE_METHODS else [])]
        case ast.Call(func=ast.Name(id=name), args=arguments):
            return arguments if name not in ARGUMENT_READERS else []
        case ast.Assign(value=item) | ast.NamedExpr(value=item):
            return [item]
    return []


def _state_of_class(module: Module, loop: Loop, scope: Scope, node: ast.expr) -> Certainty:
    """The same of what isinstance is given: only what it is counts, not what is in it."""
    if isinstance(node, ast.Tuple) and node.elts:
        return min(_state_of_class(module, loop, scope, element) for element in node.elts)
    # x.__class__ = Closed      is the one way to become something else
    if "__class__" in module.stores:
        return Certainty.NO
    base, _ = chain(node)
    everywhere = base is not None and module.is_global(scope, base.id) and dotted_name(node, module, scope)
    return Certainty.CERTAIN if everywhere else invariance_with_calls(module, loop, scope, node)


def _takes(module: Module, scope: Scope, name: str, arguments: list[ast.expr]) -> bool:
    """Whether a builtin can't fail with these arguments."""
    if name in TYPE_QUESTIONS:
        kinds = [part for kind in arguments[1:] for part in (kind.elts if isinstance(kind, ast.Tuple) else [kind])]
        return name != "issubclass" and all(_is_class(module, scope, kind) for kind in kinds)
    types = {type_of(argument, module, scope) for argument in arguments}
    if name in _ELEMENTS and len(arguments) == 1:
        known = known_type_of_element(arguments[0], module, scope)
        if not types <= SIZED:
            return False
        sure = known.sure if known.name else _type_of_own(module, scope, arguments[0])
        return sure in _ELEMENTS[name] and not may_override(module, known, *_OPERATORS)
    if len(arguments) > 1:
        return name in EXTREMES and (types <= NUMBERS or types == {"str"})
    return types <= ACCEPTED_TYPES.get(name, frozenset())


def _type_of_own(module: Module, scope: Scope, node: ast.expr) -> str:
    """The type of the elements of a list that the function has made itself, and that may be long."""
    known = type_of_elements(module, scope, node)
    return "" if known and has_bounded_length(module, scope, node) else known


def _is_class(module: Module, scope: Scope, node: ast.expr) -> bool:
    binding = module.constant_global(node.id) if isinstance(node, ast.Name) and module.is_global(scope, node.id) else None
    return bool(dotted_name(node, module, scope)) or (binding is not None and isinstance(binding.node, ast.ClassDef))


def _runs_dry(module: Module, scope: Scope, node: ast.expr) -> bool:
    """Whether an argument may be an iterator, which the first call leaves empty: it = iter(xs)."""
    bindings = module.variable(scope, node.id).bindings if isinstance(node, ast.Name) else ()
    values = [binding.value for binding in bindings]
    return any(
        isinstance(value, ast.GeneratorExp) or (isinstance(value, ast.Call) and getattr(value.func, "id", "") in MAKES_ITERATOR)
        for value in values
    )


def goes_through_all(call: ast.Call) -> bool:
    """Whether a call goes through all that it is given: sum(xs), but not max(a, b)."""
    name = getattr(call.func, "id", "")
    return name in _WHOLE and not (name in EXTREMES and len(call.args) > 1)


def needs_element(node: ast.expr) -> bool:
    """Whether an expression takes the best element of a collection, which raises if there is none: max(xs), abs(min(xs))."""
    calls = [part for part in nodes_in(node) if isinstance(part, ast.Call)]
    return any(goes_through_all(call) and getattr(call.func, "id", "") in EXTREMES for call in calls)
