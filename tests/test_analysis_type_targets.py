"""The types of the names that a loop, or an assignment in a loop, unpacks: small programs with a marked name."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.types import known_type
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.model.facts import Asked


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("def f(pairs: list[tuple[int, str]]):\n for a, b in pairs: ask(b)", "str"),
        ("def f(pairs: list[tuple[int, ...]]):\n for a, b in pairs: ask(b)", ""),
        ("def f(pairs: list[tuple[int, str, str]]):\n for a, b in pairs: ask(b)", ""),
        ("def f(pairs: list[tuple[int, str]]):\n for a, *b in pairs: ask(a)", ""),
        ("def f(pairs):\n for a, b in pairs: ask(a)", ""),
        ("def f(pairs):\n for a, b in pairs[1:]: ask(a)", ""),
        ("def f(d: dict[str, int]):\n for k, v in d.items(): ask(v)", "int"),
        ("def f(d: list[int]):\n for k, v in d.items(): ask(v)", ""),
        ("def f(xs: list[int], ys: list[str]):\n for x, y in zip(xs, ys): ask(y)", "str"),
        ("def f(xs: list[int]):\n for x, y in zip(xs): ask(y)", ""),
        ("def f(zip, xs: list[int]):\n for x, y in zip(xs, xs): ask(y)", ""),
        ("def f(xs: list[int], ys: list[str]):\n for i, (x, y) in enumerate(zip(xs, ys)): ask(y)", "str"),
        ("def f(xs: list[int]):\n for i, (x, y) in enumerate(xs): ask(i)", "int"),
        ("def f(enumerate, xs: list[int]):\n for i, x in enumerate(xs): ask(i)", ""),
        ("def f(pairs: list[tuple[int, str]]):\n for i, ((a, b), c) in enumerate(pairs): ask(b)", ""),
        ("for name, size in [('a', 1), ('b', 2)]: ask(size)", "int"),
        ("for name, size in [('a', 1), pair]: ask(size)", ""),
        ("def f(xs: list[float], ys: list[float]):\n return [ask(y) for x, y in zip(xs, ys)]", "float"),
        ("def f(xs):\n for x in xs:\n  k, v = x.split('=', 1)\n  ask(v)", "str"),
        ("def f(xs):\n for x in xs:\n  k, v = x.split(b'=', 1)\n  ask(v)", "bytes"),
        ("def f(xs):\n for x in xs:\n  k, v = x.split()\n  ask(v)", ""),
        ("def f(xs, c):\n for x in xs:\n  k, v = x.split(c)\n  ask(v)", ""),
        ("def f(xs):\n for x in xs:\n  k, v = x.str.split('=', 1)\n  ask(v)", ""),
        ("def f(xs):\n for x in xs:\n  k, v = map(int, x)\n  ask(v)", "int"),
        ("def f(xs):\n for x in xs:\n  k, *v = x.split('=')\n  ask(v)", ""),
        ("def f(xs):\n for x in xs:\n  k, v = w = x.split('=')\n  ask(v)", ""),
    ],
)
def test_the_type_of_what_a_loop_unpacks(source: str, name: str) -> None:
    module = collect(ast.parse(source), Asked())
    [site] = module.calls_of("ask")
    assert known_type(site.node.args[0], module, site.where.scope).name == name
