"""Slices, what is asked of the position that a search gives, and updates of a target: small programs, and the answer."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.slices import asks_whether_found, part_of
from flake8_bytecode_perf.analysis.updates import assigned_pairs, is_entangled, is_set_here_alone
from flake8_bytecode_perf.collect import collect


@pytest.mark.parametrize(
    ("source", "whole", "bounds", "positions"),
    [
        ("s[p:]", "s", ["p"], ["p"]),
        ("s.n[:q]", "s.n", ["q"], ["0", "q"]),
        ("f()[p:q + 1]", "f()", ["p", "q + 1"], ["p", "q + 1"]),
    ],
)
def test_the_positions_of_a_slice(source: str, whole: str, bounds: list[str], positions: list[str]) -> None:
    part = part_of(ast.parse(source, mode="eval").body)
    assert part is not None
    assert (ast.unparse(part.whole), [*map(ast.unparse, part.bounds)], part.positions) == (whole, bounds, positions)


@pytest.mark.parametrize("source", ["s", "s[0]", "s[:]", "s[p:q:2]", "s[::2]"])
def test_what_is_no_part(source: str) -> None:
    assert part_of(ast.parse(source, mode="eval").body) is None


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        ("s.find(c) == -1", True),
        ("s.find(c) != -1", True),
        ("s.find(c) > -1", True),
        ("s.find(c) < 0", True),
        ("s.find(c) >= 0", True),
        ("s.find(c) > 0", False),
        ("s.find(c) < -1", False),
        ("s.find(c) == 3", False),
        ("f(s.find(c))", False),
    ],
)
def test_a_position_is_asked_for_only(source: str, *, answer: bool) -> None:
    [site] = collect(ast.parse(source)).calls_of("find")
    assert asks_whether_found(site) is answer


@pytest.mark.parametrize(
    ("statement", "pairs", "entangled"),
    [
        ("m = max(m, x)", 1, False),
        ("m: int = max(m, x)", 1, False),
        ("m, n = max(m, x), min(n, y)", 2, False),
        ("m, n = max(m, n), min(n, y)", 2, True),
        ("m = max(m, *x)", 1, True),
        ("d[f()] = max(d[f()], x)", 1, True),
        ("d[k] = max(d[k], x)", 1, False),
        ("m = max(m, (m := x))", 1, True),
        ("m = n = max(m, x)", 0, None),
    ],
)
def test_an_if_would_do_the_same(statement: str, pairs: int, *, entangled: bool | None) -> None:
    found = assigned_pairs(ast.parse(statement).body[0])
    assert len(found) == pairs
    for target, value in found[:1]:
        assert isinstance(value, ast.Call)
        assert is_entangled(target, value, found) is entangled


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        ("def f(xs, m):\n for x in xs: m = max(m, x)", True),
        ("def f(xs, m):\n for x in xs: m = max(m, g(x))", True),
        ("def f(xs, m):\n def h():\n  nonlocal m\n  m = 1\n for x in xs: m = max(m, g(x))", False),
        ("def f(xs, m):\n def h():\n  nonlocal m\n  m = 1\n for x in xs: m = max(m, x)", True),
        ("def f(xs, d):\n for x in xs: d.m = max(d.m, x)", False),
        ("m = 1\nclass A:\n for x in (1, 2): m = max(m, x)", False),
        ("class A:\n m = 1\n for x in (1, 2): m = max(m, x)", True),
    ],
)
def test_nobody_else_sets_the_target(source: str, *, answer: bool) -> None:
    module = collect(ast.parse(source))
    [site] = [found for found in module.assigns if isinstance(found.node.value, ast.Call)]
    [(target, value)] = assigned_pairs(site.node)
    assert isinstance(value, ast.Call)
    assert is_set_here_alone(module, site, target, value.args[1]) is answer
