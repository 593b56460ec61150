"""What a rewrite saves of a profiled run, in percent of it.

A rewrite that improves the time complexity, or does once what takes time in proportion to a collection, is assumed to save the
time at its own places: of their spans if the profile has columns, else of their lines. Any other rewrite saves the time of the
loop's lines, without the Python functions that they call, times the gain. If the profile knows only functions, it saves the
function's own time, times the share of a call.

Where the call at its place is one of Python functions that the rewrite does without, their time counts as well, times the part
that the rewrite saves of the rule's example. A rewrite that makes a local of what the loop reads saves at most the time of the
lines that read it.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.model.kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flake8_bytecode_perf.cost.worth import Gain
    from flake8_bytecode_perf.model.scopes import Scope, Site, Where
    from flake8_bytecode_perf.profiles import FileProfile
    from flake8_bytecode_perf.settings import Measured

    Lines = tuple[int, int]

_ALL = 100.0
_CALLED = (Kind.FUNCTION, Kind.LAMBDA)


class How(NamedTuple):
    """What of a profile shows the saving of a rewrite.

    `growth`: what it saves grows with a collection, so the time at the places tells more than a loop that was measured elsewhere.
    `of_callees`: the part that it saves of the Python functions which the call at its place runs. `at_places`: it saves nothing
    but what the lines of its places take.
    """

    growth: bool = False
    of_callees: float = 0.0
    at_places: bool = False


def saved_of_run(measured: Measured, where: Where, sites: Sequence[Site], gain: Gain, how: How) -> float:
    """Return what a rewrite saves at one loop, or outside of loops, in percent of the run. `sites` are its places there."""
    profile = measured.profile
    if profile is None:
        return 0.0
    if profile.grain not in ("spans", "lines") or profile.stale:
        return _own_time(profile, where.scope.runner) * max(gain.share, 0.0) / _ALL
    if how.growth:
        return sum([_at(profile, site) for site in {site.node: site for site in sites}.values()])
    callees = how.of_callees * _in_callees(profile, sites) if how.of_callees else 0.0
    percent = max(gain.percent, 0.0)
    if where.loop is None and where.scope.runner.kind is Kind.FUNCTION:
        return callees + _own_time(profile, where.scope.runner) * percent / _ALL
    saved = profile.self_within(*_lines_of(where, sites)) * percent / _ALL
    if how.at_places:  # the loop may spend its time in another line
        saved = min(saved, sum([profile.self_within(*lines) for lines in _lines_of_each(sites)]))
    return callees + saved


def _in_callees(profile: FileProfile, sites: Sequence[Site]) -> float:
    """The time of the Python functions that the lines of these places call; 0 where the profile does not tell."""
    times = [(profile.total_within(*place), profile.self_within(*place)) for place in _lines_of_each(sites)]
    return sum([max(total - own, 0.0) for total, own in times if total is not None])


def _lines_of_each(sites: Sequence[Site]) -> set[Lines]:
    nodes: list[Any] = [site.node for site in sites]
    return {(node.lineno, node.end_lineno) for node in nodes}


def _own_time(profile: FileProfile, runner: Scope) -> float:
    """The time of the function, class or module that runs a place."""
    node: Any = runner.node
    if runner.kind in _CALLED:
        name = getattr(node, "name", "<lambda>")
        return profile.self_of_function(name, node.lineno, node.end_lineno)
    first, last = getattr(node, "lineno", 1), getattr(node, "end_lineno", None) or node.body[-1].end_lineno
    return profile.self_of_function(getattr(node, "name", "<module>"), first, last)


def _at(profile: FileProfile, site: Site) -> float:
    """The time at a place: at its spans, or in its lines."""
    if profile.grain != "spans":
        return profile.self_within(site.node.lineno, site.node.end_lineno)
    match site.parent:
        # html += f(x)      the sum has the span of the statement
        case ast.AugAssign(target=target, value=value) if target is site.node:
            return max(_at_span(profile, site.parent) - _at_span(profile, value), 0.0)
        # xs = xs + [x]      the store frees the old list, which takes long too
        case ast.Assign(targets=targets, value=value) if value is site.node:
            return sum([_at_span(profile, node) for node in (value, *targets)])
        # rest = rest[1:]      a site at the value, with its target
        case ast.Name(ctx=ast.Store()) | ast.Attribute(ctx=ast.Store()) as target:
            return _at_span(profile, site.node) + _at_span(profile, target)
        # sum(xs)      a site at the name of the function
        case ast.Call(func=function) if function is site.node:
            return _at_span(profile, site.parent)
    return _at_span(profile, site.node)


def _at_span(profile: FileProfile, node: Any) -> float:
    return profile.self_at(node.lineno, node.col_offset, node.end_lineno, node.end_col_offset) or 0.0


def _lines_of(where: Where, sites: Sequence[Site]) -> Lines:
    """The lines of the loop around a place; outside of loops, those of the places."""
    nodes: list[Any] = [site.node for site in sites]
    if where.loop is not None:
        nodes = [where.loop.whole]
    return min(node.lineno for node in nodes), max(node.end_lineno for node in nodes)
