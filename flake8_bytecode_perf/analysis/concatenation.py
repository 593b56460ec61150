"""Why `s = s + a + b`, or `s = f"{s}{a}"`, may not give what `s += a + b` gives: by the types of what is put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.evaluation_order import is_inert
from flake8_bytecode_perf.analysis.knowledge import ADDITION_METHODS
from flake8_bytecode_perf.analysis.subclasses import defines, may_override
from flake8_bytecode_perf.analysis.types import known_type
from flake8_bytecode_perf.verdict import Obstacle

if TYPE_CHECKING:
    import ast
    from collections.abc import Iterator, Sequence

    from flake8_bytecode_perf.analysis.type_values import Type
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site


def sum_obstacles(module: Module, site: Site, first: Type, added: Sequence[ast.expr]) -> Iterator[Obstacle]:
    """Yield what keeps the operands that are added to `first` from being added to each other first."""
    types = [known_type(operand, module, site.where.scope) for operand in added]
    if len(types) > 1 and any(_adds_otherwise(module, known) for known in (first, *types)):
        yield Obstacle.OWN_CLASS
    for index, operand in enumerate(added[1:], 1):
        unknown = any(known.sure != "str" for known in types[:index])
        if unknown and not is_inert(module, site, operand):
            yield Obstacle.ERROR_ORDER  # s + 1 + f()      fails before f is called
            return


def format_obstacle(module: Module, first: Type) -> Obstacle | None:
    """Return what keeps a string from growing by +=, which an f-string makes of any value in the first iteration."""
    if may_override(module, first, "__format__", "__str__", *ADDITION_METHODS):
        return Obstacle.OWN_CLASS
    return Obstacle.FIRST_VALUE if first.sure != "str" else None


def _adds_otherwise(module: Module, known: Type) -> bool:
    return may_override(module, known, *ADDITION_METHODS) if known.name else defines(module, *ADDITION_METHODS)
