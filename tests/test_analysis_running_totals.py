"""Loops that list running totals: small loops, what they add, and what they start with."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.loops import for_loops
from flake8_bytecode_perf.analysis.running_totals import only_totals_are_observable, start_of, totals_of
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.syntax import text


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("total += x; out.append(total)", ("out", "total", "x")),
        ("total = total + x; out.append(total)", ("out", "total", "x")),
        ("total = x + total; out.append(total)", ("out", "total", "x")),
        ("out.append(total := total + x)", ("out", "total", "x")),
        ("out.append(out[-1] + x)", ("out", "", "x")),
        ("out.append(out[-2] + x)", None),
        ("total -= x; out.append(total)", None),
        ("total += x; out.append(x)", None),
        ("out.append(x)", None),
        ("total += x", None),
    ],
)
def test_a_loop_lists_running_totals(body: str, found: tuple[str, str, str] | None) -> None:
    [loop] = for_loops(collect(ast.parse(f"def f(xs, out, total):\n for x in xs: {body}")))
    totals = totals_of(loop)
    assert (totals and (text(totals.filled), totals.total, text(totals.added))) == found


@pytest.mark.parametrize(
    ("before", "body", "found"),
    [
        ("total = 0\n out = []", "total += x; out.append(total)", (None, False)),
        ("total = n\n out = list()", "total += x; out.append(total)", ("n", False)),
        ("total = 0\n out = [0]", "total += x; out.append(total)", ("0", True)),
        ("total = n\n out = [n]", "total += x; out.append(total)", ("n", True)),
        ("out = [n]", "out.append(out[-1] + x)", ("n", True)),
        ("out = [f()]", "out.append(out[-1] + x)", None),
        ("out = []", "out.append(out[-1] + x)", None),
        ("total = f()\n out = []", "total += x; out.append(total)", None),
        ("total = 0\n out = [1]", "total += x; out.append(total)", None),
    ],
)
def test_what_the_totals_start_with(before: str, body: str, found: tuple[str | None, bool] | None) -> None:
    [loop] = for_loops(collect(ast.parse(f"def f(xs, n):\n {before}\n for x in xs: {body}")))
    totals = totals_of(loop)
    assert totals is not None
    start = start_of(loop, totals)
    assert (start and (start.value and text(start.value), start.listed)) == found


@pytest.mark.parametrize(
    ("loop", "behind", "answer"),
    [
        ("for x in xs: total += x; out.append(total)", "out, total", True),
        ("for x in out: total += x; out.append(total)", "out", False),
        ("for x in xs: total += x; out.append(total)", "x", False),
        ("for x in xs: total += x; out.append(total)", "lambda: out", False),
        ("for out in xs: total += x; out.append(total)", "total", False),
        ("for x in xs: total += x; self.out.append(total)", "total", True),
        ("for x in self.out: total += x; self.out.append(total)", "total", False),
        ("for x in xs: total += 1; x.out.append(total)", "total", False),
    ],
)
def test_only_the_totals_are_observable(loop: str, behind: str, *, answer: bool) -> None:
    module = collect(ast.parse(f"def f(self, xs):\n total = 0\n out = []\n {loop}\n return {behind}"))
    [found] = for_loops(module)
    totals = totals_of(found)
    assert totals is not None
    assert only_totals_are_observable(module, found, totals) is answer
