"""Binds what a loop reads again and again to a local before it."""

from __future__ import annotations

import ast
import re
from itertools import takewhile
from typing import TYPE_CHECKING, Any

import libcst as cst

from flake8_bytecode_perf.model.kinds import Kind
from flake8_bytecode_perf.rewrite import Rewrite

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.scopes import Site
    from flake8_bytecode_perf.rewrite import Proved

_WORD_START = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def hoisted(proved: Proved, loop: Loop, value: str, *names: str, sites: Sequence[Site] = ()) -> Rewrite | None:
    """Return the rewrite that binds `value` before `loop`, under the first of `names` that is free, and reads that at the sites.

    The sites are those that were proved, if no others are given. `value` may be a whole definition, with {name} where its name
    goes.
    None where the loop's statement does not stand in a block of its own, as in `if x: …` on one line, in a lambda, which may run
    later than what stands before it, and in a class, where the name would be an attribute and unknown to comprehensions.
    """
    header = loop.node if not isinstance(loop.node, ast.comprehension) else loop.above
    statement = proved.chunk.line_of(proved.statement(header))
    stands_alone = isinstance(statement, (cst.SimpleStatementLine, cst.BaseCompoundStatement))
    if loop.scope.runner.kind in (Kind.LAMBDA, Kind.CLASS) or not stands_alone:
        return None
    nodes = [proved.chunk.node(site.node) for site in sites or proved.sites]
    name = proved.fresh(loop, *(as_local(name) for name in names), value=value)
    replaced: dict[cst.CSTNode, cst.CSTNode | None] = {node: cst.Name(name, lpar=node.lpar, rpar=node.rpar) for node in nodes}
    replaced |= _tight_slices(proved, nodes)
    line = value.replace("{name}", name, 1) if value.startswith("def {name}(") else f"{name} = {value}"
    return Rewrite(replaced, {statement: [line]})


def _tight_slices(proved: Proved, names: Collection[cst.CSTNode]) -> dict[cst.CSTNode, cst.CSTNode | None]:
    """The colons, without spaces, of slices whose bounds are names now: xs[len(ys) :] becomes xs[ys_length:], as black has it."""
    slices = [above for above in map(proved.chunk.above, names) if isinstance(above, cst.Slice)]
    found: dict[cst.CSTNode, cst.CSTNode | None] = {}
    for above in slices:
        bounds = [bound for bound in (above.lower, above.upper, above.step) if bound is not None]
        if all(bound in names or isinstance(bound, (cst.Name, cst.Integer)) for bound in bounds):
            colons = [colon for colon in (above.first_colon, above.second_colon) if isinstance(colon, cst.Colon)]
            found.update((colon, cst.Colon()) for colon in colons)
    return found


def hoisted_attribute(proved: Proved) -> Rewrite | None:
    """Return the rewrite that binds a dotted name before a loop: `rate = self.rate`, `sqrt = math.sqrt`.

    That is the loop in which the rule says it is invariant, or the outermost.
    """
    dotted, loop = proved.suspect.subject, proved.suspect.detail or proved.sites[0].where.nest
    return hoisted(proved, loop, dotted, dotted.rpartition(".")[2], dotted.replace(".", "_"))


def moved(proved: Proved, loop: Loop, statement: ast.stmt) -> Rewrite | None:
    """Return the rewrite that has a statement of a loop's body stand before the loop.

    None where it is all of its block, or not alone on its line.
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


def as_local(name: str) -> str:
    """Return a name as locals are written: LIMIT is limit, _walk is walk, NamedExpr is named_expr."""
    return _WORD_START.sub("_", name).lower().strip("_")
