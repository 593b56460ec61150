"""Whether small programs show that a loop makes very many iterations, or goes over what is read from outside."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.import_time import shows_many
from flake8_bytecode_perf.collect import collect


@pytest.mark.parametrize(
    ("body", "answer"),
    [
        ("for x in xs: pass", False),
        ("for x in open(xs): pass", True),
        ("for x in open(xs):\n    if x: break", False),
        ("for x in open(xs):\n    if x: return x", False),
        ("for x in open(xs):\n    if x: continue", True),
        ("for x in range(200_000): pass", True),
        ("for x in range(200): pass", False),
        ("xs = [x.strip() for x in xs]\nfor x in xs: pass", False),
        ("xs = [line.strip() for line in open(xs)]\nfor x in xs: pass", True),
        ("xs = [line for line in line.split()]\nfor x in xs: pass", True),  # nothing here binds that line
        ("xs = ''.join(c for word in xs if word for c in word)\nfor x in xs: pass", False),
        ("xs = sorted(xs, key=lambda pair, n=1: pair[n])\nfor x in xs: pass", False),
        ("xs = sorted(xs, key=lambda pair, n=missing: pair[n])\nfor x in xs: pass", True),
        ("xs = {k: v for k, v in xs.items()}\nfor x in xs: pass", False),
        ("while line := xs.readline(): pass", True),
        ("for x in lines_of(open(xs)): pass", True),
        ("for x in tracks_of(input()): pass", False),
    ],
)
def test_a_loop_that_makes_many_iterations(body: str, answer: object) -> None:
    others = "def lines_of(file):\n    yield from file\n\ndef tracks_of(name):\n    return find(name)\n\n"
    module = collect(ast.parse(f"{others}def f(xs):\n    " + body.replace("\n", "\n    ")))
    loop = max((found for found in module.loops if isinstance(found.node, (ast.For, ast.While))), key=lambda found: found.line)
    assert shows_many(module, loop) is answer
