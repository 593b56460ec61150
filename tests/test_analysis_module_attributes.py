"""Attributes of imported modules: small programs with a marked name, how far it leads, and whether a loop may change it."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.loops import for_loops, while_loops
from flake8_bytecode_perf.analysis.module_attributes import (
    dots_of_module,
    may_be_missing,
    obstacles_to_early_attribute,
    stores_of_dotted,
)
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.model.facts import Asked
from flake8_bytecode_perf.syntax import chain
from flake8_bytecode_perf.verdict import Obstacle


@pytest.mark.parametrize(
    ("source", "dots"),
    [
        ("import math\nask(math.pi)", 1),
        ("import math as m\nask(m.pi.real)", 1),
        ("import os\nask(os.path.sep)", 2),
        ("from os import path\nask(path.sep)", 1),
        ("import a.b.c\nask(a.b.c.d)", 3),
        ("import a.b\nask(a.b.c.d)", 2),
        ("import a\nask(a.b.c)", 1),
        ("from a import b\nask(b.c)", 0),
        ("a = 1\nask(a.b)", 0),
    ],
)
def test_how_many_dots_lead_through_modules(source: str, dots: int) -> None:
    module = collect(ast.parse(source), Asked())
    [site] = module.calls_of("ask")
    base, links = chain(site.node.args[0])
    assert base is not None
    binding = module.variable(site.where.scope, base.id).bindings[0]
    assert dots_of_module(module, binding, links) == dots


@pytest.mark.parametrize(
    ("source", "stores"),
    [
        ("import a.b\na.b.c = 1", 1),
        ("import a.b\na.b = 1", 1),
        ("import a.b as q\nq.c = 1", 1),
        ("import a.b\nq = a.b\nq.c = 1", 1),
        ("import a.b\nq = a.b\nr = a\nr.b = q.c = 1", 2),
        ("import a.b\nq = a\nq.c = 1", 0),
        ("import a.b\na.c = 1", 0),
        ("import a.b\ndef f(m): m.c = 1\nf(a.b)", 1),
        ("import a.b\ndef f(m): m.c = 1\nf(a)", 0),
        ("import a.b\ndef f(m): m.c = 1\nprint(a.b.c)", 0),
        ("import a.b\nclass C:\n def f(self): self.c = 1\nprint(a.b)", 0),
        ("import a.b\nx.b.c = 1", 0),
        ("import a.b\na.b.c.d = 1", 0),
    ],
)
def test_where_the_file_assigns_to_an_attribute_of_a_module(source: str, stores: int) -> None:
    assert len(stores_of_dotted(collect(ast.parse(source)), "a", ["b", "c"])) == stores


@pytest.mark.parametrize(
    ("body", "obstacles"),
    [
        ("use(math.pi)", []),
        ("if x: use(math.pi)", [Obstacle.SKIPPED_ITERATION]),
        ("math.pi = x; use(math.pi)", [Obstacle.CHANGED_BY_CALLEE]),
        ("use(x); use(math.pi)", []),
    ],
)
def test_what_may_go_wrong_where_an_attribute_is_read_before_a_loop(body: str, obstacles: list[Obstacle]) -> None:
    module = collect(ast.parse(f"import math\ndef f(xs):\n for x in xs:\n  {body}"))
    [loop] = for_loops(module)
    sites = [site for site in module.attributes if ast.unparse(site.node) == "math.pi"]
    assert obstacles_to_early_attribute(module, loop, "math.pi", "math.pi", sites) == obstacles


@pytest.mark.parametrize(
    ("test", "obstacles"),
    [("state.n < 3", [Obstacle.CHANGED_BY_CALLEE]), ("x and state.n", [Obstacle.CHANGED_BY_CALLEE]), ("f(state.n)", [])],
)
def test_a_while_may_wait_for_an_attribute(test: str, obstacles: list[Obstacle]) -> None:
    module = collect(ast.parse(f"import state\ndef f(x, f):\n while {test}: state.tick()"))
    [loop] = while_loops(module)
    sites = [site for site in module.attributes if ast.unparse(site.node) == "state.n"]
    found = obstacles_to_early_attribute(module, loop, "state.n", "state.n", sites)
    assert [obstacle for obstacle in found if obstacle is not Obstacle.SKIPPED_ITERATION] == obstacles


def test_redirected_output_is_another_stream() -> None:
    source = "import sys\nfrom contextlib import redirect_stdout\ndef f(xs):\n for x in xs:\n  {}\n  sys.stdout.write(x)"
    for line, obstacles in (("pass", []), ("redirect_stdout(x)", [Obstacle.CHANGED_BY_CALLEE])):
        module = collect(ast.parse(source.format(line)))
        [loop] = for_loops(module)
        sites = [site for site in module.attributes if ast.unparse(site.node).startswith("sys.stdout")]
        assert obstacles_to_early_attribute(module, loop, "sys.stdout", "sys.stdout", sites) == obstacles


@pytest.mark.parametrize(("name", "answer"), [("os.startfile", True), ("fcntl.flock", True), ("os.path", False), ("a.b", False)])
def test_some_systems_lack_an_attribute(name: str, *, answer: bool) -> None:
    assert may_be_missing(name) is answer
