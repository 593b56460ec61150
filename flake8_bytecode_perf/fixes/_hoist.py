"""Binds what a loop reads again and again to a local before it."""

from __future__ import annotations

import ast
from itertools import takewhile
from typing import TYPE_CHECKING, Any

import libcst as cst

from flake8_bytecode_perf.analysis.loops import FRAME_READERS
from flake8_bytecode_perf.model import Kind
from flake8_bytecode_perf.rewrite import Proved, Rewrite, within

if TYPE_CHECKING:
    from flake8_bytecode_perf.model import Loop, Site


def hoisted(proved: Proved, loop: Loop, value: str, *names: str) -> Rewrite | None:
    """Return the rewrite that binds `value` before `loop`, under the first of `names` that is free, and reads that at the sites.

    None where the loop's statement does not stand in a block of its own, as in `if x: …` on one line, in a lambda, which may run
    later than what stands before it, in a class, where the name would be one of its attributes and unknown to comprehensions,
    and where all names are looked at.
    """
    if loop.scope.runner.kind in (Kind.LAMBDA, Kind.CLASS) or shows_names(proved, loop):
        return None
    name = proved.fresh(loop, *(_as_local(name) for name in names), value=value)
    nodes = [proved.chunk.node(site.node) for site in proved.sites]
    header = loop.node if not isinstance(loop.node, ast.comprehension) else loop.above
    statement = proved.chunk.line_of(proved.statement(header))
    if not isinstance(statement, (cst.SimpleStatementLine, cst.BaseCompoundStatement)):
        return None
    replaced: dict[cst.CSTNode, cst.CSTNode | None] = {node: cst.Name(name, lpar=node.lpar, rpar=node.rpar) for node in nodes}
    return Rewrite(replaced, {statement: [_bound(name, proved, value)]})


def _bound(name: str, proved: Proved, value: str) -> str:
    """The statement that gives a name its value; a lambda becomes a `def`."""
    if not isinstance(proved.sites[0].node, ast.Lambda):
        return f"{name} = {value}"
    function: Any = proved.chunk.node(proved.sites[0].node)
    code = cst.Module([]).code_for_node
    return f"def {name}({code(function.params)}):\n    return {code(function.body)}\n"


def shows_names(proved: Proved, loop: Loop) -> bool:
    """Whether the function around a loop looks into its frame, as by `locals()`, or what stands in it does: it sees new names."""
    runner = loop.scope.runner
    return any(FRAME_READERS & scope.reads.keys() for scope in proved.module.scopes if within(scope, runner))


def moved(proved: Proved, loop: Loop, statement: ast.stmt) -> Rewrite | None:
    """Return the rewrite that has a statement of a loop's body stand before the loop.

    None where it is all of its block, or not alone on its line; then, or in `if x: …` on one line, it can't be taken out.
    """
    block, line = proved.parents[statement], proved.chunk.line_of(statement)
    header = proved.chunk.line_of(proved.statement(loop.node))
    body = getattr(block, "body", [])
    alone = isinstance(line, cst.BaseCompoundStatement) or (isinstance(line, cst.SimpleStatementLine) and len(line.body) == 1)
    if statement not in body or len(body) == 1 or not alone or not isinstance(header, cst.BaseCompoundStatement):
        return None
    gone: list[Any] = [line]
    if body[0] is statement:
        gone += blank_lines_above(proved.chunk.node(block).body.body[1])
    above = line.with_changes(leading_lines=[found for found in line.leading_lines if found.comment is not None])
    return Rewrite(dict.fromkeys(gone), {header: [above]}, rewritten=[loop.node])  # type: ignore[list-item]  # no clause


def blank_lines_above(line: Any) -> list[cst.EmptyLine]:
    """Return the blank lines before a statement and the comments that belong to it."""
    return [*takewhile(lambda found: found.comment is None, line.leading_lines)]


def _as_local(name: str) -> str:
    """A name as locals are written: LIMIT is limit, _walk is walk."""
    return (name.lower() if name.isupper() else name).strip("_")


def runs_always(loop: Loop, site: Site) -> bool:
    """Whether each pass of the loop comes to a site: no `if`, handler or inner loop stands between."""
    branch = site.where.branch
    while branch is not loop.branch:
        if branch.parent is None or branch.block is not None:
            return False
        branch = branch.parent
    return site.where.loop is loop


def is_bound_above(proved: Proved, name: str) -> bool:
    """Whether a global has its value before the function is made: nothing that stands under a condition, or below."""
    binding = proved.module.settled_global(name)
    if binding is None:
        return True  # a builtin
    return binding.where.branch.parent is None and binding.node.lineno < proved.chunk.top
