"""What counts the elements that equal a value: small statements and expressions, and whether `count` counts the same."""

from __future__ import annotations

import ast
from typing import Any

import pytest

from flake8_bytecode_perf.analysis.counts import Count, bits_counted, count_in, count_obstacles, count_of, counter_of
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.model.facts import Asked
from flake8_bytecode_perf.verdict import Obstacle


def _expression(source: str) -> Any:
    return ast.parse(source, mode="eval").body


def _shown(count: Count | None) -> tuple[str, str] | None:
    return (ast.unparse(count.wanted), ast.unparse(count.sequence)) if count is not None else None


@pytest.mark.parametrize(
    ("statement", "tests", "answer"),
    [
        ("n += 1", ["x == y"], ("n", "x == y")),
        ("n = n + 1", ["x == y"], ("n", "x == y")),
        ("self.n += 1", ["x == y"], ("self.n", "x == y")),
        ("self.n = self.n + 1", ["x == y"], ("self.n", "x == y")),
        ("n += x == y", [], ("n", "x == y")),
        ("n += int(x == y)", [], ("n", "x == y")),
        ("n += 1 if x == y else 0", [], ("n", "x == y")),
        ("n += 0 if x == y else 1", [], ("n", "0 if x == y else 1")),
        ("n += 1", ["x == y", "z"], None),
        ("n += 2", ["x == y"], None),
        ("n -= 1", ["x == y"], None),
        ("n = m + 1", ["x == y"], None),
        ("n = n + 2", ["x == y"], None),
        ("n[0] += 1", ["x == y"], None),
        ("f().n += 1", ["x == y"], None),
        ("f().n += x == y", [], None),
        ("f().n = f().n + 1", ["x == y"], None),
        ("print(n)", ["x == y"], None),
    ],
)
def test_what_a_statement_counts(statement: str, tests: list[str], answer: tuple[str, str] | None) -> None:
    found = counter_of(ast.parse(statement).body[0], [_expression(test) for test in tests])
    assert (found and (found.name, ast.unparse(found.test))) == answer


@pytest.mark.parametrize(
    ("test", "iterable", "answer"),
    [
        ("x == y", "xs", ("y", "xs")),
        ("y == x", "xs", ("y", "xs")),
        ("x == 1", "xs", ("1", "xs")),
        ("x == box.y", "xs", ("box.y", "xs")),
        ("not x != y", "xs", ("y", "xs")),
        ("x != y", "xs", None),
        ("not x == y", "xs", None),
        ("x == y == z", "xs", None),
        ("x", "xs", None),
        ("x == f(y)", "xs", None),
        ("x == x.y", "xs", None),
        ("x == x", "xs", None),
        ("z == y", "xs", None),
        ("xs[x] == y", "range(len(xs))", ("y", "xs")),
        ("self.xs[x] == y", "range(len(self.xs))", ("y", "self.xs")),
        ("ys[x] == y", "range(len(xs))", None),
        ("x == y", "range(len(xs))", None),
        ("x == y", "range(len(f()))", ("y", "range(len(f()))")),
    ],
)
def test_what_a_test_of_each_element_counts(test: str, iterable: str, answer: tuple[str, str] | None) -> None:
    assert _shown(count_of(_expression(test), "x", _expression(iterable))) == answer


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        ("sum(1 for x in xs if x == y)", ("y", "xs")),
        ("sum([1 for x in xs if x == y])", ("y", "xs")),
        ("sum(x == y for x in xs)", ("y", "xs")),
        ("sum(int(x == y) for x in xs)", ("y", "xs")),
        ("len([x for x in xs if x == y])", ("y", "xs")),
        ("len([1 for x in xs if x == y])", ("y", "xs")),
        ("len([f(x) for x in xs if x == y])", None),
        ("list(x for x in xs if x == y)", None),
        ("sum(2 for x in xs if x == y)", None),
        ("sum(1 for x in xs if x == y if z)", None),
        ("sum((1 for x in xs if x == y), start=2)", None),
        ("sum(1 for x, z in xs if x == y)", None),
    ],
)
def test_what_a_comprehension_counts(source: str, answer: tuple[str, str] | None) -> None:
    module = collect(ast.parse(f"def f(xs, y, z): return {source}"), Asked())
    [site] = [site for site in module.comprehensions if isinstance(site.node, (ast.GeneratorExp, ast.ListComp))]
    assert _shown(count_in(site, site.node.elt, site.node.generators[0])) == answer


