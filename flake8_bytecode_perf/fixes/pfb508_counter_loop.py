"""Has `range` count the iterations of a loop."""

from __future__ import annotations

import ast
from itertools import dropwhile
from typing import TYPE_CHECKING, Any, NamedTuple

import libcst as cst

from flake8_bytecode_perf.analysis.loops import block_of
from flake8_bytecode_perf.fixes._careful import is_builtin_there
from flake8_bytecode_perf.rewrite import Proved, Rewrite

if TYPE_CHECKING:
    from flake8_bytecode_perf.analysis.counters import Counter
    from flake8_bytecode_perf.model.loops import Loop

_CODE = cst.Module([])
_INCLUSIVE = (ast.LtE, ast.GtE)
_SIMPLE = (ast.Assign, ast.AugAssign, ast.AnnAssign, ast.Expr)


class _Start(NamedTuple):
    """What a counter starts from, and the statement that sets it, where that may go; `near` if it stands right before."""

    value: str
    statement: ast.stmt | None = None
    near: bool = False


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `for i in range(n)`, without the step and, where only the loop needs it, without `i = 0`.

    None where the step shares its line, and where `range` is another.
    """
    counter: Counter = proved.suspect.detail
    loop: Any = proved.sites[0].where.loop
    line, last = proved.chunk.node(loop.node), proved.chunk.line_of(loop.node.body[-1])
    if len(last.body) > 1 or not is_builtin_there(proved, "range"):
        return None
    start = _start(proved, loop, counter.name)
    made = cst.For(
        cst.Name(counter.name),
        cst.parse_expression(_range(counter, start.value, _end(proved, counter))),
        line.body.with_changes(body=line.body.body[:-1]),
        line.orelse,
        leading_lines=line.leading_lines,
        whitespace_before_colon=line.whitespace_before_colon,
    )
    if start.statement is None:
        return Rewrite({line: made})
    return _without(proved, start, line, made)


def _without(proved: Proved, start: _Start, line: Any, made: cst.For) -> Rewrite:
    """The loop, and the statement that sets the counter removed; the blank lines before it, and comments, stay where they are."""
    first = proved.chunk.line_of(start.statement)
    replaced: dict[cst.CSTNode, cst.CSTNode | None] = {first: None, line: made}
    if start.near:
        comments = dropwhile(lambda blank: blank.comment is None, made.leading_lines)
        replaced[line] = made.with_changes(leading_lines=[*first.leading_lines, *comments])
    elif not any(blank.comment for blank in first.leading_lines):
        block, index = block_of(start.statement, proved.parents[start.statement])  # type: ignore[index]
        following = proved.chunk.line_of(block[index + 1])
        replaced[following] = following.with_changes(leading_lines=[*first.leading_lines, *following.leading_lines])
    return Rewrite(replaced, rewritten=[start.statement])  # type: ignore[list-item]


def _start(proved: Proved, loop: Loop, name: str) -> _Start:
    """Where the counter starts: what the last statement before the loop sets it to, or a constant from further above."""
    block, index = block_of(loop.node, loop.above)
    for statement in reversed(block[:index]):
        near = statement is block[index - 1]
        match statement:
            case ast.Assign(targets=[ast.Name(id=target)], value=value) if target == name:
                line = proved.chunk.line_of(statement)
                alone = isinstance(line, cst.SimpleStatementLine) and len(line.body) == 1
                moves = isinstance(value, ast.Constant) or (near and not isinstance(value, (ast.Yield, ast.YieldFrom)))
                return _Start(_code(proved, value), statement, near) if alone and moves else _Start(name)
        mentioned = any(isinstance(node, ast.Name) and node.id == name for node in ast.walk(statement))
        if mentioned or not isinstance(statement, _SIMPLE):
            break
    return _Start(name)


def _range(counter: Counter, start: str, end: str) -> str:
    if counter.step == 1:
        return f"range({end})" if start == "0" else f"range({start}, {end})"
    return f"range({start}, {end}, {counter.step})"


def _end(proved: Proved, counter: Counter) -> str:
    """The first number that the loop does not reach: the bound, or one further."""
    by = 0 if counter.operator not in _INCLUSIVE else 1 if counter.step > 0 else -1
    match counter.bound:
        case _ if not by:
            return _code(proved, counter.bound)
        case ast.Constant(value=int(number)):
            return str(number + by)
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int(number))):
            return str(by - number)
        case ast.BinOp(left=left, op=ast.Add(), right=ast.Constant(value=int(number))):
            return _plus(_code(proved, left), number + by)
        case ast.BinOp(left=left, op=ast.Sub(), right=ast.Constant(value=int(number))):
            return _plus(_code(proved, left), by - number)
    return _plus(_code(proved, counter.bound), by)


def _plus(source: str, number: int) -> str:
    return f"{source} {'+' if number > 0 else '-'} {abs(number)}" if number else source


def _code(proved: Proved, expression: ast.expr) -> str:
    """The source of an expression as it may stand among arguments: without parentheses around it."""
    return _CODE.code_for_node(proved.chunk.node(expression).with_changes(lpar=[], rpar=[]))
