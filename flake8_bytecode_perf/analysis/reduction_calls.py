"""Which call of `sum`, `min` or `max` does the same as a loop, from the value that stands right before the loop."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.analysis.keys import key_obstacle
from flake8_bytecode_perf.analysis.knowledge import NUMBERS_OR_UNKNOWN, PURE_FUNCTIONS, TOTALLY_ORDERED, WHOLE_NUMBERS
from flake8_bytecode_perf.analysis.ownership import type_of_elements
from flake8_bytecode_perf.analysis.reaching_types import is_int_before, known_type_before, type_before
from flake8_bytecode_perf.analysis.reductions import all_indexes, is_first_element, is_infinite, is_written_out
from flake8_bytecode_perf.analysis.types import known_type_of_element
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, unless

if TYPE_CHECKING:
    from flake8_bytecode_perf.analysis.reductions import Reduction
    from flake8_bytecode_perf.model.loops import Loop
    from flake8_bytecode_perf.model.module import Module


class Remedy(NamedTuple):
    """What the rule tells its fix: the form of the call, the builtin and what it is called of, the name that holds the result.

    The forms are `sum(xs)`, with or without a `start`; `+= sum(xs)`; `max(xs)`; `max(xs, default=start)`;
    `max(start, max(xs, default=start))`, where the start may be nothing: then it is what the name holds. With a `key`, they are
    `max(xs, key=k)`; `max(xs, key=k, default=start)`; `max(range(start, end), key=k, default=start)`; `max([start, *xs], key=k)`.
    """

    form: str
    builtin: str
    name: str
    iterable: ast.expr
    start: ast.expr | None = None
    key: str = ""


class Replacement(NamedTuple):
    """A call: why it may not do the same, how the message writes it, the variant of the rule, and what the fix writes."""

    obstacle: Obstacle | None
    note: str
    variant: str
    remedy: Remedy


def sum_call(module: Module, loop: Loop, reduction: Reduction, start: ast.expr | None) -> Replacement | None:
    """Return how `sum` does the same as a loop from `start`, the value right before it; None where it does not."""
    node: Any = loop.node
    elements = type_of_elements(module, loop.scope, node.iter)
    first = type(start.value).__name__ if isinstance(start, ast.Constant) else ""
    began = loop.header.where, reduction.name, loop.line
    kind = first or type_before(module, *began)
    if elements not in NUMBERS_OR_UNKNOWN or kind not in ("int", "float"):
        return None
    whole = elements in WHOLE_NUMBERS
    remedy = Remedy("sum" if first else "+= sum", "sum", reduction.name, node.iter)
    call = f"sum({text(node.iter)})"
    if isinstance(start, ast.Constant) and (start.value or first == "float"):
        remedy, call = remedy._replace(start=start), f"sum({text(node.iter)}, {start.value!r})"
    certain = whole and (first == "int" or is_int_before(module, *began))
    return Replacement(
        unless(certain, Obstacle.UNKNOWN_TYPE), f"{'=' if first else '+='} {call}", "" if whole else "of others", remedy
    )


def extreme_call(module: Module, loop: Loop, reduction: Reduction, start: ast.expr | None) -> Replacement | None:
    """Return the same for `min` and `max`."""
    node: Any = loop.node
    elements = type_of_elements(module, loop.scope, node.iter)
    known, variant = elements in TOTALLY_ORDERED, "extreme by call" if isinstance(reduction.node, ast.Call) else "extreme"
    builtin, given = reduction.builtin, text(node.iter)
    if not known and not reduction.strict:
        return None
    remedy = Remedy("default", builtin, reduction.name, node.iter, start)
    if reduction.optional:
        none = isinstance(start, ast.Constant) and start.value is None
        note = f"= {builtin}({given}, default=None)"
        return Replacement(unless(known, Obstacle.UNKNOWN_TYPE), note, variant, remedy) if none else None
    if start is not None and is_first_element(start, node.iter):
        whole = node.iter.value if isinstance(node.iter, ast.Subscript) else node.iter
        remedy = Remedy("whole", builtin, reduction.name, whole)
        return Replacement(Obstacle.OTHER_ERROR, note=f"= {builtin}({text(whole)})", variant=variant, remedy=remedy)
    if start is not None and is_infinite(start, builtin, module, loop.scope):
        obstacle = unless(elements in WHOLE_NUMBERS, Obstacle.UNKNOWN_TYPE)
        return Replacement(obstacle, f"= {builtin}({given}, default={text(start)})", variant, remedy)
    remedy = remedy._replace(form="best", start=start if is_written_out(start) else None)
    value = reduction.name if remedy.start is None else text(remedy.start)
    began = known_type_before(module, loop.header.where, reduction.name, loop.line)
    kind = began.sure
    # best = 0, and x >= best of a False: the loop takes that, max keeps the 0
    same = kind == elements or (reduction.strict and {kind, elements} == set(WHOLE_NUMBERS))
    obstacle = unless(known and same, Obstacle.MAY_BE_NONE if began.optional else Obstacle.UNKNOWN_TYPE)
    return Replacement(obstacle, f"= {builtin}({value}, {builtin}({given}, default={value}))", variant, remedy)


def extreme_by_key_call(module: Module, loop: Loop, reduction: Reduction, start: ast.expr | None) -> Replacement | None:
    """Return the same for what a key function gives: loop and builtin compare one element after the other, and keep the first."""
    node: Any = loop.node
    by = reduction.key
    if not reduction.strict or start is None:
        return None
    given, default, obstacle = text(node.iter), "", key_obstacle(module, loop.scope, by)
    remedy = Remedy("best", reduction.builtin, reduction.name, node.iter, start, by.function)
    if reduction.optional:
        if not (isinstance(start, ast.Constant) and start.value is None):
            return None
        # if best is None or sizes[x] > sizes[best]: …      goes on with what follows a None
        known = by.function in PURE_FUNCTIONS or known_type_of_element(node.iter, module, loop.scope).sure
        default, obstacle = ", default=None", obstacle or unless(bool(known), Obstacle.MAY_BE_NONE)
        remedy = remedy._replace(form="default")
    elif is_first_element(start, node.iter):
        whole = node.iter.value if isinstance(node.iter, ast.Subscript) else node.iter
        given, obstacle, remedy = text(whole), obstacle or Obstacle.OTHER_ERROR, remedy._replace(form="whole", iterable=whole)
    elif indexes := all_indexes(start, node.iter):
        given, default, remedy = indexes, f", default={text(start)}", remedy._replace(form="indexes")
        # i = -1 of an empty list
        obstacle = obstacle or unless(isinstance(start, ast.Constant), Obstacle.SKIPPED_ITERATION)
    else:
        # a loop without elements computes no key
        given, obstacle = f"[{text(start)}, *{given}]", obstacle or Obstacle.SKIPPED_ITERATION
    note = f"= {reduction.builtin}({given}, key={by.function}{default})"
    return Replacement(obstacle, note, by.kind, remedy)
