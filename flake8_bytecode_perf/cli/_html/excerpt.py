"""The lines of a source that show a finding, what is slow in them marked, and their time in the profiled run."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.source import characters

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from flake8_bytecode_perf.cli.side_by_side import Region
    from flake8_bytecode_perf.profiles import FileProfile

    Mark = tuple[int, int]  # characters from zero; the end is the first one behind it

_AROUND = 2  # lines before and behind what is shown
_MOST = 30  # lines; of a longer loop only those near to its start and to what is slow
_WIDEST = 300  # characters of a line


class Line(NamedTuple):
    """A line of the source without its end: what is slow in it, and its time in percent of the run, if that is known."""

    number: int
    text: str
    marks: tuple[Mark, ...]
    time: float | None


def excerpt(lines: Sequence[str], region: Region, nodes: Sequence[Any], profile: FileProfile | None) -> list[Line]:
    """Return the lines of a region and those around it, without their common indentation; `nodes` are what is slow there."""
    timed = profile if profile is not None and is_timed(profile) else None
    numbers = _numbers(lines, region, nodes)
    skipped = margin([lines[number - 1] for number in numbers])
    found = []
    for number in numbers:
        text = lines[number - 1].rstrip()[skipped:]
        shown = text[:_WIDEST] + "…" * (len(text) > _WIDEST)
        marks = [(start - skipped, end - skipped) for start, end in _marks(lines, number, nodes, len(shown) + skipped)]
        time = None if timed is None else timed.self_within(number, number)
        found.append(Line(number, shown, tuple(_merged(marks)), time))
    return found


def margin(texts: Iterable[str]) -> int:
    """Return how many blanks each line begins with at least; empty lines do not count."""
    return min([len(text) - len(text.lstrip()) for text in texts if text.strip()], default=0)


def is_timed(profile: FileProfile) -> bool:
    """Whether a profile knows the time of the file's lines, as they are now."""
    return profile.grain in ("spans", "lines") and not profile.stale


def _numbers(lines: Sequence[str], region: Region, nodes: Iterable[Any]) -> list[int]:
    """The numbers of the lines to show: no empty ones before and behind the others."""
    first, last = max(region.first - _AROUND, 1), min(region.last + _AROUND, len(lines))
    while first < region.first and not lines[first - 1].strip():
        first += 1
    while last > region.last and not lines[last - 1].strip():
        last -= 1
    whole = range(first, last + 1)
    if len(whole) <= _MOST:
        return [*whole]
    near = {region.first} | {line for node in nodes for line in _near(node)}
    return sorted(near.intersection(whole))[:_MOST]


def _near(node: Any) -> range:
    return range(node.lineno - _AROUND, node.lineno + _AROUND + 1)


def _marks(lines: Sequence[str], number: int, nodes: Iterable[Any], end: int) -> Iterable[Mark]:
    """Where on a line the nodes stand; of a loop, only its first line is marked."""
    for node in nodes:
        first, last = node.lineno, node.end_lineno
        if isinstance(node, ast.stmt) and number > first and hasattr(node, "body"):
            continue
        if first <= number <= last:
            text = lines[number - 1]
            start = characters(lines, first, node.col_offset) if number == first else len(text) - len(text.lstrip())
            stop = characters(lines, last, node.end_col_offset) if number == last else end
            if start < min(stop, end):
                yield start, min(stop, end)


def _merged(marks: Iterable[Mark]) -> list[Mark]:
    """The marks in order, those that overlap or touch made one."""
    found: list[Mark] = []
    for start, end in sorted(marks):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], end)
        else:
            found.append((start, end))
    return found
