"""How many items elements have, whether a list has so many elements, and by what a loop compares: small expressions."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.keys import compared_by
from flake8_bytecode_perf.analysis.list_lengths import is_not_negative, is_positive, is_within
from flake8_bytecode_perf.analysis.loops import for_loops
from flake8_bytecode_perf.analysis.tuple_lengths import length_of_elements
from flake8_bytecode_perf.collect import collect


def expression(source: str) -> ast.expr:
    return ast.parse(source, mode="eval").body


@pytest.mark.parametrize(
    ("iterable", "items"),
    [
        ("d.items()", 2),
        ("c.most_common(3)", 2),
        ("zip(xs, ys, zs)", 3),
        ("zip(*xs)", 0),
        ("enumerate(xs)", 2),
        ("sorted(d.items())[1:]", 2),
        ("[(1, 2), (3, 4)]", 2),
        ("[(1, 2), (3, 4, 5)]", 0),
        ("[(1, *xs)]", 0),
        ("[[1, 2]]", 0),
        ("[(x, x) for x in xs] * 3", 2),
        ("[]", 0),
        ("xs", 0),
        ("f(xs)", 0),
    ],
)
def test_how_many_items_each_element_has(iterable: str, items: int) -> None:
    module = collect(ast.parse("def f(xs, ys, zs, c, d): pass"))
    assert length_of_elements(module, module.scopes[1], expression(iterable)) == items


@pytest.mark.parametrize(
    ("made", "bound", "within"),
    [
        ("[0] * n", "n", True),
        ("n * [0]", "n", True),
        ("[0] * (n + 1)", "n", True),
        ("[0] * (n + 1)", "n + 1", True),
        ("[0] * n", "n + 1", False),
        ("[0] * (n + 2)", "n", False),
        ("[0, 0] * n", "n", False),
        ("[0] * 9", "9", True),
        ("[0] * 9", "10", False),
        ("bytearray(n)", "n", True),
        ("bytearray(b'ab') * n", "n", False),
        ("[0 for _ in range(n)]", "n", True),
        ("[0 for _ in range(n) if _]", "n", False),
        ("f(n)", "n", False),
        ("f(n)", "len(xs)", True),
        ("f(n)", "len(n)", False),
    ],
)
def test_whether_a_list_has_so_many_elements(made: str, bound: str, *, within: bool) -> None:
    module = collect(ast.parse(f"def f(n):\n xs = {made}\n for i in n: xs[i] = 0"))
    [loop] = for_loops(module)
    assert is_within(module, loop, expression("xs"), expression(bound)) is within


@pytest.mark.parametrize(
    ("number", "positive", "not_negative"),
    [
        ("1", True, True),
        ("0", False, True),
        ("-1", False, False),
        ("i", True, True),
        ("2 * i", True, True),
        ("i + 1", True, True),
        ("i - 1", False, False),
        ("j", False, False),
        ("j * j", False, True),
        ("j ** 2", False, True),
        ("k + 1", False, False),
    ],
)
def test_the_signs_of_numbers(number: str, *, positive: bool, not_negative: bool) -> None:
    module = collect(ast.parse("def f(n, k):\n for i in range(2, n):\n  for j in range(n): pass"))
    found = (
        is_positive(module, module.scopes[1], expression(number)),
        is_not_negative(module, module.scopes[1], expression(number)),
    )
    assert found == (positive, not_negative)


@pytest.mark.parametrize(
    ("one", "other", "function"),
    [
        ("x", "best", ""),
        ("len(x)", "len(best)", "len"),
        ("a.f(x)", "a.f(best)", "a.f"),
        ("d.get(x)", "d.get(best)", "d.get"),
        ("d[x]", "d[best]", "d.__getitem__"),
        ("x[1]", "best[1]", "itemgetter(1)"),
        ("len(x)", "best", None),
        ("d[x]", "e[best]", None),
        ("best[x]", "best[best]", None),
        ("x.n", "best.n", None),
        ("f()(x)", "f()(best)", None),
    ],
)
def test_by_what_a_loop_compares(one: str, other: str, function: str | None) -> None:
    found = compared_by(expression(one), expression(other), "x", "best")
    assert (found.function if found is not None else None) == function
