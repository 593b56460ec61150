"""What is said of what was found: the message of a finding, with what its rewrite saves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.cost.worth import UNMEASURED
from flake8_bytecode_perf.rule import Finding

if TYPE_CHECKING:
    from flake8_bytecode_perf.bytecode.proofs import Evidence
    from flake8_bytecode_perf.cost.worth import Gain
    from flake8_bytecode_perf.model.scopes import Site
    from flake8_bytecode_perf.rule import Rule, Suspect

    Span = tuple[int, int, int, int]  # line, column, end line, end column
    Weighed = tuple[Rule, Suspect, list[tuple[Site, Evidence]], Gain]


def finding_of(weighed: Weighed) -> Finding:
    """Return what is said of what was found, at the first of its sites."""
    rule, suspect, proved, gain = weighed
    node, evidence = proved[0][0].node, proved[0][1]
    instructions = tuple(dict.fromkeys(name for _, found in proved for name in found.instructions))
    message = rule.message.format(
        subject=suspect.subject,
        count=f"{len(proved)} times" if len(proved) > 1 else "once",
        instructions=", ".join(instructions),
        note=evidence.note or suspect.note,
    )
    message += _worth(gain) + _of_run(gain.run)
    verdict = suspect.verdict
    start_line, start_column, end_line, end_column = span_of(node)
    where = ".".join(proved[0][0].where.scope.path)
    return Finding(
        start_line,
        start_column,
        rule.code,
        message,
        end_line,
        end_column,
        verdict.confidence,
        instructions,
        None if gain.is_growth else max(gain.percent, 0.0),
        None if gain.is_growth else max(gain.share, 0.0),
        where,
        run=gain.run,
        fix=verdict.fix if rule.has_fix else "none",
        obstacles=tuple([obstacle.slug for obstacle in verdict.obstacles]),
    )


def _worth(gain: Gain) -> str:
    """What a message says of the gain."""
    if gain == UNMEASURED:
        return " (saving not measured)"
    if gain.is_growth:
        return " (quadratic)"
    return f": saves about {gain.percent:.0f}%" if gain.is_measurable else " (no measurable saving)"


def _of_run(run: float | None) -> str:
    """What a message says of the profiled run."""
    if run is None:
        return ""
    return f", about {run:.0f}% of the profiled run" if run >= 1 else ", less than 1% of the profiled run"


def span_of(node: Any) -> Span:
    """Return where a node starts and ends."""
    return node.lineno, node.col_offset, node.end_lineno, node.end_col_offset
