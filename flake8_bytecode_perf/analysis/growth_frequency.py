"""Whether most iterations of a loop make a value longer, or few of them."""

from __future__ import annotations

import ast
from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.access_paths import key, mentions
from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.flow import blocks_around
from flake8_bytecode_perf.analysis.growth import copies, growths
from flake8_bytecode_perf.analysis.growth_targets import type_of_target
from flake8_bytecode_perf.analysis.invariance import invariance_of_contents
from flake8_bytecode_perf.analysis.knowledge import ENLARGING_METHODS, IN_PLACE
from flake8_bytecode_perf.analysis.loops import names_bound_by
from flake8_bytecode_perf.syntax import leaves, nodes_in
from flake8_bytecode_perf.verdict import Obstacle, unless

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flake8_bytecode_perf.analysis.growth_forms import Growth
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope

_FRESH = (ast.Call, ast.Await, ast.NamedExpr)
_MANY = 20  # places of a function that make the same longer
_DISPLAYS = (ast.Set, ast.List, ast.Tuple)


class _Arms(NamedTuple):
    """A choice around a growth: its test, whether the growth runs when that is true, and the blocks that run instead."""

    test: ast.expr | None
    wanted: bool
    others: Sequence[Sequence[ast.stmt]]


def frequency_obstacle(module: Module, growth: Growth) -> Obstacle | None:
    """Return the obstacle that few iterations may make the value longer: the growth stands in an arm that is not the usual one.

    if x in rare: xs = xs + [x]     if rare(x): xs = xs + [x]; else: xs.append(x)
    """
    if len(_everywhere(module, growth)) > _MANY:
        return None  # so many arms do it that most iterations do
    same = [growth, *(other for other in _same(module, growth) if growth.loops[0] in other.loops)]
    return unless(not all(_is_in_rare_arm(module, found) for found in same), Obstacle.FEW_ITERATIONS)


def _same(module: Module, growth: Growth) -> list[Growth]:
    """All places of the function that make the same target longer by a copy."""
    return [other for other in _everywhere(module, growth) if not _is_in_place(module, other)]


def _everywhere(module: Module, growth: Growth) -> list[Growth]:
    return module.once(_by_target)[growth.site.where.scope.runner, key(growth.target)]


def _by_target(module: Module) -> defaultdict[tuple[Scope, str], list[Growth]]:
    found: defaultdict[tuple[Scope, str], list[Growth]] = defaultdict(list)
    for growth in (*growths(module), *copies(module)):
        found[growth.site.where.scope.runner, key(growth.target)].append(growth)
    return found


def _is_in_place(module: Module, growth: Growth) -> bool:
    return growth.form in ("+=", "|=") and type_of_target(module, growth) in IN_PLACE


def _is_in_rare_arm(module: Module, growth: Growth) -> bool:
    loop, node = growth.loops[0], growth.site.node
    if isinstance(loop.node, ast.comprehension):
        return False
    for block, index in blocks_around(loop, node):
        statement: Any = block[index]
        if isinstance(statement, (ast.Try, ast.Match)) and _is_rare_block(module, growth, statement):
            return True
        if isinstance(statement, ast.If) and not _is_usual(module, growth, _arms_of(statement, node)):
            return True
    match getattr(node, "value", None):
        case ast.IfExp(test=test, body=body):
            return not _is_usual(module, growth, _Arms(test, any(part is growth.value for part in nodes_in(body)), ()))
    return False


def _arms_of(statement: ast.If, node: Any) -> _Arms:
    inside = _holds(statement.body, node)
    other = statement.orelse if inside else statement.body
    return _Arms(statement.test, inside, [other] if other else [])


def _is_rare_block(module: Module, growth: Growth, statement: Any) -> bool:
    """Whether a growth stands in a handler, or in a case that is not the last resort, and in no other one."""
    handlers = getattr(statement, "handlers", ())
    if any(_holds(handler.body, growth.site.node) for handler in handlers):
        return True
    cases = getattr(statement, "cases", ())
    own = [case for case in cases if _holds(case.body, growth.site.node)]
    others = [case.body for case in cases if case not in own]
    last = any(isinstance(case.pattern, ast.MatchAs) and case.pattern.pattern is None for case in own)
    return bool(own) and not last and not _is_usual(module, growth, _Arms(None, wanted=True, others=others))


def _is_usual(module: Module, growth: Growth, arms: _Arms) -> bool:
    if any(_enlarges(module, block, growth) for block in arms.others):
        return False  # the other arm does it in place: this one is the special case
    same = {other.site.node for other in _same(module, growth)}
    if any(_surely_runs(block, same) for block in arms.others):
        return True
    if arms.test is None:
        return False
    if arms.others and all(leaves(block) or _does_nothing(block) for block in arms.others):
        return True  # if bad: continue; else: xs = xs + [x]
    usual = _is_usually(module, growth, arms.test, wanted=arms.wanted)
    return bool(arms.others) if usual is None else usual


