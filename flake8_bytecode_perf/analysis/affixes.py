"""Tests of a string for one prefix or suffix: `s.startswith(p)`, `s.lower().endswith(e, 1)`."""

from __future__ import annotations

import ast
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.attributes import is_computed
from flake8_bytecode_perf.analysis.flow import is_definitely_assigned
from flake8_bytecode_perf.analysis.instances import defines_shown
from flake8_bytecode_perf.analysis.knowledge import AFFIX_METHODS, TEXTS
from flake8_bytecode_perf.analysis.operands import operand_obstacle
from flake8_bytecode_perf.analysis.searches import flag_of
from flake8_bytecode_perf.analysis.subclasses import defines, may_override
from flake8_bytecode_perf.analysis.texts import text_path
from flake8_bytecode_perf.analysis.types import known_type
from flake8_bytecode_perf.syntax import counted, nodes_in, text
from flake8_bytecode_perf.verdict import Obstacle, unless

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Site

_ACTING = (ast.Call, ast.Starred, ast.NamedExpr, ast.Await)


class AffixTest(NamedTuple):
    """Such a test: its call, the method, the string that is asked, its spelling, the affix, and the start and end positions."""

    call: ast.Call
    method: str
    asked: ast.expr
    path: str
    affix: ast.expr
    positions: list[ast.expr]

    @property
    def asks_like(self) -> tuple[str, str, str]:
        """What two tests have in common that one call can make."""
        return self.method, self.path, ", ".join(map(text, self.positions))


def affix_test(module: Module, scope: Scope, node: ast.expr | None) -> AffixTest | None:
    """Return the test that an expression is, of a text that is the same each time; None for others, and classes of the file."""
    match node:
        case ast.Call(func=ast.Attribute(attr=method, value=asked), args=[affix, *positions], keywords=[]):
            plain = not any(isinstance(part, _ACTING) for part in nodes_in(affix)) and all(map(_is_position, positions))
            if method not in AFFIX_METHODS or not plain or defines_shown(module, scope, asked, method):
                return None
            path = text_path(module, scope, asked)
            return AffixTest(node, method, asked, path, affix, positions) if path else None
    return None


def _is_position(node: ast.expr) -> bool:
    return isinstance(node.operand if isinstance(node, ast.UnaryOp) else node, (ast.Name, ast.Constant))


def receiver_obstacle(module: Module, scope: Scope, method: str, asked: ast.expr) -> Obstacle | None:
    """Return why asking twice may not be what asking once is: a method, or a property, of a class in this file."""
    known = known_type(asked, module, scope)
    if isinstance(asked, ast.Call) and known.name not in TEXTS:
        return Obstacle.UNKNOWN_TYPE
    own = may_override(module, known, method) if known.name in TEXTS else defines(module, method)
    computed = any(isinstance(part, ast.Attribute) and is_computed(module, scope, part.attr) for part in nodes_in(asked))
    return Obstacle.OWN_CLASS if own or computed else None


def tested_by_loop(body: list[ast.stmt]) -> tuple[ast.expr | None, list[ast.stmt]]:
    """Return what the body of a loop tests that ends with the first element that fits, or notes it; and what it does then."""
    match body:
        case [ast.If(test=ast.UnaryOp(op=ast.Not(), operand=test), body=[ast.Continue()], orelse=[]), *done] if done:
            pass
        case [ast.If(test=test, body=done, orelse=[])]:
            pass
        case [ast.AugAssign(target=ast.Name(), op=ast.BitOr(), value=test)]:
            return test, []
        case [ast.Assign(targets=[ast.Name(id=flag)], value=ast.BoolOp(op=ast.Or(), values=[ast.Name(id=first), test]))]:
            return (test, []) if flag == first else (None, [])
        case _:
            return None, []
    ends = isinstance(done[-1], (ast.Return, ast.Break, ast.Raise)) or (len(done) == 1 and bool(flag_of(done[0])))
    return (test, done) if ends else (None, [])


def affix_test_with_each(module: Module, scope: Scope, test: ast.expr, target: ast.expr) -> AffixTest | None:
    """Return the test of a text for the affix that a loop or a comprehension binds to `target`, and for nothing else of it."""
    found = affix_test(module, scope, test)
    if found is None or not isinstance(target, ast.Name) or getattr(found.affix, "id", "") != target.id:
        return None
    return found if not any(counted(part, target.id) for part in (found.asked, *found.positions)) else None


def asked_by_consumer(module: Module, site: Site) -> tuple[ast.expr, ast.comprehension] | None:
    """Return what the `any` or `all` at `site` asks of each element, and the clause that binds these.

    any(s.startswith(p) for p in ps), any(True for p in ps if s.startswith(p)), all(not s.startswith(p) for p in ps)
    """
    match site.node:
        case ast.Call(
            func=ast.Name(id=name),
            args=[ast.GeneratorExp(elt=element, generators=[clause]) | ast.ListComp(elt=element, generators=[clause]) as given],
            keywords=[],
        ) if not clause.is_async and module.is_builtin(site.where.scope, name):
            lazy = isinstance(given, ast.GeneratorExp)
            test = element if name == "any" else below_not(element)
            match clause.ifs, element:
                case [], _:
                    return (test, clause) if test is not None else None
                case [condition], ast.Constant(value=True) if lazy and name == "any":
                    return condition, clause
    return None


def below_not(node: ast.expr) -> ast.expr | None:
    """Return what `not` is said of; None for any other expression."""
    return node.operand if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not) else None


def mapped_by_any(module: Module, site: Site) -> tuple[ast.Call, ast.Attribute, ast.expr] | None:
    """Return the `map` of `any(map(s.startswith, affixes))`, the method and the affixes; None for any other call."""
    match site.node:
        case ast.Call(
            func=ast.Name(id="any"),
            args=[ast.Call(func=ast.Name(id="map"), args=[ast.Attribute() as function, affixes], keywords=[]) as mapped],
            keywords=[],
        ) if all(module.is_builtin(site.where.scope, name) for name in ("any", "map")):
            if function.attr in AFFIX_METHODS and not isinstance(affixes, ast.Starred):
                return mapped, function, affixes
    return None


def alike_in_chain(module: Module, site: Site) -> Iterator[list[AffixTest]]:
    """Yield the tests next to each other in a chain of `or`, or of `and` with `not`, that one call can make: two or more."""
    negated = isinstance(site.node.op, ast.And)
    asked = (affix_test(module, site.where.scope, below_not(value) if negated else value) for value in site.node.values)
    for like, group in groupby(asked, lambda test: test and test.asks_like):
        tests = [test for test in group if test is not None]
        if like and len(tests) > 1:
            yield tests


def obstacles_together(module: Module, site: Site, tests: Sequence[Any]) -> Iterator[Obstacle | None]:
    """Yield what keeps the arguments from being evaluated together: strings that are bound in any case, or tuples written out."""
    scope = site.where.scope
    for test in tests:
        if not isinstance(test.args[0], ast.Tuple):
            yield operand_obstacle(module, scope, test.args[0], TEXTS)
        names = [node.id for node in nodes_in(test.args[0]) if isinstance(node, ast.Name) and test is not tests[0]]
        assigned = all(is_definitely_assigned(module, scope, site.node, name) for name in names)
        yield unless(assigned, Obstacle.MAY_BE_UNBOUND)
