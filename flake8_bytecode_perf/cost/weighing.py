"""Weighs a saving: against an iteration of the loop around it, a call of the function around that, and those that call it."""

from __future__ import annotations

import ast
from collections import defaultdict
from functools import cache
from math import inf
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.call_costs import UNKNOWN
from flake8_bytecode_perf.analysis.lengths import hot_loops
from flake8_bytecode_perf.cost.calls import callers_of, waits_outside
from flake8_bytecode_perf.cost.frequencies import kind_of_test
from flake8_bytecode_perf.cost.heat import UNKNOWN_ITERATIONS, runs_repeatedly
from flake8_bytecode_perf.cost.iteration import counted
from flake8_bytecode_perf.cost.runs import (
    iterations_per_call,
    iterations_per_start,
    most_iterations,
    per_iteration,
    starts_per_call,
)
from flake8_bytecode_perf.cost.tables import GROWTH, LAYOUT, Saving, table
from flake8_bytecode_perf.cost.usual_length import joins_arrays, usual_length
from flake8_bytecode_perf.cost.worth import MOST, NO_GAIN, Gain
from flake8_bytecode_perf.model.kinds import Kind
from flake8_bytecode_perf.model.scopes import Where
from flake8_bytecode_perf.syntax import is_endless

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from flake8_bytecode_perf.cost.iteration import Work
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Site
    from flake8_bytecode_perf.rule import Rule, Suspect
    from flake8_bytecode_perf.settings import Settings

    Costs = Mapping[str, float]
    Place = tuple[Where, float]  # a loop, or what a call runs outside of loops, and how often an iteration runs what is saved

# Nanoseconds that a call of unknown code may well take: a saving beside it must be worth it then, too. Three of four places in
# real programs take at most that (docs/branches.md). With two, three, four, and five or more different callees a call takes more
# on average, as one of several is sooner dear (tests/bench/callees.py). In a file that imports what talks to networks or other
# processes, and in code that runs once, as a script does, it may wait for those.
_DEAR, _WAITING = (1_100.0, 1_500.0, 1_700.0, 1_800.0, 1_900.0), 10_000.0
# A loop of so many iterations, as the file shows, is enough for the min-share. In a single loop of unknown length, and outside of
# loops, the share has to be so many times the min-share. docs/measuring.md says how these were chosen.
_MANY, _IN_ONE_LOOP, _IN_NO_LOOP = 1_000, 2.0, 3.0
# Iterations that a loop of unknown length may well make: a rewrite must not be slower there. The medians over the places of real
# programs are 1.1 to 2 for most `for` loops, 3.2 for a `while` that compares with `<`, 0.5 to 2 for others (docs/branches.md).
_FEW, _FEW_WHILE = 3, 1
_GROWN = 100  # the length at which a rewrite that changes the growth has to pay, where what grows may be long
_LEAST_SAVED = 50.0  # nanoseconds per call of a function that a rewrite outside of loops must save: nobody notices less
_LEAST_SAVED_ONCE = 5_000.0  # nanoseconds that it must save of what runs once: when a module is imported, or as a script
_ONCE = 1000.0  # iterations of a loop of unknown length that runs once, when the module is imported
_CALLERS = 2  # how far the callers of a function are followed
_CELL = 30.0  # nanoseconds for a cell and a closure, about; measured by tests/bench/cells.py
# What the rewrite saves where numpy or pandas join arrays, for which the pair can't be measured: their call, however short these
# are. It takes 0.8 us on the average (tests/bench/arrays.py), of which 0.3 are counted as a library's call.
_OF_ARRAYS = Saving(saved=800.0, rest=500.0)
_LEAST = 1.0  # nanoseconds: an iteration of nothing but cold code


