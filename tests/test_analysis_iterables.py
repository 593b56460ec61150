"""What an iterable is: small programs with a marked expression, and the answer."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.iterables import is_file, is_held, iterated_over
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.model.facts import Asked


@pytest.mark.parametrize(
    ("source", "file", "held"),
    [
        ("def f(p): ask(open(p))", True, False),
        ("def f(p): ask(p.open())", True, False),
        ("def f(p):\n with open(p) as s: ask(s)", True, False),
        ("def f(p):\n with p as s, open(p) as t: ask(t)", True, False),
        ("def f(p):\n s = open(p)\n ask(s)", True, False),
        ("def f(p):\n with open(p) as s: ask(enumerate(s, 1))", True, False),
        ("def f(p): ask(map(str.strip, open(p)))", True, False),
        ("def f(p): ask(sorted(open(p)))", False, True),
        ("def f(p): ask(open(p).read())", False, False),
        ("def f(p): ask(p)", False, False),
        ("def f(p: list): ask(p)", False, True),
        ("def f(p): ask(range(len(p)))", False, True),
        ("def f(p): ask(range(p))", False, False),
        ("def f(p, enumerate):\n with open(p) as s: ask(enumerate(s))", False, False),
    ],
)
def test_a_file_is_told_from_what_is_held(source: str, file: bool, held: bool) -> None:  # noqa: FBT001 - columns of the table
    module = collect(ast.parse(source), Asked())
    [site] = module.calls_of("ask")
    [node] = site.node.args
    assert is_file(node, module, site.where.scope) is file
    assert is_held(node, module, site.where.scope) is held


@pytest.mark.parametrize(
    ("header", "keys"),
    [
        ("for x in xs", {"xs"}),
        ("for x in self.xs", {"self.xs"}),
        ("for x in xs[1:]", {"xs"}),
        ("for x in xs.copy()", {"xs"}),
        ("for x in zip(xs, enumerate(ys))", {"xs", "ys"}),
        ("for x in f(xs)", set()),
        ("while x", set()),
    ],
)
def test_what_a_loop_iterates_over(header: str, keys: set[str]) -> None:
    [loop] = collect(ast.parse(f"{header}: pass")).loops
    assert iterated_over(loop) == keys
