"""How many elements an iterable has at most, as far as the file shows it."""

from __future__ import annotations

import ast
from math import inf, prod
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.enums import number_of_members
from flake8_bytecode_perf.analysis.flow import runs_at_most_once
from flake8_bytecode_perf.analysis.iterables import scope_of_iterable
from flake8_bytecode_perf.analysis.knowledge import FEW_ELEMENTS, LENGTHS_OF_TEXTS
from flake8_bytecode_perf.analysis.lengths_of_calls import call_length
from flake8_bytecode_perf.analysis.numbers import number_of
from flake8_bytecode_perf.analysis.symbols import class_defined_by, dotted_name
from flake8_bytecode_perf.analysis.values import added_to, is_empty, may_be_filled_elsewhere, values_of
from flake8_bytecode_perf.syntax import FEW, is_cold, leaves_without_error

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Binding, Scope, Site, Where

_MOST_FOLLOWED = 8  # names that stand for names
BOUND = 100  # elements, as many as a rewrite that changes the growth is weighed with; what is known to have no more does not grow


def is_few(module: Module, scope: Scope, node: ast.expr) -> bool:
    """Whether an iterable has at most 8 elements; if cold code is asked for, only where the expression itself shows it."""
    return is_cold(node) or (not module.asked.cold and most_elements(module, scope, node) <= FEW)


def has_bounded_length(module: Module, scope: Scope, node: ast.expr) -> bool:
    """Whether the file shows that a collection has at most 100 elements: what each iteration does with all does not grow."""
    return most_elements(module, scope, node) <= BOUND


def has_few_iterations(module: Module, loop: Loop) -> bool:
    """Whether a loop makes at most 8 iterations; if cold code is asked for, only where its header itself shows it."""
    if loop.cold or isinstance(loop.node, ast.While):
        return loop.cold
    return not module.asked.cold and most_elements(module, scope_of_iterable(loop), loop.node.iter) <= FEW


def hot_loops(module: Module, where: Where) -> int:
    """Return how many loops repeat a place, without those of few iterations, and those that it leaves.

    A loop that an error alone keeps from leaving tries one thing after the other, and does not count either.
    """
    depth, loop, branch = 0, where.loop, where.branch
    left: type[ast.AST] | None = None
    while loop is not None:
        while branch is not loop.branch and branch.parent is not None:
            last = branch.block[-1].__class__ if branch.block else None
            left = last if last is ast.Return or (last is ast.Break and left is None) else left
            branch = branch.parent
        if left is None and not has_few_iterations(module, loop) and not leaves_without_error(getattr(loop.node, "body", ())):
            depth += 1
        left = None if left is ast.Break else left
        loop = loop.parent
    return depth


def most_elements(module: Module, scope: Scope, node: ast.expr) -> float:
    """Return how many elements an expression's value has at most; infinity where the file does not show it."""
    try:
        return _most_elements(module, scope, node)
    except RecursionError:  # a sum of hundreds of parts
        return inf


def _most_elements(module: Module, scope: Scope, node: ast.expr) -> float:
    match node:
        case ast.Tuple(elts=elements) | ast.List(elts=elements) | ast.Set(elts=elements):
            return sum(most_elements(module, scope, one.value) if isinstance(one, ast.Starred) else 1 for one in elements)
        case ast.Dict(keys=keys, values=values):
            items = zip(keys, values, strict=True)
            return sum(most_elements(module, scope, value) if key is None else 1 for key, value in items)
        case ast.Constant(value=str() | bytes() as text):
            return len(text)
        case ast.Name() | ast.Attribute():
            return _of_name(module, scope, node)
        case ast.Call():
            return call_length(module, scope, node, most_elements)
        case ast.Subscript(value=whole, slice=ast.Slice() as part):
            return min(_of_slice(module, scope, part), most_elements(module, scope, whole))
    return _of_operation(module, scope, node)


