"""What counts the elements of a sequence that equal a value, and whether `count` counts the same."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.displays import is_constant
from flake8_bytecode_perf.analysis.flow import is_definitely_assigned
from flake8_bytecode_perf.analysis.halves import may_have_length
from flake8_bytecode_perf.analysis.instances import is_initialised
from flake8_bytecode_perf.analysis.knowledge import EQUAL_TO_ITSELF, NOT_EQUAL_TO_ITSELF
from flake8_bytecode_perf.analysis.properties import properties
from flake8_bytecode_perf.analysis.subclasses import may_override
from flake8_bytecode_perf.analysis.symbols import bindings_of, dotted_name, imports_arrays
from flake8_bytecode_perf.analysis.types import known_type, type_of
from flake8_bytecode_perf.syntax import chain, counted
from flake8_bytecode_perf.verdict import Obstacle, unless

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Site

_BYTES = 256
_BINARY = re.compile(r"0?\d*b")  # b, 032b


class Count(NamedTuple):
    """The comparison of each element, what it is compared with, and the sequence whose `count` does the same."""

    test: ast.Compare
    wanted: ast.expr
    sequence: ast.expr


class Counter(NamedTuple):
    """What a loop does: the count, a name or an attribute, and the test that adds one to it."""

    target: ast.Name | ast.Attribute
    test: ast.expr

    @property
    def name(self) -> str:
        """The count as the source writes it."""
        return key(self.target)


def counter_of(statement: ast.stmt, tests: list[ast.expr]) -> Counter | None:
    """Return what a statement under these tests counts: n += 1 under one, n += x == y under none."""
    match statement, tests:
        case ast.AugAssign(target=ast.Name() | ast.Attribute() as target, op=ast.Add(), value=ast.Constant(value=int(1))), [test]:
            return Counter(target, test) if key(target) else None
        case (
            ast.Assign(
                targets=[ast.Name() | ast.Attribute() as target],
                value=ast.BinOp(left=old, op=ast.Add(), right=ast.Constant(value=int(1))),
            ),
            [test],
        ) if key(old) == key(target) != "":
            return Counter(target, test)
        case ast.AugAssign(target=ast.Name() | ast.Attribute() as target, op=ast.Add(), value=value), []:
            return Counter(target, _test_of(value)) if key(target) else None
    return None


def _test_of(value: ast.expr) -> ast.expr:
    """The test on which a value is 1, not 0: x == y of `1 if x == y else 0` and of `int(x == y)`."""
    match value:
        case ast.IfExp(test=test, body=ast.Constant(value=int(1)), orelse=ast.Constant(value=int(0))):
            return test
        case ast.Call(func=ast.Name(id="int"), args=[test], keywords=[]):
            return test
    return value


def count_of(test: ast.expr, target: str, iterable: ast.expr) -> Count | None:
    """Return what a test counts, in a loop that binds `target` to the elements, or to the indexes, of a sequence."""
    operator: type[ast.cmpop] = ast.Eq
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):  # if x != y: continue
        test, operator = test.operand, ast.NotEq
    if not isinstance(test, ast.Compare) or len(test.ops) != 1 or not isinstance(test.ops[0], operator):
        return None
    element, sequence = _counted(target, iterable)
    others = [side for side in (test.left, *test.comparators) if key(side) != element]
    if len(others) != 1 or counted(others[0], target):
        return None
    plain = is_constant(others[0]) or chain(others[0])[0] is not None
    return Count(test, others[0], sequence) if plain else None


def _counted(target: str, iterable: ast.expr) -> tuple[str, ast.expr]:
    """How a loop writes an element, and the sequence: xs[i] and xs of `for i in range(len(xs))`."""
    match iterable:
        case ast.Call(
            func=ast.Name(id="range"), args=[ast.Call(func=ast.Name(id="len"), args=[ast.Name() | ast.Attribute() as sequence])]
        ) if key(sequence):
            return f"{key(sequence)}[{target}]", sequence
    return target, iterable


def count_in(site: Site, element: ast.expr, clause: ast.comprehension) -> Count | None:
    """Return what is counted by sum(1 for …), sum(x == y for …), len([x for …])."""
    consumer = getattr(getattr(site.parent, "func", None), "id", "")
    if not isinstance(clause.target, ast.Name) or clause.is_async or getattr(site.parent, "keywords", None):
        return None
    match consumer, element, clause.ifs:
        case "sum", ast.Constant(value=int(1)), [test]:
            return count_of(test, clause.target.id, clause.iter)
        case "len", ast.Constant() | ast.Name(), [test] if isinstance(site.node, ast.ListComp):
            return count_of(test, clause.target.id, clause.iter)
        case "sum", _, []:
            return count_of(_test_of(element), clause.target.id, clause.iter)
    return None


def bits_counted(module: Module, site: Site) -> ast.expr | None:
    """Return the number whose bits are counted: n of bin(n).count("1"), bin(n)[2:].count("1"), f"{n:b}".count("1")."""
    match site.node:
        case ast.Call(func=ast.Attribute(value=digits), args=[ast.Constant(value="1")], keywords=[]):
            pass
        case _:
            return None
    match digits:
        case ast.Subscript(value=whole, slice=ast.Slice(lower=ast.Constant(value=2), upper=None, step=None)):
            digits = whole
    match digits:
        case ast.Call(func=ast.Name(id="bin"), args=[number], keywords=[]) if module.is_builtin(site.where.scope, "bin"):
            return number
        case ast.Call(func=ast.Name(id="format"), args=[number, ast.Constant(value=str(form))], keywords=[]):
            return number if _BINARY.fullmatch(form) and module.is_builtin(site.where.scope, "format") else None
        case ast.JoinedStr(values=[ast.FormattedValue(value=number, conversion=-1, format_spec=ast.JoinedStr(values=[form]))]):
            return number if isinstance(form, ast.Constant) and _BINARY.fullmatch(str(form.value)) else None
    return None


def count_obstacles(module: Module, site: Site, count: Count) -> list[Obstacle | None] | None:
    """Return what may keep `count` from counting the same; None where it surely does not, or is not known to be there."""
    scope, wanted = site.where.scope, count.wanted
    if _may_be_nan(module, scope, wanted):
        return None  # missing = float("nan"): it equals nothing, but `count` finds the same object
    kind = known_type(count.sequence, module, scope)
    own = unless(not may_override(module, kind, "count", "__iter__", "__getitem__"), Obstacle.OWN_CLASS)
    read = _obstacle_to_reading(module, site, wanted)
    match kind.name, wanted:
        case "", _:
            there = may_have_length(module, scope, count.sequence) and not imports_arrays(module)
            return [Obstacle.UNKNOWN_TYPE, read] if there else None
        case "str", ast.Constant(value=value):  # "ab".count("ab")
            return [own] if isinstance(value, str) and len(value) == 1 else None
        case "bytes" | "bytearray", ast.Constant(value=value):
            return [own] if isinstance(value, int) and value < _BYTES else None
        case "str" | "bytes" | "bytearray", _:
            return [Obstacle.OTHER_RESULT, own, read]
        case "list" | "tuple", _:
            equal = isinstance(wanted, ast.Constant) or type_of(wanted, module, scope) in EQUAL_TO_ITSELF
            return [unless(equal, Obstacle.UNKNOWN_TYPE), own, read]
    return None


def _may_be_nan(module: Module, scope: Scope, wanted: ast.expr) -> bool:
    """Whether what is looked for is a NaN, or a name or an attribute that is given one."""
    given = [found.value for found in bindings_of(module, scope, wanted)] if chain(wanted)[0] is not None else []
    return any(_is_nan(module, scope, value) for value in (wanted, *given) if value is not None)


def _is_nan(module: Module, scope: Scope, value: ast.expr) -> bool:
    match value:
        case ast.Call(func=ast.Name(id="float"), args=[ast.Constant(value=str() as written)], keywords=[]):
            return written.strip().lower().lstrip("+-") == "nan"
    return dotted_name(value, module, scope) in NOT_EQUAL_TO_ITSELF


def _obstacle_to_reading(module: Module, site: Site, wanted: ast.expr) -> Obstacle | None:
    """Why what is looked for may not be read once, and where there are no elements."""
    base, links = chain(wanted)
    if base is None:
        return None
    if any(link.attr in module.once(properties) for link in links):
        return Obstacle.CHANGED_BY_CALLEE
    if links:
        return unless(is_initialised(module, site.where.scope, wanted), Obstacle.SKIPPED_ITERATION)
    return unless(is_definitely_assigned(module, site.where.scope, site.node, base.id), Obstacle.SKIPPED_ITERATION)
