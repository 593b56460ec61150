"""Puts one statement in place of a loop that works out the value of one name."""

from __future__ import annotations

import ast
from itertools import dropwhile
from typing import TYPE_CHECKING, Any

import libcst as cst

from flake8_bytecode_perf.analysis.loops import after, block_of
from flake8_bytecode_perf.fixes._careful import says_type
from flake8_bytecode_perf.fixes._makers import Maker, maker_of, without
from flake8_bytecode_perf.model.kinds import Bound
from flake8_bytecode_perf.rewrite import Proved, Rewrite

if TYPE_CHECKING:
    from collections.abc import Collection

    from flake8_bytecode_perf.analysis.fillings import Filling
    from flake8_bytecode_perf.model.loops import Loop

_CODE = cst.Module([])
_USES = (Bound.AUGMENTED, Bound.DELETION)
_LOOSE = (cst.BooleanOperation, cst.Comparison, cst.UnaryOperation, cst.IfExp, cst.Lambda, cst.NamedExpr, cst.Tuple)


def made(proved: Proved, loop: Loop, name: str, value: Any, broken: Any = None) -> Rewrite | None:
    """Return the rewrite that gives `name` its value in place of a loop, and takes away what made it before."""
    return made_of(proved, loop, (name,), value, broken)


def made_of(proved: Proved, loop: Loop, names: tuple[str, ...], value: Any, broken: Any = None) -> Rewrite | None:
    """Return the rewrite that gives the first name its value in place of a loop, and takes away what made all of them before.

    Where the function does nothing else with the name than return it, the value is returned. `broken` is the value in several
    lines, for when one is too short. None where one is made in another form, or a comment says of which types the names are.
    """
    name, found = names[0], [maker_of(loop, one) for one in names]
    makers = [maker for maker in found if maker is not None]
    if len(makers) < len(found):
        return None
    maker = makers[0]
    lines = {proved.chunk.line_of(one.statement): None for one in makers}
    left = {line: without(proved, line, makers) for line in lines}
    if any(kept is not None and says_type(line.trailing_whitespace) for line, kept in left.items()):
        return None
    first: Any = proved.chunk.line_of(maker.statement)
    anew: Any = proved.chunk.node(maker.statement).with_changes(semicolon=cst.MaybeSentinel.DEFAULT)
    if maker.at is not None:
        anew = cst.Assign([cst.AssignTarget(cst.Name(name))], value)
    result = _return_of(proved, loop, name) if isinstance(maker.statement, ast.Assign) else None
    line = proved.chunk.line_of(loop.node)
    room = proved.chunk.width - loop.node.col_offset  # type: ignore[union-attr]  # statements have one
    statement = _fitting(room, lambda given: _statement(anew, given, returned=result is not None), value, broken)
    new = cst.SimpleStatementLine([statement], leading_lines=line.leading_lines)
    replaced: dict[cst.CSTNode, cst.CSTNode | None] = {**left, line: new}
    rewritten: list[ast.stmt] = [one.statement for one in makers]
    if result is not None:
        replaced[proved.chunk.line_of(result)] = None
        rewritten.append(result)
    if left[first] is None:
        replaced |= {line: _led(first, new)} if maker.near else _led_below(proved, maker, left)
    return Rewrite(replaced, rewritten=rewritten)


def _led_below(proved: Proved, maker: Maker, changed: Collection[cst.CSTNode]) -> dict[cst.CSTNode, cst.CSTNode]:
    """The line behind one that goes, with what stood above that; nothing where that line changes itself."""
    line: Any = proved.chunk.line_of(maker.statement)
    block, index = block_of(maker.statement, proved.parents[maker.statement])
    following = proved.chunk.line_of(block[index + 1])
    if following in changed:
        return {}
    return {following: _led(line, following) if line.leading_lines or not index else following}


def _led(gone: Any, line: Any) -> Any:
    """A line with the blank lines and comments above one that goes, and its own comments."""
    comments = dropwhile(lambda blank: blank.comment is None, line.leading_lines)
    return line.with_changes(leading_lines=[*gone.leading_lines, *comments])


def in_place(proved: Proved, loop: Loop, statement: cst.BaseSmallStatement) -> Rewrite:
    """Return the rewrite that puts a statement in place of a loop."""
    line = proved.chunk.line_of(loop.node)
    return Rewrite({line: cst.SimpleStatementLine([statement], leading_lines=line.leading_lines)})


def grown(proved: Proved, filling: Filling, method: str) -> Rewrite | None:
    """Return the rewrite that calls `method` once with all elements of a loop's iterable."""
    loop = filling.done.loop
    function = cst.Attribute(proved.chunk.node(filling.receiver), cst.Name(method))
    elements = argument(proved.chunk.node(loop.node).iter)
    return in_place(proved, loop, cst.Expr(with_arguments(cst.Call(function), elements)))


def argument(node: Any) -> cst.Arg:
    """Return what a loop goes through as an argument of a call."""
    return cst.Arg(operand(node) if isinstance(node, cst.Tuple) else node)


def called(name: str, *arguments: cst.Arg) -> cst.Call:
    """Return the call of a builtin."""
    return with_arguments(cst.Call(cst.Name(name)), *arguments)


def with_arguments(call: cst.Call, *arguments: cst.Arg) -> cst.Call:
    """Return a call with its arguments; a generator that is the only one does without parentheses of its own."""
    given = [*arguments]
    if len(given) == 1 and isinstance(given[0].value, cst.GeneratorExp):
        given = [cst.Arg(given[0].value.with_changes(lpar=[], rpar=[]))]
    return call.with_changes(args=given)


def operand(node: Any) -> Any:
    """Return an expression as it may stand beside `in`, `not` and `and`."""
    if node.lpar or not isinstance(node, _LOOSE):
        return node
    if isinstance(node, cst.UnaryOperation) and not isinstance(node.operator, cst.Not):
        return node
    return node.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])


def is_alone(line: Any) -> bool:
    """Return whether a line holds one small statement and no more."""
    return isinstance(line, cst.SimpleStatementLine) and len(line.body) == 1


def _statement(first: Any, value: Any, *, returned: bool) -> cst.BaseSmallStatement:
    """What made the value before, with another value; or its return."""
    return cst.Return(value) if returned else first.with_changes(value=value)


def _fitting(room: int, statement: Any, value: Any, broken: Any) -> Any:
    """The statement with the value in one line, if that has as much room."""
    whole = statement(value)
    return whole if broken is None or len(_CODE.code_for_node(whole)) <= room else statement(broken)


def _return_of(proved: Proved, loop: Loop, name: str) -> ast.Return | None:
    """The statement behind a loop that returns what the loop works out, if that is all that is done with it."""
    variable = proved.module.variable(loop.scope, name)
    match [*after(loop)[:1]]:
        case [ast.Return(value=ast.Name(id=returned)) as result] if returned == name:
            line = proved.chunk.line_of(result)
            outside = [site.node for site in variable.reads if not loop.holds(site.where.loop)]
            uses = [found for found in variable.bindings if found.kind in _USES and not loop.holds(found.where.loop)]
            return result if is_alone(line) and outside == [result.value] and not uses and not _comments(line) else None
    return None


def _comments(line: cst.SimpleStatementLine) -> bool:
    return "#" in _CODE.code_for_node(line)
