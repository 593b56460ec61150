"""Makes a loop of an update with a dict comprehension."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import libcst as cst

from flake8_bytecode_perf.analysis.loops import FRAME_READERS
from flake8_bytecode_perf.rewrite import Proved, Rewrite, within

if TYPE_CHECKING:
    from flake8_bytecode_perf.model import Scope

_CODE = cst.Module([])


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `for` and `d[k] = v`; None where a name of the comprehension means something in the function too.

    Or in a function inside of it, which would find the loop's.
    """
    [site] = proved.sites
    made, line = proved.chunk.node(site.node), proved.chunk.line_of(proved.statement(site.node))
    call = proved.chunk.node(site.parent)
    inner = next(scope for scope in proved.module.scopes if scope.node is site.node)
    taken = any(_is_taken(proved, site.where.scope.runner, name) for name in inner.bindings)
    if taken or len(line.body) > 1 or not site.where.scope.in_function:
        return None
    stored = f"{_code(call.func.value)}[{_code(made.key)}] = {_code(made.value)}"
    text = "".join(_headers(made.for_in)) + f"{'    ' * len(_headers(made.for_in))}{stored}\n"
    return Rewrite({line: cst.parse_statement(text).with_changes(leading_lines=line.leading_lines)})


def _is_taken(proved: Proved, runner: Scope, name: str) -> bool:
    """Whether a function, or what stands in it, uses a name that it does not bind itself, or sees all that there are."""
    if name in runner.bindings or name in runner.reads or FRAME_READERS & runner.reads.keys():
        return True
    inner = [scope for scope in proved.module.scopes if scope is not runner and name in scope.reads and within(scope, runner)]
    return any(not within(proved.module.owner(scope, name), runner) for scope in inner)


def _code(node: cst.CSTNode) -> str:
    return _CODE.code_for_node(node)


def _headers(clause: Any) -> list[str]:
    """The lines of the clauses, outermost first, each indented by one more."""
    found: list[str] = []
    while clause is not None:
        waits = "async " if clause.asynchronous else ""
        found.append(f"{'    ' * len(found)}{waits}for {_code(clause.target)} in {_code(clause.iter)}:\n")
        for condition in clause.ifs:
            found.append(f"{'    ' * len(found)}if {_code(condition.test)}:\n")
        clause = clause.inner_for_in
    return found