def _is_usually(module: Module, growth: Growth, test: ast.expr, *, wanted: bool) -> bool | None:
    """Whether a test is usually what is wanted; None where nothing tells."""
    if _is_same_in_all(module, growth, test):
        return True  # it grows in all iterations, or in none
    match test:
        case ast.Compare(ops=[ast.NotIn() | ast.In()], comparators=[searched]) if key(searched) == key(growth.target):
            return False  # if x not in xs: xs = xs + [x]
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return _is_usually(module, growth, operand, wanted=not wanted)
        case ast.Compare(ops=[ast.Eq() | ast.In() | ast.Is()]):
            return not wanted
        case ast.Compare(ops=[ast.NotEq() | ast.NotIn() | ast.IsNot()]):
            return wanted
        case ast.BoolOp(op=operator, values=values):
            answers = [_is_usually(module, growth, value, wanted=wanted) for value in values]
            if isinstance(operator, ast.And) is wanted:  # all of them have to be
                return False if False in answers else None if None in answers else True
            return True if True in answers else None if None in answers else False
        case ast.NamedExpr(target=ast.Name() as asked) | (ast.Name() | ast.Attribute() | ast.Subscript() as asked):
            # if word: words = words + [word]      leaves out what is empty
            target = getattr(growth.loops[0].node, "target", None)
            element = isinstance(asked, ast.Name) and target is not None and asked.id in names_bound_by(target)
            return wanted if element or mentions(growth.value, asked) else None
    return None


def _is_same_in_all(module: Module, growth: Growth, test: ast.expr) -> bool:
    parts = [test.left, *test.comparators] if isinstance(test, ast.Compare) else [test]
    loop, scope = growth.loops[0], growth.site.where.scope
    return all(
        isinstance(part, ast.Constant) or invariance_of_contents(module, loop, scope, part) is not Certainty.NO for part in parts
    )


def _surely_runs(block: Sequence[ast.stmt], wanted: set[Any]) -> bool:
    """Whether a block runs one of these statements, whichever arm of an `if` in it is taken."""
    for statement in block:
        if statement in wanted:
            return True
        if isinstance(statement, ast.If):
            if _surely_runs(statement.body, wanted) and _surely_runs(statement.orelse, wanted):
                return True
        elif _surely_runs(getattr(statement, "body", ()), wanted):
            return True
    return False


def _does_nothing(block: Sequence[ast.stmt]) -> bool:
    return all(isinstance(statement, (ast.Pass, ast.Continue)) for statement in block)


def _enlarges(module: Module, block: Sequence[ast.AST], growth: Growth) -> bool:
    """Whether a block adds to the same list or set in place: xs.append(x), xs += [x]."""
    wanted = key(growth.target)
    for node in (node for statement in block for node in nodes_in(statement)):
        match node:
            case ast.Call(func=ast.Attribute(attr=method, value=owner)) if method in ENLARGING_METHODS:
                if key(owner) == wanted:
                    return True
            case ast.Subscript(value=owner, ctx=ast.Store()):
                if key(owner) == wanted:
                    return True
            case ast.AugAssign(target=owner) if key(owner) == wanted:
                return type_of_target(module, growth) in IN_PLACE
    return False


def _holds(block: Sequence[Any], node: Any) -> bool:
    place = node.lineno, node.col_offset
    return any((part.lineno, part.col_offset) <= place < (part.end_lineno, part.end_col_offset) for part in block)


def adds_own_element(module: Module, growth: Growth) -> bool:
    """Return whether each iteration adds an element of its own to a set: s | {x}; most of s | x.names may be in it already."""
    displays = [growth.value] if isinstance(growth.value, ast.Set) else [_display(part) for part in growth.added]
    elements = [element for display in displays for element in getattr(display, "elts", ())]
    return any(_is_of_iteration(module, growth, element) for element in elements if not isinstance(element, ast.Starred))


def _display(part: ast.expr) -> ast.expr:
    """The display that a set is made of: [x] of set([x])."""
    match part:
        case ast.Call(func=ast.Name(id="set" | "frozenset"), args=[inner]):
            return inner if isinstance(inner, _DISPLAYS) else part
    return part


def _is_of_iteration(module: Module, growth: Growth, element: ast.expr) -> bool:
    """Whether an element is made by the iteration, or names what the loop binds."""
    for node in nodes_in(element):
        if isinstance(node, _FRESH):
            return True
        if isinstance(node, ast.Name) and growth.loops[0] in module.variable(growth.site.where.scope, node.id).loops:
            return True
    return False
