"""The places of a file that take much of a profiled run: loops, and what stands outside of loops."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.model.kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.profiles import FileProfile

_HOT = 5.0  # percent of the run
_MOST_OF_IT = 0.7  # of the time of a place that one line, or one loop in it, takes: then that is named


class Place(NamedTuple):
    """Lines that take much of the run.

    Attributes:
        first: the line where the loop or function starts.
        last: the line where it ends.
        what: what it is, for the user.
        share: its own time in percent of the run.
        hottest: the line that takes most of it; 0 where there is none, or the profile knows no lines.
        elsewhere: lines between that do not count.

    """

    first: int
    last: int
    what: str
    share: float
    hottest: int = 0
    elsewhere: frozenset[int] = frozenset()

    def holds(self, line: int) -> bool:
        """Whether a line is part of it."""
        return self.first <= line <= self.last and line not in self.elsewhere


def hot_places(module: Module, profile: FileProfile) -> list[Place]:
    """Return the places that take 5 percent of the run or more; whole functions where the profile knows no lines."""
    if profile.grain not in ("spans", "lines") or profile.stale:
        return [place for place in _functions(module, profile) if place.share >= _HOT]
    places = [place for place in (*_loops(module, profile), *_outside_loops(module, profile)) if place.share >= _HOT]
    return [_with_hottest(place, profile) for place in places]


def _loops(module: Module, profile: FileProfile) -> Iterator[Place]:
    """The loops with their own time; of nested ones the inner one, where that takes most of it."""
    timed = {lines: profile.self_within(*lines) for lines in map(_lines_of, module.loops)}
    for (first, last), share in timed.items():
        inner = [time for (start, end), time in timed.items() if (start, end) != (first, last) and first <= start and end <= last]
        if max(inner, default=0.0) < _MOST_OF_IT * share:
            yield Place(first, last, "loop", share)


def _lines_of(loop: Loop) -> tuple[int, int]:
    return loop.whole.lineno, loop.whole.end_lineno


def _outside_loops(module: Module, profile: FileProfile) -> Iterator[Place]:
    """The functions and the module, with the time that they take outside of their loops."""
    last = module.tree.body[-1].end_lineno or 1
    top = Place(1, last, "module level", profile.self_of_function("<module>", 1, last))
    functions = [*_functions(module, profile)]
    for place in (top, *functions):
        if place.share < _HOT:
            continue
        within = [(one.first, one.last) for one in functions if one is not place and place.first <= one.first <= place.last]
        inner = _union(within)
        looped = _union([lines for lines in map(_lines_of, module.loops) if place.first <= lines[0] <= place.last]) - inner
        share = place.share - sum([profile.self_within(line, line) for line in looped])
        what = f"{place.what} outside of its loops" if looped and place is not top else place.what
        yield place._replace(what=what, share=share, elsewhere=looped | inner)


def _union(ranges: list[tuple[int, int]]) -> frozenset[int]:
    return frozenset().union(*[range(first, last + 1) for first, last in ranges])


def _functions(module: Module, profile: FileProfile) -> Iterator[Place]:
    for scope in module.scopes:
        if scope.kind is Kind.FUNCTION:
            node: Any = scope.node
            share = profile.self_of_function(node.name, node.lineno, node.end_lineno)
            yield Place(node.lineno, node.end_lineno, f"function {node.name}", share)


def _with_hottest(place: Place, profile: FileProfile) -> Place:
    """The place with the line that takes most of its time, if one does."""
    times = {line: profile.self_within(line, line) for line in range(place.first, place.last + 1) if place.holds(line)}
    line = max(times, key=lambda line: times[line])
    if place.first == place.last or times[line] < _MOST_OF_IT * place.share:
        return place
    return place._replace(hottest=line, what=f"{place.what}, {times[line]:.0f}% in line {line}")
