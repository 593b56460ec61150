"""Which call of `sum`, `min` or `max` does the same as a loop: small loops, and the call."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.loop_bodies import lone
from flake8_bytecode_perf.analysis.loops import for_loops
from flake8_bytecode_perf.analysis.reduction_calls import extreme_by_key_call, extreme_call, sum_call
from flake8_bytecode_perf.analysis.reductions import reduction_of
from flake8_bytecode_perf.analysis.starts import made_before
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.verdict import Obstacle


@pytest.mark.parametrize(
    ("xs", "start", "body", "note", "obstacle"),
    [
        ("xs: list[int]", "0", "n += x", "= sum(xs)", None),
        ("xs: list[int]", "5", "n += x", "= sum(xs, 5)", None),
        ("xs: list[int]", "m", "n += x", "+= sum(xs)", None),
        ("xs: list[float]", "0.0", "n += x", "= sum(xs, 0.0)", Obstacle.UNKNOWN_TYPE),
        ("xs", "0", "n += x", "= sum(xs)", Obstacle.UNKNOWN_TYPE),
        ("xs: list[str]", "''", "n += x", None, None),
        ("xs", "other", "n += x", None, None),
        ("xs: list[int]", "0", "n = max(n, x)", "= max(0, max(xs, default=0))", None),
        ("xs: list[int]", "0", "if x < n: n = x", "= min(0, min(xs, default=0))", None),
        ("xs: list[int]", "m", "n = max(n, x)", "= max(n, max(xs, default=n))", None),
        ("xs: list[int]", "None", "if n is None or x > n: n = x", "= max(xs, default=None)", None),
        ("xs: list[int]", "0", "if n is None or x > n: n = x", None, None),
        ("xs: list[int]", "xs[0]", "n = max(n, x)", "= max(xs)", Obstacle.OTHER_ERROR),
        ("xs: list[int]", "math.inf", "n = min(n, x)", "= min(xs, default=math.inf)", None),
        ("xs: list[float]", "math.inf", "n = min(n, x)", "= min(xs, default=math.inf)", Obstacle.UNKNOWN_TYPE),
        ("xs", "0", "n = max(n, x)", "= max(0, max(xs, default=0))", Obstacle.UNKNOWN_TYPE),
        ("xs", "0", "if x >= n: n = x", None, None),
        ("xs: list", "xs[0]", "if sizes[x] > sizes[n]: n = x", "= max(xs, key=sizes.__getitem__)", Obstacle.OTHER_ERROR),
        ("xs: list", "m", "if len(x) > len(n): n = x", "= max([m, *xs], key=len)", Obstacle.SKIPPED_ITERATION),
        ("xs: list", "None", "if n is None or len(x) > len(n): n = x", "= max(xs, key=len, default=None)", None),
        ("xs: list", "0", "if n is None or len(x) > len(n): n = x", None, None),
        ("xs: list", "m", "if len(x) >= len(n): n = x", None, None),
    ],
)
def test_the_call_that_does_the_same(xs: str, start: str, body: str, note: str | None, obstacle: Obstacle | None) -> None:
    source = f"import math\ndef f({xs}, other, sizes: dict):\n m = len(xs)\n n = {start}\n for x in xs:\n  {body}\n return n"
    module = collect(ast.parse(source))
    [loop] = for_loops(module)
    done = lone(loop)
    reduction = reduction_of("x", done.statement, done.tests) if done is not None else None
    assert reduction is not None
    by_key = extreme_by_key_call if reduction.key.function else extreme_call
    compute = sum_call if reduction.builtin == "sum" else by_key
    found = compute(module, loop, reduction, made_before(loop, "n"))
    assert (found and (found.note, found.obstacle)) == ((note, obstacle) if note is not None else None)
