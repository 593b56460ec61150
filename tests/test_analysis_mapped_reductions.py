"""What loops compute of what a builtin gives for their elements: small loops, and the call that does the same."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.loop_bodies import lone
from flake8_bytecode_perf.analysis.loops import for_loops
from flake8_bytecode_perf.analysis.mapped_reductions import call_of_mapped, mapped_of
from flake8_bytecode_perf.analysis.starts import made_before
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.verdict import Obstacle


@pytest.mark.parametrize(
    ("body", "answer"),
    [
        ("most = max(most, len(x))", ("max", "len", True)),
        ("if len(x) > most: most = len(x)", ("max", "len", True)),
        ("if (n := len(x)) > most: most = n", ("max", "len", True)),
        ("if most is None or ord(x) < most: most = ord(x)", ("min", "ord", True)),
        ("most += len(x)", ("sum", "len", True)),
        ("most += abs(x)", ("sum", "abs", False)),
        ("most += x", None),
        ("most += len(x) + 1", None),
        ("most += len(y)", None),
        ("most += len(x, y)", None),
        ("most += g(x)", None),
        ("if abs(x) > most: most = len(x)", None),
        ("if (n := g(y)) > most: most = n", None),
        ("most += len(x) + (n := y)", None),
        ("if len(x) > 3: most += len(x)", None),
    ],
)
def test_what_a_loop_computes_of_values(body: str, answer: tuple[str, str, bool] | None) -> None:
    module = collect(ast.parse(f"def f(xs, y, g):\n most = 0\n for x in xs:\n  {body}\n return most"))
    [loop] = for_loops(module)
    done = lone(loop)
    assert done is not None
    found = mapped_of(module, loop, done.statement, done.tests)
    assert (found and (found.reduction.builtin, found.function, found.is_whole)) == answer


@pytest.mark.parametrize(
    "source",
    [
        "def f(xs):\n most = 0\n for x in xs: most = max(most, len(x))\n return most, x",
        "def f(xs):\n most = 0\n for x in xs:\n  if (n := len(x)) > most: most = n\n return most, n",
        "def f(xs, len):\n most = 0\n for x in xs: most = max(most, len(x))\n return most",
        "def f(xs, max):\n most = 0\n for x in xs: most = max(most, len(x))\n return most",
        "def f(xs):\n most = 0\n for x in xs: most = max(most, len(x))\n return lambda: most",
    ],
)
def test_what_only_a_loop_does_is_not_mapped(source: str) -> None:
    module = collect(ast.parse(source))
    [loop] = for_loops(module)
    done = lone(loop)
    assert done is not None
    assert mapped_of(module, loop, done.statement, done.tests) is None


@pytest.mark.parametrize(
    ("start", "body", "kind", "call", "doubt"),
    [
        ("0", "most += len(x)", "int", "= sum(map(len, xs))", None),
        ("5", "most += len(x)", "int", "= sum(map(len, xs), 5)", None),
        ("n", "most += len(x)", "int", "+= sum(map(len, xs))", None),
        ("0.0", "most += len(x)", "float", "= sum(map(len, xs), 0.0)", Obstacle.UNKNOWN_TYPE),
        ("0", "most += abs(x)", "int", "= sum(map(abs, xs))", Obstacle.UNKNOWN_TYPE),
        ("n", "most += abs(x)", "float", "+= sum(map(abs, xs))", Obstacle.UNKNOWN_TYPE),
        ("''", "most += str(x)", "str", None, None),
        ("0", "most = max(most, len(x))", "int", "= max(map(len, xs), default=0)", None),
        ("-1", "most = max(most, len(x))", "int", "= max(map(len, xs), default=-1)", None),
        ("3", "most = max(most, len(x))", "int", "= max(3, max(map(len, xs), default=3))", None),
        ("0", "most = min(most, len(x))", "int", "= min(0, min(map(len, xs), default=0))", None),
        ("n", "most = max(most, len(x))", "", "= max(most, max(map(len, xs), default=most))", Obstacle.UNKNOWN_TYPE),
        ("0", "most = max(most, abs(x))", "int", "= max(0, max(map(abs, xs), default=0))", Obstacle.UNKNOWN_TYPE),
        ("0", "if abs(x) >= most: most = abs(x)", "int", None, None),
        ("0", "if len(x) >= most: most = len(x)", "int", "= max(map(len, xs), default=0)", None),
        ("None", "if most is None or len(x) > most: most = len(x)", "", "= max(map(len, xs), default=None)", None),
        ("n", "if most is None or len(x) > most: most = len(x)", "", None, None),
    ],
)
def test_the_call_that_computes_the_same(start: str, body: str, kind: str, call: str | None, doubt: Obstacle | None) -> None:
    module = collect(ast.parse(f"def f(xs, n):\n most = {start}\n for x in xs:\n  {body}\n return most"))
    [loop] = for_loops(module)
    done = lone(loop)
    assert done is not None
    mapped = mapped_of(module, loop, done.statement, done.tests)
    assert mapped is not None
    assert call_of_mapped(loop, mapped, made_before(loop, "most"), kind) == ((call, doubt) if call is not None else None)


@pytest.mark.parametrize(
    ("body", "variant"),
    [
        ("most += len(x)", "sum of a builtin"),
        ("most = max(most, len(x))", "extreme of a builtin by call"),
        ("if len(x) > most: most = len(x)", "extreme of a builtin"),
    ],
)
def test_which_measurement_fits(body: str, variant: str) -> None:
    module = collect(ast.parse(f"def f(xs):\n most = 0\n for x in xs:\n  {body}\n return most"))
    [loop] = for_loops(module)
    done = lone(loop)
    assert done is not None
    mapped = mapped_of(module, loop, done.statement, done.tests)
    assert mapped is not None
    assert mapped.variant == variant
