"""What a node of the syntax tree runs besides itself, and what stands for work that no node shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.cost.frequencies import frequencies_in

if TYPE_CHECKING:
    import ast
    from collections.abc import Callable, Iterable, Sequence

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope

    Part = tuple[Any, float, "Context"]  # a node, how often it runs for each run of the node above it, its context
    NodeCost = tuple[str, Sequence[Part]]  # the instruction class of a node, and what else it runs
    Visitor = Callable[[Module, Any, "Context"], NodeCost]


NOTHING = ""  # the instruction class of what costs nothing by itself


class Context(NamedTuple):
    """Where a node stands: its scope, and whether in a loop of the code that is counted."""

    scope: Scope
    looped: bool


class FunctionCall(NamedTuple):
    """Stands for what a function of this file does when it is called, or as a generator when it is `exhausted`."""

    scope: Scope
    exhausted: bool = False


def parts_of(nodes: Iterable[Any], context: Context, share: float = 1.0) -> list[Part]:
    """Return nodes as parts that run equally often."""
    return [(node, share, context) for node in nodes]


def parts_of_block(block: Sequence[ast.stmt], context: Context, share: float = 1.0) -> list[Part]:
    """Return the statements of a block as parts: those behind a guard run less often."""
    frequencies = frequencies_in(block, looped=context.looped)
    return [(statement, share * often, context) for statement, often in zip(block, frequencies, strict=True)]
