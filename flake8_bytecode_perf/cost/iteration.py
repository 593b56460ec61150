"""How often an iteration of a loop, or a call of a function, runs each class of instructions.

The cost of one instruction of a class is measured, and stored in the table of savings.
"""

from __future__ import annotations

from collections import defaultdict
from math import inf
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.call_costs import UNKNOWN
from flake8_bytecode_perf.cost.instruction_classes import cost_of_node
from flake8_bytecode_perf.cost.loop_classes import one_iteration
from flake8_bytecode_perf.cost.node_parts import Context, FunctionCall, parts_of, parts_of_block
from flake8_bytecode_perf.syntax import last_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from flake8_bytecode_perf.cost.node_parts import Part
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope, Where

    Counts = Mapping[str, float]

_DEEPEST_CALL = 3  # calls of functions of the file are followed so far


class Work(NamedTuple):
    """How often an iteration or a call runs each class of instructions, and the names of what it calls of unknown code."""

    counts: Counts
    callees: frozenset[str] = frozenset()


_CALL = Work({"CALL function": 1.0})
_MAKE_GENERATOR = Work({"CALL type": 1.0})


class _Partial(NamedTuple):
    """What a loop or function runs itself, as far as it is counted, the functions of the file that it calls, and what is left."""

    counts: defaultdict[str, float]
    callees: set[str]
    calls: list[tuple[FunctionCall, float]]
    waiting: list[Part]


class Counted:
    """Counts the instructions of a file's loops and functions, each once, and no further than asked for."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self._partials: dict[Any, _Partial] = {}  # by the loop's or function's node
        self._works: dict[tuple[Any, int], Work] = {}  # by the node, and how far its calls are followed

    def around(self, where: Where) -> Work:
        """Return the work of an iteration of the loop around a place, or of a call of the function."""
        if where.loop is None:
            return self.call(where.scope.runner)
        return self._with_calls(where.loop.node, self._of_loop(where.loop), _DEEPEST_CALL)

    def call(self, scope: Scope) -> Work:
        """Return the work of a call of a function."""
        return self._with_calls(scope.node, self._of_function(scope), _DEEPEST_CALL)

    def at_least(self, where: Where, costs: Mapping[str, float], limit: float) -> float:
        """Return the nanoseconds that this costs at least, without what functions of the file do; counted up to `limit`."""
        partial = self._of_loop(where.loop) if where.loop is not None else self._of_function(where.scope.runner)
        return self._count(partial, costs, limit)

    def _count(self, partial: _Partial, costs: Mapping[str, float], limit: float) -> float:
        counts, callees, calls, waiting = partial
        dearest = costs.get(UNKNOWN, 0.0)  # for a class that is newer than the table
        cost = sum([frequency * costs.get(instruction_class, dearest) for instruction_class, frequency in counts.items()])
        while waiting and cost < limit:
            node, share, context = waiting.pop()
            if node.__class__ is FunctionCall:
                calls.append((node, share))
                continue
            instruction_class, inner = cost_of_node(self._module, node, context)
            waiting += [(part, share * frequency, there) for part, frequency, there in inner if frequency]
            if instruction_class:
                counts[instruction_class] += share
                cost += share * costs.get(instruction_class, dearest)
                if instruction_class == UNKNOWN:
                    callees.add(last_name(getattr(node, "func", node)))  # type: ignore[arg-type]  # a call, or `await`
        return cost

    def _of_loop(self, loop: Loop) -> _Partial:
        node = loop.node
        if node not in self._partials:
            self._partials[node] = _Partial(defaultdict(float), set(), [], one_iteration(self._module, node, loop.scope))
        return self._partials[node]

    def _of_function(self, scope: Scope) -> _Partial:
        node: Any = scope.node
        if node not in self._partials:
            context = Context(scope, looped=False)
            parts = parts_of_block(node.body, context) if isinstance(node.body, list) else parts_of([node.body], context)
            self._partials[node] = _Partial(defaultdict(float, _CALL.counts), set(), [], parts)
        return self._partials[node]

    def _with_calls(self, node: Any, partial: _Partial, depth: int) -> Work:
        if (node, depth) not in self._works:
            self._count(partial, {}, inf)
            counts, callees = partial.counts.copy(), partial.callees.copy()
            for function, share in partial.calls:
                inner = self._within_call(function, node, depth)
                callees |= inner.callees
                for instruction_class, count in inner.counts.items():
                    counts[instruction_class] += share * count
            self._works[node, depth] = Work(counts, frozenset(callees))
        return self._works[node, depth]

    def _within_call(self, call: FunctionCall, caller: Any, depth: int) -> Work:
        """What a call of a function of this file does; only the call itself if it is deeply nested or recursive."""
        if call.scope.node in self._module.generators and not call.exhausted:
            return _MAKE_GENERATOR
        if not depth or call.scope.node is caller:
            return _CALL
        return self._with_calls(call.scope.node, self._of_function(call.scope), depth - 1)


def counted(module: Module) -> Counted:
    """Return what counts the instructions of this file's loops; made once per file."""
    return module.once(Counted)
