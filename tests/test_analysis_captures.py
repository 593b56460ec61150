"""Whether a function that a loop builds takes something from the loop: small loops, and how sure it is that it does not."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.captures import independent
from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.loops import for_loops
from flake8_bytecode_perf.collect import collect

NO, LIKELY, CERTAIN = Certainty


@pytest.mark.parametrize(
    ("function", "certainty"),
    [
        ("lambda y: y + 1", CERTAIN),
        ("lambda y: y + k", CERTAIN),
        ("lambda y: y + x", NO),
        ("lambda y: lambda: x", NO),
        ("lambda x: x", CERTAIN),
        ("lambda y: [x for x in y]", CERTAIN),
        ("lambda y=x: y", NO),
        ("lambda y=k: y", CERTAIN),
        ("lambda *, y=x: y", NO),
        ("lambda y=late: y", LIKELY),
        ("lambda y: y + late", CERTAIN),
        ("lambda y: y + changed", NO),
    ],
)
def test_a_lambda_takes_nothing_from_a_loop(function: str, certainty: Certainty) -> None:
    source = f"def f(xs, k):\n if k: late = 1\n changed = 0\n for x in xs:\n  changed = x\n  use({function})"
    module = collect(ast.parse(source))
    [loop] = [loop for loop in for_loops(module) if isinstance(loop.node, ast.For)]
    site = min(module.sites(ast.Lambda), key=lambda found: found.node.col_offset)
    assert independent(module, loop, site) is certainty


@pytest.mark.parametrize(
    ("function", "certainty"),
    [
        ("def g(y): return y", CERTAIN),
        ("def g(y): return g(y - 1)", CERTAIN),
        ("def g(y: k) -> k: return y", CERTAIN),
        ("def g(y: late): return y", LIKELY),
        ("def g(y: x): return y", NO),
        ("def g(y) -> x: return y", NO),
        ("def g(*y: x): return y", NO),
        ("def g(y: k()): return y", NO),
        ("def g(y): return x", NO),
        ("def g(y):\n   nonlocal n\n   n = y", CERTAIN),
        ("def g(y):\n   nonlocal x\n   x = y", NO),
    ],
)
def test_a_function_takes_nothing_from_a_loop(function: str, certainty: Certainty) -> None:
    module = collect(ast.parse(f"def f(xs, k):\n if k: late = 1\n n = 0\n for x in xs:\n  {function}\n  use(g)"))
    [loop] = for_loops(module)
    [site] = [site for site in module.sites(ast.FunctionDef) if site.node.name == "g"]
    assert independent(module, loop, site) is certainty
