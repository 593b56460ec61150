"""Asks once what a string starts or ends with."""

from __future__ import annotations

import ast
from typing import Any

import libcst as cst

from flake8_bytecode_perf.rewrite import Proved, Rewrite


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: `s.startswith((a, b))`, with `not` before it if that is how it is asked."""
    tests = [proved.chunk.node(test) for test in proved.suspect.spans]
    [site] = proved.sites
    asked: Any = site.node if isinstance(site.node, ast.BoolOp) else _above(proved, site.node)
    whole = proved.chunk.node(asked)
    values, operators = _flat(whole)
    first = asked.values.index(next(value for value in asked.values if proved.suspect.spans[0] in (value, _operand(value))))
    last = first + len(tests)
    given = [part for test in tests for part in _parts(test.args[0].value)]
    elements = [cst.Element(part) for part in given]
    affixes = tests[0].args[0].with_changes(value=cst.Tuple(elements))
    made: Any = tests[0].with_changes(args=[affixes, *tests[0].args[1:]], lpar=[], rpar=[])
    if isinstance(values[first], cst.UnaryOperation):
        made = values[first].with_changes(expression=made)
    values[first:last], operators[first : last - 1] = [made], []
    joined = values[0]
    for operator, value in zip(operators, values[1:], strict=True):
        joined = cst.BooleanOperation(joined, operator, value)
    return Rewrite({whole: joined.with_changes(lpar=[*whole.lpar, *joined.lpar], rpar=[*joined.rpar, *whole.rpar])})


def _above(proved: Proved, test: ast.AST) -> ast.AST:
    above = proved.parents[test]
    return proved.parents[above] if isinstance(above, ast.UnaryOp) else above


def _operand(value: ast.expr) -> ast.AST | None:
    return getattr(value, "operand", None)


def _flat(node: Any) -> tuple[list[Any], list[Any]]:
    """The operands of a chain of one operator, and the operators between them."""
    values, operators, kind = [node.right], [node.operator], type(node.operator)
    node = node.left
    while isinstance(node, cst.BooleanOperation) and isinstance(node.operator, kind) and not node.lpar:
        values.append(node.right)
        operators.append(node.operator)
        node = node.left
    return [node, *values[::-1]], operators[::-1]


def _parts(argument: Any) -> list[Any]:
    return [element.value for element in argument.elements] if isinstance(argument, cst.Tuple) else [argument]
