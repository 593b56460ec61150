"""How often a loop starts in a call of its function, by the `if` around it, and how often it runs then: small functions."""

from __future__ import annotations

import ast
from textwrap import dedent

import pytest

from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.cost.runs import iterations_per_call, starts_per_call
from flake8_bytecode_perf.model.facts import Asked


def starts_of(body: str) -> float:
    """Return how often the loop over `xs` starts."""
    lines = "".join([f"    {line}\n" for line in dedent(body).strip().splitlines()])
    module = collect(ast.parse(f"def f(xs, a, b):\n{lines}"), Asked())
    loops = {site.where.loop for site in module.calls_of("g")}
    [loop] = [loop for loop in loops if loop is not None and ast.unparse(loop.node.iter) == "xs"]
    return starts_per_call(module, loop)


@pytest.mark.parametrize(
    ("body", "starts"),
    [
        ("for x in xs: g(x)", 1.0),
        ("return [g(x) for x in xs]", 1.0),
        ("for y in a:\n    for x in xs: g(x)", 10.0),
        ("if a: return b\nfor x in xs: g(x)", 0.5),
        ("for y in a:\n    if y: continue\n    for x in xs: g(x)", 5.0),
    ],
)
def test_a_loop_starts_as_often_as_what_is_around_it_runs(body: str, starts: float) -> None:
    assert starts_of(body) == starts


@pytest.mark.parametrize(
    ("body", "starts"),
    [
        ("if a:\n    for x in xs: g(x)\ng(b)", 0.25),
        ("if a:\n    for x in xs: g(x)\nelse:\n    g(b)", 0.25),
        ("if a:\n    if b:\n        for x in xs: g(x)", 0.125),
        ("if a in b:\n    for x in xs: g(x)\ng(b)", 0.135),
        ("for y in a:\n    if y:\n        for x in xs: g(x)", 2.5),
        ("for y in a:\n    b = [g(x) for x in xs] if y else None", 2.5),
        ("b = [g(x) for x in xs] if a else None\nreturn b", 0.25),
        ("return [g(x) for x in xs] if a else b.c", 0.25),
        ("return [[g(x) for x in xs] for y in a if y]", 3.1),
        ("match a:\n    case 1:\n        for x in xs: g(x)", 0.12),
    ],
)
def test_a_loop_in_one_arm_counts_half_because_the_arm_may_be_the_rare_case(body: str, starts: float) -> None:
    assert starts_of(body) == pytest.approx(starts)


@pytest.mark.parametrize(
    "body",
    [
        "if a:\n    for x in xs: g(x)",
        "if a:\n    for x in xs: g(x)\nreturn None",
        "if a:\n    for x in xs: g(x)\nelse:\n    pass",
        "if a:\n    return\nelse:\n    for x in xs: g(x)\nreturn b",
        "return [g(x) for x in xs] if a else ()",
        "return b if a else [g(x) for x in xs]",
    ],
)
def test_an_arm_without_which_the_call_does_nothing_counts_as_behind_a_guard(body: str) -> None:
    assert starts_of(body) == 0.5


@pytest.mark.parametrize(
    ("body", "iterations"),
    [
        ("for x in args: g(x)", 3.0),
        ("return [g(x) for x in args]", 3.0),
        ("return any(g(x) for x in args)", 1.5),
        ("for x in a: g(x)", 10.0),
        ("for x in options: g(x)", 8.0),
        ("for x in args.xs: g(x)", 10.0),
        ("args = [1, 2]\nfor x in args: g(x)", 3.0),
    ],
)
def test_callers_write_few_positional_arguments(body: str, iterations: float) -> None:
    lines = "".join([f"    {line}\n" for line in body.splitlines()])
    module = collect(ast.parse(f"def f(a, *args, **options):\n{lines}"), Asked())
    [site] = module.calls_of("g")
    assert iterations_per_call(module, site.where.loop) == iterations
