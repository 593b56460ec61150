"""Makes the comprehension that does what loops do which fill a collection."""

from __future__ import annotations

import ast
from functools import reduce
from typing import TYPE_CHECKING, Any, NamedTuple

import libcst as cst

from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.fixes._results import made, operand

if TYPE_CHECKING:
    from flake8_bytecode_perf.analysis.loop_bodies import Lone
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.rewrite import Proved, Rewrite
    from flake8_bytecode_perf.rules._accumulation import Filled

_CODE = cst.Module([])
_WEAK = (cst.IfExp, cst.Lambda, cst.NamedExpr, cst.Tuple)
_NEGATED: dict[type[cst.BaseCompOp], cst.BaseCompOp] = {
    cst.Is: cst.IsNot(),
    cst.IsNot: cst.Is(),
    cst.In: cst.NotIn(),
    cst.NotIn: cst.In(),
}
_EQUALITY: dict[type[cst.BaseCompOp], cst.BaseCompOp] = {cst.Equal: cst.NotEqual(), cst.NotEqual: cst.Equal()}


class _Clause(NamedTuple):
    """A `for` of the comprehension, with its tests."""

    target: Any
    iterable: Any
    tests: list[Any]


def comprehended(proved: Proved, name: str) -> Rewrite | None:
    """Return the rewrite that fills `name` by a comprehension: a list's, or a set's where the loops call `add`.

    None where the lines of a part could not be moved as they are.
    """
    found: Filled = proved.suspect.detail
    outer, indent = found.loops[0].loop, proved.chunk.tree.default_indent
    column = outer.node.col_offset + len(indent)  # type: ignore[union-attr]  # statements have one
    element = _moved(proved, found.filling.element, column, column)
    clauses = [_clause(proved, done, column) for done in found.loops]
    parts = [element, *(part for clause in clauses for part in (clause.target, clause.iterable, *clause.tests))]
    if any(part is None for part in parts):
        return None
    lines = any("\n" in _CODE.code_for_node(part) for part in parts)
    as_list = found.filling.call.func.attr == "append"  # type: ignore[attr-defined]  # a method's
    whole, broken = (_made(element, clauses, space, as_list=as_list) for space in (None, indent))
    return made(proved, outer, name, broken if lines else whole, broken)


def _clause(proved: Proved, done: Lone, column: int) -> _Clause:
    """A loop as a clause that starts at a column; None for each part that can't be moved there."""
    node: Any = done.loop.node
    target = proved.chunk.node(node.target)
    place = column + len(_CODE.code_for_node(target)) + len("for  in ")
    tests = [_written(proved, done.loop, test, column) for test in done.tests]
    fixed = target if "\n" not in _CODE.code_for_node(target) else None
    return _Clause(fixed, _moved(proved, node.iter, place, column), tests)


def _moved(proved: Proved, expression: Any, column: int, hanging: int) -> Any:
    """An expression as it is, its further lines moved along with it to a column; None where they can't be.

    Lines that hang from the statement hang from another column then.
    """
    node, statement = proved.chunk.node(expression), _statement_of(proved, expression)
    code = _CODE.code_for_node(node)
    if "\n" not in code:
        return node
    if "\\\n" in code or "\t" in proved.chunk.tree.default_indent:
        return None
    by = column + len(node.lpar) - expression.col_offset
    outdented = proved.suspect.detail.loops[0].loop.node.col_offset
    moving = _Moving(statement.col_offset, outdented, expression.col_offset, by, hanging)
    moved = node.visit(moving)
    return moved if moving.possible else None


def _statement_of(proved: Proved, node: Any) -> Any:
    while not isinstance(node, ast.stmt):
        node = proved.parents[node]
    return node


class _Moving(cst.CSTTransformer):
    """Moves the further lines of an expression: what stands right of its start stays there, the rest hangs from the line."""

    def __init__(self, old: int, new: int, start: int, by: int, hanging: int) -> None:
        super().__init__()
        self._old, self._new = old, new  # the columns where the statements start
        self._start, self._by, self._hanging = start, by, hanging
        self.possible = True

    def leave_ParenthesizedWhitespace(  # noqa: N802 - libcst's name
        self, _: cst.ParenthesizedWhitespace, updated_node: cst.ParenthesizedWhitespace
    ) -> cst.ParenthesizedWhitespace:
        return updated_node.with_changes(last_line=self._space(updated_node.indent, updated_node.last_line))

    def leave_EmptyLine(self, _: cst.EmptyLine, updated_node: cst.EmptyLine) -> cst.EmptyLine:  # noqa: N802 - libcst's name
        if updated_node.comment is None:
            return updated_node
        return updated_node.with_changes(whitespace=self._space(updated_node.indent, updated_node.whitespace))

    def _space(self, indent: bool, space: cst.SimpleWhitespace) -> cst.SimpleWhitespace:  # noqa: FBT001 - what libcst knows
        column = self._old + len(space.value)
        moved = column + self._by if column >= self._start else self._hanging + column - self._old
        self.possible = self.possible and indent and moved >= self._new
        return cst.SimpleWhitespace(" " * (moved - self._new))


def _made(element: Any, clauses: list[_Clause], indent: str | None, *, as_list: bool) -> cst.ListComp | cst.SetComp:
    """The comprehension, in one line or, with an indent, in a line for each clause and test."""
    space: Any = cst.SimpleWhitespace(" ") if indent is None else _new_line(indent)
    inner: Any = None
    for target, iterable, asked in reversed(clauses):
        tests = [_all_of(asked)] if indent is None and asked else asked
        conditions = [cst.CompIf(_guarded(test, _WEAK), whitespace_before=space) for test in tests]
        inner = cst.CompFor(target, _guarded(iterable, _WEAK), conditions, inner, whitespace_before=space)
    start, end = (space, _new_line("")) if indent is not None else (cst.SimpleWhitespace(""),) * 2
    element = _guarded(element, (cst.NamedExpr, cst.Tuple))
    if as_list:
        return cst.ListComp(element, inner, cst.LeftSquareBracket(start), cst.RightSquareBracket(end))
    return cst.SetComp(element, inner, cst.LeftCurlyBrace(start), cst.RightCurlyBrace(end))


def _new_line(indent: str) -> cst.ParenthesizedWhitespace:
    return cst.ParenthesizedWhitespace(cst.TrailingWhitespace(), indent=True, last_line=cst.SimpleWhitespace(indent))


def _guarded(node: Any, kinds: tuple[type[cst.BaseExpression], ...]) -> Any:
    """An expression in parentheses, if it is one of these and has none."""
    return operand(node) if isinstance(node, kinds) else node


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


def _written(proved: Proved, loop: Loop, test: ast.expr, column: int) -> Any:
    """A test as it stands in the source, or the opposite of one that `continue` follows; None where its lines can't be moved."""
    if hasattr(test, "lineno"):
        node = _moved(proved, test, column + len("if "), column)
        return node.with_changes(lpar=[], rpar=[]) if node is not None and "\n" not in _CODE.code_for_node(node) else node
    skipped: ast.expr = test.operand  # type: ignore[attr-defined]  # what the rule has made is a `not`
    opposite = _opposite(proved, loop, skipped)
    return opposite if "\n" not in _CODE.code_for_node(opposite) else None


def _opposite(proved: Proved, loop: Loop, test: ast.expr) -> Any:
    """What is true where a test is not, as a condition: `a or not b` for `not a and b`."""
    node = proved.chunk.node(test)
    match test:
        case ast.UnaryOp(op=ast.Not(), operand=denied):
            return proved.chunk.node(denied).with_changes(lpar=[], rpar=[])
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
