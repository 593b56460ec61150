"""Which bindings may give a name the value that it has at one place."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.analysis.memo import remembered
from flake8_bytecode_perf.analysis.symbols import line_of
from flake8_bytecode_perf.model.kinds import Bound

if TYPE_CHECKING:
    import ast
    from collections.abc import Sequence

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Binding, Scope
    from flake8_bytecode_perf.model.variables import Variable


class _Lines(NamedTuple):
    """A variable's bindings by their lines, in order; those lines, those that every call runs, and that of the last `+=`."""

    bindings: list[Binding]
    lines: list[int]
    always: list[int]
    augmented: int


def reaching_bindings(variable: Variable, node: ast.Name, module: Module, scope: Scope) -> tuple[Sequence[Binding], bool]:
    """Return the bindings that may give a name its value where it stands, and whether a `+=` may.

    def f(xs):
        xs = list(xs)      whatever a caller passes, from here on it is a list
    """
    bindings, lines, always, augmented = _lines(module, variable)
    if scope.runner is not variable.owner or variable.bound_elsewhere:
        return bindings, bool(augmented)
    above = bisect_left(always, node.lineno)
    last = always[above - 1] if above else 0
    return bindings[bisect_left(lines, last) :], augmented >= max(last, 1)


@remembered
def _lines(_module: Module, variable: Variable) -> _Lines:
    given = sorted([found for found in variable.bindings if found.kind is not Bound.AUGMENTED], key=line_of)
    always = [
        line_of(found)
        for found in given
        if found.kind is Bound.ASSIGNMENT and found.where.loop is None and found.where.branch.parent is None
    ]
    augmented = max([line_of(found) for found in variable.bindings if found.kind is Bound.AUGMENTED], default=0)
    return _Lines(given, list(map(line_of, given)), always, augmented)
