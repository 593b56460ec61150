"""How long what grows in a loop usually is: small programs, each with one growth, and what is known of its length."""

from __future__ import annotations

import ast
from math import inf

import pytest

from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.cost.heat import UNKNOWN_ITERATIONS
from flake8_bytecode_perf.cost.usual_length import usual_length
from flake8_bytecode_perf.model import Asked

USUAL = UNKNOWN_ITERATIONS


@pytest.mark.parametrize(
    ("body", "length"),
    [
        ("s = b''; for x in xs: s += grow(x)", USUAL),
        ("s = b''; while xs: s += grow(xs.pop())", USUAL / 2),
        ("s = b''; while True: s += grow(xs.pop())", inf),
        ("s = b''; for x in range(100_000): s += grow(x)", inf),
        ("s = b''; for x in open(xs): s += grow(x)", inf),
        ("s = b''; for x in xs: | for y in x: s += grow(y)", USUAL * USUAL),
        ("for x in xs: | s = b'' | for y in x: s += grow(y)", USUAL),
        ("for x in xs: self.s += grow(x)", inf),
        ("global s | for x in xs: s += grow(x)", inf),
        ("s = b''; for x in xs: s = grow(s, x)", USUAL),
        ("for x in xs: xs.grow(x)", USUAL),
        ("for x in xs: d.xs.insert(0, grow(x))", inf),
        ("s = f() | for x in xs: | if grow(x) in s: return x", USUAL / 2),
        ("for x in xs: | if grow(x) in self.s: return x", inf),
        ("return grow(xs)", 1),
    ],
)
def test_a_local_is_as_long_as_the_loops_since_its_start_and_what_outlives_the_call_may_be_long(body: str, length: float) -> None:
    source = _laid_out(body)
    module = collect(ast.parse(source), Asked())
    [site] = module.calls_of("grow")
    holders = (node for node in ast.walk(module.tree) if isinstance(node, (ast.AugAssign, ast.Assign, ast.Compare, ast.Expr)))
    holder = next((node for node in holders if site.node in ast.walk(node)), site.node)
    changed = holder.value if isinstance(holder, ast.Expr) else holder
    assert usual_length(module, site.where, changed) == length


def _laid_out(body: str) -> str:
    """A function with these statements: `|` and `;` start a line, and a colon at the end of one indents those that follow."""
    lines, depth = ["def f(self, d, xs):"], 1
    for line in body.replace("; ", " | ").split(" | "):
        lines.append("    " * depth + line)
        depth += line.endswith(":")
    return "\n".join(lines)
