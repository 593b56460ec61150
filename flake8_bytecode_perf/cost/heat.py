"""How hot a place is, and how often a block runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.import_time import is_main, only_at_import, takes_long
from flake8_bytecode_perf.analysis.lengths import hot_loops
from flake8_bytecode_perf.analysis.logging_calls import is_logged
from flake8_bytecode_perf.analysis.rare_functions import is_rare, prepares_error, sets_up_command_line
from flake8_bytecode_perf.model.kinds import Heat, Kind
from flake8_bytecode_perf.syntax import is_endless

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site, Where
    from flake8_bytecode_perf.rule import Rule, Suspect

UNKNOWN_ITERATIONS = 10.0  # assumed for a loop of unknown length; tests/bench/iterations.py counts those of programs


_MODULE, _FUNCTION, _LOOP, _NESTED = Heat


def heat_of(where: Where) -> Heat:
    """Return the heat of a place: by the hot loops around it, and outside those by whether a function holds it."""
    return _heat(where, where.loop.depth if where.loop is not None else 0)


def runs_repeatedly(module: Module, where: Where) -> bool:
    """Whether the file shows that a place runs again and again, not only for each element of one loop.

    It stands in a loop within a loop, in a loop without end, over what is read from outside or of very many iterations.
    """
    loops = where.loop.outwards() if where.loop is not None else ()
    return any(is_endless(loop.node) for loop in loops) or hot_loops(module, where) > 1 or takes_long(module, where)


def _heat(where: Where, depth: int) -> Heat:
    if depth:
        return _NESTED if depth > 1 else _LOOP
    return _FUNCTION if where.scope.in_function else _MODULE


def without_cold(module: Module, rule: Rule, suspect: Suspect, sites: list[Site], least: Heat) -> tuple[Suspect, list[Site]]:
    """Return a suspect with its sites, if one of them is hot as far as the file shows it; the cold ones no longer count.

    What a rule weighs elsewhere than at its sites is as hot as it is there. If cold code is asked for, all is as it was.
    """
    if module.asked.cold:
        return suspect, sites
    if suspect.weighed:
        loops = {site.where.loop for site in sites}
        warm = [place for place in suspect.weighed if _is_warm(module, place, loops, least)]
        warm = [] if all(_is_cold_code(module, site) for site in sites) else warm
        if len(warm) == len(suspect.weighed):
            return suspect, sites
    else:
        warm = [site for site in sites if _heat_here(module, site, once=rule.growth) >= least]
        if len(warm) == len(sites):
            return suspect, sites
    return suspect._replace(weighed=tuple(warm)), sites if warm else []


def _is_warm(module: Module, place: Site, loops: set[Loop | None], least: Heat) -> bool:
    """Whether what is weighed runs often; if it has a loop of its own, that one has to be hot or to stand in a hot one."""
    heat = _heat_here(module, place, once=place.where.scope.kind is Kind.LAMBDA)
    own_loop = place.where.loop is not None and place.where.loop not in loops
    return heat >= (max(least, _LOOP) if own_loop else least)


def _heat_here(module: Module, site: Site, *, once: bool) -> Heat:
    """The heat of a place, given all that the file shows; `once` if it counts in a main function outside of loops too."""
    where = site.where
    if _is_cold_code(module, site) or (only_at_import(module, where) and not takes_long(module, where)):
        return _MODULE
    depth = hot_loops(module, where)
    # for name in ("a", "b"): …      a finding about this loop itself
    if depth == 0 and where.loop is not None and where.loop.node is site.node:
        return _MODULE
    if depth == 0 and not once and is_main(module, where.scope.runner):
        return _MODULE
    return _heat(where, depth)


def _is_cold_code(module: Module, site: Site) -> bool:
    """Whether a place hardly ever runs: what prepares an error, shows an object, sets up a program, writes a log, makes a class.

    A class takes so long to make that nothing in its body matters.
    """
    where = site.where
    return (
        prepares_error(where)
        or where.scope.runner.kind is Kind.CLASS
        or is_rare(module, where.scope)
        or sets_up_command_line(module, where, site.node.lineno)
        or is_logged(module, site.node)
    )
