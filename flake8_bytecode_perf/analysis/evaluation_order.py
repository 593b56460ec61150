"""What can be observed of the order in which expressions are evaluated."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.attributes import may_be_missing
from flake8_bytecode_perf.analysis.definitions import functions_of
from flake8_bytecode_perf.analysis.effects import runs_unknown
from flake8_bytecode_perf.analysis.flow import is_definitely_assigned
from flake8_bytecode_perf.analysis.knowledge import CHANGING_METHODS, CONSTRUCTION_METHODS, SIDE_EFFECT_BUILTINS
from flake8_bytecode_perf.analysis.symbols import bindings_of, class_at_hand
from flake8_bytecode_perf.model.kinds import Bound, Kind
from flake8_bytecode_perf.syntax import chain, children_of, counted, nodes_in, root
from flake8_bytecode_perf.verdict import Obstacle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Binding, Scope, Site

_LATER = (ast.Lambda, ast.Dict, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)  # may not read at once, or in order
_INERT = (ast.Constant, ast.Tuple)


def order_obstacle(module: Module, site: Site, before: Sequence[ast.expr], after: ast.expr) -> Obstacle | None:
    """Return what may show that `after` is evaluated before `before` instead: an effect, another value, or another error."""
    parts = [*before, after]
    acting = [part for part in parts if acts(part) or runs_unknown(module, site, part)]
    if any(not _is_same(module, site, other) for part in acting for other in parts if other is not part):
        return Obstacle.OTHER_RESULT
    failing = any(not is_inert(module, site, part) for part in before)
    return Obstacle.ERROR_ORDER if failing and not is_inert(module, site, after) else None


def acts(node: ast.expr) -> bool:
    """Whether an expression changes something: a method such as `append` or `pop`, `next`, `print`, a `yield`."""
    for part in nodes_in(node):
        match part:
            case ast.Await() | ast.Yield() | ast.YieldFrom() | ast.NamedExpr():
                return True
            case ast.Call(func=ast.Attribute(attr=name)) if name in CHANGING_METHODS:
                return True
            case ast.Call(func=ast.Name(id=name)) if name in SIDE_EFFECT_BUILTINS:
                return True
    return False


def evaluated_before(node: ast.AST, name: str) -> list[ast.expr] | None:
    """Return what an expression that reads a name evaluates before; None where it may not read it, or more than once."""
    if isinstance(node, ast.Name):
        return [] if node.id == name else None
    if isinstance(node, _LATER):
        return None
    children = children_of(node)
    at = next(at for at, child in enumerate(children) if counted(child, name))
    conditional = at > 1 if isinstance(node, ast.Compare) else at and isinstance(node, (ast.BoolOp, ast.IfExp))
    inner = evaluated_before(children[at], name) if not conditional else None
    if inner is None:
        return None
    # out.append(y)      reads the method before y, but that is what any call does
    method = isinstance(node, ast.Call) and chain(children[0])[0] is not None
    return [*(child for child in children[method:at] if isinstance(child, ast.expr)), *inner]


def is_shown_to_change(module: Module, scope: Scope, node: ast.expr) -> bool:
    """Whether an expression calls a function of the file that changes what others see: self.errors.append(x), conn.seen += 1."""
    calls = (found for found in nodes_in(node) if isinstance(found, ast.Call))
    functions = (function for call in calls for function in functions_of(module, scope, call.func))
    named = (function for function in functions if getattr(function.node, "name", "") not in CONSTRUCTION_METHODS)
    return any(_changes_others(module, function) for function in named)


def _changes_others(module: Module, function: Scope) -> bool:
    """Whether a function stores into an object that it has not made itself, or calls a method of one that changes it."""
    for node in nodes_in(function.node):
        match node:
            case ast.Attribute(ctx=ast.Store() | ast.Del()) | ast.Subscript(ctx=ast.Store() | ast.Del()):
                changed: ast.expr = node
            case ast.Call(func=ast.Attribute(attr=name, value=changed)) if name in CHANGING_METHODS:
                pass
            case ast.Call(func=ast.Name(id=name)) if name in SIDE_EFFECT_BUILTINS:
                return True
            case _:
                continue
        start = root(changed)
        variable = module.variable(function, start.id) if isinstance(start, ast.Name) else None
        if variable is not None and (variable.owner is not function or any(map(_is_given, variable.bindings))):
            return True
    return False


def _is_given(binding: Binding) -> bool:
    return binding.kind is Bound.PARAMETER


def is_inert(module: Module, site: Site, node: ast.expr) -> bool:
    """Whether evaluating an expression has no effect and can't fail: constants, and names and attributes of `self` with a value.

    So are tuples of them.
    """
    scope = site.where.scope
    if isinstance(node, ast.Name):
        return is_definitely_assigned(module, scope, site.node, node.id)
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        return class_at_hand(module, scope, node.value) is not None and not may_be_missing(module, scope, node.value, node)
    return isinstance(node, _INERT) and all(
        is_inert(module, site, part) for part in ast.iter_child_nodes(node) if isinstance(part, ast.expr)
    )


def _is_same(module: Module, site: Site, node: ast.expr) -> bool:
    """Whether an expression gives the same before and after code that may do anything else than bind a function's locals."""
    scope = site.where.scope
    match node:
        case ast.Constant():
            return True
        case ast.Name(id=name):
            variable = module.variable(scope, name)
            local = variable.owner.kind is Kind.FUNCTION and not variable.bound_elsewhere
            return local or module.is_builtin(scope, name) or module.constant_global(variable.name) is not None
        case ast.Attribute(value=ast.Name() as base) if class_at_hand(module, scope, base) is not None:
            stores = (found for found in bindings_of(module, scope, node) if found.kind is not Bound.AUGMENTED)
            return all(getattr(found.where.scope.node, "name", "") == "__init__" for found in stores)
        case ast.Tuple() | ast.BinOp() | ast.UnaryOp():
            return all(_is_same(module, site, part) for part in ast.iter_child_nodes(node) if isinstance(part, ast.expr))
    return False
