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
    from flake8_bytecode_perf.model import Loop, Module, Scope

    Parts = dict[str, float]

_DEEPEST_CALL = 3  # functions of the file are looked into so far


class Counted:
    """The parts of a file's loops and functions, each counted once, when first asked for."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self._parts: dict[Any, Parts] = {}  # by the loop's or function's node
        self._calling = 0

    def pass_of(self, loop: Loop) -> Parts:
        """Return how often each family runs in one pass of a loop."""
        if loop.node not in self._parts:
            self._parts[loop.node] = self._count(one_pass(loop.node, loop.scope))
        return self._parts[loop.node]

    def call_of(self, scope: Scope) -> Parts:
        """Return how often each family runs in one call of a function or lambda, the call itself included."""
        node: Any = scope.node
        if node not in self._parts:
            self._parts[node] = {"CALL function": 1.0}  # what a recursive call finds
            body = node.body if isinstance(node.body, list) else [node.body]
            parts = self._count(all_at(body, At(scope, looped=False)))
            parts["CALL function"] = parts.get("CALL function", 0.0) + 1.0
            self._parts[node] = parts
        return self._parts[node]

    def _count(self, places: Iterable[Place]) -> Parts:
        parts: Parts = defaultdict(float)
        waiting = list(places)
        while waiting:
            node, share, at = waiting.pop()
            if node.__class__ is Called:
                for family, count in self._within_call(node):
                    parts[family] += share * count
            else:
                family, inner = seen(self._module, node, at)
                parts[family] += share
                waiting += [(part, share * often, there) for part, often, there in inner if often]
        parts.pop(NOTHING, None)
        return parts

    def _within_call(self, called: Called) -> list[tuple[str, float]]:
        """What a call of a function of this file does; deep down the call alone."""
        if called.scope.node in self._module.generators and not called.drained:
            return [("CALL type", 1.0)]
        if self._calling >= _DEEPEST_CALL:
            return [("CALL function", 1.0)]
        self._calling += 1
        try:
            return list(self.call_of(called.scope).items())
        finally:
            self._calling -= 1


def counted(module: Module) -> Counted:
    """Return what counts the parts of this file's loops; made once for a file."""
    return module.once(Counted)
