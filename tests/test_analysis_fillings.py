"""Loops that fill a list or a set, the test that does not let an element in twice, and what is filled: small loops."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.fillings import fillings, guard_among, receives
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.verdict import Obstacle


@pytest.mark.parametrize(
    ("body", "filled"),
    [
        ("out.append(x)", ("out", "x", True)),
        ("self.out.append(x)", ("self.out", "x", True)),
        ("out.append(f(x))", ("out", "f(x)", False)),
        ("if x: out.append(x)", ("out", "x", False)),
        ("out.append(*x)", None),
        ("out.append(x, y)", None),
        ("out.append(x); f(x)", None),
        ("n = out.append(x)", None),
        ("append(x)", None),
    ],
)
def test_a_loop_fills_something(body: str, filled: tuple[str, str, bool] | None) -> None:
    found = [*fillings(collect(ast.parse(f"def f(self, out, xs):\n for x in xs: \n  {body}")), "append")]
    assert [(ast.unparse(one.receiver), ast.unparse(one.element), one.copies) for one in found] == ([filled] if filled else [])


@pytest.mark.parametrize(
    ("tests", "call", "guard"),
    [
        (["x not in out"], "out.add(x)", "x not in out"),
        (["not x in out"], "out.add(x)", "not x in out"),
        (["x", "x.n not in out"], "out.add(x.n)", "x.n not in out"),
        (["x not in out", "x > 1"], "out.add(x)", "x not in out"),
        (["x not in out", "f(x)"], "out.add(x)", None),
        (["x in out"], "out.add(x)", None),
        (["x not in other"], "out.add(x)", None),
        (["y not in out"], "out.add(x)", None),
        (["x not in out"], "out.append(x)", None),
        (["f(x) not in out"], "out.add(f(x))", None),
        ([], "out.add(x)", None),
    ],
)
def test_a_set_is_asked_for_the_element_first(tests: list[str], call: str, guard: str | None) -> None:
    asked = [ast.parse(test, mode="eval").body for test in tests]
    adding = ast.parse(call, mode="eval").body
    assert isinstance(adding, ast.Call)
    found = guard_among(asked, adding, adding.args[0])
    assert (found and ast.unparse(found)) == guard


@pytest.mark.parametrize(
    ("source", "kind", "obstacles"),
    [
        ("def f(xs, out: list):\n for x in xs: out.append(x)", "list", set()),
        ("def f(xs, out):\n for x in xs: out.append(x)", "unknown", {Obstacle.UNKNOWN_TYPE}),
        ("def f(xs, out: list | None):\n for x in xs: out.append(x)", "unknown", {Obstacle.UNKNOWN_TYPE, Obstacle.MAY_BE_NONE}),
        ("def f(xs):\n if xs: out = []\n for x in xs: out.append(x)", "list", {Obstacle.SKIPPED_ITERATION}),
        ("def f(xs, box):\n for x in xs: box.out.append(x)", "unknown", {Obstacle.UNKNOWN_TYPE, Obstacle.CHANGED_BY_CALLEE}),
        ("def f(out):\n for x in out: out.append(x)", "", set()),
        ("def f(xs):\n for x in xs: x.append(x)", "", set()),
        ("def f(xs, g):\n for x in xs: g().append(x)", "", set()),
        ("class A:\n def f(self, xs):\n  for x in xs: self.append(x)", "", set()),
        ("def f(xs, out):\n for x in xs: out.append(x)\n return x", "", set()),
    ],
)
def test_what_a_copying_loop_fills(source: str, kind: str, obstacles: set[Obstacle]) -> None:
    module = collect(ast.parse(source))
    [filling] = fillings(module, "append")
    found, doubts = receives(module, filling)
    assert (found, {doubt for doubt in doubts if doubt is not None}) == (kind, obstacles)
