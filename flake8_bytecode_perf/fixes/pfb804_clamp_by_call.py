"""Makes a test of a clamp by max or min."""

from __future__ import annotations

from typing import Any

import libcst as cst

from flake8_bytecode_perf.rewrite import Proved, Rewrite


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `if x > m:` and `m = x`; None where what is compared is more than a name or a number at each site."""
    replaced: dict[Any, Any] = {}
    for site in proved.sites:
        line = proved.chunk.line_of(proved.statement(site.node))
        made = _test(line, proved.chunk.node(site.parent))
        if made is None:
            return None
        replaced[line] = made
    return Rewrite(replaced)


def _test(line: Any, call: Any) -> Any:
    """The test that takes the place of a line with a clamp; None where the line has another form."""
    first, second = (argument.value for argument in call.args)
    assignment = line.body[0]
    plain = isinstance(assignment, cst.Assign) and len(assignment.targets) == 1 and assignment.value is call
    if len(line.body) > 1 or not plain or not isinstance(second, (cst.Name, cst.BaseNumber)):
        return None
    target = assignment.targets[0].target
    if not target.deep_equals(first):
        return None
    sign = ">" if call.func.value == "max" else "<"
    name, value = (cst.Module([]).code_for_node(node) for node in (target, second))
    made: Any = cst.parse_statement(f"if {value} {sign} {name}:\n    {name} = {value}\n")
    return made.with_changes(leading_lines=line.leading_lines)
