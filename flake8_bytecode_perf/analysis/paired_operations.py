"""Which function of `operator` does the same as a loop with two elements at a time, of `zip`, of pairs or by index."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.access_paths import key
from flake8_bytecode_perf.analysis.effects import methods_may_end_iteration
from flake8_bytecode_perf.analysis.iterables import scope_of_iterable
from flake8_bytecode_perf.analysis.knowledge import OPERATOR_FUNCTIONS, OPERATORS, SEQUENCES, SIZED, TOTALLY_ORDERED
from flake8_bytecode_perf.analysis.list_lengths import measured_before
from flake8_bytecode_perf.analysis.ownership import type_of_elements
from flake8_bytecode_perf.analysis.pairs import pairs_of
from flake8_bytecode_perf.analysis.subclasses import defines
from flake8_bytecode_perf.analysis.types import type_of
from flake8_bytecode_perf.syntax import last_name, text
from flake8_bytecode_perf.verdict import Obstacle, unless

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope


_COMPARISONS = ("lt", "le", "gt", "ge", "eq", "ne")


class PairedOperation(NamedTuple):
    """The function of `operator` that does the same with two elements, and what `map` or `starmap` takes them from."""

    function: str
    iterables: tuple[ast.expr, ...]
    kind: str = ""
    swapped: bool = False  # sum(y - x for x, y in zip(xs, ys))

    @property
    def special(self) -> tuple[str, ...]:
        """The special methods that may do it."""
        if self.function in _COMPARISONS:
            return tuple([f"__{name}__" for name in _COMPARISONS])
        return f"__{self.function}__", f"__r{self.function}__"

    @property
    def mapped(self) -> str:
        """The call that does the same."""
        caller = "itertools.starmap" if self.kind == "pairs" else "map"
        return f"{caller}(operator.{self.function}, {', '.join(map(text, self.iterables))})"


def paired_operation(module: Module, loop: Loop, element: ast.expr) -> PairedOperation | None:
    """Return what does the same with all pairs of elements as an operation with two of them in a loop."""
    node: Any = loop.node
    match element:
        case ast.BinOp(left=left, op=operator, right=right) | ast.Compare(left=left, ops=[operator], comparators=[right]):
            function = OPERATORS.get(type(operator), "")
        case _:
            return None
    if function not in OPERATOR_FUNCTIONS:
        return None
    match node.target, left, right:
        case ast.Tuple(), ast.Name(id=first), ast.Name(id=second):
            return _unpacked(module, loop, function, (first, second))
        case (
            ast.Name(id=index),
            ast.Subscript(value=first, slice=ast.Name(id=one)),
            ast.Subscript(value=second, slice=ast.Name(id=two)),
        ) if one == two == index:
            return _indexed(module, loop, function, (first, second))
    return None


def _unpacked(module: Module, loop: Loop, function: str, operands: tuple[str, str]) -> PairedOperation | None:
    """The same for the two names that the header unpacks."""
    node: Any = loop.node
    found = pairs_of(module, scope_of_iterable(loop), [ast.comprehension(node.target, node.iter, [], 0)])
    if found is None or sorted(found.names) != sorted(operands):
        return None
    if len(found.sources) == 1:
        return PairedOperation(function, found.sources, "pairs") if found.names == operands else None
    sources = tuple([found.sources[found.names.index(name)] for name in operands])
    return PairedOperation(function, sources, swapped=found.names != operands)


def _indexed(module: Module, loop: Loop, function: str, owners: tuple[ast.expr, ast.expr]) -> PairedOperation | None:
    """The same for xs[i] and ys[i] of all indexes of one of them."""
    scope = scope_of_iterable(loop)
    measured: ast.expr | None = None
    match loop.node.iter:  # type: ignore[union-attr]
        case ast.Call(
            func=ast.Name(id="range"), args=[ast.Call(func=ast.Name(id="len"), args=[owner], keywords=[])], keywords=[]
        ):
            measured = owner
        case ast.Call(func=ast.Name(id="range"), args=[ast.Name() as length], keywords=[]):
            before = measured_before(module, loop, length)
            measured = before[0] if before is not None else None
    builtins = module.is_builtin(scope, "range") and module.is_builtin(scope, "len")
    names = [key(one) for one in owners]
    known = measured is not None and all(names) and names[0] != names[1] and key(measured) in names and builtins
    return PairedOperation(function, owners, "by index") if known else None


def obstacles_to_mapping(module: Module, scope: Scope, pairs: PairedOperation) -> list[Obstacle | None]:
    """Return what may go wrong where `map` does an operation.

    An index raises an exception where the other sequence is shorter, and `starmap` where an element is no pair.
    """
    plain = pairs.kind != "pairs" and all(type_of_elements(module, scope, one) in TOTALLY_ORDERED for one in pairs.iterables)
    stops = not plain and methods_may_end_iteration(module, *pairs.special)
    found = [unless(not stops, Obstacle.STOP_ITERATION)]
    if pairs.kind == "pairs":
        items = isinstance(pairs.iterables[0], ast.Call) and last_name(pairs.iterables[0].func) == "items"
        return [*found, unless(items, Obstacle.ERROR_DIFFERS)]  # of what is no pair
    if not pairs.kind:
        return found
    known = all(type_of(one, module, scope) in SEQUENCES for one in pairs.iterables)
    return [*found, unless(known, Obstacle.UNKNOWN_TYPE), Obstacle.OTHER_ERROR]


def can_be_mapped(module: Module, scope: Scope, pairs: PairedOperation) -> bool:
    """Whether `map` is the builtin, or not needed, and takes the elements in an order that does the same."""
    return (pairs.kind == "pairs" or module.is_builtin(scope, "map")) and _keeps_order(module, scope, pairs)


def _keeps_order(module: Module, scope: Scope, pairs: PairedOperation) -> bool:
    """Whether `map` may take from the iterables in the order of the operands: one may be the iterator that the other is, too."""
    plain = all(isinstance(one, ast.Name) and type_of(one, module, scope) in SIZED for one in pairs.iterables)
    return not pairs.swapped or (plain and not defines(module, "__iter__"))
