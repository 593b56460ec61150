"""Where a test before or around a place excludes None: `if x is None: return`, `if x:`, `x is not None and …`."""

from __future__ import annotations

import ast
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.memo import remembered
from flake8_bytecode_perf.model.kinds import Bound
from flake8_bytecode_perf.syntax import chain, nodes_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Binding, Scope

_LEAVING = (ast.Return, ast.Raise, ast.Continue, ast.Break)
_FROM_OTHERS = (ast.Name, ast.Attribute, ast.IfExp, ast.BoolOp, ast.NamedExpr, ast.Subscript)
_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
_Point = tuple[int, int]
_Place = int | _Point
_NO_KEYS: frozenset[str] = frozenset()


class _Span(NamedTuple):
    """A piece of source in which a test has excluded None; `since` is where the test stands."""

    since: _Point
    start: _Point
    end: _Point


def excludes_none(module: Module, scope: Scope, key: str, bindings: Sequence[Binding], place: _Place) -> bool:
    """Whether a test excludes None for a name or dotted name at a place: no binding between the two may put it back.

    The place is a line and a column, or a line alone for a statement that starts on it.
    """
    return any(
        _contains(span, place) and not any(_may_put_back(found, span) for found in bindings)
        for span in _spans(module, scope.runner).get(key, ())
    )


def _contains(span: _Span, place: _Place) -> bool:
    if isinstance(place, int):
        return span.start[0] <= place <= span.end[0]
    return span.start <= place < span.end


def _may_put_back(binding: Binding, span: _Span) -> bool:
    place = binding.node.lineno, binding.node.col_offset
    if not span.since <= place < span.end or binding.kind is Bound.AUGMENTED:
        return False
    return not _is_made(binding.value)


def _is_made(value: ast.expr | None) -> bool:
    """Whether an expression makes a value that is not None: a display, an operation, a constant, a call of a builtin."""
    return value is not None and not isinstance(value, _FROM_OTHERS) and getattr(value, "value", ...) is not None


@remembered
def _spans(_module: Module, runner: Scope) -> dict[str, list[_Span]]:
    """The spans of a function, a class or the module, by the dotted name that is not None in them."""
    found: defaultdict[str, list[_Span]] = defaultdict(list)
    for node in nodes_in(runner.node):
        for keys, span in _spans_of(node):
            for key in keys:
                found[key].append(span)
    return found


def _spans_of(node: Any) -> Iterator[tuple[frozenset[str], _Span]]:
    match node:
        case ast.IfExp(test=test, body=body, orelse=orelse):
            true, false = _excluded_by(test)
            yield true, _span(test, body, body)
            yield false, _span(test, orelse, orelse)
        case ast.BoolOp(op=operator, values=values):
            for value, following in pairwise(values):
                true, false = _excluded_by(value)
                yield (true if isinstance(operator, ast.And) else false), _span(value, following, values[-1])
        case ast.While(test=test, body=body):
            yield _excluded_by(test)[0], _span(test, body[0], body[-1])
        case ast.If(test=test, body=body, orelse=orelse):
            true, false = _excluded_by(test)
            yield true, _span(test, body[0], body[-1])
            if orelse:
                yield false, _span(test, orelse[0], orelse[-1])
    if isinstance(node, _COMPREHENSIONS):
        yield from _spans_of_comprehension(node)
    for block in (getattr(node, "body", None), getattr(node, "orelse", None), getattr(node, "finalbody", None)):
        if isinstance(block, list):
            yield from _spans_after(block)


def _spans_of_comprehension(node: Any) -> Iterator[tuple[frozenset[str], _Span]]:
    made = (node.key, node.value) if isinstance(node, ast.DictComp) else (node.elt,)
    for test in (test for generator in node.generators for test in generator.ifs):
        for part in made:
            yield _excluded_by(test)[0], _span(part, part, part)


def _spans_after(block: list[Any]) -> Iterator[tuple[frozenset[str], _Span]]:
    """The rest of a block behind `if x is None: return`, `if x is None: x = []` and `assert x`."""
    for statement, following in pairwise(block):
        match statement:
            case ast.Assert(test=test):
                yield _excluded_by(test)[0], _span(test, following, block[-1])
            case ast.If(test=test, body=body, orelse=orelse):
                true, false = _excluded_by(test)
                yield false - {key for key in false if not _is_excluded_behind(body, key)}, _span(test, following, block[-1])
                yield true - {key for key in true if not _is_excluded_behind(orelse, key)}, _span(test, following, block[-1])


def _is_excluded_behind(arm: Sequence[ast.stmt], key: str) -> bool:
    """Whether an arm that is entered with None leaves the block, or binds the name to something else."""
    if arm and isinstance(arm[-1], _LEAVING):
        return True
    return any(_is_made(value) for statement in arm for target, value in _assigned(statement) if _key(target) == key)


def _assigned(statement: ast.stmt) -> Iterator[tuple[ast.expr, ast.expr | None]]:
    match statement:
        case ast.Assign(targets=targets, value=value):
            yield from ((target, value) for target in targets)
        case ast.AnnAssign(target=target, value=value):
            yield target, value


def _excluded_by(test: ast.expr) -> tuple[frozenset[str], frozenset[str]]:
    """The dotted names that are not None where a test is true, and those that are not where it is false."""
    match test:
        case ast.Name() | ast.Attribute() | ast.NamedExpr():
            return frozenset({_key(test)}), _NO_KEYS
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            true, false = _excluded_by(operand)
            return false, true
        case ast.Compare(left=left, ops=[ast.IsNot() | ast.NotEq()], comparators=[ast.Constant(value=None)]):
            return frozenset({_key(left)}), _NO_KEYS
        case ast.Compare(left=left, ops=[ast.Is() | ast.Eq()], comparators=[ast.Constant(value=None)]):
            return _NO_KEYS, frozenset({_key(left)})
        case ast.Call(func=ast.Name(id="isinstance"), args=[asked, kinds]) if "None" not in ast.unparse(kinds):
            return frozenset({_key(asked)}), _NO_KEYS
        case ast.BoolOp(op=operator, values=values):
            every = [_excluded_by(value) for value in values]
            if isinstance(operator, ast.And):
                return _NO_KEYS.union(*(true for true, _ in every)), _NO_KEYS
            return _NO_KEYS, _NO_KEYS.union(*(false for _, false in every))
    return _NO_KEYS, _NO_KEYS


def _key(node: ast.expr) -> str:
    if isinstance(node, ast.NamedExpr):
        node = node.target
    base, links = chain(node)
    return ".".join([base.id, *(link.attr for link in links)]) if base is not None else ""


def _span(test: Any, first: Any, last: Any) -> _Span:
    since = test.lineno, test.col_offset
    return _Span(since, (first.lineno, first.col_offset), (last.end_lineno, last.end_col_offset))
