"""Makes the comprehension that does what loops do which fill a collection."""

from __future__ import annotations

import ast
from functools import reduce
from typing import TYPE_CHECKING, Any

import libcst as cst

from flake8_bytecode_perf.fixes._results import made, operand
from flake8_bytecode_perf.infer import type_of

if TYPE_CHECKING:
    from flake8_bytecode_perf.model import Loop
    from flake8_bytecode_perf.rewrite import Proved, Rewrite
    from flake8_bytecode_perf.rules._fillings import Filled
    from flake8_bytecode_perf.rules._lone_loops import Lone

_CODE = cst.Module([])
_WEAK = (cst.IfExp, cst.Lambda, cst.NamedExpr, cst.Tuple)
_NEGATED: dict[type[cst.BaseCompOp], cst.BaseCompOp] = {
    cst.Is: cst.IsNot(),
    cst.IsNot: cst.Is(),
    cst.In: cst.NotIn(),
    cst.NotIn: cst.In(),
}
_EQUALITY: dict[type[cst.BaseCompOp], cst.BaseCompOp] = {cst.Equal: cst.NotEqual(), cst.NotEqual: cst.Equal()}


def comprehended(proved: Proved, name: str) -> Rewrite | None:
    """Return the rewrite that fills `name` by a comprehension: a list's, or a set's where the loops call `add`.

    None where a part of it goes over several lines.
    """
    found: Filled = proved.suspect.detail
    outer, element = found.loops[0].loop, proved.chunk.node(found.filling.element)
    clauses = [(proved.chunk.node(done.loop.node), _tests(proved, done)) for done in found.loops]
    parts = [element, *(part for line, tests in clauses for part in (line.target, line.iter, *tests))]
    if any("\n" in _CODE.code_for_node(part) for part in parts):
        return None
    as_list = found.filling.call.func.attr == "append"  # type: ignore[attr-defined]  # a method's
    whole, broken = (_made(element, clauses, indent, as_list=as_list) for indent in (None, proved.chunk.tree.default_indent))
    return made(proved, outer, name, whole, broken)


def _made(element: Any, clauses: list[tuple[Any, list[Any]]], indent: str | None, *, as_list: bool) -> cst.ListComp | cst.SetComp:
    """The comprehension, in one line or, with an indent, in a line for each clause and test."""
    space: Any = cst.SimpleWhitespace(" ") if indent is None else _new_line(indent)
    inner: Any = None
    for line, asked in reversed(clauses):
        tests = [_all_of(asked)] if indent is None and asked else asked
        conditions = [cst.CompIf(_guarded(test, _WEAK), whitespace_before=space) for test in tests]
        inner = cst.CompFor(line.target, _guarded(line.iter, _WEAK), conditions, inner, whitespace_before=space)
    start, end = (space, _new_line("")) if indent is not None else (cst.SimpleWhitespace(""),) * 2
    element = _guarded(element, (cst.NamedExpr,))
    if as_list:
        return cst.ListComp(element, inner, cst.LeftSquareBracket(start), cst.RightSquareBracket(end))
    return cst.SetComp(element, inner, cst.LeftCurlyBrace(start), cst.RightCurlyBrace(end))


def _new_line(indent: str) -> cst.ParenthesizedWhitespace:
    return cst.ParenthesizedWhitespace(cst.TrailingWhitespace(), indent=True, last_line=cst.SimpleWhitespace(indent))


def _guarded(node: Any, kinds: tuple[type[cst.BaseExpression], ...]) -> Any:
    """An expression in parentheses, if it is one of these and has none."""
    return operand(node) if isinstance(node, kinds) else node


def _tests(proved: Proved, done: Lone) -> list[Any]:
    return [_written(proved, done.loop, test) for test in done.tests]


def _all_of(tests: list[Any]) -> Any:
    """Several tests as one expression."""
    if len(tests) == 1:
        return tests[0]
    return reduce(lambda one, other: cst.BooleanOperation(one, cst.And(), other), map(_conjunct, tests))


def _conjunct(test: Any) -> Any:
    """A test as it may stand beside `and`."""
    return operand(test) if _is_either(test) else _guarded(test, _WEAK)


def _is_either(test: Any) -> bool:
    return isinstance(test, cst.BooleanOperation) and isinstance(test.operator, cst.Or)


def _written(proved: Proved, loop: Loop, test: ast.expr) -> Any:
    """A test as it stands in the source, or the opposite of one that `continue` follows."""
    if hasattr(test, "lineno"):
        return proved.chunk.node(test)
    skipped: ast.expr = test.operand  # type: ignore[attr-defined]  # what the rule has made is a `not`
    return _opposite(proved, loop, skipped)


def _opposite(proved: Proved, loop: Loop, test: ast.expr) -> Any:
    """What is true where a test is not, as a condition: `a or not b` for `not a and b`."""
    node = proved.chunk.node(test)
    match test:
        case ast.UnaryOp(op=ast.Not(), operand=denied):
            return proved.chunk.node(denied)
        case ast.BoolOp(op=operator, values=values) if any(map(_is_denial, values)):
            others = [_opposite(proved, loop, value) for value in values]
            if isinstance(operator, ast.Or):
                return _all_of(others)
            return reduce(lambda one, other: cst.BooleanOperation(one, cst.Or(), other), [_guarded(one, _WEAK) for one in others])
        case ast.Compare(ops=[_]):
            opposites = _NEGATED | _EQUALITY if _is_plain(proved, loop, test) else _NEGATED
            [compared] = node.comparisons
            opposite = opposites.get(type(compared.operator))
            if opposite is not None:
                return node.with_changes(comparisons=[compared.with_changes(operator=opposite)], lpar=[], rpar=[])
    return cst.UnaryOperation(cst.Not(), node if isinstance(node, cst.Comparison) else operand(node))


def _is_denial(test: ast.expr) -> bool:
    return isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not)


def _is_plain(proved: Proved, loop: Loop, test: ast.Compare) -> bool:
    """Whether a comparison is of builtin types, whose `!=` is surely the opposite of `==`."""
    return all(type_of(side, proved.module, loop.scope) for side in (test.left, *test.comparators))
