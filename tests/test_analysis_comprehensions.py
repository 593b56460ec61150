"""What the iterations of a comprehension run, read and bind: small comprehensions, and the answer."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from flake8_bytecode_perf.analysis.comprehensions import (
    containers_read,
    each_iteration,
    is_asynchronous,
    is_other_function,
    may_not_end,
    parts_of_iteration,
    stop_iteration_obstacle,
)
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.model.facts import Asked
from flake8_bytecode_perf.verdict import Obstacle

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site


def _comprehension(source: str, before: str = "") -> tuple[Module, Site]:
    module = collect(ast.parse(f"{before}\nasync def f(xs, ys, g, box):\n return {source}"), Asked())
    return module, module.comprehensions[0]


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        ("[g(x) for x in xs]", False),
        ("[await g(x) for x in xs]", True),
        ("[x for x in xs if await g(x)]", True),
        ("[x async for x in xs]", True),
        ("[x for x in await g(xs)]", False),
        ("[y for x in xs for y in await g(x)]", True),
        ("{x: await g(x) for x in xs}", True),
        ("[[y async for y in x] for x in xs]", True),
    ],
)
def test_an_iteration_awaits_something(source: str, *, answer: bool) -> None:
    _, site = _comprehension(source)
    assert is_asynchronous(site.where.scope, site.node) is answer


@pytest.mark.parametrize(
    ("source", "parts"),
    [
        ("[g(x) for x in ys]", ["g(x)"]),
        ("[x for x in ys if x]", ["x", "x"]),
        ("{x: y for x in xs for y in x.n if y}", ["x", "y", "x.n", "y"]),
    ],
)
def test_the_first_iterable_is_no_part_of_an_iteration(source: str, parts: list[str]) -> None:
    _, site = _comprehension(source)
    assert [ast.unparse(part) for part in parts_of_iteration(site.node)] == parts


@pytest.mark.parametrize(
    ("source", "read"),
    [
        ("(x in ys for x in xs)", ["ys"]),
        ("(ys[x] for x in xs)", ["ys"]),
        ("(len(ys) + x for x in xs)", ["ys"]),
        ("(y for x in xs for y in ys)", ["ys"]),
        ("(box.ys.get(x) for x in xs)", ["box.ys", "x"]),
        ("(x for x in xs)", []),
        ("[x for x in xs]", ["xs"]),
        ("(x < ys for x in xs)", []),
        ("(isinstance(x, ys) for x in xs)", []),
        ("(y for x in xs for y in x)", []),
        ("(y for y in box.items())", []),
        ("[y for y in box.items()]", ["box"]),
    ],
)
def test_which_containers_an_iteration_reads(source: str, read: list[str]) -> None:
    _, site = _comprehension(source)
    found = [ast.unparse(node) for node in containers_read(site.node)]
    assert [name for name in found if name != "x"] == [name for name in read if name != "x"]


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        ("(x for x in itertools.count())", True),
        ("(x for x in itertools.cycle(xs))", True),
        ("(x for x in sys.stdin)", True),
        ("(x for x in itertools.repeat(1))", True),
        ("(x for x in itertools.repeat(1, 2))", False),
        ("(x for x in iter(g, ''))", True),
        ("(x for x in iter(xs))", False),
        ("(x for x in enumerate(itertools.count()))", True),
        ("(x for x in zip(xs, itertools.count()))", False),
        ("(x for x in zip(itertools.count(), itertools.count()))", True),
        ("(x for x in zip())", False),
        ("(y for x in xs for y in itertools.count())", True),
        ("(x for x in xs)", False),
    ],
)
def test_a_comprehension_may_go_on_for_ever(source: str, *, answer: bool) -> None:
    module, site = _comprehension(source, "import itertools, sys")
    assert may_not_end(module, site) is answer


@pytest.mark.parametrize(
    ("source", "hot"),
    [
        ("[g(x) for x in xs]", True),
        ("[g(x) for x in xs if x]", True),
        ("[g(x) for x in (1, 2)]", False),
        ("[g(y) for x in xs for y in (1, 2)]", True),
    ],
)
def test_the_place_that_runs_for_each_element(source: str, *, hot: bool) -> None:
    module, site = _comprehension(source)
    assert (each_iteration(module, site.node, site.node.elt) is not None) is hot


@pytest.mark.parametrize(
    ("source", "obstacle"),
    [
        ("[next(x) for x in xs]", Obstacle.OTHER_ERROR),
        ("[g(x) for x in xs]", Obstacle.STOP_ITERATION),
        ("[first(x) for x in xs]", Obstacle.STOP_ITERATION),
        ("[second(x) for x in xs]", None),
        ("[len(x) for x in xs]", None),
    ],
)
def test_what_may_let_stop_iteration_out(source: str, obstacle: Obstacle | None) -> None:
    module, site = _comprehension(source, "def first(x): return next(x)\ndef second(x): return x")
    assert stop_iteration_obstacle(module, site.where.scope, site.node.elt) is obstacle


@pytest.mark.parametrize(
    ("function", "answer"),
    [
        ("copy.copy", True),
        ("os.path.join", True),
        ("self.own", True),
        ("self.other", False),
        ("self.rows.own", False),
        ("rows.append", False),
        ("make().own", False),
    ],
)
def test_a_function_is_no_method_of_a_builtin(function: str, *, answer: bool) -> None:
    source = f"import copy, os\nclass A:\n def own(self): pass\n def f(self, rows): ask({function})"
    module = collect(ast.parse(source), Asked())
    [site] = module.calls_of("ask")
    assert is_other_function(module, site.where.scope, site.node.args[0]) is answer
