"""Makes a loop of an update with a dict comprehension."""

from __future__ import annotations

from typing import Any

import libcst as cst

from flake8_bytecode_perf.rewrite import Proved, Rewrite

_CODE = cst.Module([])


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `for` and `d[k] = v`; None if a comment would go, or the statement shares its line with another."""
    [site] = proved.sites
    made, line = proved.chunk.node(site.node), proved.chunk.line_of(proved.statement(site.node))
    call = proved.chunk.node(site.parent)
    if len(line.body) > 1:
        return None
    stored = f"{_code(call.func.value)}[{_code(made.key)}] = {_code(made.value)}"
    text = "".join(_headers(made.for_in)) + f"{'    ' * len(_headers(made.for_in))}{stored}\n"
    return Rewrite({line: cst.parse_statement(text).with_changes(leading_lines=line.leading_lines)})


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
