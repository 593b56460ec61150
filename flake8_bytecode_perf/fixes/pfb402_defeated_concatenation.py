"""Makes `s += …` of what adds to a string in a form that is not in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import libcst as cst

from flake8_bytecode_perf.fixes._appends import rest_of_sum
from flake8_bytecode_perf.rewrite import Proved, Rewrite

if TYPE_CHECKING:
    from collections.abc import Callable


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `s += a + b` for `s = s + a + b`, `s += f"{x}"` for `s = f"{s}{x}"`; None for other forms."""
    [site] = proved.sites
    line = proved.chunk.line_of(proved.statement(site.node))
    match line:
        case cst.SimpleStatementLine(body=[cst.Assign(targets=[cst.AssignTarget(target=cst.Name() as target)], value=value)]):
            added = _added(value, target)
            if added is not None:
                made = cst.AugAssign(target, cst.AddAssign(), added)
                return Rewrite({line: line.with_changes(body=[made])})
    return None


def _added(value: Any, target: cst.Name) -> cst.BaseExpression | None:
    """What is added to the target, that stands first in a sum or an f-string."""
    forms: dict[type, Callable[[Any, cst.Name], cst.BaseExpression | None]] = {
        cst.BinaryOperation: rest_of_sum,
        cst.FormattedString: _rest_of_string,
    }
    find = forms.get(type(value))
    return find(value, target) if find is not None else None


def _rest_of_string(value: cst.FormattedString, target: cst.Name) -> cst.BaseExpression | None:
    """f"{x}" of f"{s}{x}"."""
    first, *rest = value.parts or [cst.FormattedStringText("")]
    if not isinstance(first, cst.FormattedStringExpression) or not first.expression.deep_equals(target) or not rest:
        return None
    return None if first.format_spec or first.conversion or first.equal else value.with_changes(parts=rest)
