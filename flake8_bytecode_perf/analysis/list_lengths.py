"""How long a list is: whether it has n elements after `flags = [True] * (n + 1)`, and whose length n is after `n = len(xs)`."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.flow import is_definitely_assigned
from flake8_bytecode_perf.analysis.iterables import scope_of_iterable
from flake8_bytecode_perf.analysis.knowledge import KEEPS_LENGTH, MUTATORS
from flake8_bytecode_perf.analysis.mutation import is_held, may_escape
from flake8_bytecode_perf.analysis.numbers import is_sum_with, number_of
from flake8_bytecode_perf.analysis.observability import is_private
from flake8_bytecode_perf.model.kinds import Bound, Kind
from flake8_bytecode_perf.syntax import nodes_in
from flake8_bytecode_perf.verdict import Obstacle, unless

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Site


def is_within(module: Module, loop: Loop, owner: ast.expr, bound: ast.expr) -> bool:
    """Whether a list surely has `bound` elements, or more, where a loop starts: its length, or what it was made with."""
    match bound:
        case ast.Call(func=ast.Name(id="len"), args=[measured], keywords=[]):
            return bool(key(owner)) and key(measured) == key(owner) and module.is_builtin(loop.scope, "len")
    if not isinstance(owner, ast.Name) or not is_private(module, loop.scope, owner.id):
        return False
    variable = module.variable(loop.scope, owner.id)
    changed = any(map(_may_change_length, variable.reads)) or is_held(module, loop.scope, owner, loop)
    if len(variable.bindings) != 1 or changed or not is_definitely_assigned(module, loop.scope, loop.node, owner.id):
        return False
    size = _size(module, loop.scope, variable.bindings[0].value)
    return size is not None and _is_as_large(module, loop.scope, size, bound)


def measured_before(module: Module, loop: Loop, length: ast.Name) -> tuple[ast.Name | ast.Attribute, Obstacle | None] | None:
    """Return what a local holds the length of where a loop starts, and why that may have another length by then.

    n = len(xs)      once in the function, with nothing behind it that binds xs or makes it longer or shorter
    """
    scope = scope_of_iterable(loop)
    variable = module.variable(scope, length.id)
    found = variable.bindings[0] if len(variable.bindings) == 1 else None
    match found.value if found is not None and found.kind is Bound.ASSIGNMENT else None:
        case ast.Call(func=ast.Name(id="len"), args=[ast.Name() | ast.Attribute() as sequence], keywords=[]):
            pass
        case _:
            return None
    if found is None or found.where.scope is not variable.owner or variable.owner.kind is not Kind.FUNCTION:
        return None
    if not isinstance(sequence, ast.Name):
        return sequence, Obstacle.CHANGED_BY_CALLEE
    measured = module.variable(scope, sequence.id)
    line = found.node.lineno
    rebound = any(binding.node.lineno >= line for binding in measured.bindings) or measured.bound_elsewhere
    rebound = rebound or not module.is_builtin(scope, "len")
    # in a loop around both, what stands above runs again behind
    later = [site for site in measured.reads if site.node.lineno >= line]
    if rebound or found.where.loop not in (None, loop.parent) or any(map(_may_change_length, later)):
        return None
    passed = any(may_escape(module, site) for site in later)
    return sequence, unless(not passed and measured.owner is variable.owner, Obstacle.CHANGED_BY_CALLEE)


def _size(module: Module, scope: Scope, value: ast.expr | None) -> ast.expr | None:
    """How many elements an expression makes: n of [0] * n, bytearray(n), [0 for _ in range(n)]."""
    match value:
        case (
            ast.BinOp(left=ast.List(elts=[_]), op=ast.Mult(), right=size)
            | ast.BinOp(left=size, op=ast.Mult(), right=ast.List(elts=[_]))
        ):
            return size
        case ast.BinOp(left=ast.Call(func=ast.Name(id="bytearray"), args=[one]), op=ast.Mult(), right=size):
            return size if isinstance(one, (ast.Constant, ast.List)) and _has_one_element(one) else None
        case ast.Call(func=ast.Name(id="bytearray"), args=[size], keywords=[]):
            return size if module.is_builtin(scope, "bytearray") and not isinstance(size, ast.Constant) else None
        case ast.ListComp(
            generators=[ast.comprehension(iter=ast.Call(func=ast.Name(id="range"), args=[size]), ifs=[], is_async=0)]
        ):
            return size if module.is_builtin(scope, "range") else None
    return None


def _has_one_element(node: ast.Constant | ast.List) -> bool:
    elements = node.elts if isinstance(node, ast.List) else node.value
    return isinstance(elements, (list, bytes)) and len(elements) == 1


def _is_as_large(module: Module, scope: Scope, size: ast.expr, bound: ast.expr) -> bool:
    """Whether one whole number is another one, or that and more; a name counts if one statement alone binds it."""
    known, wanted = number_of(module, scope, size), number_of(module, scope, bound)
    if known is not None and wanted is not None:
        return 0 <= wanted <= known
    more = 0 if ast.dump(size) == ast.dump(bound) else is_sum_with(size, bound)
    # flags = [True] * (n + 5)      has elements where n is -1, and a slice to -1 as well
    if more is None or more < 0 or (more > 1 and not is_not_negative(module, scope, bound)):
        return False
    return all(_is_bound_once(module, scope, node.id) for node in nodes_in(size) if isinstance(node, ast.Name))


def _is_bound_once(module: Module, scope: Scope, name: str) -> bool:
    bindings = module.variable(scope, name).bindings
    return len(bindings) == 1 and bindings[0].kind in (Bound.PARAMETER, Bound.ASSIGNMENT)


def _may_change_length(site: Site) -> bool:
    match site.parent:
        case ast.Attribute(attr=name):
            return name in MUTATORS and name not in KEEPS_LENGTH
        case ast.Subscript(slice=ast.Slice(step=None), ctx=ast.Store()) | ast.Subscript(ctx=ast.Del()):
            return True
    return False


def is_positive(module: Module, scope: Scope, node: ast.expr) -> bool:
    """Whether a whole number is surely above zero: a constant, the target of a loop over a range of such, a product of such."""
    number = number_of(module, scope, node)
    if number is not None:
        return number > 0
    match node:
        case ast.BinOp(left=left, op=ast.Mult() | ast.Add(), right=right):
            return is_positive(module, scope, left) and is_positive(module, scope, right)
        case ast.Name(id=name):
            loops = (loop.node for loop in module.loops if loop.scope is scope and isinstance(loop.node, ast.For))
            ranges = [loop.iter for loop in loops if isinstance(loop.target, ast.Name) and loop.target.id == name]
            bound = len(ranges) == len(module.variable(scope, name).bindings) and bool(ranges)
            return bound and all(_is_above_zero(module, scope, found) for found in ranges)
    return False


def _is_above_zero(module: Module, scope: Scope, iterable: ast.expr) -> bool:
    match iterable:
        case ast.Call(func=ast.Name(id="range"), args=[first, _, *step], keywords=[]):
            up = all(is_positive(module, scope, number) for number in (first, *step))
            return up and module.is_builtin(scope, "range")
    return False


def is_not_negative(module: Module, scope: Scope, node: ast.expr) -> bool:
    """Whether a whole number is surely not below zero: i * i, 2 * i and i + 1 for an i that is positive."""
    number = number_of(module, scope, node)
    if number is not None:
        return number >= 0
    match node:
        case ast.BinOp(left=left, op=ast.Mult(), right=right) if ast.dump(left) == ast.dump(right):
            return True
        case ast.BinOp(left=left, op=ast.Mult() | ast.Add(), right=right):
            return is_not_negative(module, scope, left) and is_not_negative(module, scope, right)
        case ast.BinOp(left=ast.Name(), op=ast.Pow(), right=ast.Constant(value=2)):
            return True
    return is_positive(module, scope, node)