@pytest.mark.parametrize(
    ("source", "number"),
    [
        ("bin(n).count('1')", "n"),
        ("bin(n)[2:].count('1')", "n"),
        ("format(n, 'b').count('1')", "n"),
        ("format(n, '032b').count('1')", "n"),
        ("f'{n:b}'.count('1')", "n"),
        ("f'{n:08b}'.count('1')", "n"),
        ("bin(n).count('0')", None),
        ("bin(n).count('1', 2)", None),
        ("bin(n)[3:].count('1')", None),
        ("format(n, 'x').count('1')", None),
        ("format(n, form).count('1')", None),
        ("f'{n:x}'.count('1')", None),
        ("f'{n:{form}}'.count('1')", None),
        ("f'{n!s:b}'.count('1')", None),
        ("f'0b{n:b}'.count('1')", None),
        ("text.count('1')", None),
    ],
)
def test_the_number_whose_bits_are_counted(source: str, number: str | None) -> None:
    module = collect(ast.parse(f"def f(n, form, text): return {source}"), Asked())
    [site] = module.calls_of("count")
    found = bits_counted(module, site)
    assert (found and ast.unparse(found)) == number


@pytest.mark.parametrize("source", ["def f(n, bin): bin(n).count('1')", "def f(n, format): format(n, 'b').count('1')"])
def test_the_bits_are_those_of_the_builtin(source: str) -> None:
    module = collect(ast.parse(source), Asked())
    [site] = module.calls_of("count")
    assert bits_counted(module, site) is None


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        ("def f(xs: list, y: str):\n for x in xs: ask(xs, y)", set()),
        ("def f(xs: list, y):\n for x in xs: ask(xs, y)", {Obstacle.UNKNOWN_TYPE}),
        ("def f(xs: list):\n for x in xs: ask(xs, 'a')", set()),
        ("def f(xs: list):\n if xs: y = 1\n for x in xs: ask(xs, y)", {Obstacle.SKIPPED_ITERATION}),
        ("def f(xs: list, y):\n for x in xs: ask(xs, y.n)", {Obstacle.UNKNOWN_TYPE, Obstacle.SKIPPED_ITERATION}),
        ("def f(xs, y: str):\n for x in xs: ask(xs, y)", {Obstacle.UNKNOWN_TYPE}),
        ("def f(xs: dict, y: str):\n for x in xs: ask(xs, y)", None),
        ("def f(xs: set):\n for x in xs: ask(xs, 1)", None),
        ("def f():\n xs = g()\n for x in xs: ask(xs, 1)", None),
        ("import numpy\ndef f(xs):\n for x in xs: ask(xs, 1)", None),
        ("def f(xs: str):\n for x in xs: ask(xs, 'a')", set()),
        ("def f(xs: str):\n for x in xs: ask(xs, 'ab')", None),
        ("def f(xs: str):\n for x in xs: ask(xs, 1)", None),
        ("def f(xs: str, y):\n for x in xs: ask(xs, y)", {Obstacle.OTHER_RESULT}),
        ("def f(xs: bytes):\n for x in xs: ask(xs, 255)", set()),
        ("def f(xs: bytes):\n for x in xs: ask(xs, 256)", None),
        ("def f(xs: bytes):\n for x in xs: ask(xs, b'a')", None),
        ("def f(xs: list):\n y = float('nan')\n for x in xs: ask(xs, y)", None),
        ("def f(xs: list):\n for x in xs: ask(xs, float(' -NaN'))", None),
        ("import math\ndef f(xs: list):\n for x in xs: ask(xs, math.nan)", None),
        ("import math as m\ndef f(xs: list):\n y = m.nan\n for x in xs: ask(xs, y)", None),
        ("def f(xs: list):\n y = float('1')\n for x in xs: ask(xs, y)", {Obstacle.UNKNOWN_TYPE}),
        (
            "class A:\n @property\n def n(self): return 1\ndef f(xs: list, y):\n for x in xs: ask(xs, y.n)",
            {Obstacle.UNKNOWN_TYPE, Obstacle.CHANGED_BY_CALLEE},
        ),
        ("class L(list):\n def count(self, x): return 0\ndef f(xs: list):\n for x in xs: ask(xs, 1)", {Obstacle.OWN_CLASS}),
    ],
)
def test_what_keeps_count_from_counting_the_same(source: str, answer: set[Obstacle] | None) -> None:
    module = collect(ast.parse(source), Asked())
    [site] = module.calls_of("ask")
    sequence, wanted = site.node.args
    found = count_obstacles(module, site, Count(_expression("x == y"), wanted, sequence))
    assert (found if found is None else {obstacle for obstacle in found if obstacle is not None}) == answer
