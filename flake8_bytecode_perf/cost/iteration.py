"""What a pass of a loop, or a call of a function, is made of: how often it runs each family of instruction.

What one instruction of a family costs is measured, and stands in the table of savings.
"""

from __future__ import annotations

from collections import defaultdict
from math import inf
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.cost.instruction_classes import At, Called, all_at, one_pass, seen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from flake8_bytecode_perf.cost.instruction_classes import Place
    from flake8_bytecode_perf.model import Loop, Module, Scope, Where

    Parts = Mapping[str, float]

_DEEPEST_CALL = 3  # functions of the file are looked into so far
_CALL: Parts = {"CALL function": 1.0}
_MAKE_GENERATOR: Parts = {"CALL type": 1.0}


class _Own(NamedTuple):
    """What a loop or function runs itself, as far as it is counted, the functions of the file that it calls, and what is left."""

    parts: defaultdict[str, float]
    called: list[tuple[Called, float]]
    waiting: list[Place]


class Counted:
    """The parts of a file's loops and functions, each counted once, and no further than asked for."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self._own: dict[Any, _Own] = {}  # by the loop's or function's node
        self._parts: dict[Any, Parts] = {}
        self._calling = 0

    def around(self, where: Where) -> Parts:
        """Return how often each family runs in a pass of the loop around a place, or a call of the function."""
        if where.loop is None:
            return self._call_of(where.scope.runner)
        return self._with_calls(where.loop.node, self._of_loop(where.loop))

    def at_least(self, where: Where, costs: Mapping[str, float], limit: float) -> float:
        """Return the nanoseconds that this costs at least, without what functions of the file do; counted up to `limit`."""
        own = self._of_loop(where.loop) if where.loop is not None else self._of_function(where.scope.runner)
        return self._count(own, costs, limit)

    def _count(self, own: _Own, costs: Mapping[str, float], limit: float) -> float:
        parts, called, waiting = own
        dearest = costs.get("CALL unknown", 0.0)  # for a family that is newer than the table
        cost = sum([often * costs.get(family, dearest) for family, often in parts.items()])
        while waiting and cost < limit:
            node, share, at = waiting.pop()
            if node.__class__ is Called:
                called.append((node, share))
                continue
            family, inner = seen(self._module, node, at)
            waiting += [(part, share * often, there) for part, often, there in inner if often]
            if family:
                parts[family] += share
                cost += share * costs.get(family, dearest)
        return cost

    def _of_loop(self, loop: Loop) -> _Own:
        node = loop.node
        if node not in self._own:
            self._own[node] = _Own(defaultdict(float), [], one_pass(node, loop.scope))
        return self._own[node]

    def _of_function(self, scope: Scope) -> _Own:
        node: Any = scope.node
        if node not in self._own:
            body = node.body if isinstance(node.body, list) else [node.body]
            self._own[node] = _Own(defaultdict(float, _CALL), [], all_at(body, At(scope, looped=False)))
        return self._own[node]

    def _call_of(self, scope: Scope) -> Parts:
        return self._with_calls(scope.node, self._of_function(scope))

    def _with_calls(self, node: Any, own: _Own) -> Parts:
        if node not in self._parts:
            self._count(own, {}, inf)
            self._parts[node] = _CALL  # what a recursive call finds
            parts = own.parts.copy()
            for function, share in own.called:
                for family, count in self._within_call(function).items():
                    parts[family] += share * count
            self._parts[node] = parts
        return self._parts[node]

    def _within_call(self, called: Called) -> Parts:
        """What a call of a function of this file does; deep down the call alone."""
        if called.scope.node in self._module.generators and not called.drained:
            return _MAKE_GENERATOR
        if self._calling >= _DEEPEST_CALL:
            return _CALL
        self._calling += 1
        try:
            return self._call_of(called.scope)
        finally:
            self._calling -= 1


def counted(module: Module) -> Counted:
    """Return what counts the parts of this file's loops; made once for a file."""
    return module.once(Counted)
