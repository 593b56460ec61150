"""What a rewrite is worth: the last question before a finding is reported.

gain = nanoseconds that the rewrite saves per iteration / nanoseconds that an iteration of the innermost loop costs (outside of a
loop: a call of the function). share = what it saves per call of the enclosing function / what that call costs. What the rewrite
costs once for each start of the loop is subtracted. All of these come from the table of a Python version in `savings/`, which
`bytecode-perf bench` measured.
"""

from __future__ import annotations

import ast
from functools import cache, lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING

from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.cost.iteration import counted
from flake8_bytecode_perf.cost.profiled import How, saved_of_run
from flake8_bytecode_perf.cost.tables import savings, table, variant_of
from flake8_bytecode_perf.cost.weighing import Weighing, by_loop, cost_of, places_of
from flake8_bytecode_perf.cost.worth import MOST, NO_GAIN, UNMEASURED, Gain
from flake8_bytecode_perf.model.kinds import Heat

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from flake8_bytecode_perf.cost.tables import Saving
    from flake8_bytecode_perf.cost.weighing import Costs, Place
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site, Where
    from flake8_bytecode_perf.rule import Pair, Rule, Suspect
    from flake8_bytecode_perf.settings import Settings


@cache
def _paying(target: str) -> frozenset[str]:
    """The rules that have a pair which saves something."""
    return frozenset(code for (code, _), saving in savings(target).items() if saving.saved > 0)


def worth_asking(rules: Sequence[Rule], settings: Settings, *, looped: bool) -> Sequence[Rule]:
    """Return the rules that may report something in a file, with hot loops or without any.

    What they find is sure and hot enough, and saves something on each target, whatever the loop.
    """
    heat = settings.heat if settings.measured is None else Heat.MODULE
    wanted = _hot_enough(tuple(rules), heat, likely=settings.confidence == "likely", looped=looped)
    return wanted if settings.min_gain <= 0 else _measured(wanted, settings.targets)


@lru_cache
def _hot_enough(rules: tuple[Rule, ...], heat: Heat | None, *, likely: bool, looped: bool) -> tuple[Rule, ...]:
    """The rules that may find what is hot enough, by their own heat or one that stands in for it; doubtful ones if `likely`."""
    hottest = Heat.NESTED if looped else Heat.FUNCTION
    return tuple([rule for rule in rules if (likely or not rule.doubtful) and (rule.heat if heat is None else heat) <= hottest])


@lru_cache
def _measured(rules: tuple[Rule, ...], targets: tuple[str, ...]) -> tuple[Rule, ...]:
    """The rules that save something on each target."""
    paying = frozenset.intersection(*map(_paying, targets))
    return tuple([rule for rule in rules if rule.code in paying or (rule.growth and is_measured(rule, targets))])


def is_measured(rule: Rule, targets: Iterable[str]) -> bool:
    """Whether the tables of all targets have the rule."""
    return all(rule.code in table(target)["records"] for target in targets)


def worthless(settings: Settings) -> frozenset[tuple[str, str]]:
    """Return the variants, each with its rule's code, that are not reported whatever the loop.

    These are slower on some target or, above min-gain 0, save nothing.
    """
    return _worthless(settings.targets, everything=settings.min_gain == 0) if settings.min_gain >= 0 else frozenset()


@cache
def _worthless(targets: tuple[str, ...], *, everything: bool) -> frozenset[tuple[str, str]]:
    return frozenset(
        key
        for target in targets
        for key, saving in savings(target).items()
        if saving.saved < 0 or (saving.saved == 0 and not everything)
    )


def gain_of(rule: Rule, suspect: Suspect, sites: Sequence[Site], module: Module, settings: Settings) -> Gain:
    """Return the gain of rewriting a suspect's `sites`, on the target where it is smallest; UNMEASURED if a table lacks it.

    If the sites are in several loops, the loop with the greatest gain counts.
    """
    key = rule.code, suspect.variant
    found = {target: savings(target)[key] for target in settings.targets if key in savings(target)}
    if len(found) < len(settings.targets):
        return UNMEASURED
    return min([_on(target, saving, rule, suspect, sites, module, settings) for target, saving in found.items()])


def _on(  # noqa: PLR0913, PLR0917 - what is weighed, and by what
    target: str, saving: Saving, rule: Rule, suspect: Suspect, sites: Sequence[Site], module: Module, settings: Settings
) -> Gain:
    """The gain on one target, at the loop where it is greatest."""
    if saving.saved <= 0 and not rule.growth:
        return Gain(-MOST if saving.saved else 0.0, 0.0, 0.0)
    weighing = Weighing(target, saving, rule, module, settings)
    groups = by_loop(suspect.weighed or sites)
    if not weighing.may_pay(groups):
        return NO_GAIN
    places = places_of(module, groups)
    gains = [weighing.at(*place, suspect) for place in places]
    if settings.measured is not None:
        of_run = [
            saved_of_run(settings.measured, where, _here(where, sites), gain, _how(rule, suspect, saving))
            for (where, _), gain in zip(places, gains, strict=True)
        ]
        return max(gains)._replace(run=min(sum(of_run), MOST))
    return max(gains, key=lambda gain: (gain.pays(settings), gain))


def _how(rule: Rule, suspect: Suspect, saving: Saving) -> How:
    """What a profile shows of a rewrite."""
    growth = rule.growth or suspect.variant in rule.whole
    return How(growth, saving.part if rule.in_python else 0.0, at_places=rule.hoists and not suspect.weighed)


def _here(where: Where, sites: Sequence[Site]) -> Sequence[Site]:
    """The sites that are in the loop of a place; all sites if the suspect is weighed at another place."""
    return [site for site in sites if site.where.loop is where.loop] or sites


def occurrences(rule: Rule, pair: Pair) -> float:
    """Return how often an iteration of a pair's Slow runs what its rewrite saves.

    Raises ValueError if the rule does not suspect that Slow as an example of its variant.
    """
    return _most(rule, pair, collect(ast.parse(pair.slow)))[1]


def rest_of(rule: Rule, pair: Pair, slow: float, costs: Costs) -> float:
    """Return the nanoseconds that an occurrence takes beyond the counted classes, of the `slow` that an iteration takes.

    An example is what sum() does with each element, which is in no loop of the file. Raises ValueError as `occurrences` does.
    """
    module = collect(ast.parse(pair.slow))
    where, count = _most(rule, pair, module)
    return (slow - cost_of(counted(module).around(where).counts, costs)) / count


def _most(rule: Rule, pair: Pair, module: Module) -> Place:
    """The place in a pair's Slow where an iteration runs most of what is saved, and how often."""
    variant = variant_of(pair.name)
    suspects = [found for found in rule.suspects(module) if found.variant == variant]
    if not suspects:
        raise ValueError(f"{rule.code}: its Slow is no example of the variant {variant!r}")
    places = [place for found in suspects for place in places_of(module, by_loop(found.weighed or found.sites))]
    return max(places, key=itemgetter(1))
