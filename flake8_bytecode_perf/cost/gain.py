"""What a rewrite is worth: the last question before a finding is reported.

gain = nanoseconds that the rewrite saves per iteration / nanoseconds that an iteration of the innermost loop costs (outside of a
loop: a call of the function). Both come from the table of a Python version in `savings/`, which `bytecode-perf bench` measured.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.cost.heat import frequency_of
from flake8_bytecode_perf.cost.iteration import counted
from flake8_bytecode_perf.cost.tables import savings, table, variant_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from flake8_bytecode_perf.cost.tables import Saving
    from flake8_bytecode_perf.model import Module, Site, Where
    from flake8_bytecode_perf.rule import Pair, Rule, Suspect
    from flake8_bytecode_perf.settings import Settings

    Costs = Mapping[str, float]

_MOST = 99.0  # percent: no rewrite saves all
_LEAST = 1.0  # nanoseconds: an iteration of nothing but cold code
UNMEASURED = float("-inf")  # the gain of a rewrite that the tables do not have: less than any that is asked for


@cache
def _paying(target: str) -> frozenset[str]:
    """The rules that have a pair which saves something."""
    return frozenset(code for (code, _), saving in savings(target).items() if saving.saved > 0)


def worth_asking(rules: Iterable[Rule], settings: Settings) -> list[Rule]:
    """Return the rules that may report something: what is sure enough, and saves something on each target, whatever the loop."""
    wanted = [rule for rule in rules if not rule.doubtful or settings.confidence == "likely"]
    if settings.min_gain == 0:
        return wanted
    paying = frozenset.intersection(*map(_paying, settings.targets))
    return [rule for rule in wanted if rule.code in paying or (rule.growth and is_measured(rule, settings))]


def is_measured(rule: Rule, settings: Settings) -> bool:
    """Whether the tables of all targets have the rule."""
    return all(rule.code in table(target)["records"] for target in settings.targets)


def worthless(settings: Settings) -> frozenset[tuple[str, str]]:
    """Return the variants, each with its rule's code, that save nothing on some target, whatever the loop."""
    return _worthless(settings.targets) if settings.min_gain > 0 else frozenset()


@cache
def _worthless(targets: tuple[str, ...]) -> frozenset[tuple[str, str]]:
    return frozenset(key for target in targets for key, saving in savings(target).items() if saving.saved <= 0.0)


def gain_of(rule: Rule, suspect: Suspect, sites: Iterable[Site], module: Module, settings: Settings) -> float:
    """Return the gain in percent of mending a suspect's `sites`, on the target where it is least.

    Of several loops the one counts where it gains most. Negative where the rewrite is slower, UNMEASURED where a table lacks it.
    """
    key = rule.code, suspect.variant
    found = {target: savings(target)[key] for target in settings.targets if key in savings(target)}
    if len(found) < len(settings.targets):
        return UNMEASURED
    if not any(saving.saved for saving in found.values()):
        return 0.0
    places = _by_loop(suspect.weighed or sites)
    best = [max([_gain(target, saving, place, module, settings) for place in places]) for target, saving in found.items()]
    return min(*best, _MOST)


def _gain(target: str, saving: Saving, place: tuple[Site, float], module: Module, settings: Settings) -> float:
    """The gain at one loop; no more than an upper bound, where even that is less than what is wanted."""
    (site, count), costs = place, table(target)["costs"]
    saved, rest = 100.0 * saving.saved * count, saving.rest * count
    if settings.min_gain > 0:
        enough = saved / settings.min_gain - rest  # what an iteration may cost
        least = counted(module).at_least(site.where, costs, enough)
        if least > enough:
            return saved / max(least + rest, _LEAST)
    return saved / max(_cost(module, site.where, costs) + rest, _LEAST)


def _cost(module: Module, where: Where, costs: Costs) -> float:
    """What an iteration of the loop around a place, or a call of the function, costs in nanoseconds."""
    dearest = costs["CALL unknown"]  # for a family that is newer than the table
    return sum([often * costs.get(family, dearest) for family, often in counted(module).around(where).items()])


def occurrences(rule: Rule, pair: Pair) -> float:
    """Return how often an iteration of a pair's Slow runs what its rewrite saves.

    Raises ValueError if the rule does not suspect that Slow as an example of its variant.
    """
    return _most(rule, pair, collect(ast.parse(pair.slow)))[1]


def rest_of(rule: Rule, pair: Pair, slow: float, costs: Costs) -> float:
    """Return what an occurrence takes beyond the families that are counted: nanoseconds, of the `slow` that an iteration takes.

    What sum() does with each element, say, or join() with each string: it is in no loop that the file shows. Raises
    ValueError as `occurrences` does.
    """
    module = collect(ast.parse(pair.slow))
    site, count = _most(rule, pair, module)
    return max(slow - _cost(module, site.where, costs), 0.0) / count


def _most(rule: Rule, pair: Pair, module: Module) -> tuple[Site, float]:
    """The place in a pair's Slow where an iteration runs most of what is saved, and how often."""
    variant = variant_of(pair.name)
    suspects = [found for found in rule.suspects(module) if found.variant == variant]
    if not suspects:
        raise ValueError(f"{rule.code}: its Slow is no example of the variant {variant!r}")
    places = [place for found in suspects for place in _by_loop(found.weighed or found.sites)]
    return max(places, key=itemgetter(1))


def _by_loop(sites: Iterable[Site]) -> list[tuple[Site, float]]:
    """One site of each loop, or function, that holds some, and how many of its sites an iteration runs."""
    groups: defaultdict[Any, list[Site]] = defaultdict(list)
    for site in sites:
        groups[site.where.loop or site.where.scope.runner].append(site)
    return [(group[0], sum(map(_share, group))) for group in groups.values()]


def _share(site: Site) -> float:
    """How often a place runs per iteration of its loop, or call of its function; never, if the loop itself stands in cold code.

    What runs in some iterations only counts half of that: it may well be the rare case, and its saving has to hold then too.
    """
    loop = site.where.loop
    outermost = loop.branch if loop is not None else None
    share, branch, inside = 1.0, site.where.branch, True
    while branch.parent is not None:
        inside = inside and branch is not outermost
        if branch.block is not None:
            often = frequency_of(branch.block, looped=inside and loop is not None)
            share *= often if inside or not often else 1.0
        branch = branch.parent
    return share if share == 1.0 else share / 2
