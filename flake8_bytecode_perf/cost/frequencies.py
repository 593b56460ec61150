"""How often conditions are true, by what their syntax asks, and so how often what depends on them runs."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_bytecode_perf.syntax import last_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

HALF = 0.5  # for what is not measured, or is close to a half

# Measured by tests/bench/branches.py with CPython 3.14.10 on 2026-11-30, see docs/branches.md: the means over the places of real
# programs, for the kinds with at least 50 places that differ from a half by 0.1 or more. How often a condition is true, and how
# often the right operand of an `and` or `or` runs, by its left operand.
BLOCKS = {
    "and": 0.22,
    "isinstance": 0.35,
    "== constant": 0.27,
    "in": 0.27,
    "attribute": 0.36,
    "<": 0.36,
    "call": 0.29,
    "not name": 0.37,
    "predicate": 0.32,
    "== other": 0.35,
    "is": 0.34,
    "!= other": 0.31,
    "not predicate": 0.38,
}
BEHIND_AND = {"name": 0.60, "== constant": 0.40, "is not None": 0.64, "<": 0.63, "in": 0.31}
BEHIND_OR = {
    "attribute": 0.64,
    "and": 0.72,
    "predicate": 0.78,
    "in": 0.79,
    "<": 0.76,
    "== constant": 0.75,
    "is None": 0.70,
    "not name": 0.78,
    "other": 0.80,
}
FILTER, CASE = 0.62, 0.24

_OPERATORS = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Is: "is",
    ast.IsNot: "is not",
    ast.In: "in",
    ast.NotIn: "not in",
    ast.Lt: "<",
    ast.LtE: "<",
    ast.Gt: "<",
    ast.GtE: "<",
}
_PREDICATES = ("startswith", "endswith", "match")


def kind_of_test(test: ast.expr) -> str:
    """Return the kind of a condition: "== constant", "is None", "isinstance", "name", "not name", "and", …; "other" if none."""
    negated = False
    while True:
        match test:
            case ast.UnaryOp(op=ast.Not(), operand=test):
                negated = not negated
            case ast.NamedExpr(value=test):
                pass
            case _:
                return "not " * negated + _kind(test)


def _kind(test: ast.expr) -> str:
    match test:
        case ast.BoolOp(op=operator):
            return "and" if isinstance(operator, ast.And) else "or"
        case ast.Compare(left=left, ops=[operator], comparators=[right]):
            return _kind_of_comparison(_OPERATORS[type(operator)], left, right)
        case ast.Call(func=function):
            return _kind_of_call(last_name(function))
        case ast.Name():
            return "name"
        case ast.Attribute():
            return "attribute"
    return "other"


def _kind_of_comparison(operator: str, left: ast.expr, right: ast.expr) -> str:
    if operator in {"is", "is not"}:
        return f"{operator} None" if isinstance(right, ast.Constant) and right.value is None else operator
    if operator in {"==", "!="}:
        return f"{operator} constant" if any(isinstance(side, ast.Constant) for side in (left, right)) else f"{operator} other"
    return operator


def _kind_of_call(name: str) -> str:
    if name in {"isinstance", "issubclass"}:
        return "isinstance"
    return "predicate" if name in _PREDICATES or name.startswith(("is", "has")) else "call"


def frequency_of_arm(choice: ast.AST | None, block: Sequence[ast.AST], *, looped: bool) -> float:
    """Return how often an arm of an `if` (`choice`), or a case if that is None, is assumed to run.

    It is 0 for an arm that raises or is empty and, in a loop (`looped`), for one that leaves the loop, which happens once.
    """
    if not _goes_on(block, looped=looped):
        return 0.0
    if isinstance(choice, ast.If):
        often = BLOCKS.get(kind_of_test(choice.test), HALF)
        return often if block is choice.body else 1.0 - often
    return HALF if choice is not None else CASE


def _goes_on(block: Sequence[ast.AST], *, looped: bool) -> bool:
    last = block[-1].__class__ if block else ast.Raise
    return last is not ast.Raise and not (looped and last in (ast.Return, ast.Break))


def frequencies_in(block: Sequence[ast.stmt], *, looped: bool) -> Iterator[float]:
    """Yield for each statement of a block how often it runs, when the block does: less after a guard."""
    often, last = 1.0, block[-1] if block else None
    for statement in block:
        yield often
        if statement.__class__ is ast.If and statement is not last:  # an `elif` is the last, and alone
            often *= _falls_through(statement, looped=looped)


def _falls_through(choice: ast.If, *, looped: bool) -> float:
    """How often the statement after an `if` runs. There may be thousands of `elif`, so nothing recurses."""
    left = ast.Continue if looped else ast.Return
    through, reached = 0.0, 1.0
    while True:
        often = frequency_of_arm(choice, choice.body, looped=looped)
        through += reached * often * (choice.body[-1].__class__ is not left)
        reached *= 1.0 - often
        match choice.orelse:
            case [ast.If() as choice]:
                continue
            case [*_, last] if last.__class__ is left:
                return through or reached  # both arms leave: nothing after it runs
        return through + reached


def frequencies_of_operands(node: ast.BoolOp) -> Iterator[float]:
    """Yield how often each operand of an `and` or `or` is computed, given that the first one is."""
    behind, often = (BEHIND_AND if isinstance(node.op, ast.And) else BEHIND_OR), 1.0
    for operand in node.values:
        yield often
        often *= behind.get(kind_of_test(operand), HALF)


def frequency_of_filters(tests: Sequence[ast.expr]) -> float:
    """Return how often the code after the filters of a comprehension runs, per element of its clause."""
    return FILTER ** len(tests)
