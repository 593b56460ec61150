"""The costs of the classes of instructions that explain the measured times of small loops best."""

from __future__ import annotations

import ast
import math
import statistics
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.analysis.call_costs import VARYING
from flake8_bytecode_perf.cli._calibration import calibrating
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.cost.heat import UNKNOWN_ITERATIONS
from flake8_bytecode_perf.cost.iteration import counted
from flake8_bytecode_perf.model.scopes import Where

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from flake8_bytecode_perf.model.loops import Loop


_KNOWN = ""  # stands for the classes that are fitted together
_ROUNDS, _SWEEPS = 8, 40


def fit(measured: Mapping[str, float]) -> dict[str, float]:
    """Return what each family costs in nanoseconds, from the nanoseconds per iteration of the programs by their names.

    The calls whose costs differ most are fitted last, each class by itself: three of four of those measured cost less, for a
    saving must hold beside a dear call as well.
    """
    rows: defaultdict[str, list[_Row]] = defaultdict(list)
    for name, source in calibrating().items():
        row = _Row(_parts(name, source), measured[name])
        rows[next(filter(row.parts.__contains__, VARYING), _KNOWN)].append(row)
    costs = _least_squares(rows.pop(_KNOWN))
    return {**costs, **{name: _third_quartile(name, found, costs) for name, found in rows.items()}}


def _third_quartile(name: str, rows: Sequence[_Row], costs: Mapping[str, float]) -> float:
    """What three of four calls of a class cost at most."""
    beyond = [(row.time - row.explained(costs)) / row.parts[name] for row in rows]
    return max(statistics.quantiles(beyond, n=4)[-1], 0.0)


class _Row(NamedTuple):
    """A program: how often an iteration runs each family, and its time in nanoseconds."""

    parts: Mapping[str, float]
    time: float

    def explained(self, costs: Mapping[str, float]) -> float:
        """The time of an iteration that these costs explain."""
        return sum([count * costs.get(family, 0.0) for family, count in self.parts.items()])


def _parts(name: str, source: str) -> dict[str, float]:
    module = collect(ast.parse(source))
    outer = next(filter(_is_timed, module.loops))
    around = Where(outer.scope, outer, outer.branch)
    passes = UNKNOWN_ITERATIONS if ":: " in name else 1.0
    return {family: count / passes for family, count in counted(module).around(around).counts.items()}


def _is_timed(loop: Loop) -> bool:
    return loop.parent is None and isinstance(loop.node, ast.For) and ast.unparse(loop.node.target) == "i"


def _least_squares(rows: Sequence[_Row]) -> dict[str, float]:
    """Return costs, none negative, that are as far below the times as above them: by least squares of the errors' logarithms.

    Those are near enough to errors over the mean of time and explained time, which each round takes from the one before.
    """
    families = sorted({family for row in rows for family in row.parts})
    costs = dict.fromkeys(families, 1.0)
    scales = [row.time for row in rows]
    for _ in range(_ROUNDS):
        for _ in range(_SWEEPS):
            for family in families:
                costs[family] = _best_cost(family, costs, rows, scales)
        scales = [math.sqrt(row.time * max(row.explained(costs), row.time / 10)) for row in rows]
    return costs


def _best_cost(family: str, costs: Mapping[str, float], rows: Sequence[_Row], scales: Sequence[float]) -> float:
    """The cost of a family that suits the times best, given the costs of all others."""
    over, under = 0.0, 0.0
    for row, scale in zip(rows, scales, strict=True):
        count = row.parts.get(family, 0.0)
        if count:
            rest = row.time - row.explained(costs) + count * costs[family]
            over, under = over + count * rest / scale**2, under + (count / scale) ** 2
    return max(over / under, 0.0)