class Weighing(NamedTuple):
    """What a rule's saving on a target is weighed by. `long`: it changes the growth of what may be long."""

    target: str
    saving: Saving
    rule: Rule
    module: Module
    settings: Settings
    long: bool = False

    def may_pay(self, groups: Iterable[Sequence[Site]]) -> bool:
        """Whether a saving may be enough, if every site of a loop runs in each iteration: how often takes long to find out."""
        rest = min(self.saving.rest, 0.0)
        return any(not self._pays_nothing(one[0].where, self._saved_at_best(len(one)), rest * len(one)) for one in groups)

    def _saved_at_best(self, count: float) -> float:
        """The nanoseconds that an iteration saves in a loop of one iteration, with a set-up that saves something at best."""
        return self.saving.saved * count - min((0.0, *self.saving.setups))

    def at(self, where: Where, count: float, suspect: Suspect) -> Gain:
        """Return the gain at one loop, or outside of loops, where the growth changes at the length that is to be expected.

        That is the length that the file shows, or that is usual, or a long one where a profile shows that the place is hot. A
        gain that only a longer one would bring is not `seen`; it does not matter if only what is certain is wanted.
        """
        if not self.rule.growth:
            return self.gain(where, count, suspect)
        if joins_arrays(self.module, suspect.sites[0]):
            return self._replace(saving=_OF_ARRAYS).gain(where, count, suspect)
        known = most_iterations(self.module, where.loop)
        if known < inf:
            return self._of_length(min(known, GROWTH)).gain(where, count, suspect)
        usual = _GROWN if self.settings.measured is not None else usual_length(self.module, where, suspect.sites[0])
        gain = self._of_length(min(usual, _GROWN)).gain(where, count, suspect)
        if gain.matters or usual >= _GROWN:
            return gain
        gain = self._of_length(_GROWN).gain(where, count, suspect)._replace(seen=False)
        return gain if self.settings.confidence == "likely" else gain._replace(share=0.0)

    def _of_length(self, length: float) -> Weighing:
        return self._replace(saving=self.saving.of_length(length), long=length >= _GROWN)

    def gain(self, where: Where, count: float, suspect: Suspect) -> Gain:
        """Return the gain at one loop, or outside of loops; without a share, where it is less than what is wanted anyway.

        Nothing where it can't be certain, if only that is wanted.
        """
        rest, certain_share = self.saving.rest * count, self._certain_share(where, suspect)
        if certain_share == inf and self.settings.confidence == "certain":
            return NO_GAIN
        if self._pays_nothing(where, self._saved_at_best(count), rest):  # how many iterations a loop makes takes long to find out
            return NO_GAIN
        costs, iterations = table(self.target)["costs"], self._iterations(where)
        rest += self._start(where, iterations)
        saved = self._per_iteration(where, count, iterations)
        wanted, wanted_share = self._wanted()
        shown = self.settings.measured is not None and suspect.variant in self.rule.whole  # what it takes is measured
        if self._pays_nothing(where, saved, rest) or (not shown and self._is_slower_when_short(where, count)):
            return NO_GAIN
        iteration = counted(self.module).around(where)
        percent = _percent(saved, cost_of(iteration.counts, costs), rest)
        share = _percent(saved, self._cost_if_dear(iteration, where.scope), rest)
        if percent < wanted or share < wanted_share:
            return Gain(percent, 0.0, 0.0)
        if self.settings.confidence == "certain":
            wanted_share = max(wanted_share, certain_share)
        if self.settings.min_gain == 0 and most_iterations(self.module, where.loop) == inf:
            percent = max(percent, 0.0)  # it is slower in a short loop only, and this one may be long
        function, often = self._calls(where, suspect)
        often *= iterations
        if function is not None and not self.long:
            costs = self._dear_costs(function)
            if self._is_less(Where(function, None, where.branch), costs, often * saved, often * rest, wanted_share):
                return Gain(percent, 0.0, 0.0)
            share = min(share, _percent(often * saved, self._cost_of_call(function), often * rest))
            share = min(share, self._share_of_callers(function, often * saved))
        share = min(share, percent)
        seen, noticed = share >= certain_share, self._is_noticed(where, function, often * saved)
        return Gain(percent, share, often * saved, noticed, self.rule.growth, seen)

    def _is_noticed(self, where: Where, function: Scope | None, saved: float) -> bool:
        """Whether so many nanoseconds are enough to notice: of a call of the function, or of what runs once."""
        if function is None:
            return self.module.asked.cold or saved >= _LEAST_SAVED_ONCE
        return where.loop is not None or saved >= _LEAST_SAVED

    def _wanted(self) -> tuple[float, float]:
        """The least gain and share that are asked for, in percent; minus infinity where any will do."""
        if self.settings.min_gain <= 0 or self.rule.growth:
            return -inf, -inf
        return self.settings.min_gain, self.settings.least_share if self.settings.measured is None else -inf

    def _certain_share(self, where: Where, suspect: Suspect) -> float:
        """The share from which it is certain that a place runs often enough: the less the file shows, the more.

        A place that a loop runs again and again, or a loop of many iterations, is enough for the least share. In another loop
        the place has to save more, and outside of loops still more. A rewrite that does not read as simply has to save as much as
        others do where less runs, and outside of loops it is never certain; nor is what runs once.
        """
        if self.settings.min_gain <= 0 or self.settings.measured is not None or self.module.asked.cold or self.long:
            return -inf
        if _MANY <= most_iterations(self.module, where.loop) < inf:
            return -inf
        if not _is_called(where.scope):
            return inf
        steps = (-inf, self.settings.least_share * _IN_ONE_LOOP, self.settings.least_share * _IN_NO_LOOP, inf)
        simple = self.rule.simple is None or suspect.variant in self.rule.simple
        if runs_repeatedly(self.module, self._place_of(where, suspect)):
            return steps[not simple]
        looped = hot_loops(self.module, suspect.sites[0].where) > 0
        return steps[(1 if looped else 2) + (not simple)]

    def _is_slower_when_short(self, where: Where, count: float) -> bool:
        """Whether a loop of unknown length would get slower if it made only a few iterations, which do not earn the set-up."""
        if where.loop is None or not _is_called(where.scope) or (self.settings.min_gain <= 0 and not self.rule.growth):
            return False
        if most_iterations(self.module, where.loop) < inf or self.long:
            return False
        few = _few_of(where.loop.node)
        layout = LAYOUT if few > 1 else 0.0  # what layout may explain is not slower, if most such loops make more iterations
        saved = self.saving.grown(few) * count if self.rule.growth else self._per_iteration(where, count, few)
        return saved < -layout

    def _pays_nothing(self, where: Where, saved: float, rest: float) -> bool:
        """Whether a saving is less than what is wanted, of an iteration as it is or, which is sooner counted, with dear calls."""
        wanted, wanted_share = self._wanted()
        return self._is_less(where, self._dear_costs(where.scope), saved, rest, wanted_share) or self._is_less(
            where, table(self.target)["costs"], saved, rest, wanted
        )

    def _is_less(self, where: Where, costs: Costs, saved: float, rest: float, wanted: float) -> bool:
        """Whether a saving is less than what is wanted by the first instructions of a loop or function that are counted."""
        if wanted <= 0:
            return False
        enough = max(100.0 * saved / wanted - rest, 0.0)  # what an iteration, or a call, may cost
        return counted(self.module).at_least(where, costs, enough) > enough

    def _iterations(self, where: Where) -> float:
        """The iterations of a loop each time that it starts; many at module level, where short loops are cold."""
        if where.loop is None:
            return 1.0
        once = not _is_called(where.scope) and most_iterations(self.module, where.loop) == inf
        return _ONCE if once else iterations_per_start(self.module, where.loop)

    def _start(self, where: Where, iterations: float) -> float:
        """An iteration's part of what the rewrite saves once for each start of the loop: it is no part of what is counted."""
        if where.loop is None:
            return 0.0
        return max(-self.saving.setup(iterations), 0.0) / iterations

    def _dear_costs(self, scope: Scope, callees: int = 1) -> Costs:
        """What instructions may well cost in a scope, where calls of unknown code are dear: the dearer, the more it calls."""
        waits = not _is_called(scope) or self.module.once(waits_outside)
        return _with_dear_calls(self.target, _WAITING if waits else _DEAR[min(max(callees, 1), len(_DEAR)) - 1])

    def _share_of_callers(self, function: Scope, saved: float, depth: int = _CALLERS) -> float:
        """The share of a call of those that call a function, where the file shows all of them; of several the greatest.

        A lambda is called for each element, in a call of the function that makes it.
        """
        if function.kind is Kind.LAMBDA and function.parent is not None and function.parent.in_function:
            maker, inner = function.parent.runner, UNKNOWN_ITERATIONS * self._cost_of_call(function)
            return _percent(UNKNOWN_ITERATIONS * saved, self._cost_of_call(maker), inner)
        shares = []
        for site in callers_of(self.module, function) if depth else ():
            caller = site.where.scope.runner
            often = per_iteration(self.module, [site]) * iterations_per_call(self.module, site.where.loop)
            share = _percent(often * saved, self._cost_of_call(caller))
            shares.append(min(share, self._share_of_callers(caller, often * saved, depth - 1)))
        return max(shares, default=MOST)

    def _cost_of_call(self, function: Scope) -> float:
        """The nanoseconds of a call of a function, where calls of unknown code are dear."""
        return self._cost_if_dear(counted(self.module).call(function), function)

    def _cost_if_dear(self, work: Work, scope: Scope) -> float:
        """The nanoseconds of some work in a scope, where calls of unknown code are dear."""
        return cost_of(work.counts, self._dear_costs(scope, len(work.callees)))

    def _per_iteration(self, where: Where, count: float, iterations: float) -> float:
        """The nanoseconds that an iteration saves, less its part of the set-up."""
        if where.loop is None:
            return self.saving.saved * count
        return self.saving.saved * count - (self.saving.setup(iterations) + self._cell(where)) / iterations

    def _cell(self, where: Where) -> float:
        """What it costs that a generator reads a local of its function, where the rewrite makes such a local."""
        generator = isinstance(where.scope.node, ast.GeneratorExp)
        separate = generator or (where.scope.kind is Kind.COMPREHENSION and self.target == "3.11")
        return _CELL if self.rule.hoists and separate else 0.0

    @staticmethod
    def _run_at(where: Where, suspect: Suspect) -> Where:
        """The place that runs what is weighed: for the body of a lambda, which runs for each element, the call that gets it."""
        in_lambda = where.scope.runner.kind is Kind.LAMBDA and bool(suspect.weighed)
        return suspect.sites[0].where if in_lambda else where

    def _place_of(self, where: Where, suspect: Suspect) -> Where:
        """The place of what is weighed: of what a comprehension goes through, whose loop does not count, that of the whole."""
        own = bool(suspect.weighed) and where.loop is not None and isinstance(where.loop.node, ast.comprehension)
        return suspect.sites[0].where if own else self._run_at(where, suspect)

    def _calls(self, where: Where, suspect: Suspect) -> tuple[Scope | None, float]:
        """The function that runs a place, or makes the lambda that does, and how often its loop starts in one call of that.

        What a lambda does runs for each element. No function where a module or class runs it.
        """
        run_at = self._run_at(where, suspect)
        often = starts_per_call(self.module, run_at.loop) if run_at.loop is not None else 1.0
        if run_at is not where:
            often *= UNKNOWN_ITERATIONS * self._iterations(run_at)
        return run_at.scope.runner if _is_called(run_at.scope) else None, often


