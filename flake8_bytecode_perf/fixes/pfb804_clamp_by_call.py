"""Makes a test of a clamp by max or min."""

from __future__ import annotations

from typing import Any

import libcst as cst

from flake8_bytecode_perf.fixes._careful import source_of
from flake8_bytecode_perf.fixes._results import is_alone
from flake8_bytecode_perf.rewrite import Proved, Rewrite


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `if x > m:` and `m = x`; None where the statement shares its line."""
    replaced: dict[Any, Any] = {}
    for site in proved.sites:
        line = proved.chunk.line_of(proved.statement(site.node))
        made = _test(line, proved.chunk.node(site.parent))
        if made is None:
            return None
        replaced[line] = made
    return Rewrite(replaced)


def _test(line: Any, call: Any) -> Any:
    """The test that takes the place of a line with a clamp; None where the line has more statements."""
    if not is_alone(line):
        return None
    sign = ">" if call.func.value == "max" else "<"
    name, value = (source_of(node) for node in (line.body[0].targets[0].target, call.args[1].value))
    made: Any = cst.parse_statement(f"if {value} {sign} {name}:\n    {name} = {value}\n")
    return made.with_changes(leading_lines=line.leading_lines)
