"""Searches by `in`."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

import libcst as cst

from flake8_bytecode_perf.analysis.loops import after
from flake8_bytecode_perf.analysis.observability import is_private, partial_result_is_observable
from flake8_bytecode_perf.analysis.searches import flag_of, truth_of
from flake8_bytecode_perf.fixes._results import is_alone, made, operand
from flake8_bytecode_perf.rewrite import Proved, Rewrite
from flake8_bytecode_perf.rules.pfb506_search_loop import flag_given
from flake8_bytecode_perf.syntax import counted

if TYPE_CHECKING:
    from flake8_bytecode_perf.analysis.searches import Search


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `return y in xs`, `found = y in xs`, `if y not in xs: …`, `if y in xs: …`; None for other forms."""
    search: Search = proved.suspect.detail
    return _returned(proved, search) or _flagged(proved, search) or _asked(proved, search)


def _in(proved: Proved, search: Search, *, found: bool) -> cst.Comparison:
    """The comparison that is true where the element is found, or where it is not."""
    operator: cst.BaseCompOp = cst.In() if found else cst.NotIn()
    wanted, iterable = (operand(proved.chunk.node(node)) for node in (search.wanted, search.iterable))
    return cst.Comparison(wanted, [cst.ComparisonTarget(operator, iterable)])


def _returned(proved: Proved, search: Search) -> Rewrite | None:
    """The rewrite of a loop that returns True or False, with the opposite returned behind it, or in its `else`."""
    node: Any = search.loop.node
    given, result = truth_of(search.done[0]), [*node.orelse, *after(search.loop)][:1]
    if given is None or not result or truth_of(result[0]) is not (not given) or len(node.orelse) > 1:
        return None
    line = proved.chunk.node(node)
    statement = cst.SimpleStatementLine([cst.Return(_in(proved, search, found=given))], leading_lines=line.leading_lines)
    if node.orelse:
        return Rewrite({line: statement})
    gone = proved.chunk.line_of(result[0])
    commented = "#" in cst.Module([]).code_for_node(gone)  # it has a place in `if`
    return Rewrite({line: statement, gone: None}, rewritten=result) if is_alone(gone) and not commented else None


def _flagged(proved: Proved, search: Search) -> Rewrite | None:
    """The rewrite of a loop that only turns a flag."""
    module, loop, given = proved.module, search.loop, flag_given(search)
    if given is None:
        return None
    flag = flag_of(search.done[0])
    asked = counted(search.iterable, flag) or counted(search.wanted, flag)
    if asked or not is_private(module, loop.scope, flag) or partial_result_is_observable(module, loop, flag):
        return None  # `if y in xs: found = True` leaves the flag where it is set before
    return made(proved, loop, flag, _in(proved, search, found=given))


def _asked(proved: Proved, search: Search) -> Rewrite | None:
    """The rewrite that does under an `if` what the loop does once it has found the element."""
    line = proved.chunk.node(search.loop.node)
    [inner] = line.body.body
    body, otherwise = inner.body, line.orelse
    found = not isinstance(search.done[0], ast.Break)
    if not found:
        body, otherwise = otherwise.body, None
    elif isinstance(search.done[-1], ast.Break):
        if not is_alone(body.body[-1]):
            return None
        body = body.with_changes(body=body.body[:-1])
    elif otherwise is not None and not search.leaves:
        return None  # for x in xs: if x == y: found = True      whose `else` always runs
    test = _in(proved, search, found=found)
    return Rewrite({line: cst.If(test, body, otherwise, leading_lines=line.leading_lines)})
