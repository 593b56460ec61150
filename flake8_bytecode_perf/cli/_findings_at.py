"""The finding at a line of a file."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.check import found_anew
from flake8_bytecode_perf.cli._errors import UserError
from flake8_bytecode_perf.cli.side_by_side import region_of
from flake8_bytecode_perf.report import finding_of
from flake8_bytecode_perf.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from flake8_bytecode_perf.examination import Examination
    from flake8_bytecode_perf.report import Weighed
    from flake8_bytecode_perf.rule import Finding
    from flake8_bytecode_perf.settings import Settings

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_GROUP = len("PFB5")


def findings_at(line: int, tree: ast.Module, weighed: Sequence[Weighed], codes: Collection[str], name: str) -> list[Weighed]:
    """Return the findings with these codes at a line, or else those in the loop around it, the most important one first.

    Raises UserError if there are none. `name` is what the message calls the file.
    """
    found = sorted([one for one in weighed if not codes or one[0].code in codes], key=finding_of)
    exact = [one for one in found if any(site.node.lineno <= line <= site.node.end_lineno for site, _ in one[2])]
    regions = [(one, region_of(tree, [site for site, _ in one[2]])) for one in found]
    around = exact or [one for one, region in regions if region.first <= line <= region.last]
    if not around:
        raise UserError(f"{name}:{line}: no finding{_with(codes)} at this line or in the loop around it; {_nearest(line, found)}")
    return sorted(around, key=least_important_last)


def all_found(now: Examination, own: Settings) -> list[Weighed]:
    """Return what is found in a file that is examined for everything, and what `check` reports there beside it.

    `own` are the settings of `check`. A rule that yields to another one is silent in an examination for everything, although
    `check` may report its finding and not the other one's.
    """
    found = now.weighed
    return [*found, *[one for one in found_anew(now.module, own) if not any(is_same(one, other) for other in found)]]


def is_same(one: Weighed, other: Weighed) -> bool:
    """Whether two findings, at whatever settings, are of one rule and one subject, and share a place."""
    rule, suspect, proved, _ = one
    if rule is not other[0] or suspect.subject != other[1].subject:
        return False
    return not {site.node for site, _ in proved}.isdisjoint([site.node for site, _ in other[2]])


def nearest_in_function(line: int, tree: ast.Module, weighed: Sequence[Weighed]) -> Finding | None:
    """Return the finding that is nearest to a line, in the innermost function around the line that has one."""
    around = [node for node in ast.walk(tree) if isinstance(node, _FUNCTIONS) and node.lineno <= line <= (node.end_lineno or 0)]
    for function in reversed(around):  # a walk meets what holds before what is held
        last = function.end_lineno or 0
        if found := [finding for finding in map(finding_of, weighed) if function.lineno <= finding.line <= last]:
            return min(found, key=lambda one: (abs(one.line - line), one))
    return None


def least_important_last(weighed: Weighed) -> tuple[bool, float, Finding]:
    """Return what puts growth first, then the greatest share of a call."""
    finding = finding_of(weighed)
    return finding.share is not None, -(finding.share or 0.0), finding


def _with(codes: Collection[str]) -> str:
    """The codes, those of a whole group as one: PFB5xx."""
    every: dict[str, set[str]] = {}
    for rule in RULES:
        every.setdefault(rule.code[:_GROUP], set()).add(rule.code)
    named = {f"{code[:_GROUP]}xx" if every[code[:_GROUP]].issubset(codes) else code for code in codes}
    return f" with the code {', '.join(sorted(named))}" if codes else ""


def _nearest(line: int, found: Sequence[Weighed]) -> str:
    """Where the nearest findings are, above and below the line."""
    findings = [*map(finding_of, found)]
    above = [one for one in findings if one.line < line][-1:]
    below = [one for one in findings if one.line > line][:1]
    places = [f"line {one.line} ({one.code})" for one in (*above, *below)]
    return f"the nearest: {' and '.join(places)}" if places else "there is none in the file"
