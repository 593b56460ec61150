"""What a pass of a loop, or a call of a function, is made of: how often it runs each family of instruction.

What one instruction of a family costs is measured, and stands in the table of savings.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.families import NOTHING, At, Called, all_at, one_pass, seen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from flake8_bytecode_perf.families import Place
    from flake8_bytecode_perf.model import Module, Scope, Where

    Parts = dict[str, float]

_DEEPEST_CALL = 3  # functions of the file are looked into so far
_CALL: Parts = {"CALL function": 1.0}
_MAKE_GENERATOR: Parts = {"CALL type": 1.0}


class Counted:
    """The parts of a file's loops and functions, each counted once, when first asked for."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self._own: dict[Any, tuple[Parts, list[tuple[Called, float]]]] = {}  # by the loop's or function's node
        self._parts: dict[Any, Parts] = {}
        self._calling = 0

    def around(self, where: Where, *, calls: bool) -> Parts:
        """Return how often each family runs in a pass of the loop around a place, or a call of the function.

        Without `calls`, what the functions of the file do that are called there is left out: a part, sooner told.
        """
        if where.loop is None:
            return self._call_of(where.scope.runner) if calls else self._own_of_call(where.scope.runner)[0]
        node = where.loop.node
        if node not in self._own:
            self._own[node] = self._count(one_pass(node, where.loop.scope))
        return self._with_calls(node) if calls else self._own[node][0]

    def _own_of_call(self, scope: Scope) -> tuple[Parts, list[tuple[Called, float]]]:
        node: Any = scope.node
        if node not in self._own:
            body = node.body if isinstance(node.body, list) else [node.body]
            parts, called = self._count(all_at(body, At(scope, looped=False)))
            parts["CALL function"] = parts.get("CALL function", 0.0) + 1.0
            self._own[node] = parts, called
        return self._own[node]

    def _call_of(self, scope: Scope) -> Parts:
        self._own_of_call(scope)
        return self._with_calls(scope.node)

    def _count(self, places: Iterable[Place]) -> tuple[Parts, list[tuple[Called, float]]]:
        parts: Parts = defaultdict(float)
        called, waiting = [], list(places)
        while waiting:
            node, share, at = waiting.pop()
            if node.__class__ is Called:
                called.append((node, share))
            else:
                family, inner = seen(self._module, node, at)
                parts[family] += share
                waiting += [(part, share * often, there) for part, often, there in inner if often]
        parts.pop(NOTHING, None)
        return parts, called

    def _with_calls(self, node: Any) -> Parts:
        if node not in self._parts:
            own, called = self._own[node]
            self._parts[node] = _CALL  # what a recursive call finds
            parts = defaultdict(float, own)
            for function, share in called:
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
