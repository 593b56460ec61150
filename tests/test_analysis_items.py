"""How many items elements have, whether a list has so many elements, and by what a loop compares: small expressions."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.keys import compared_by
from flake8_bytecode_perf.analysis.list_lengths import is_not_negative, is_positive, is_within, measured_before
from flake8_bytecode_perf.analysis.loops import for_loops
from flake8_bytecode_perf.analysis.tuple_lengths import length_of_elements
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.verdict import Obstacle


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
        ("c.rows", 0),
        ("-xs", 0),
    ],
)
def test_how_many_items_each_element_has(iterable: str, items: int) -> None:
    module = collect(ast.parse("def f(xs, ys, zs, c, d): pass"))
    assert length_of_elements(module, module.scopes[1], expression(iterable)) == items


@pytest.mark.parametrize(
    ("before", "items"),
    [
        ("rows = [(1, 2)]", 2),
        ("rows = []\n rows.append((1, 2, 3))", 3),
        ("rows = set()\n rows.add((1, 2))\n rows.discard((1, 2, 3))", 2),
        ("rows = [(1, 2)]\n rows.append((1, 2, 3))", 0),
        ("rows = [(1, 2)]\n rows.insert(0, xs)", 0),
        ("rows = [(1, 2)]\n rows[0] = xs", 0),
        ("rows = other\n other = rows", 0),
        ("rows = [(1, 2)]\n f(rows)", 0),
        ("rows: list[tuple[int, str]] = xs", 2),
        ("rows: list[tuple[int, ...]] = xs", 0),
        ("rows = xs", 0),
    ],
)
def test_how_many_items_each_element_of_a_local_has(before: str, items: int) -> None:
    source = f"def g(rows): rows.append((1, 2, 3, 4))\ndef f(xs):\n {before}\n for row in rows: pass\n"
    module = collect(ast.parse(source))
    [loop] = for_loops(module)
    assert length_of_elements(module, loop.scope, expression("rows"), loop) == items


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


@pytest.mark.parametrize(
    ("before", "body", "answer"),
    [
        ("n = len(xs)", "f(i)", ("xs", None)),
        ("n = len(xs)", "xs[i] = 0", ("xs", None)),
        ("n = len(xs)", "f(xs)", ("xs", Obstacle.CHANGED_BY_CALLEE)),
        ("n = len(self.xs)", "f(i)", ("self.xs", Obstacle.CHANGED_BY_CALLEE)),
        ("n = len(xs)", "xs.append(i)", None),
        ("n = len(xs)", "del xs[i]", None),
        ("n = len(xs)", "xs = i", None),
        ("n = len(xs)", "n = i", None),
        ("n = len(f(xs))", "f(i)", None),
        ("n = f(xs)", "f(i)", None),
        ("pass", "f(i)", None),
    ],
)
def test_what_a_local_holds_the_length_of(before: str, body: str, answer: tuple[str, Obstacle | None] | None) -> None:
    module = collect(ast.parse(f"def g(self, xs, f):\n {before}\n for i in range(n): {body}"))
    [loop] = for_loops(module)
    found = measured_before(module, loop, ast.Name("n", ast.Load()))
    assert (found and (ast.unparse(found[0]), found[1])) == answer


@pytest.mark.parametrize("source", ["n = len(xs)\nfor i in range(n): f(i)", "n = len(xs)\ndef g():\n for i in range(n): f(i)"])
def test_a_length_at_module_level_may_be_another_by_then(source: str) -> None:
    module = collect(ast.parse(source))
    [loop] = for_loops(module)
    assert measured_before(module, loop, ast.Name("n", ast.Load())) is None