def _is_called(scope: Scope) -> bool:
    """Whether a function runs a scope, not a module or class, which run once."""
    return scope.runner.kind in {Kind.FUNCTION, Kind.LAMBDA}


def _few_of(loop: ast.AST) -> int:
    """The iterations that a loop of unknown length may well make."""
    if not isinstance(loop, ast.While) or is_endless(loop):
        return _FEW
    return _FEW if kind_of_test(loop.test) == "<" else _FEW_WHILE


def _percent(saved: float, cost: float, rest: float = 0.0) -> float:
    """The percentage that is saved of what is counted and of the rest; a negative rest takes at most half of what is counted."""
    return min(100.0 * saved / max(cost + rest, cost / 2, _LEAST), MOST)


@cache
def _with_dear_calls(target: str, cost: float) -> Costs:
    """The costs of a target's instructions, with another cost of a call of unknown code."""
    return {**table(target)["costs"], UNKNOWN: cost}


def cost_of(counts: Mapping[str, float], costs: Costs) -> float:
    """Return what instructions cost in nanoseconds: as a call of unknown code, where a class is newer than the table."""
    unknown = costs[UNKNOWN]
    return sum([often * costs.get(name, unknown) for name, often in counts.items()])


def by_loop(sites: Iterable[Site]) -> list[list[Site]]:
    """Return the sites by the loop, or the function, that holds them."""
    groups: defaultdict[Any, list[Site]] = defaultdict(list)
    for site in sites:
        groups[site.where.loop or site.where.scope.runner].append(site)
    return [*groups.values()]


def places_of(module: Module, groups: Iterable[Sequence[Site]]) -> list[Place]:
    """Return where the sites of each loop are, and how many of them an iteration runs."""
    return [(group[0].where, per_iteration(module, group)) for group in groups]
