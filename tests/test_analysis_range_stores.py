"""Loops that store one value at each index of a range, and what `reduce` adds up: small programs, and the answer."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.loops import for_loops
from flake8_bytecode_perf.analysis.range_stores import store_of
from flake8_bytecode_perf.analysis.reduced_sums import sum_of_reduce
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.syntax import text


@pytest.mark.parametrize(
    ("loop", "found"),
    [
        ("for i in range(n): xs[i] = 0", ("xs[i]", "0", "", "n", "")),
        ("for i in range(a, n): xs[i] = y", ("xs[i]", "y", "a", "n", "")),
        ("for i in range(a * a, len(xs) + 1, a): self.xs[i] = 0", ("self.xs[i]", "0", "a * a", "len(xs) + 1", "a")),
        ("for i in range(n, 0, -1): xs[i] = 0", None),
        ("for i in range(f(n)): xs[i] = 0", None),
        ("for i in range(n): xs[i] = i", None),
        ("for i in range(n): xs[i] = f()", None),
        ("for i in range(n): xs[i + 1] = 0", None),
        ("for i in range(n): xs[i][i] = 0", None),
        ("for i in range(n): f()[i] = 0", None),
        ("for i in n: xs[i] = 0", None),
        ("for i in range(n):\n  if i: xs[i] = 0", None),
        ("for i in range(n):\n  xs[i] = 0\n  f()", None),
        ("for i, j in range(n): xs[i] = 0", None),
    ],
)
def test_a_loop_stores_one_value_at_each_index(loop: str, found: tuple[str, ...] | None) -> None:
    module = collect(ast.parse(f"def f(self, xs, n, a, y):\n {loop}"))
    [only] = for_loops(module)
    store = store_of(module, only)
    parts = (store.item, store.value, store.first, store.end, store.step) if store is not None else ()
    assert (tuple(text(part) if part is not None else "" for part in parts) or None) == found


@pytest.mark.parametrize(
    ("call", "found"),
    [
        ("reduce(add, [[1]], [])", ("[[1]]", "list", True, "")),
        ("reduce(add, xs, '')", ("xs", "str", False, "")),
        ("reduce(lambda a, b: a + b, xs, [])", ("xs", "list", False, "")),
        ("reduce(lambda a, b: a + b.n + b.m, xs, '')", ("[b.n + b.m for b in xs]", "str", False, "")),
        ("reduce(lambda a, b: f'{a}{b}', ['a'], '')", ("['a']", "str", True, "")),
        ("reduce(lambda a, b: f'{a}, {b}', ['a'], '')", ("[', ' + b for b in ['a']]", "str", True, "")),
        ("reduce(lambda a, b: a + ', ' + b, xs)", ("xs", "str", False, "', '")),
        ("reduce(plus, xs, '')", ("xs", "str", False, "")),
        ("reduce(add, xs)", None),
        ("reduce(add, xs, 0)", None),
        ("reduce(add, [[1]], ())", None),
        ("reduce(mul, xs, '')", None),
        ("reduce(lambda a, b: b + a, xs, '')", None),
        ("reduce(lambda a, b: a + a, xs, '')", None),
        ("reduce(lambda a, b, c=1: a + b, xs, '')", None),
        ("reduce(lambda a, b: f'{b}{a}', xs, '')", None),
    ],
)
def test_what_reduce_adds_up(call: str, found: tuple[str, str, bool, str] | None) -> None:
    before = "from functools import reduce\nfrom operator import add, mul\ndef plus(a, b): return a + b\n"
    module = collect(ast.parse(f"{before}y = {call}"))
    [site] = module.calls_of("reduce")
    added = sum_of_reduce(module, site)
    shown = added and (text(added.parts), added.kind, added.sure, text(added.separator) if added.separator is not None else "")
    assert shown == found