def _of_operation(module: Module, scope: Scope, node: Any) -> float:
    match node:
        case ast.BinOp(op=ast.Mult(), left=left, right=right):
            pairs = (left, number_of(module, scope, right)), (right, number_of(module, scope, left))
            return min([most_elements(module, scope, part) * times for part, times in pairs if times], default=inf)
        case ast.BinOp(op=ast.Add() | ast.BitOr(), left=left, right=right):
            return most_elements(module, scope, left) + most_elements(module, scope, right)
        case ast.IfExp(body=one, orelse=other):
            return max(most_elements(module, scope, one), most_elements(module, scope, other))
        case ast.BoolOp(values=values):
            return max(most_elements(module, scope, value) for value in values)
        case ast.NamedExpr(value=value):
            return most_elements(module, scope, value)
        case ast.ListComp() | ast.SetComp() | ast.GeneratorExp() | ast.DictComp():
            return prod(most_elements(module, scope, clause.iter) for clause in node.generators)
    return inf


def _of_slice(module: Module, scope: Scope, part: ast.Slice) -> float:
    """xs[:3], xs[2:5] and xs[-3:]; a step makes it no longer."""
    lower, upper = (None if bound is None else number_of(module, scope, bound) for bound in (part.lower, part.upper))
    if part.upper is None:
        return -lower if lower is not None and lower < 0 else inf
    if upper is None or (part.lower is not None and lower is None):
        return inf
    first = lower or 0
    return max(upper - first, 0) if (first < 0) == (upper < 0) else inf


def _of_name(module: Module, scope: Scope, node: ast.Name | ast.Attribute) -> float:
    """What a name or an attribute refers to: looked up once, and unknown while that is done, for xs = sorted(xs)."""
    known, followed = module.answers(_of_name), module.answers(_looked_up)
    place = (module.owner(scope, node.id), node.id) if isinstance(node, ast.Name) else (scope, ast.dump(node))
    if place not in known and len(followed) >= _MOST_FOLLOWED:
        return inf
    if place not in known:
        known[place] = followed[place] = inf
        known[place] = _looked_up(module, scope, node)
        del followed[place]
    answer: float = known[place]
    return answer


def _looked_up(module: Module, scope: Scope, node: ast.Name | ast.Attribute) -> float:
    bindings = module.variable(scope, node.id).bindings if isinstance(node, ast.Name) else []
    if len(bindings) == 1:
        owner = class_defined_by(module, bindings[0])
        if owner is not None:
            return number_of_members(module, owner)
        if _is_rest(bindings[0], "kwarg"):
            return FEW + added_to(module, scope, node)
    name = dotted_name(node, module, scope)
    if name in FEW_ELEMENTS or name in LENGTHS_OF_TEXTS:
        return LENGTHS_OF_TEXTS.get(name, FEW)
    values = values_of(module, scope, node)
    if values is None:
        return inf
    if any(is_empty(module, value) for value in values) and may_be_filled_elsewhere(module, scope, node):
        return inf
    return max(most_elements(module, *value) for value in values) + added_to(module, scope, node, _times)


def _times(module: Module, loop: Loop | None) -> float:
    """How often at most the body of a loop runs, all loops around it included: xs.append(x) for each x of a display."""
    times = 1.0
    while loop is not None:
        if isinstance(loop.node, ast.While):
            return inf
        times *= most_elements(module, scope_of_iterable(loop), loop.node.iter)
        loop = loop.parent
    return times


def is_rest_of_arguments(module: Module, scope: Scope, node: ast.expr) -> bool:
    """Return whether an expression is the `*args` of its function, or was at first: callers write few."""
    bindings = module.variable(scope, node.id).bindings if isinstance(node, ast.Name) else []
    return any(_is_rest(binding, "vararg") for binding in bindings)


def _is_rest(binding: Binding, kind: str) -> bool:
    """Whether a parameter is the `*args` (vararg) or the `**options` (kwarg) of its function: nobody writes many."""
    arguments = getattr(binding.where.scope.node, "args", None)
    return arguments is not None and getattr(arguments, kind) is binding.node


def is_repeated_often(module: Module, site: Site) -> bool:
    """Return whether a loop repeats often what stands at `site`; True where what stands outside of loops is asked for, too."""
    if module.asked.everywhere:
        return True
    assert site.where.loop is not None  # noqa: S101 - the facts give sites in loops alone
    often = any(not has_few_iterations(module, loop) for loop in site.where.loop.outwards())
    return often and not runs_at_most_once(site)
