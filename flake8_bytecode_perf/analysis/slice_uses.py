"""Slices that are made only to be looked at once, and what keeps the whole from doing for them."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.analysis.emptiness import truth_question
from flake8_bytecode_perf.analysis.evaluation_order import order_obstacle
from flake8_bytecode_perf.analysis.knowledge import INDEXED_BETWEEN, PATTERN_METHODS, POSITION_METHODS, SEQUENCES, STRINGS, TRUTH
from flake8_bytecode_perf.analysis.naturals import is_never_negative
from flake8_bytecode_perf.analysis.numbers import difference_of, number_of
from flake8_bytecode_perf.analysis.operands import operand_obstacle
from flake8_bytecode_perf.analysis.patterns import can_start_anywhere
from flake8_bytecode_perf.analysis.slices import Part, part_of
from flake8_bytecode_perf.analysis.structs import goes_through_records, reads_all
from flake8_bytecode_perf.analysis.subclasses import defines, may_override
from flake8_bytecode_perf.analysis.types import known_type
from flake8_bytecode_perf.analysis.values import is_never_empty
from flake8_bytecode_perf.verdict import Obstacle, unless

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site


class SliceUse(NamedTuple):
    """Such a slice: the call that is given it or the slice itself, how it is used, and what keeps the whole from doing for it.

    `form` is "search", "match", "unpack" or "test".
    """

    form: str
    site: Site
    part: Part
    obstacles: tuple[Obstacle | None, ...]


def uses_of_slices(module: Module) -> Iterator[SliceUse]:
    """Yield the places in loops that look once at a slice that is made for them."""
    for site in module.hot_calls_of(*POSITION_METHODS):
        match site.node:
            case ast.Call(func=ast.Attribute(value=sliced), args=[_], keywords=[]) if (part := part_of(sliced)) is not None:
                yield from _searched(module, site, part)
    for site in module.hot_calls_of(*PATTERN_METHODS):
        match site.node:
            case ast.Call(func=ast.Attribute(value=pattern), args=[sliced], keywords=[]) if (part := part_of(sliced)) is not None:
                if can_start_anywhere(module, site.where.scope, pattern):
                    yield _matched(module, site, part)
    for site in module.hot_calls_of("unpack"):
        match site.node:
            case ast.Call(args=[*_, sliced], keywords=[]) if (part := part_of(sliced)) is not None:
                yield from _unpacked(module, site, part)
    for site in module.hot_sites(ast.Subscript):
        part = part_of(site.node)
        if part is not None and _is_tested(site, part):
            yield from _tested(module, site, part)


def _searched(module: Module, site: Site, part: Part) -> Iterator[SliceUse]:
    """A search in a slice: s[p:].find(c)."""
    scope, method, wanted = site.where.scope, site.node.func.attr, site.node.args[0]
    known = known_type(part.whole, module, scope)
    listed = known.name in INDEXED_BETWEEN and method == "index"
    if isinstance(wanted, ast.Starred) or (known.name and known.name not in STRINGS and not listed):
        return
    own = may_override(module, known, method, "__getitem__") if known.name else defines(module, method, "__getitem__")
    obstacles = (
        unless(not own, Obstacle.OWN_CLASS),
        unless(bool(known.name) or method not in ("index", "count"), Obstacle.UNKNOWN_TYPE),
        unless(listed or part.lower is None or is_never_empty(module, scope, wanted), Obstacle.OTHER_RESULT),
        order_obstacle(module, site, part.bounds, wanted),
    )
    yield SliceUse("search", site, part, obstacles)


def _matched(module: Module, site: Site, part: Part) -> SliceUse:
    """A pattern and a slice: PATTERN.match(s[p:])."""
    scope, bounds = site.where.scope, part.bounds
    obstacles = (
        unless(not defines(module, "__getitem__"), Obstacle.OWN_CLASS),
        unless(all(is_never_negative(module, scope, bound) for bound in bounds), Obstacle.OTHER_RESULT),
        # an empty pattern matches the empty line[3:2], but not from 3 to 2
        unless(len(bounds) < 2 or (difference_of(module, scope, bounds[1], bounds[0]) or -1) >= 0, Obstacle.OTHER_RESULT),
    )
    return SliceUse("match", site, part, obstacles)


def _unpacked(module: Module, site: Site, part: Part) -> Iterator[SliceUse]:
    """A record in a slice: unpack(form, d[p:p + 4])."""
    if reads_all(module, site, part.node):
        start = part.lower
        obstacles = (
            unless(not defines(module, "__getitem__"), Obstacle.OWN_CLASS),
            unless(not goes_through_records(module, site, part.node), Obstacle.ERROR_ORDER),
            # data[-4:0] is too short, but there are four bytes from -4 on
            unless(start is None or is_never_negative(module, site.where.scope, start), Obstacle.ERROR_DIFFERS),
        )
        yield SliceUse("unpack", site, part, obstacles)


def _is_tested(site: Site, part: Part) -> bool:
    """Whether only the truth of s[p:] counts; the bytecode tells it of `and` and `or`."""
    behind = part.lower is not None and part.upper is None
    return behind and not isinstance(site.parent, ast.Assert) and truth_question(site) is not None


def _tested(module: Module, site: Site, part: Part) -> Iterator[SliceUse]:
    """The truth of a slice of what may be a sequence: `if s[p:]`."""
    scope, whole, [lower] = site.where.scope, part.whole, part.bounds
    known = known_type(whole, module, scope).name
    if (number_of(module, scope, lower) or 0) >= 0 and (not known or known in SEQUENCES):
        obstacles = (
            operand_obstacle(module, scope, whole, SEQUENCES, (*TRUTH, "__getitem__")),
            unless(is_never_negative(module, scope, lower), Obstacle.OTHER_RESULT),
        )
        yield SliceUse("test", site, part, obstacles)
