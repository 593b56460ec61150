"""How long what grows in a loop usually is: small programs, each with one growth, and what is known of its length."""

from __future__ import annotations

import ast
from math import inf

import pytest

from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.cost.heat import UNKNOWN_ITERATIONS
from flake8_bytecode_perf.cost.usual_length import usual_length
from flake8_bytecode_perf.model.facts import Asked
from flake8_bytecode_perf.model.scopes import Site

USUAL = 4.0


@pytest.mark.parametrize(
    ("body", "length"),
    [
        ("s = b''; for x in xs: s += grow(x)", USUAL),
        ("s = b''; while xs: s += grow(xs.pop())", USUAL),
        ("s = b''; while True: s += grow(xs.pop())", inf),
        ("s = b''; for x in range(100_000): s += grow(x)", inf),
        ("s = b''; for x in open(xs): s += grow(x)", inf),
        ("s = b''; for x in xs: | for y in x: s += grow(y)", USUAL * USUAL),
        ("for x in xs: | s = b'' | for y in x: s += grow(y)", USUAL),
        ("for x in xs: | s += d | for y in x: s += grow(y)", USUAL * USUAL),
        ("for x in xs: self.s += grow(x)", USUAL * USUAL),
        ("for x in xs: self.s = self.s.grow(x)", USUAL * USUAL),
        ("for x in open(xs): self.s += grow(x)", inf),
        ("global s | for x in xs: s += grow(x)", USUAL * USUAL),
        ("s = b''; for x in xs: s = grow(s, x)", USUAL),
        ("for x in xs: | s = b'' | for y in x: s = s + grow(y)", USUAL),
        ("for x in xs: xs.grow(x)", USUAL),
        ("for x in xs: d.xs.insert(0, grow(x))", inf),
        ("s = f() | for x in xs: | if grow(x) in s: return x", USUAL),
        ("for x in xs: | if grow(x) in self.s: return x", inf),
        ("self.s = sum(d.xs.grow(), [])", inf),
        ("self.s = sum(xs.grow(), [])", 1),
        ("return grow(xs)", 1),
    ],
)
def test_what_grows_is_as_long_as_the_loops_since_its_start_and_the_calls_it_outlives(body: str, length: float) -> None:
    assert _length_of(body) == length


@pytest.mark.parametrize(
    ("body", "length"),
    [
        ("s = b''; for x in range(d): s += grow(x)", UNKNOWN_ITERATIONS),
        ("s = b''; while d < xs: s += grow(d)", UNKNOWN_ITERATIONS / 2),
        ("s = b''; for x in range(12): s += grow(x)", 12),
        ("s = b''; for x in d.range(xs): s += grow(x)", USUAL),
    ],
)
def test_a_loop_that_counts_makes_more_iterations(body: str, length: float) -> None:
    assert _length_of(body) == length


@pytest.mark.parametrize(
    ("body", "length"),
    [
        ("self.s = b''; for x in xs: self.s += grow(x)", USUAL),
        ("for x in xs: | self.s = b'' | for y in x: self.s += grow(y)", USUAL),
        ("self.s = d.s; for x in xs: self.s += grow(x)", USUAL * USUAL),
        ("self.s: str; for x in xs: self.s += grow(x)", USUAL * USUAL),
        ("self.s = b''; self.s += d; for x in xs: self.s += grow(x)", USUAL),
        ("if d: self.s = b'' | for x in xs: self.s += grow(x)", USUAL * USUAL),
        ("for x in xs: self.s += grow(x); self.s = b''", USUAL * USUAL),
        ("self.s = self.s[:9]; for x in xs: self.s += grow(x)", USUAL * USUAL),
    ],
)
def test_an_attribute_that_the_function_gives_a_short_value_first_is_like_a_local(body: str, length: float) -> None:
    assert _length_of(body) == length


@pytest.mark.parametrize(
    ("body", "length"),
    [
        ("s = {}; for x in xs: s[x] = s.get(x, []) + grow(x)", USUAL),
        ("s = dict(); for x in xs: | for y in x: s[x] += grow(y)", USUAL * USUAL),
        ("s = [[] for x in xs]; for x in xs: s[0][x] += grow(x)", USUAL),
        ("s = defaultdict(list); for x in xs: s[x] += grow(x)", USUAL),
        ("self.s = {}; for x in xs: self.s[x] += grow(x)", USUAL),
        ("s = list(xs); for x in xs: s[x] += grow(x)", USUAL * USUAL),
        ("s: list; for x in xs: s[x] += grow(x)", USUAL * USUAL),
        ("s, t = xs; for x in xs: s[x] += grow(x)", USUAL * USUAL),
        ("for x in xs: d[x] += grow(x)", USUAL * USUAL),
        ("for x in xs: self.s[x] += grow(x)", USUAL * USUAL),
        ("for x in xs: | d.append(b'') | for y in x: d[-1] += grow(y)", USUAL),
        ("for x in xs: | d.append(b'') | for y in x: d[0] += grow(y)", USUAL**3),
        ("for x in xs: f(x)[0] += grow(x)", USUAL * USUAL),
    ],
)
def test_an_item_is_like_a_local_if_the_function_makes_the_collection_or_appends_the_item(body: str, length: float) -> None:
    assert _length_of(body) == length


@pytest.mark.parametrize(("body", "length"), [("while xs: xs = xs[grow(1):]", inf), ("while rest: rest = rest[grow(1):]", USUAL)])
def test_what_a_slice_makes_shorter_may_be_long_unless_callers_write_its_elements(body: str, length: float) -> None:
    assert _length_of(body) == length


def _length_of(body: str) -> float:
    """The usual length of what `grow` adds to, or of what it is called with where it stands in a comparison or a slice."""
    module = collect(ast.parse(_laid_out(body)), Asked())
    [site] = module.calls_of("grow")
    kinds = (ast.AugAssign, ast.Assign, ast.Compare, ast.Expr)
    holder = next(
        (node for kind in kinds for node in ast.walk(module.tree) if isinstance(node, kind) and _holds(node, site)), None
    )
    if isinstance(holder, (ast.Assign, ast.Expr)):
        return usual_length(module, site.where, Site(holder.value, holder, site.where))
    return usual_length(module, site.where, Site(holder or site.node, None, site.where))


def _holds(node: ast.AST, site: Site) -> bool:
    return site.node in ast.walk(node)


def _laid_out(body: str) -> str:
    """A function with these statements: `|` and `;` start a line, and a colon at the end of one indents those that follow."""
    lines, depth = ["import numpy as np", "from collections import defaultdict", "def f(self, d, xs, *rest):"], 1
    for line in body.replace("; ", " | ").split(" | "):
        lines.append("    " * depth + line)
        depth += line.endswith(":")
    return "\n".join(lines)
